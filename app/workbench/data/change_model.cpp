#include "app/workbench/data/change_model.h"

#include <QDir>

namespace taxon {
namespace {

QString changeText(ChangeRow::Kind kind)
{
    switch (kind) {
    case ChangeRow::Added: return ChangeModel::tr("added");
    case ChangeRow::Removed: return ChangeModel::tr("removed");
    case ChangeRow::Relabeled: return ChangeModel::tr("relabeled");
    case ChangeRow::Moved: return ChangeModel::tr("moved");
    }
    return {};
}

} // namespace

void ChangeModel::setRows(const QList<ChangeRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int ChangeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ChangeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChangeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const ChangeRow &row = m_rows[index.row()];
    if (role == Qt::ToolTipRole && index.column() <= Image)
        return QDir::toNativeSeparators(row.path);
    switch (index.column()) {
    case Change: return changeText(row.kind);
    case Image: return row.path.section(u'/', -1);
    case Before: return row.before;
    case After: return row.after;
    default: return {};
    }
}

QVariant ChangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Change: return tr("Change");
    case Image: return tr("Image");
    case Before: return tr("Before");
    case After: return tr("Now");
    default: return {};
    }
}

} // namespace taxon
