#pragma once

#include "core/exchange/folder_import.h"

#include <QFrame>
#include <QPointer>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace taxon {

class ImportReportView;
class Session;

/// Chooses a folder and how its labels are meant, imports it as a job and shows the report.
class ImportCard : public QFrame {
    Q_OBJECT
public:
    explicit ImportCard(Session &session, QWidget *parent = nullptr);

    /// Fills in the folder and looks for class names in it; nothing is imported yet.
    void setFolder(const QString &folder);
    void reset();

private:
    enum LabelChoice { Given, MyDecisions, Unlabeled };

    void build();
    QWidget *makeOptions();
    void browse();
    void scan();
    void showFoundClasses(const QStringList &names);
    void updateState();
    FolderImportOptions options() const;
    QStringList wantedClasses() const;
    void import();
    void run(const QString &folder, const FolderImportOptions &options, const QStringList &newClasses);
    void showReport(const FolderImportReport &report, const FolderImportOptions &options);

    Session &m_session;
    QLineEdit *m_folder;
    QComboBox *m_labels;
    QCheckBox *m_copy;
    QLabel *m_classesTitle;
    QListWidget *m_newClasses;
    QLabel *m_hint;
    QPushButton *m_import;
    ImportReportView *m_report;
    QString m_lastFolder;
    QString m_scanned;
    bool m_isScanning = false;
    bool m_isImportWanted = false; ///< as soon as the folder's classes are known
    bool m_isRunning = false;
};

} // namespace taxon
