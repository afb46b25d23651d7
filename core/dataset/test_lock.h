#pragma once

#include "core/base/ids.h"

#include <QSet>

#include <optional>

namespace taxon {

class Project;

/// The snapshot whose test part every later split keeps; unset: each split makes its own.
std::optional<SnapshotId> testLock(Project &project);

/// Later splits have the images of this snapshot's test part for their test part and no others, so that models stay
/// comparable while labels and images are added. Throws NotFound, and Impossible when it has no test images.
void lockTestSet(Project &project, SnapshotId snapshot);
void unlockTestSet(Project &project);

/// Empty without a lock. Throws what SnapshotStore::load() throws.
QSet<ImageId> lockedTestImages(Project &project);

} // namespace taxon
