#pragma once

#include "core/project/run_overview.h"
#include "core/project/run_store.h"

#include <QAbstractTableModel>

namespace taxon {

/// The word for a state: "running", translated.
QString runStateText(RunState state);

/// One line of the list of runs.
struct RunRow {
    Run run;
    RunFigures figures;
};

/// The runs of the project, newest first.
class RunTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Number, State, Test, BestValidation, Model, Size, Epochs, Time, Created, ColumnCount };
    enum Role {
        SortRole = Qt::UserRole, ///< a number or text that sorts as the column means
        RunIdRole, ///< qint64
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Only what differs from before is announced, so that a selection survives.
    void setRows(const QList<RunRow> &rows);
    const QList<RunRow> &rows() const { return m_rows; }
    /// -1 when it is not in the list.
    int rowOf(RunId run) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// One row, tab-separated, in the order of the columns.
    QString rowText(int row) const;

private:
    QString text(const RunRow &row, int column) const;
    QVariant sortValue(const RunRow &row, int column) const;
    QString toolTip(const RunRow &row, int column) const;

    QList<RunRow> m_rows;
};

} // namespace taxon
