#pragma once

#include "core/base/ids.h"
#include "core/project/decision_store.h"

#include <functional>
#include <optional>

namespace taxon {

class Database;

struct CountedClass {
    ClassId id;
    ClassId countsAs; ///< itself, or the class that it was merged into; invalid: deleted
};

/// Every class there ever was, in display order.
QList<CountedClass> countedClasses(Database &database);

/// A decision with no more than what a list of a million needs.
struct CountedDecision {
    ImageId image;
    AnnotatorId annotator; ///< invalid: a given label that came with the images
    ClassId label;         ///< as it counts now, after merges and splits; invalid: a skip, or `isVoid`
    DecisionPurpose purpose = DecisionPurpose::Vote;
    int confidence = -1;   ///< per cent; -1: the annotator did not say
    qint64 madeMs = 0;     ///< since 1970 UTC; 0 unless asked for
    bool isVoid = false;   ///< its class was deleted: nothing of this person stands on this image
};

struct CountedQuery {
    std::optional<AnnotatorId> annotator; ///< unset: everybody, and the given labels
    std::optional<ImageId> image;         ///< unset: all images
    bool withTime = false;
};

/// Every decision that was not undone and is no repeat, in the order in which they were made: of those by one person
/// on one image (and, where votes and corrections are told apart, for one purpose) the last one stands.
/// `visit` must not use the database.
void forEachCountedDecision(Database &database, const CountedQuery &query, const std::function<void(const CountedDecision &)> &visit);

} // namespace taxon
