#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/health/image_statistics.h"
#include "core/project/snapshot_store.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace taxon {

class Project;

enum class ImageTrouble {
    None,
    Missing,    ///< no file
    Changed,    ///< the file holds other content
    Unreadable, ///< the file is no whole image
};

/// An image as the checks see it. Numbers of sets mean nothing but "the same": −1 stands for none.
struct HealthImage {
    ImageId id;
    int width = 0; ///< pixels, upright
    int height = 0;
    int label = -1;   ///< index into HealthImages::classes
    int content = -1; ///< images of the same bytes
    int look = -1;    ///< images that look alike, directly or through others; without a look of their own: not compared, or of one colour
    int group = -1;   ///< images with the same group key
    ImageTrouble trouble = ImageTrouble::None;
    std::optional<Part> part = {}; ///< in the newest snapshot
    std::optional<ImageStatistics> statistics = {}; ///< unset: not measured, or in trouble
};

/// All of a project that the checks need, read once.
struct HealthImages {
    std::vector<HealthImage> images; ///< in id order
    QStringList classes;             ///< that labels count as
    bool isSplit = false;            ///< there is a snapshot
    int nearDistance = 0;            ///< by which images of one look differ, bits
    bool isKeptTogether = false;     ///< look-alikes, by the next split
    qint64 waiting = 0;              ///< images that could be measured and were not yet
};

/// Whether any of them has a label that counts.
bool hasLabels(const HealthImages &health);

/// Looks for the files, too. Throws Cancelled and Error.
HealthImages readHealthImages(Project &project, Progress &progress);

/// The places of images by set: sets of two and more, by `number`, in the order of their first image.
std::vector<std::vector<std::size_t>> setsOf(const std::vector<HealthImage> &images, int HealthImage::*number);

/// The ids of the images at these places.
std::vector<ImageId> idsAt(const std::vector<HealthImage> &images, const std::vector<std::size_t> &places);

} // namespace taxon
