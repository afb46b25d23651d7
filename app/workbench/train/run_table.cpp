#include "app/workbench/train/run_table.h"

#include "app/workbench/train/run_table_model.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QSortFilterProxyModel>

namespace taxon {

bool isResumable(RunState state)
{
    return state == RunState::Cancelled || state == RunState::Failed || state == RunState::Interrupted;
}

RunTable::RunTable(QWidget *parent)
    : QTableView(parent)
    , m_model(new RunTableModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(RunTableModel::SortRole);
    setModel(m_sorted);
    setSortingEnabled(true);
    sortByColumn(RunTableModel::Number, Qt::DescendingOrder);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setAlternatingRowColors(false);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideMiddle);
    setAccessibleName(tr("Training runs"));
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(RunTableModel::Model, QHeaderView::Stretch);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (const auto run = currentRun())
            Q_EMIT chosen(*run);
    });
    connect(this, &QTableView::doubleClicked, this, [this] {
        if (const auto run = currentRun())
            Q_EMIT inspectRequested(*run);
    });
}

void RunTable::setRows(const QList<RunRow> &rows)
{
    m_model->setRows(rows);
}

const QList<RunRow> &RunTable::rows() const
{
    return m_model->rows();
}

std::optional<RunId> RunTable::currentRun() const
{
    if (!currentIndex().isValid())
        return {};
    return RunId {currentIndex().data(RunTableModel::RunIdRole).toLongLong()};
}

void RunTable::choose(RunId run)
{
    const int row = m_model->rowOf(run);
    if (row >= 0)
        setCurrentIndex(m_sorted->mapFromSource(m_model->index(row, 0)));
}

void RunTable::copyRow() const
{
    if (const auto run = currentRun())
        QGuiApplication::clipboard()->setText(m_model->rowText(m_model->rowOf(*run)));
}

void RunTable::keyPressEvent(QKeyEvent *event)
{
    const auto run = currentRun();
    if (event->matches(QKeySequence::Copy))
        copyRow();
    else if (run && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        Q_EMIT inspectRequested(*run);
    else
        QTableView::keyPressEvent(event);
}

void RunTable::contextMenuEvent(QContextMenuEvent *event)
{
    const auto run = currentRun();
    if (!run)
        return;
    const RunState state = m_model->rows()[m_model->rowOf(*run)].run.state;
    const bool isFinished = state == RunState::Finished;
    QMenu menu(this);
    if (isResumable(state))
        menu.addAction(tr("Resume"), this, [this, run] { Q_EMIT resumeRequested(*run); });
    if (isFinished) {
        menu.addAction(tr("Inspect"), this, [this, run] { Q_EMIT inspectRequested(*run); });
        menu.addAction(
            tr("Evaluate on the test images"), this, [this, run] { Q_EMIT evaluateRequested(*run); });
        menu.addAction(tr("Write a report…"), this, [this, run] { Q_EMIT reportRequested(*run); });
    }
    menu.addAction(tr("Copy the row"), this, &RunTable::copyRow);
    menu.exec(event->globalPos());
}

} // namespace taxon
