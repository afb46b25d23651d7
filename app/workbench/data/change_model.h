#pragma once

#include "core/base/ids.h"

#include <QAbstractTableModel>
#include <QList>

namespace taxon {

/// An image that two versions do not treat alike, in words.
struct ChangeRow {
    enum Kind { Added, Removed, Relabeled, Moved };

    Kind kind = Added;
    ImageId image;
    QString path;
    QString before; ///< class, part or "class, part"; empty when the version lacks the image
    QString after;
};

/// What became of one version's images in another.
class ChangeModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Change, Image, Before, After, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<ChangeRow> &rows);
    const QList<ChangeRow> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<ChangeRow> m_rows;
};

} // namespace taxon
