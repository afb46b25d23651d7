#pragma once

#include "core/agreement/consensus.h"

namespace taxon {

struct GladOptions {
    int maximumIterations = 100;
    /// Ends when no posterior changes by more than this.
    double tolerance = 1e-5;
};

/// GLAD (Whitehill et al. 2009): rater k labels unit i rightly with probability 1/(1 + exp(−α_k exp(b_i))),
/// errors spread evenly over the other classes, all classes equally likely beforehand; α ~ N(1, 1), b ~ N(1,
/// 1). Generalised expectation maximisation: each round takes safeguarded Newton steps in α and in b.
/// RaterEstimate::ability is α. Deterministic. Unset when it was stopped.
std::optional<Consensus> glad(
    const ConsensusTask& task, const GladOptions& options = {}, const RunControl& control = {});

} // namespace taxon
