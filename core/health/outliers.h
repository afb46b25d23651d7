#pragma once

#include <cstddef>
#include <vector>

namespace taxon {

enum class Side { Low, High, Both };

inline constexpr std::size_t kLeastForOutliers = 20;

/// The places of values far out: more than three interquartile ranges below the first or above the third quartile
/// (J. W. Tukey, Exploratory Data Analysis, 1977), ascending. None among fewer than kLeastForOutliers values, and none when they
/// are more than one in twenty: that is another kind of values, not a few that stand out.
std::vector<std::size_t> farOut(const std::vector<double> &values, Side side);

} // namespace taxon
