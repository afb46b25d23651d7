#include "core/health/outliers.h"

#include <algorithm>
#include <cmath>

namespace taxon {
namespace {

constexpr std::size_t kOneIn = 20;
constexpr double kRanges = 3;

/// Linear between the values beside it.
double quantile(const std::vector<double> &sorted, double fraction)
{
    const double place = fraction * double(sorted.size() - 1);
    const auto below = std::size_t(std::floor(place));
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - double(below)) * (sorted[above] - sorted[below]);
}

} // namespace

std::vector<std::size_t> farOut(const std::vector<double> &values, Side side)
{
    if (values.size() < kLeastForOutliers)
        return {};
    std::vector<double> sorted = values;
    std::sort(sorted.begin(), sorted.end());
    const double first = quantile(sorted, 0.25);
    const double third = quantile(sorted, 0.75);
    const double reach = kRanges * (third - first);
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const bool isLow = side != Side::High && values[i] < first - reach;
        const bool isHigh = side != Side::Low && values[i] > third + reach;
        if (isLow || isHigh)
            places.push_back(i);
    }
    return places.size() * kOneIn <= values.size() ? places : std::vector<std::size_t>();
}

} // namespace taxon
