#pragma once

#include <span>

namespace taxon {

/// Turns logarithms into probabilities that sum to 1, and returns log Σ exp of what was there; values is not
/// empty.
double exponentiateAndNormalise(std::span<double> values);

} // namespace taxon
