#pragma once

#include "core/metrics/classification_report.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <array>
#include <optional>

namespace taxon {

/// Precision, recall, F1 and number of images of each class.
class ClassFiguresModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Precision, Recall, F1, Support, ColumnCount };
    static constexpr int kSortRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    void setReport(const QStringList &classes, const QStringList &colors, const ClassificationReport &report);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Tab-separated, with the header.
    QString toText() const;

private:
    std::optional<double> figure(int row, int column) const;
    QString text(int row, int column) const;

    QStringList m_classes;
    QStringList m_colors;
    ClassificationReport m_report;
};

} // namespace taxon
