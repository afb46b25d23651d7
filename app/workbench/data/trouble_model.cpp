#include "app/workbench/data/trouble_model.h"

#include <QDir>

namespace taxon {

void TroubleModel::setTroubles(const std::vector<FileTrouble> &troubles)
{
    beginResetModel();
    m_troubles = troubles;
    endResetModel();
}

int TroubleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_troubles.size());
}

int TroubleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TroubleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const FileTrouble &trouble = m_troubles[std::size_t(index.row())];
    if (role == Qt::ToolTipRole)
        return QDir::toNativeSeparators(trouble.path);
    switch (index.column()) {
    case File: return trouble.path.section(QLatin1Char('/'), -1);
    case Folder: return QDir::toNativeSeparators(trouble.path.section(QLatin1Char('/'), 0, -2));
    case State: return trouble.isChanged ? tr("other content") : tr("missing");
    case Label: return trouble.label;
    default: return {};
    }
}

QVariant TroubleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case File: return tr("File");
    case Folder: return tr("Folder");
    case State: return tr("State");
    case Label: return tr("Label (kept)");
    default: return {};
    }
}

} // namespace taxon
