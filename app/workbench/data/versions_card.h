#pragma once

#include "app/workbench/data/change_model.h"
#include "app/workbench/data/data_card.h"
#include "app/workbench/data/version_model.h"

#include <array>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace taxon {

/// The versions of the data: their names and descriptions, and what changed between two of them.
class VersionsCard : public DataCard {
    Q_OBJECT
public:
    explicit VersionsCard(Session &session, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The chosen version; one without a valid id: there is none.
    void versionChosen(const taxon::SnapshotHead &head);

protected:
    void refresh() override;
    void reset() override;

private:
    /// What comparing two versions gives.
    struct Compared {
        QList<ChangeRow> rows; ///< at most some thousands
        std::array<qint64, 4> counts{}; ///< by ChangeRow::Kind
        qint64 unchanged = 0;
    };

    void build();
    QWidget *makeWords();
    QWidget *makeComparison();
    static Compared compared(Project &project, SnapshotId before, SnapshotId after);
    void showHeads(const QList<SnapshotHead> &heads);
    const SnapshotHead *chosen() const;
    void choose();
    void fillOthers(const SnapshotHead &head);
    void compare();
    void showCompared(const Compared &compared);
    void updateState();
    void save();
    void store();
    void showImages(int row);

    VersionModel m_model;
    ChangeModel m_changes;
    QLabel *m_hint;
    QTableView *m_table;
    QWidget *m_details;
    QLineEdit *m_name;
    QPlainTextEdit *m_description;
    QPushButton *m_save;
    QComboBox *m_other;
    QLabel *m_summary;
    QTableView *m_changeTable;
    QPushButton *m_show;
    SnapshotId m_wanted; ///< to be chosen again after reading
};

} // namespace taxon
