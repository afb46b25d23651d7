#pragma once

#include "core/dataset/near_duplicates.h"
#include "core/project/class_store.h"

#include <QHash>
#include <QList>

#include <optional>
#include <vector>

namespace taxon {

class Project;

/// Images of the same content or of nearly the same look, as the Data page shows them.
struct SimilarGroups {
    QList<DuplicateGroup> groups;
    QHash<ClassId, ImageClass> classes;
    qint64 images = 0;    ///< of the project
    qint64 grouped = 0;   ///< in `groups`
    qint64 conflicts = 0; ///< groups with different labels
    qint64 waiting = 0;   ///< images that have not been compared yet
    std::optional<int> keptTogether; ///< the distance at which the next split keeps look-alikes together
};

/// Of the images that have a perceptual hash already. Throws Cancelled and Error.
SimilarGroups readSimilarGroups(Project &project, int distance, Progress &progress);

} // namespace taxon
