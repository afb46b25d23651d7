#pragma once

#include "app/workbench/label/label_actions.h"
#include "core/project/class_store.h"

#include <QWidget>

#include <functional>
#include <optional>

class QLabel;

namespace taxon {

class ClassList;
class KeyMap;

/// At the right of the image: what is known about it, the classes with their keys, and the commands.
class ClassPanel : public QWidget {
    Q_OBJECT
public:
    explicit ClassPanel(QWidget *parent = nullptr);

    void setClasses(const QList<ImageClass> &classes, const KeyMap &keys);
    void setCounts(const std::function<int(ClassId)> &countOf);
    /// About the image on the screen; empty: the usual hint.
    void setNote(const QString &note);
    /// Fills the button of the image's present label.
    void setCurrent(std::optional<ClassId> label);
    void setState(const LabelActions::State &state);

    ClassList &list() { return *m_list; }

Q_SIGNALS:
    void chosen(taxon::ClassId label);
    void commandChosen(taxon::LabelCommand command);
    void confidenceChosen(int perCent);
    void keyEditWanted(taxon::ClassId label);
    /// The keys belong to the image again.
    void searchLeft();

private:
    QLabel *m_note;
    ClassList *m_list;
    LabelActions *m_actions;
};

} // namespace taxon
