#include "app/workbench/data/similar_groups.h"

#include "core/dataset/snapshot_builder.h"
#include "core/project/project.h"

namespace taxon {

SimilarGroups readSimilarGroups(Project &project, int distance, Progress &progress)
{
    SimilarGroups similar;
    similar.groups = findDuplicates(project, distance, progress);
    for (const ImageClass &label : project.classes().counted())
        similar.classes.insert(label.id, label);
    similar.images = project.images().count();
    similar.waiting = project.images().countWithoutPerceptualHash();
    similar.keptTogether = newestNearDistance(project);
    for (const DuplicateGroup &group : std::as_const(similar.groups)) {
        similar.grouped += qint64(group.images.size());
        similar.conflicts += group.hasConflict;
    }
    return similar;
}

} // namespace taxon
