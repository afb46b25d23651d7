#include "core/metrics/wilson_interval.h"

#include <algorithm>
#include <cmath>

namespace taxon {

Interval wilsonInterval(std::int64_t hits, std::int64_t trials)
{
    constexpr double z = 1.959963984540054; // 97.5 % quantile of the normal distribution
    const double n = double(trials);
    const double share = double(hits) / n;
    const double scale = 1 + z * z / n;
    const double center = (share + z * z / (2 * n)) / scale;
    const double half = z / scale * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    return {std::max(0.0, center - half), std::min(1.0, center + half)};
}

} // namespace taxon
