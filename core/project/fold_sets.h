#pragma once

#include "core/base/ids.h"

#include <QList>

namespace taxon {

class Database;

/// Snapshots that were made together for cross-validation, in the order of their folds.
using FoldSet = QList<SnapshotId>;

/// Oldest first. Throws what Database throws.
QList<FoldSet> foldSets(Database &database);
/// A set that is known is not repeated. On the disk when it returns.
void addFoldSet(Database &database, const FoldSet &set);

} // namespace taxon
