#include "widgets/gallery/gallery_model.h"

#include "widgets/gallery/picture_roles.h"

namespace taxon {

void GalleryModel::setRows(const QList<GalleryRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void GalleryModel::setRow(int row, const GalleryRow &content)
{
    m_rows[row] = content;
    Q_EMIT dataChanged(index(row), index(row));
}

int GalleryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant GalleryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const GalleryRow &row = m_rows[index.row()];
    switch (role) {
    case ImageIdRole: return row.image.value;
    case PathRole:
    case Qt::ToolTipRole: return row.path;
    case FrameColorRole: return row.color.isValid() ? QVariant(row.color) : QVariant();
    case CaptionRole:
    case Qt::AccessibleTextRole: return row.caption;
    default: return {};
    }
}

} // namespace taxon
