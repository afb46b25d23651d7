#pragma once

#include "core/agreement/class_scale.h"
#include "core/agreement/ratings.h"

#include <QStringList>

#include <optional>

namespace taxon {

class Project;

/// A table of ratings with the names behind its indices.
struct NamedRatings {
    QStringList images;
    QStringList annotators;
    QStringList classes; ///< in their declared order
    Ratings ratings;
    qint64 skipped = 0; ///< rows without a label
};

/// The newest standing vote of each annotator on each image; skipped images and given labels are left out.
NamedRatings projectRatings(Project &project);

/// The meaning of the classes: at the level asked for, their order is that of the list and their numbers are their
/// names, or their ranks where a name is no number. Without a level, numbers when all names are, else nominal.
ClassScale scaleOf(const QStringList &classes, std::optional<Level> level);

/// The names as different numbers; unset when one is none.
std::optional<std::vector<double>> asNumbers(const QStringList &names);

} // namespace taxon
