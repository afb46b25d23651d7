#pragma once

#include "app/workbench/data/file_status.h"

#include <QAbstractTableModel>

namespace taxon {

/// Images whose files are missing or changed.
class TroubleModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { File, Folder, State, Label, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setTroubles(const std::vector<FileTrouble> &troubles);
    const std::vector<FileTrouble> &troubles() const { return m_troubles; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<FileTrouble> m_troubles;
};

} // namespace taxon
