#pragma once

#include "app/workbench/data/data_card.h"
#include "app/workbench/data/trouble_model.h"
#include "core/exchange/relink.h"

class QLabel;
class QPushButton;
class QTableView;
class QTableWidget;

namespace taxon {

class FileChecker;

/// Tells which images' files are missing or changed, and looks for them in a folder by their content: first a preview,
/// then, when it is applied, the images have their files again. No image is ever dropped.
class FilesCard : public DataCard {
    Q_OBJECT
public:
    FilesCard(Session &session, FileChecker &checker, QWidget *parent = nullptr);

    /// Looks below the folder and shows what is there; nothing is changed yet.
    void lookIn(const QString &folder);

protected:
    void refresh() override;
    void reset() override;

private:
    void build();
    QWidget *makeTroubleTable();
    QWidget *makeFoundPart();
    void chooseFolder();
    void showStatus();
    void showFound(const RelinkReport &report);
    void apply();
    void leavePreview();
    void open(int row);
    void setWorking(bool isWorking);

    FileChecker &m_checker;
    TroubleModel m_model;
    QLabel *m_summary;
    QLabel *m_state;
    QPushButton *m_check;
    QPushButton *m_look;
    QTableView *m_table;
    QWidget *m_foundPart;
    QLabel *m_foundSummary;
    QTableWidget *m_foundTable;
    QPushButton *m_apply;
    QList<FoundFile> m_found;
    QString m_lastFolder;
    bool m_isWorking = false;
};

} // namespace taxon
