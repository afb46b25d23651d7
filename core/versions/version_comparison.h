#pragma once

#include "core/project/snapshot_store.h"

#include <vector>

namespace taxon {

/// What a version says about an image.
struct VersionLabel {
    int label = 0; ///< index into the version's classes
    Part part = Part::Train;
};

/// An image that two versions do not treat alike. A side is unset where its version lacks the image.
struct VersionChange {
    ImageId image; ///< in the later version, if it has the image
    std::optional<VersionLabel> before;
    std::optional<VersionLabel> after;
};

/// What became of one version's images in another, in image order.
struct VersionDifference {
    std::vector<VersionChange> added;
    std::vector<VersionChange> removed;
    std::vector<VersionChange> relabeled; ///< of another class; a class that was only renamed is the same
    std::vector<VersionChange> moved;     ///< of the same class in another part
    qint64 unchanged = 0;
};

/// Images are the same when they are one image of the project, or else when they have the same content: one that left the
/// project and came in again is neither added nor removed.
VersionDifference compareVersions(const Snapshot &before, const Snapshot &after);

} // namespace taxon
