#pragma once

#include "core/agreement/pair_agreement.h"
#include "core/base/ids.h"
#include "core/dataset/named_ratings.h"
#include "core/metrics/wilson_interval.h"

#include <QDateTime>

#include <vector>

namespace taxon {

class Project;

/// How far one person agrees with himself.
struct SelfConsistency {
    AnnotatorId annotator;
    PairTable table{0, {}};   ///< rows: the vote that stood before the first repeat; columns: that repeat
    PairAgreement agreement;  ///< of the two; see addIntervals() for intervals
    qint64 skipped = 0;       ///< repeats where the vote or the repeat is a skip
    std::vector<ImageId> differing; ///< labeled otherwise at the repeat, in image order
};

/// A stretch of time in which a person labeled.
struct DriftWindow {
    QDateTime from; ///< UTC, of the first and last decision in it
    QDateTime to;
    qint64 images = 0;
    qint64 agreeing = 0;
    Interval interval{0, 1}; ///< of agreeing / images, 95 %, Wilson's

    double share() const { return static_cast<double>(agreeing) / static_cast<double>(images); }
};

/// How one person's agreement moves with time. Windows hold equal numbers of images, at least kLeastInWindow, and at
/// most kMostWindows are made; fewer images give no window.
struct Drift {
    AnnotatorId annotator;
    std::vector<DriftWindow> withOthers; ///< the vote is the plain majority of the others' votes, ties left out; by the time of the vote
    std::vector<DriftWindow> withSelf;   ///< a repeat is what the person said first; by the time of the repeat
    /// The first and the last window differ by more than chance: their intervals do not overlap.
    bool isDrifting = false;
};
inline constexpr int kLeastInWindow = 20;
inline constexpr int kMostWindows = 12;

/// One a person of `table`, which is projectRatings(); without repeats the coefficients are undefined.
std::vector<SelfConsistency> selfConsistency(Project &project, const NamedRatings &table, const ClassScale &scale);

/// One a person of `table`.
std::vector<Drift> driftOf(Project &project, const NamedRatings &table);

/// Cuts answers in order of time, each agreeing or not, into windows.
struct TimedAnswer {
    qint64 madeMs = 0;
    bool agrees = false;
};
std::vector<DriftWindow> driftWindows(std::vector<TimedAnswer> answers);

} // namespace taxon
