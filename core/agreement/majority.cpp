#include "core/agreement/majority.h"

#include <algorithm>
#include <map>

namespace taxon {

std::optional<int> majority(std::span<const int> votes)
{
    std::map<int, int> counts;
    for (const int vote : votes)
        ++counts[vote];
    std::optional<int> winner;
    int most = 0;
    for (const auto &[label, count] : counts) {
        if (count > most)
            winner = label;
        else if (count == most)
            winner.reset();
        most = std::max(most, count);
    }
    return winner;
}

} // namespace taxon
