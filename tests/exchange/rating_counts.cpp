#include "tests/exchange/rating_counts.h"

#include "core/dataset/named_ratings.h"

namespace taxon::test {

std::pair<QStringList, std::vector<int>> ratingCounts(Project &project)
{
    const NamedRatings named = projectRatings(project);
    std::vector<int> counts(std::size_t(named.classes.size()));
    for (int unit = 0; unit < named.ratings.units(); ++unit)
        for (const auto &rating : named.ratings.on(unit))
            ++counts.at(std::size_t(rating.label));
    return {named.classes, counts};
}

} // namespace taxon::test
