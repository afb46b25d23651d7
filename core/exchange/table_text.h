#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace taxon {

/// The first column whose name is one of these, earlier names first; upper and lower case are the same; -1 for none.
qsizetype tableColumn(const QStringList &header, const QStringList &names);

/// A CSV line, with its end; cells that need quotes get them (RFC 4180).
QByteArray tableRow(const QStringList &cells);

/// ISO 8601, "2024-05-01 12:30:00", or seconds since 1970; without a zone UTC is meant. Invalid for anything else.
QDateTime tableTime(const QString &text);

} // namespace taxon
