#pragma once

#include "app/workbench/label/command_button.h"

#include <QList>
#include <QWidget>

#include <functional>
#include <optional>

class QCheckBox;
class QToolButton;

namespace taxon {

/// The Label page's commands as buttons large enough for a finger, each with its key.
class LabelActions : public QWidget {
    Q_OBJECT
public:
    explicit LabelActions(QWidget *parent = nullptr);

    void setKeys(const std::function<QString(LabelCommand)> &keyOf);

    struct State {
        std::optional<int> confidence; ///< of the next label; unset: sure
        int rememberedConfidence = 0;  ///< per cent that Unsure means
        bool isFlagged = false;
        bool hasComment = false;
        bool goesOn = true;
    };
    void setState(const State &state);

    /// Per cent that are offered, the least sure first.
    static QList<int> confidences();

Q_SIGNALS:
    void commandChosen(taxon::LabelCommand command);
    void confidenceChosen(int perCent);

private:
    CommandButton *add(LabelCommand command, CommandButton::Shape shape);
    void chooseConfidence();

    QList<CommandButton *> m_buttons;
    CommandButton *m_unsure;
    QToolButton *m_confidence;
    CommandButton *m_flag;
    CommandButton *m_comment;
    QCheckBox *m_advance;
    int m_remembered = 0;
};

} // namespace taxon
