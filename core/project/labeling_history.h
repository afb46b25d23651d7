#pragma once

#include "core/base/ids.h"
#include "core/project/decision_store.h"

#include <QList>

#include <functional>
#include <optional>

namespace taxon {

class Database;

/// One decision that a person made by hand, as far as the order of labeling and the times need it.
struct Look {
    DecisionId id;
    ImageId image;
    DecisionPurpose purpose = DecisionPurpose::Vote;
    bool isSkip = false;
    ClassId label;         ///< as it counts now, after merges and splits; invalid: a skip, or its class was deleted
    qint64 madeMs = 0;     ///< since 1970 UTC
    int milliseconds = 0;  ///< the image was on the screen
    DecisionId step;       ///< the first decision of the act on many images that it is part of; invalid: of its own
};

/// Every hand-made decision of `annotator` that was not undone, repeats and corrections included, in the order in which
/// they were made; those after the decision `after` alone, an invalid one: all. `visit` must not use the database.
/// Throws what Database throws.
void forEachLook(Database &database, AnnotatorId annotator, DecisionId after, const std::function<void(const Look &)> &visit);

/// What the same person said of the same image twice, the second time without knowing that it was the second.
struct RepeatPair {
    AnnotatorId annotator;
    ImageId image;
    Look first;  ///< the vote that stood when the repeat was made
    Look repeat;
};

/// For self-consistency, by annotator and then in the order of the repeats; of `annotator`, or of everybody when it is
/// unset. Undone repeats, and repeats before which no vote stands any more, are left out; both decisions may be skips.
QList<RepeatPair> repeatPairs(Database &database, std::optional<AnnotatorId> annotator = std::nullopt);

} // namespace taxon
