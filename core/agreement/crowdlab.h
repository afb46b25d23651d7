#pragma once

#include "core/agreement/consensus.h"

namespace taxon {

/// CROWDLAB (Goh, Tkachenko and Mueller 2022, arXiv:2210.06812): a weighted mean of a model's probabilities and the
/// people's labels,
///   p(c | i) = (w_M p_M(c | i) + Σ_j w_j p_j(c | i)) / (w_M + Σ_j w_j) over the people j who labeled image i,
///   p_j(c | i) = P where j said c, else (1 − P)/(q − 1); P: share of labels equal to the majority,
///   w_j = 1 − (1 − s_j)/(1 − A₀); s_j: share of pairs in which j agrees with another person,
///   w_M = (1 − (1 − A_M)/(1 − A₀)) √(mean number of labels); A_M: share of images where the model gives the majority,
///   A₀: the same for always giving the most frequent label.
/// P, s, A are taken over images with two labels or more; majorities that tie go to the class that the model thinks
/// likelier, and without a model are left out. Weights are not below 1e-6. A person without common images has the mean s.
/// The model has no say where it gives no probabilities. Known units keep their class. Skill is the share of
/// labels equal to the consensus: the posterior, a mean of answers, is too soft to tell it. `ability` is w_j. Deterministic.
Consensus crowdlab(const ConsensusTask& task);

} // namespace taxon
