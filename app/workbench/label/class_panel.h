#pragma once

#include "core/project/class_store.h"

#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QVBoxLayout;

namespace taxon {

class ClassButton;

/// The classes with their keys at the right of the image.
class ClassPanel : public QWidget {
    Q_OBJECT
public:
    explicit ClassPanel(QWidget *parent = nullptr);

    void setClasses(const QList<ImageClass> &classes);
    void setCounts(const std::function<int(ClassId)> &countOf);
    /// About the image on the screen; empty: the usual hint.
    void setNote(const QString &note);
    /// Fills the button of the image's present label.
    void setCurrent(std::optional<ClassId> label);

Q_SIGNALS:
    void chosen(taxon::ClassId label);
    void skipChosen();

private:
    QLabel *m_note;
    QVBoxLayout *m_layout;
    QList<ClassButton *> m_buttons;
};

} // namespace taxon
