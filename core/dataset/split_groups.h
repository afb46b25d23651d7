#pragma once

#include "core/base/progress.h"

#include <QString>

#include <optional>
#include <vector>

namespace taxon {

/// What tells which images belong together.
struct GroupedImage {
    QString sha256;   ///< of the file
    QString groupKey; ///< of the patient, plant or lot; empty: none
    std::optional<quint64> perceptualHash = {};
};

/// One name an image, the same for all that belong together: by the same content, the same group key, or perceptual
/// hashes at most `nearDistance` bits apart, directly or through others. The name is the smallest content hash of the
/// group, so that it depends neither on ids nor on the order. Throws Cancelled.
std::vector<QString> splitGroups(const std::vector<GroupedImage> &images, int nearDistance, Progress &progress);

} // namespace taxon
