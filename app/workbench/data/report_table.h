#pragma once

#include <QList>
#include <QStringList>

class QAbstractItemModel;
class QTableView;
class QTableWidget;

namespace taxon {

/// A small read-only table that can be copied.
QTableWidget *makeReportTable(const QStringList &headers);
/// Shows a model as rows that are selected whole and can be copied. Columns take what their contents need; wide ones
/// share the rest and are elided in the middle, where paths are most alike.
void showRows(QTableView *table, QAbstractItemModel *model);
/// As high as so many rows need.
void fitRows(QTableView *table, int rows);
/// Replaces the rows and makes the table as high as they need, up to some rows. Names stand at the left, numbers in the
/// columns after them at the right. The last `sums` rows are bold.
void fillReportTable(QTableWidget *table, const QList<QStringList> &rows, int sums = 0);

} // namespace taxon
