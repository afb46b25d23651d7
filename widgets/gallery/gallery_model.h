#pragma once

#include "core/base/ids.h"

#include <QAbstractListModel>
#include <QColor>
#include <QList>
#include <QString>

namespace taxon {

struct GalleryRow {
    ImageId image;
    QString path;    ///< absolute
    QString caption; ///< one line; may be empty
    QColor color;    ///< of the frame; invalid: none
};

/// A fixed list of pictures; answers the roles of PictureRole.
class GalleryModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(const QList<GalleryRow> &rows);
    void setRow(int row, const GalleryRow &content);
    const QList<GalleryRow> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<GalleryRow> m_rows;
};

} // namespace taxon
