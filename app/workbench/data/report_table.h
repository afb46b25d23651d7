#pragma once

#include <QList>
#include <QStringList>

class QAbstractItemModel;
class QTableView;
class QTableWidget;

namespace taxon {

/// A small read-only table that can be copied.
QTableWidget *makeReportTable(const QStringList &headers);
/// Shows a model as rows that are selected whole and can be copied; all columns share the width.
void showRows(QTableView *table, QAbstractItemModel *model);
/// As high as so many rows need.
void fitRows(QTableView *table, int rows);
/// Replaces the rows and makes the table as high as they need, up to some rows. Numbers stand at the right.
void fillReportTable(QTableWidget *table, const QList<QStringList> &rows);

} // namespace taxon
