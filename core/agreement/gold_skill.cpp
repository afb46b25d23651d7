#include "core/agreement/gold_skill.h"

namespace taxon {

std::vector<GoldSkill> goldSkill(const Ratings& ratings, std::span<const int> gold)
{
    const auto q = static_cast<std::size_t>(ratings.classes());
    std::vector<GoldSkill> result(static_cast<std::size_t>(ratings.raters()));
    for (GoldSkill& skill : result)
        skill.confusion.resize(q * q);
    for (int unit = 0; unit < ratings.units(); ++unit) {
        const int known = gold.empty() ? -1 : gold[static_cast<std::size_t>(unit)];
        if (known < 0)
            continue;
        for (const RaterLabel& vote : ratings.on(unit)) {
            GoldSkill& skill = result[static_cast<std::size_t>(vote.rater)];
            ++skill.ratings;
            skill.right += vote.label == known;
            ++skill.confusion[static_cast<std::size_t>(known) * q + static_cast<std::size_t>(vote.label)];
        }
    }
    for (GoldSkill& skill : result)
        if (skill.ratings > 0) {
            skill.share = static_cast<double>(skill.right) / static_cast<double>(skill.ratings);
            skill.interval = wilsonInterval(skill.right, skill.ratings);
        }
    return result;
}

} // namespace taxon
