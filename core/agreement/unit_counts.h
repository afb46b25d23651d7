#pragma once

#include "core/agreement/ratings.h"

#include <cstdint>
#include <span>
#include <vector>

namespace taxon {

/// n_ic: how many labels of this class a unit has, at least one.
struct ClassCount {
    int label = 0;
    int count = 0;
};

/// n_ic of every unit, which is all that the coefficients over all raters need. Every row counts, repeats
/// too.
class UnitCounts {
public:
    explicit UnitCounts(const Ratings& ratings);

    int units() const { return static_cast<int>(m_start.size()) - 1; }
    int classes() const { return m_classes; }
    /// Ordered by class; empty for a unit without labels.
    std::span<const ClassCount> on(int unit) const;
    /// m_i.
    int ratingsOn(int unit) const;

private:
    int m_classes = 0;
    std::vector<std::int64_t> m_start;
    std::vector<std::int64_t> m_ratingStart;
    std::vector<ClassCount> m_counts;
};

} // namespace taxon
