#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"

#include <QList>

#include <optional>
#include <vector>

namespace taxon {

class Project;

/// Bits of the perceptual hash by which near-duplicates may differ unless a person says otherwise. Measured: see
/// the user guide.
inline constexpr int kNearDistance = 4;

/// Images of the same content, or of nearly the same look.
struct DuplicateGroup {
    std::vector<ImageId> images; ///< two and more, in id order
    std::vector<std::optional<ClassId>> labels; ///< one an image: the label that counts now
    bool isIdentical = false; ///< the files hold the same bytes
    bool hasConflict = false; ///< two of them are labeled with different classes
};

/// Groups of identical images; with `nearDistance` also of images whose perceptual hashes are at most so many bits
/// apart, directly or through others. Only images with a hash take part: computePerceptualHashes() comes first.
/// Groups with a conflict come first, then in the order of their first image. Throws Cancelled and Error.
QList<DuplicateGroup> findDuplicates(Project &project, std::optional<int> nearDistance, Progress &progress);

} // namespace taxon
