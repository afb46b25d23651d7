#include "app/workbench/label/saved_filter_model.h"

namespace taxon {

void SavedFilterModel::setFilters(const QList<SavedFilter> &filters)
{
    beginResetModel();
    m_filters = filters;
    endResetModel();
}

int SavedFilterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_filters.size());
}

QVariant SavedFilterModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isText = role == Qt::DisplayRole || role == Qt::EditRole || role == Qt::AccessibleTextRole;
    return isText ? QVariant(m_filters[index.row()].name) : role == Qt::ToolTipRole ? QVariant(tr("Click or Enter: show these images. F2: rename. Del: delete.")) : QVariant();
}

bool SavedFilterModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || value.toString() == m_filters[index.row()].name)
        return false;
    Q_EMIT renameAsked(m_filters[index.row()].id, value.toString());
    return true;
}

Qt::ItemFlags SavedFilterModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

} // namespace taxon
