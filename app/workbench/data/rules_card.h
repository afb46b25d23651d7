#pragma once

#include "core/dataset/labeling_rules.h"

#include <QFrame>

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace taxon {

class Project;
class Session;

/// How images come to those who label: blind, in which order, and whether some come twice. What is chosen holds once
/// the button was pressed, and every change is noted.
class RulesCard : public QFrame {
    Q_OBJECT
public:
    explicit RulesCard(Session &session, QWidget *parent = nullptr);

    /// Nothing is being read or written.
    bool isSettled() const { return m_working == 0; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct State {
        LabelingRules rules;
        QList<RulesChange> changes;
        qint64 decisions = 0;
    };

    void build();
    QWidget *makeRepeats();
    void read();
    void showState(const State &state);
    void apply();
    void updateControls();
    LabelingRules chosen() const;
    void run(const QString &title, std::function<State(Project &)> work);

    Session &m_session;
    QCheckBox *m_blind;
    QComboBox *m_order;
    QCheckBox *m_repeats;
    QSpinBox *m_percent;
    QSpinBox *m_distance;
    QSpinBox *m_hours;
    QLabel *m_warning;
    QPushButton *m_apply;
    QLabel *m_changes;
    State m_state;
    int m_working = 0;
};

} // namespace taxon
