#pragma once

#include "core/agreement/class_scale.h"
#include "core/agreement/ratings.h"
#include "core/base/ids.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace taxon {

class Project;

/// A table of ratings with the names behind its indices.
struct NamedRatings {
    QStringList images;
    QStringList annotators;
    QStringList classes; ///< in their declared order
    Ratings ratings;
    qint64 skipped = 0; ///< rows without a label

    // Of a project alone; empty for a bare table.
    std::vector<ImageId> imageIds;
    std::vector<AnnotatorId> annotatorIds;
    std::vector<ClassId> classIds;
    std::vector<int> gold; ///< of each image the class that a correction or adjudication settled, or −1
};

/// The newest standing vote of each annotator on each image; skipped images and given labels are left out, repeats are
/// no votes. Classes count as they do now: merged ones as one, deleted ones not at all.
NamedRatings projectRatings(Project &project);

/// The meaning of the classes: at the level asked for, their order is that of the list and their numbers are their
/// names, or their ranks where a name is no number. Without a level, numbers when all names are, else nominal.
ClassScale scaleOf(const QStringList &classes, std::optional<Level> level);

/// The same for a project, whose classes have a declared level and declared numbers, apart from the order in which they
/// are shown; what was not declared is taken as above. `table` is projectRatings().
ClassScale scaleOf(Project &project, const NamedRatings &table, std::optional<Level> level);

/// The names as different numbers; unset when one is none.
std::optional<std::vector<double>> asNumbers(const QStringList &names);

} // namespace taxon
