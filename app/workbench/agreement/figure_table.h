#pragma once

#include <QAbstractTableModel>
#include <QColor>
#include <QList>
#include <QStringList>
#include <QVariant>

class QTableView;

namespace taxon {

/// One cell of a table of figures.
struct FigureCell {
    QString text;
    QVariant order = {};   ///< what it sorts by; invalid: its text
    QString hint = {};     ///< tooltip
    QColor color = {};     ///< of a swatch before the text; invalid: none
};

/// Rows of figures with headers: the first column is words, the others are aligned right.
class FigureTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int kSortRole = Qt::UserRole;
    static constexpr int kRowRole = Qt::UserRole + 1; ///< the row in the order of setRows()

    using QAbstractTableModel::QAbstractTableModel;

    /// `hints` explain the headers, one each, or none at all.
    void setHeaders(const QStringList &names, const QStringList &hints = {});
    /// Each row has a cell for every header. The same number of rows again only changes the cells.
    void setRows(const QList<QList<FigureCell>> &rows);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_names;
    QStringList m_hints;
    QList<QList<FigureCell>> m_rows;
};

/// A sortable, copyable view of the model; every column is as wide as its texts.
QTableView *makeFigureTable(FigureTableModel *model, const QString &accessibleName);
/// The row of setRows() that is current; -1: none.
int currentFigureRow(const QTableView &table);

} // namespace taxon
