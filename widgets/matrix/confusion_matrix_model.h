#pragma once

#include "core/metrics/confusion_matrix.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace taxon {

/// A confusion matrix as a table: rows are the truth, columns the prediction.
class ConfusionMatrixModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        CountRole = Qt::UserRole, ///< qint64
        ShareRole, ///< count / row sum, 0 to 1; 0 for an empty row
        IsDiagonalRole,
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// `classes` names the rows and columns of `matrix`. The same classes again only change the cells.
    void setMatrix(const QStringList &classes, const ConfusionMatrix &matrix);
    const QStringList &classes() const { return m_classes; }
    const ConfusionMatrix &matrix() const { return m_matrix; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Tab-separated with class names on both sides.
    QString toText() const;

private:
    QString cellSentence(int truth, int predicted) const;
    double share(int truth, int predicted) const;

    QStringList m_classes;
    ConfusionMatrix m_matrix {0};
};

} // namespace taxon
