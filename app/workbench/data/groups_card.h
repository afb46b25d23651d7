#pragma once

#include "app/workbench/data/data_card.h"
#include "core/exchange/group_keys.h"
#include "core/exchange/group_table.h"

#include <QTimer>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace taxon {

/// Says which images belong together (one patient, plant or lot): by a folder, by the file's name or by a table, with
/// a preview on the project's own names before anything is stored.
class GroupsCard : public DataCard {
    Q_OBJECT
public:
    explicit GroupsCard(Session &session, QWidget *parent = nullptr);

    /// Fills in a table and looks at its columns.
    void setTable(const QString &path);

protected:
    void refresh() override;
    void reset() override;

private:
    enum Way { ByFolder, ByName, ByTable };

    /// What the controls say; at most one of the first two is set.
    struct Wanted {
        GroupRule rule;
        GroupTableSource table;
        QString trouble; ///< why they say nothing that could be used

        bool isUsable() const { return trouble.isEmpty() && (!rule.isEmpty() || !table.isEmpty()); }
    };
    /// What the project says now, and a name to try levels of folders on.
    struct Current {
        GroupRule rule;
        GroupTableSource table;
        GroupPreview keys; ///< of the keys as they are
        QString sample;    ///< path of the first image
        bool isFolderClass = false; ///< the folder that holds an image names its class
    };
    struct Preview {
        GroupPreview groups;
        QStringList unmatched;
        QString trouble;
        bool isClasses = false; ///< see doGroupsNameClasses()
    };

    void build();
    QWidget *makeFolderPart();
    QWidget *makeNamePart();
    QWidget *makeTablePart();
    QWidget *makePreviewPart();
    static Current readCurrent(Project &project, Progress &progress);
    static Preview readPreview(Project &project, const Wanted &wanted, Progress &progress);
    void showCurrent(const Current &current);
    void fillLevels(const QString &sample);
    void showColumns(const QStringList &columns);
    void browse();
    Wanted wanted() const;
    void previewSoon();
    void preview();
    void showPreview(const Preview &preview);
    void apply();
    void clear();
    void run(const QString &title, const std::function<GroupPreview(Project &, Progress &)> &work);

    QLabel *m_current;
    QComboBox *m_way;
    QStackedWidget *m_parts;
    QComboBox *m_level;
    QComboBox *m_preset;
    QLineEdit *m_pattern;
    QLineEdit *m_table;
    QComboBox *m_column;
    QLabel *m_summary;
    QTableWidget *m_groups;
    QTableWidget *m_examples;
    QPushButton *m_apply;
    QPushButton *m_clear;
    QTimer m_soon;
    Wanted m_previewed;
    bool m_isFilled = false; ///< the controls show what the project says
    bool m_isReadingCurrent = false;
    bool m_isWorking = false;
};

} // namespace taxon
