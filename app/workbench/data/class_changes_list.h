#pragma once

#include "core/project/class_history.h"

#include <QWidget>

class QVBoxLayout;

namespace taxon {

class Project;

/// The newest changes of the classes, each with a button that takes it back or brings it back.
class ClassChangesList : public QWidget {
    Q_OBJECT
public:
    explicit ClassChangesList(QWidget *parent = nullptr);

    /// Reads the history; throws Error.
    void show(Project &project);

Q_SIGNALS:
    void undoWanted(taxon::ClassChangeId id);
    void redoWanted(taxon::ClassChangeId id);

private:
    QWidget *makeRow(const ClassChange &change, const QString &text, const QString &who);

    QVBoxLayout *m_rows;
};

} // namespace taxon
