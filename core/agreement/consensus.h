#pragma once

#include "core/agreement/ratings.h"
#include "core/agreement/run_control.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace taxon {

/// What becomes of an image on which two classes are equally likely.
enum class TieRule {
    Adjudicate, ///< it has no label until a person settles it
    MostSkilled, ///< the class whose voters have the larger sum of estimated skill; still equal: as above
};

/// When a consensus label is good enough to stand without a further look.
struct ConsensusPolicy {
    int minimumVotes = 2;
    double minimumPosterior = 0.5;
    TieRule tieRule = TieRule::Adjudicate;
};

/// Why a unit needs a further look.
enum class Unsettled {
    No, ///< it does not
    NoVotes, ///< nobody labeled it
    Tie, ///< two classes are equally likely
    FewVotes, ///< fewer labels than the policy asks for
    LowPosterior, ///< less certain than the policy asks for
    DependsOnStart, ///< another start of the estimation gives another label
};

/// The stable snake_case name: "few_votes"; "" for No.
const char* unsettledName(Unsettled reason);

/// What a consensus says about one rater; estimated from the labels alone, not from known truth (see
/// gold_skill.h).
struct RaterEstimate {
    std::int64_t ratings = 0;
    std::optional<double> skill; ///< expected share of correct labels; unset without labels that count
    std::optional<double> ability; ///< GLAD: α; MACE: probability of not spamming; CROWDLAB: weight
    std::vector<double> confusion; ///< q × q: row = true class, column = given class
    std::vector<bool> isRowKnown; ///< false where this rater saw no unit of the class: that row is zero
};

/// One label for each unit out of many, with how sure it is.
struct Consensus {
    int classes = 0;
    std::vector<double> posterior; ///< units × q; zeros for a unit nobody labeled
    std::vector<int> label; ///< −1: none
    std::vector<Unsettled> reason;
    std::vector<RaterEstimate> raters;
    std::vector<double> prior; ///< p_j of Dawid-Skene; empty for other methods
    std::optional<double> logLikelihood;
    int iterations = 0;
    bool isConverged = true;

    std::span<const double> posteriorOf(int unit) const;
    bool isSettled(int unit) const { return reason[static_cast<std::size_t>(unit)] == Unsettled::No; }
};

/// What every method needs. Every row of the table is a vote, repeats too.
struct ConsensusTask {
    const Ratings& ratings;
    std::span<const int> gold = {}; ///< the known class of each unit or −1; empty for none known
    ConsensusPolicy policy = {};
    /// units × q: a model's probabilities for each unit that it was not trained on; zeros where it has none; empty
    /// for no model. Only crowdlab() asks it.
    std::span<const double> model = {};

    /// The known class, or −1.
    int goldOf(int unit) const { return gold.empty() ? -1 : gold[static_cast<std::size_t>(unit)]; }
};

// Building blocks of the methods.

/// units × q: each unit's share of votes for each class, zeros without votes; gold units are one-hot.
std::vector<double> voteShares(const ConsensusTask& task);
/// The single largest entry, or −1 when two are equal (to 1e-9) or all are zero.
int largest(std::span<const double> values);
/// Labels and reasons out of the posterior.
void conclude(Consensus& consensus, const ConsensusTask& task);
/// TieRule::MostSkilled, where the policy asks for it. After the skills are estimated.
void breakTies(Consensus& consensus, const ConsensusTask& task);
/// units × q: one-hot rows of the labels that were found, zeros where there is none.
std::vector<double> oneHot(const Consensus& consensus);
/// confusion_jl = Σ_i T_ij n_il / Σ_i T_ij m_i and skill = Σ_i Σ_l T_il n_il / Σ_i Σ_j T_ij m_i of every
/// rater, where T is `truth`, units × q; a row of zeros leaves the unit out.
std::vector<RaterEstimate> estimateRaters(const Ratings& ratings, std::span<const double> truth);

} // namespace taxon
