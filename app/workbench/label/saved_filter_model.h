#pragma once

#include "core/project/filter_store.h"

#include <QAbstractListModel>

namespace taxon {

/// The project's saved filters; a name can be edited.
class SavedFilterModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setFilters(const QList<SavedFilter> &filters);
    const SavedFilter &at(int row) const { return m_filters[row]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    /// Asks for another name: renameAsked(). The model shows it once setFilters() brings it.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void renameAsked(qint64 id, const QString &name);

private:
    QList<SavedFilter> m_filters;
};

} // namespace taxon
