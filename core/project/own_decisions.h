#pragma once

#include "core/base/ids.h"

#include <functional>

namespace taxon {

class Database;

/// A vote or a silent repeat of one person, with its time.
struct OwnDecision {
    ImageId image;
    AnnotatorId annotator;
    ClassId label;        ///< as it counts now; invalid: a skip
    bool isRepeat = false;
    bool isByHand = false; ///< not imported, not simulated
    qint64 madeMs = 0;    ///< since 1970 UTC
    int milliseconds = 0; ///< the image was on the screen
};

/// Votes and repeats that were not undone, in the order in which they were made; those of deleted classes are left out.
/// `visit` must not use the database.
void forEachOwnDecision(Database &database, const std::function<void(const OwnDecision &)> &visit);

} // namespace taxon
