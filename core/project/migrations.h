#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace taxon {

/// One step of the schema: what brings a database of version `version` - 1 to `version`.
struct Migration {
    int version = 0;
    QStringList statements;
};

/// The files migrations/NNNN_what.sql, in order.
const QList<Migration> &builtInMigrations();

/// Cuts a migration into single statements, which Qt SQL runs one at a time. The convention of the files that
/// makes this safe: a statement ends with a ';' at the end of a line and nowhere else does a line end with ';',
/// and a comment has lines of its own that begin with "--".
QStringList splitStatements(const QString &sql);

} // namespace taxon
