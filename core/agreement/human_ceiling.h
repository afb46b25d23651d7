#pragma once

#include "core/agreement/coefficient.h"
#include "core/agreement/ratings.h"
#include "core/metrics/wilson_interval.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace taxon {

/// The plain majority of everybody but this rater on this unit, or −1: a tie, or nobody else.
int majorityOfOthers(const Ratings& ratings, int unit, int rater);

/// How often one rater's label is the consensus of the others: what a model can be expected to reach.
struct HumanCeiling {
    std::int64_t units = 0; ///< that he labeled and the others have a majority on
    std::int64_t agreeing = 0;
    std::optional<double> share; ///< agreeing / units
    Interval interval {0, 1}; ///< 95 %, Wilson's
    Coefficient kappa; ///< Cohen's, of the rater and the others' majority
};

/// One a rater. The others' consensus is their plain majority; units on which it ties are left out. A known unit
/// (gold[unit] ≥ 0) has that class for everybody. Repeats of a rater count once (see Ratings::withoutRepeats).
std::vector<HumanCeiling> humanCeilings(const Ratings& ratings, std::span<const int> gold = {});

/// The mean of the shares weighted by units; unset where nobody has one.
std::optional<double> overallCeiling(std::span<const HumanCeiling> ceilings);

} // namespace taxon
