#pragma once

#include "app/workbench/data/data_card.h"

class QLabel;
class QPushButton;
class QTableWidget;

namespace taxon {

/// Every merge of a package or project, and the way to take back the newest.
class MergeHistoryCard : public DataCard {
    Q_OBJECT
public:
    explicit MergeHistoryCard(Session &session, QWidget *parent = nullptr);

protected:
    void refresh() override;
    void reset() override;

private:
    void show(const QList<MergeAct> &acts);
    void undoNewest();
    void showUndone(const std::optional<MergeAct> &act);

    QLabel *m_none;
    QTableWidget *m_table;
    QPushButton *m_undo;
};

} // namespace taxon
