#pragma once

#include "core/base/progress.h"

#include <QString>

namespace taxon {

class Project;

/// Short side that decodeReduced() keeps for a perceptual hash, pixels: twice what the hash looks at.
inline constexpr int kHashedSide = 64;

struct HashReport {
    qint64 computed = 0; ///< files that were read
    qint64 unusable = 0; ///< images whose file is missing, changed or damaged: they have no hash
};

/// Computes the perceptual hash of every image that has none, on threads of its own. What is computed is kept in
/// steps of about a second, so that a cancelled or killed run goes on where it was. Throws Cancelled and Error.
HashReport computePerceptualHashes(Project &project, Progress &progress);

} // namespace taxon
