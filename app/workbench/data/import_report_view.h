#pragma once

#include "core/exchange/folder_import.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableWidget;

namespace taxon {

/// What an import did: counts, files that could not be read and why, folder names that are no class, conflicts.
class ImportReportView : public QWidget {
    Q_OBJECT
public:
    explicit ImportReportView(QWidget *parent = nullptr);

    void show(const FolderImportReport &report, const FolderImportOptions &options);

Q_SIGNALS:
    /// Make classes of these names and label the images below them.
    void addClassesRequested(const QStringList &names);

private:
    QLabel *m_summary;
    QLabel *m_unreadableTitle;
    QTableWidget *m_unreadable;
    QLabel *m_unknown;
    QPushButton *m_addClasses;
    QLabel *m_conflictsTitle;
    QTableWidget *m_conflicts;
    QStringList m_unknownNames;
};

} // namespace taxon
