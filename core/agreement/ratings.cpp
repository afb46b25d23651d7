#include "core/agreement/ratings.h"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <tuple>

namespace taxon {
namespace {

bool isBelow(int index, int size)
{
    return index >= 0 && index < size;
}

// The most frequent label of one rater's votes, which are ordered by label; none when two are equally
// frequent.
std::optional<int> mostFrequent(std::span<const RaterLabel> votes)
{
    std::optional<int> best;
    std::size_t bestCount = 0;
    for (std::size_t start = 0, end = 0; start < votes.size(); start = end) {
        while (end < votes.size() && votes[end].label == votes[start].label)
            ++end;
        if (end - start == bestCount)
            best.reset();
        else if (end - start > bestCount)
            best = votes[start].label;
        bestCount = std::max(bestCount, end - start);
    }
    return best;
}

} // namespace

Ratings::Ratings(int units, int raters, int classes, std::span<const Rating> rows)
    : m_raters(raters)
    , m_classes(classes)
    , m_start(static_cast<std::size_t>(units) + 1)
    , m_votes(rows.size())
{
    for (const Rating& row : rows) {
        if (!isBelow(row.unit, units) || !isBelow(row.rater, raters) || !isBelow(row.label, classes))
            throw std::out_of_range("a rating outside the table");
        ++m_start[static_cast<std::size_t>(row.unit) + 1];
    }
    for (std::size_t i = 1; i < m_start.size(); ++i)
        m_start[i] += m_start[i - 1];
    std::vector<std::int64_t> next(m_start.begin(), m_start.end() - 1);
    for (const Rating& row : rows)
        m_votes[static_cast<std::size_t>(next[static_cast<std::size_t>(row.unit)]++)]
            = {row.rater, row.label};
}

Ratings Ratings::fromTable(const std::vector<std::vector<int>>& table, int classes)
{
    std::vector<Rating> rows;
    std::size_t raters = 0;
    for (std::size_t unit = 0; unit < table.size(); ++unit) {
        raters = std::max(raters, table[unit].size());
        for (std::size_t rater = 0; rater < table[unit].size(); ++rater)
            if (table[unit][rater] >= 0)
                rows.push_back({static_cast<int>(unit), static_cast<int>(rater), table[unit][rater]});
    }
    return Ratings(static_cast<int>(table.size()), static_cast<int>(raters), classes, rows);
}

Ratings Ratings::fromCounts(const std::vector<std::vector<int>>& counts)
{
    std::vector<Rating> rows;
    int raters = 0;
    std::size_t classes = 0;
    for (std::size_t unit = 0; unit < counts.size(); ++unit) {
        int rater = 0;
        for (std::size_t label = 0; label < counts[unit].size(); ++label)
            for (int i = 0; i < counts[unit][label]; ++i)
                rows.push_back({static_cast<int>(unit), rater++, static_cast<int>(label)});
        raters = std::max(raters, rater);
        classes = std::max(classes, counts[unit].size());
    }
    return Ratings(static_cast<int>(counts.size()), raters, static_cast<int>(classes), rows);
}

std::span<const RaterLabel> Ratings::on(int unit) const
{
    const auto index = static_cast<std::size_t>(unit);
    return std::span(m_votes).subspan(static_cast<std::size_t>(m_start[index]),
        static_cast<std::size_t>(m_start[index + 1] - m_start[index]));
}

Ratings Ratings::withoutRepeats() const
{
    Ratings result;
    result.m_raters = m_raters;
    result.m_classes = m_classes;
    result.m_start.assign(m_start.size(), 0);
    result.m_votes.reserve(m_votes.size());
    std::vector<RaterLabel> votes;
    for (int unit = 0; unit < units(); ++unit) {
        const auto all = on(unit);
        votes.assign(all.begin(), all.end());
        std::sort(votes.begin(), votes.end(), [](const RaterLabel& a, const RaterLabel& b) {
            return std::tie(a.rater, a.label) < std::tie(b.rater, b.label);
        });
        for (std::size_t start = 0, end = 0; start < votes.size(); start = end) {
            while (end < votes.size() && votes[end].rater == votes[start].rater)
                ++end;
            if (const auto label = mostFrequent(std::span(votes).subspan(start, end - start)))
                result.m_votes.push_back({votes[start].rater, *label});
        }
        result.m_start[static_cast<std::size_t>(unit) + 1] = static_cast<std::int64_t>(result.m_votes.size());
    }
    return result;
}

} // namespace taxon
