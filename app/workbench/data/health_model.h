#pragma once

#include "core/health/finding.h"

#include <QAbstractListModel>
#include <QList>

namespace taxon {

/// What was found in a project, two lines a row: what it is about, and how bad with how many images.
class HealthModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setFindings(const QList<Finding> &findings);
    const Finding &finding(int row) const { return m_findings[row]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<Finding> m_findings;
};

} // namespace taxon
