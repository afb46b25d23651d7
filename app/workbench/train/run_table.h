#pragma once

#include "core/project/run_store.h"

#include <QTableView>

#include <optional>

class QSortFilterProxyModel;

namespace taxon {

class RunTableModel;
struct RunRow;

/// The table of runs with its context menu. One run is chosen at a time.
class RunTable : public QTableView {
    Q_OBJECT
public:
    explicit RunTable(QWidget *parent = nullptr);

    void setRows(const QList<RunRow> &rows);
    const QList<RunRow> &rows() const;
    std::optional<RunId> currentRun() const;
    void choose(RunId run);

Q_SIGNALS:
    void chosen(taxon::RunId run);
    void resumeRequested(taxon::RunId run);
    void evaluateRequested(taxon::RunId run);
    void inspectRequested(taxon::RunId run);
    void reportRequested(taxon::RunId run);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void copyRow() const;

    RunTableModel *m_model;
    QSortFilterProxyModel *m_sorted;
};

/// A run that can go on from its checkpoint.
bool isResumable(RunState state);

} // namespace taxon
