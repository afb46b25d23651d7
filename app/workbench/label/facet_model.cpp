#include "app/workbench/label/facet_model.h"

#include <QLocale>

#include <algorithm>

namespace taxon {

void FacetModel::setFacets(const QList<Facet> &facets)
{
    const bool isSame = std::equal(facets.begin(), facets.end(), m_facets.begin(), m_facets.end(),
        [](const Facet &a, const Facet &b) { return a.key == b.key; });
    if (!isSame) {
        beginResetModel();
        m_facets = facets;
        endResetModel();
        return;
    }
    for (qsizetype row = 0; row < facets.size(); ++row)
        if (!(facets[row] == m_facets[row])) {
            m_facets[row] = facets[row];
            Q_EMIT dataChanged(index(int(row)), index(int(row)));
        }
}

QList<qint64> FacetModel::chosen() const
{
    QList<qint64> keys;
    for (const Facet &facet : m_facets)
        if (facet.isChosen)
            keys.append(facet.key);
    return keys;
}

int FacetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_facets.size());
}

QVariant FacetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Facet &facet = m_facets[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return facet.text;
    case Qt::AccessibleTextRole: return tr("%1, %n image(s)", nullptr, facet.count).arg(facet.text);
    case Qt::CheckStateRole: return facet.isChosen ? Qt::Checked : Qt::Unchecked;
    case Qt::DecorationRole: return facet.color.isValid() ? QVariant(facet.color) : QVariant();
    case CountRole: return facet.count;
    case KeyRole: return facet.key;
    default: return {};
    }
}

bool FacetModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const bool isChosen = value.toInt() == Qt::Checked;
    if (std::exchange(m_facets[index.row()].isChosen, isChosen) != isChosen) {
        Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
        Q_EMIT chosenChanged();
    }
    return true;
}

Qt::ItemFlags FacetModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

} // namespace taxon
