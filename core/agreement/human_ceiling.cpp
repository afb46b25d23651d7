#include "core/agreement/human_ceiling.h"

#include "core/agreement/majority.h"
#include "core/agreement/pair_agreement.h"

#include <map>
#include <utility>

namespace taxon {

int majorityOfOthers(const Ratings& ratings, int unit, int rater)
{
    std::vector<int> labels;
    for (const RaterLabel& vote : ratings.on(unit))
        if (vote.rater != rater)
            labels.push_back(vote.label);
    return majority(labels).value_or(-1);
}

std::vector<HumanCeiling> humanCeilings(const Ratings& all, std::span<const int> gold)
{
    const Ratings ratings = all.withoutRepeats();
    std::vector<HumanCeiling> ceilings(static_cast<std::size_t>(ratings.raters()));
    std::vector<std::map<std::pair<int, int>, std::int64_t>> cells(ceilings.size());
    for (int unit = 0; unit < ratings.units(); ++unit) {
        const int known = gold.empty() ? -1 : gold[static_cast<std::size_t>(unit)];
        for (const RaterLabel& vote : ratings.on(unit)) {
            const int others = known >= 0 ? known : majorityOfOthers(ratings, unit, vote.rater);
            if (others < 0)
                continue;
            HumanCeiling& ceiling = ceilings[static_cast<std::size_t>(vote.rater)];
            ++ceiling.units;
            ceiling.agreeing += vote.label == others;
            ++cells[static_cast<std::size_t>(vote.rater)][{vote.label, others}];
        }
    }
    for (std::size_t rater = 0; rater < ceilings.size(); ++rater) {
        HumanCeiling& ceiling = ceilings[rater];
        std::vector<PairTable::Cell> table;
        for (const auto& [labels, count] : cells[rater])
            table.push_back({labels.first, labels.second, count});
        ceiling.kappa = cohenKappa(PairTable(ratings.classes(), std::move(table)), ClassScale::nominal(ratings.classes()), Weights::Identity);
        if (ceiling.units > 0) {
            ceiling.share = static_cast<double>(ceiling.agreeing) / static_cast<double>(ceiling.units);
            ceiling.interval = wilsonInterval(ceiling.agreeing, ceiling.units);
        }
    }
    return ceilings;
}

std::optional<double> overallCeiling(std::span<const HumanCeiling> ceilings)
{
    std::int64_t units = 0;
    std::int64_t agreeing = 0;
    for (const HumanCeiling& ceiling : ceilings) {
        units += ceiling.units;
        agreeing += ceiling.agreeing;
    }
    return units > 0 ? std::optional(static_cast<double>(agreeing) / static_cast<double>(units)) : std::nullopt;
}

} // namespace taxon
