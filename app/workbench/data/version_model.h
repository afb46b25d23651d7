#pragma once

#include "core/project/snapshot_names.h"

#include <QAbstractTableModel>

namespace taxon {

/// The versions of the data, the newest first.
class VersionModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Version, Images, Runs, Made, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setHeads(const QList<SnapshotHead> &heads);
    const QList<SnapshotHead> &heads() const { return m_heads; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<SnapshotHead> m_heads;
};

/// For lists and sentences: "3 · delivery of March", or "3".
QString versionTitle(const SnapshotHead &head);

} // namespace taxon
