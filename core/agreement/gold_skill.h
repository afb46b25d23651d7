#pragma once

#include "core/agreement/ratings.h"
#include "core/metrics/wilson_interval.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace taxon {

/// How one rater did on units whose class is known: measured, not estimated.
struct GoldSkill {
    std::int64_t ratings = 0; ///< on known units
    std::int64_t right = 0;
    std::optional<double> share; ///< right / ratings; unset without ratings
    Interval interval {0, 1}; ///< 95 %, Wilson's
    std::vector<std::int64_t> confusion; ///< q × q: row = known class, column = given class
};

/// For each rater; gold[unit] is the known class or −1. Repeats count.
std::vector<GoldSkill> goldSkill(const Ratings& ratings, std::span<const int> gold);

} // namespace taxon
