#pragma once

#include "core/base/ids.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

namespace taxon {

class Database;
struct ImageClass;

/// Decisions on the image with the one class count as the other: the class was split.
struct ClassSplit {
    ImageId image;
    ClassId from;
    ClassId to;       ///< after merges
    QDateTime madeAt; ///< UTC
};

/// Every split that stands.
QList<ClassSplit> classSplits(Database &database);

/// What a split of these images out of the class moves, for its row in the history: "images", how many have such a
/// label, and "groups": decisions of "class" up to decision "upTo" on "images", which so far count by way of "via".
/// Throws Impossible when no image has a label of the class, or when one was split before and labeled so again since.
QJsonObject splitOf(Database &database, const ImageClass &from, const QList<ImageId> &images);

} // namespace taxon
