#pragma once

#include <cstdint>

namespace taxon {

struct Interval {
    double low = 0;
    double high = 0;
};

/// Wilson's score interval of a share: where the true rate lies with 95 % confidence after `hits` of
/// `trials`. Never leaves [0, 1] and never has zero width, unlike the normal approximation. trials ≥ hits ≥
/// 0, trials > 0.
Interval wilsonInterval(std::int64_t hits, std::int64_t trials);

} // namespace taxon
