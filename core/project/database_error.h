#pragma once

#include "core/base/error.h"

class QSqlError;

namespace taxon {

/// The database's own error in the words of a person. `path` is the database file.
Error databaseError(const QSqlError &error, const QString &path);

/// The Error for a file that is no project's database, or a damaged one.
Error damagedDatabase(const QString &path, const QString &detail);

} // namespace taxon
