#include "app/workbench/agreement/figure_table.h"

#include "widgets/tables/copying.h"
#include "widgets/theme/theme.h"

#include <QHeaderView>
#include <QPixmap>
#include <QSortFilterProxyModel>
#include <QTableView>

namespace taxon {
void FigureTableModel::setHeaders(const QStringList &names, const QStringList &hints)
{
    beginResetModel();
    m_names = names;
    m_hints = hints;
    m_rows.clear();
    endResetModel();
}

void FigureTableModel::setRows(const QList<QList<FigureCell>> &rows)
{
    if (rows.size() == m_rows.size() && !rows.isEmpty()) {
        m_rows = rows;
        Q_EMIT dataChanged(index(0, 0), index(int(rows.size()) - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int FigureTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FigureTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_names.size());
}

QVariant FigureTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const FigureCell &cell = m_rows[index.row()][index.column()];
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::ToolTipRole:
        return cell.hint.isEmpty() ? QVariant() : QVariant(cell.hint);
    case Qt::DecorationRole:
        return cell.color.isValid() ? QVariant(swatch(cell.color)) : QVariant();
    case Qt::TextAlignmentRole:
        return int((index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case kSortRole:
        return cell.order.isValid() ? cell.order : QVariant(cell.text);
    case kRowRole:
        return index.row();
    default:
        return {};
    }
}

QVariant FigureTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_names.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_names[section];
    if (role == Qt::ToolTipRole && !m_hints.value(section).isEmpty())
        return m_hints[section];
    if (role == Qt::TextAlignmentRole)
        return int((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    return {};
}

QTableView *makeFigureTable(FigureTableModel *model, const QString &accessibleName)
{
    auto *table = new QTableView;
    auto *sorted = new QSortFilterProxyModel(table);
    sorted->setSourceModel(model);
    sorted->setSortRole(FigureTableModel::kSortRole);
    table->setModel(sorted);
    table->setSortingEnabled(true);
    table->sortByColumn(-1, Qt::AscendingOrder);
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setSelectionBehavior(QTableView::SelectRows);
    table->setSelectionMode(QTableView::SingleSelection);
    table->setEditTriggers(QTableView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setAccessibleName(accessibleName);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + space::kSmall);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setMinimumSectionSize(44);
    makeCopyable(table);
    return table;
}

int currentFigureRow(const QTableView &table)
{
    const QModelIndex current = table.currentIndex();
    return current.isValid() ? current.data(FigureTableModel::kRowRole).toInt() : -1;
}

} // namespace taxon
