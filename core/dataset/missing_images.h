#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"

#include <vector>

namespace taxon {

class Project;

struct FileCheck {
    qint64 images = 0;
    qint64 missing = 0;            ///< not where they were; noted in ImageRecord::isMissing
    std::vector<ImageId> changed;  ///< the file holds other content now
};

/// Looks for every image's file. Content is read only where size or time are not as they were. What was found is
/// stored; labels stay in any case. Throws Cancelled and Error.
FileCheck checkFiles(Project &project, Progress &progress);

} // namespace taxon
