#pragma once

#include <QString>

namespace taxon {

/// Whether the QLockFile at `path` belongs to a process that lives. Only looks, so that it can never get in the
/// way of an engine that takes or gives back its lock. A lock of another machine counts as held.
bool isHeldByLivingProcess(const QString &path);

} // namespace taxon
