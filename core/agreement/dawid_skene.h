#pragma once

#include "core/agreement/consensus.h"

namespace taxon {

struct DawidSkeneOptions {
    enum class Model {
        Confusion, ///< each rater has a confusion matrix
        OneCoin, ///< each rater has one probability of being right; errors are spread evenly
    };
    /// Where the expectation maximisation starts.
    enum class Start {
        VoteShares,
        MajorityLabels, ///< tied labels share
        Best, ///< both; the better likelihood is kept, and units whose label differs are not settled
    };

    Model model = Model::Confusion;
    Start start = Start::Best;
    int maximumIterations = 1000;
    /// Ends when the log likelihood rises by less than this share of itself.
    double tolerance = 1e-10;
    int threads = 0;
};

/// Dawid and Skene 1979 (Appl. Statist. 28:20): expectation maximisation in the log domain,
///   T_ij ∝ p_j Π_k Π_l (π^k_jl)^(n^k_il), π^k_jl = Σ_i T_ij n^k_il / Σ_l Σ_i T_ij n^k_il, p_j = mean_i T_ij,
/// without smoothing, probabilities not below 1e-10. Known units keep their class. One coin: π^k_jj = s_k,
/// the others (1 − s_k)/(q − 1). The log likelihood is Σ_i log Σ_j p_j Π π. Unset when it was stopped.
std::optional<Consensus> dawidSkene(
    const ConsensusTask& task, const DawidSkeneOptions& options = {}, const RunControl& control = {});

} // namespace taxon
