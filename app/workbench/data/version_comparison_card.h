#pragma once

#include "app/workbench/data/change_model.h"
#include "app/workbench/data/data_card.h"
#include "core/project/snapshot_names.h"

#include <array>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace taxon {

/// What changed between the chosen version and another, first of all the one before.
class VersionComparisonCard : public DataCard {
    Q_OBJECT
public:
    explicit VersionComparisonCard(Session &session, QWidget *parent = nullptr);

    /// The chosen version among all, which are ordered from the newest.
    void setVersion(const SnapshotHead &head, const QList<SnapshotHead> &all);

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
    static Compared compared(Project &project, SnapshotId before, SnapshotId after);
    void compare();
    void showCompared(const Compared &compared);
    void showImages(int row);

    ChangeModel m_changes;
    SnapshotHead m_head;
    QLabel *m_title;
    QComboBox *m_other;
    QLabel *m_summary;
    QTableView *m_table;
    QPushButton *m_show;
};

} // namespace taxon
