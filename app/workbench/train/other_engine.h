#pragma once

#include <QString>

namespace taxon {

/// Asks the engine that holds this lock, in another process, to stop in order: it keeps the last checkpoint.
/// Throws Error: NotFound when nobody holds the lock, Busy when it is held on another machine.
void terminateEngineOf(const QString &lockPath);

} // namespace taxon
