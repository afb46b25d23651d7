#include "core/agreement/vote_consensus.h"

#include <algorithm>

namespace taxon {
namespace {

// Replaces the vote shares of a unit by shares weighted with skill, where some weight is left.
void weigh(std::span<double> shares, std::span<const RaterLabel> votes, const std::vector<RaterEstimate>& raters)
{
    double total = 0;
    for (const RaterLabel& vote : votes)
        total += raters[static_cast<std::size_t>(vote.rater)].skill.value_or(0);
    if (total <= 0)
        return;
    std::fill(shares.begin(), shares.end(), 0);
    for (const RaterLabel& vote : votes)
        shares[static_cast<std::size_t>(vote.label)]
            += raters[static_cast<std::size_t>(vote.rater)].skill.value_or(0) / total;
}

} // namespace

Consensus majorityConsensus(const ConsensusTask& task)
{
    Consensus consensus;
    consensus.posterior = voteShares(task);
    conclude(consensus, task);
    consensus.raters = estimateRaters(task.ratings, oneHot(consensus));
    return consensus;
}

Consensus wawaConsensus(const ConsensusTask& task)
{
    Consensus consensus = majorityConsensus(task);
    const std::vector<RaterEstimate> byMajority = std::move(consensus.raters);
    const auto q = static_cast<std::size_t>(consensus.classes);
    for (int unit = 0; unit < task.ratings.units(); ++unit)
        if (task.goldOf(unit) < 0)
            weigh(std::span(consensus.posterior).subspan(static_cast<std::size_t>(unit) * q, q),
                task.ratings.on(unit), byMajority);
    conclude(consensus, task);
    consensus.raters = estimateRaters(task.ratings, oneHot(consensus));
    for (std::size_t rater = 0; rater < byMajority.size(); ++rater)
        consensus.raters[rater].skill = byMajority[rater].skill;
    return consensus;
}

} // namespace taxon
