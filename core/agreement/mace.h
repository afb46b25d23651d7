#pragma once

#include "core/agreement/consensus.h"

namespace taxon {

struct MaceOptions {
    int restarts = 10;
    int maximumIterations = 100;
    /// Ends when the log likelihood rises by less than this share of itself.
    double tolerance = 1e-8;
    std::uint64_t seed = 1;
    int threads = 0;
};

/// MACE (Hovy et al. 2013): rater k spams with probability s_k, and then gives class l with probability
/// ξ_k(l); otherwise the label is right. P(l | t) = (1 − s_k)[l = t] + s_k ξ_k(l), all classes equally likely
/// beforehand. Expectation maximisation with their smoothing of 0.01/q from seeded random starts; the best
/// likelihood is kept. RaterEstimate::ability is 1 − s_k. Unset when it was stopped.
std::optional<Consensus> mace(
    const ConsensusTask& task, const MaceOptions& options = {}, const RunControl& control = {});

} // namespace taxon
