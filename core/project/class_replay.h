#pragma once

#include "core/base/ids.h"

class QString;

namespace taxon {

class Database;

// What the changes that stand make of the table class and its like; steps of ClassHistory, within its transaction.

/// Name, colour, description: the column of the newest standing change of this kind. Throws Impossible for a name that
/// another class has by now.
void replayColumn(Database &database, ClassId label, const QString &kind, const QString &column);
void replayExamples(Database &database, ClassId label);
void replayOrder(Database &database);
/// Level and numbers, see ClassScaleStore.
void replayScale(Database &database);
/// The keys of all classes; a key that an active class has by now stays with it.
void replayKeys(Database &database);
/// States, merges and splits, which depend on each other. Throws Impossible when a change that stands builds on one that
/// does not.
void replayStates(Database &database);

} // namespace taxon
