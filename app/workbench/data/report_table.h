#pragma once

#include <QList>
#include <QStringList>

class QTableWidget;

namespace taxon {

/// A small read-only table that can be copied.
QTableWidget *makeReportTable(const QStringList &headers);
/// Replaces the rows and makes the table as high as they need, up to some rows. Numbers stand at the right.
void fillReportTable(QTableWidget *table, const QList<QStringList> &rows);

} // namespace taxon
