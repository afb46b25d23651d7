#include "core/agreement/unit_counts.h"

#include <algorithm>
#include <utility>

namespace taxon {

UnitCounts::UnitCounts(const Ratings& ratings)
    : m_classes(ratings.classes())
    , m_start {0}
    , m_ratingStart {0}
{
    m_start.reserve(static_cast<std::size_t>(ratings.units()) + 1);
    m_ratingStart.reserve(static_cast<std::size_t>(ratings.units()) + 1);
    std::vector<int> count(static_cast<std::size_t>(m_classes));
    std::vector<int> used;
    for (int unit = 0; unit < ratings.units(); ++unit) {
        used.clear();
        for (const RaterLabel& vote : ratings.on(unit))
            if (count[static_cast<std::size_t>(vote.label)]++ == 0)
                used.push_back(vote.label);
        std::sort(used.begin(), used.end());
        for (const int label : used)
            m_counts.push_back({label, std::exchange(count[static_cast<std::size_t>(label)], 0)});
        m_start.push_back(static_cast<std::int64_t>(m_counts.size()));
        m_ratingStart.push_back(m_ratingStart.back() + static_cast<std::int64_t>(ratings.on(unit).size()));
    }
}

std::span<const ClassCount> UnitCounts::on(int unit) const
{
    const auto index = static_cast<std::size_t>(unit);
    return std::span(m_counts).subspan(static_cast<std::size_t>(m_start[index]),
        static_cast<std::size_t>(m_start[index + 1] - m_start[index]));
}

int UnitCounts::ratingsOn(int unit) const
{
    const auto index = static_cast<std::size_t>(unit);
    return static_cast<int>(m_ratingStart[index + 1] - m_ratingStart[index]);
}

} // namespace taxon
