#include "core/agreement/pair_table.h"

#include <algorithm>
#include <utility>

namespace taxon {
namespace {

// Counts (class, class) in a full table and hands out what is not empty.
class DenseTable {
public:
    explicit DenseTable(int classes)
        : m_classes(static_cast<std::size_t>(classes))
        , m_counts(m_classes * m_classes)
    {
    }
    void add(int first, int second)
    {
        ++m_counts[static_cast<std::size_t>(first) * m_classes + static_cast<std::size_t>(second)];
    }
    PairTable take()
    {
        std::vector<PairTable::Cell> cells;
        for (std::size_t i = 0; i < m_counts.size(); ++i)
            if (m_counts[i] > 0)
                cells.push_back({static_cast<int>(i / m_classes), static_cast<int>(i % m_classes),
                    std::exchange(m_counts[i], 0)});
        return PairTable(static_cast<int>(m_classes), std::move(cells));
    }

private:
    std::size_t m_classes;
    std::vector<int> m_counts;
};

struct UnitLabel {
    int unit;
    int label;
};

std::vector<std::vector<UnitLabel>> byRater(const Ratings& ratings)
{
    std::vector<std::vector<UnitLabel>> result(static_cast<std::size_t>(ratings.raters()));
    for (int unit = 0; unit < ratings.units(); ++unit)
        for (const RaterLabel& vote : ratings.on(unit))
            result[static_cast<std::size_t>(vote.rater)].push_back({unit, vote.label});
    return result;
}

} // namespace

PairTable::PairTable(int classes, std::vector<Cell> cells)
    : m_cells(std::move(cells))
    , m_firstShare(static_cast<std::size_t>(classes))
    , m_secondShare(static_cast<std::size_t>(classes))
{
    sumUp();
}

PairTable PairTable::fromMatrix(const std::vector<std::vector<int>>& matrix)
{
    std::vector<Cell> cells;
    for (std::size_t i = 0; i < matrix.size(); ++i)
        for (std::size_t j = 0; j < matrix[i].size(); ++j)
            if (matrix[i][j] > 0)
                cells.push_back({static_cast<int>(i), static_cast<int>(j), matrix[i][j]});
    return PairTable(static_cast<int>(matrix.size()), std::move(cells));
}

void PairTable::recount(std::span<const std::int64_t> counts)
{
    for (std::size_t i = 0; i < m_cells.size(); ++i)
        m_cells[i].count = counts[i];
    sumUp();
}

void PairTable::sumUp()
{
    m_units = 0;
    for (const Cell& cell : m_cells)
        m_units += cell.count;
    std::fill(m_firstShare.begin(), m_firstShare.end(), 0);
    std::fill(m_secondShare.begin(), m_secondShare.end(), 0);
    for (const Cell& cell : m_cells) {
        const double share = static_cast<double>(cell.count) / static_cast<double>(m_units);
        m_firstShare[static_cast<std::size_t>(cell.first)] += share;
        m_secondShare[static_cast<std::size_t>(cell.second)] += share;
    }
}

std::vector<RaterPair> raterPairs(const Ratings& ratings)
{
    const Ratings single = ratings.withoutRepeats();
    const auto labels = byRater(single);
    std::vector<RaterPair> pairs;
    // One rater at a time against all later ones keeps few full tables in memory.
    std::vector<DenseTable> tables(labels.empty() ? 0 : labels.size() - 1, DenseTable(ratings.classes()));
    for (int first = 0; first < single.raters(); ++first) {
        for (const UnitLabel& own : labels[static_cast<std::size_t>(first)])
            for (const RaterLabel& other : single.on(own.unit))
                if (other.rater > first)
                    tables[static_cast<std::size_t>(other.rater - 1)].add(own.label, other.label);
        for (int second = first + 1; second < single.raters(); ++second)
            pairs.push_back({first, second, tables[static_cast<std::size_t>(second - 1)].take()});
    }
    return pairs;
}

std::vector<PairTable> repeatTables(const Ratings& ratings)
{
    std::vector<PairTable> result;
    DenseTable table(ratings.classes());
    for (const auto& labels : byRater(ratings)) {
        bool isRepeat = false;
        for (std::size_t i = 1; i < labels.size(); ++i) {
            const bool wasRepeat = std::exchange(isRepeat, labels[i].unit == labels[i - 1].unit);
            if (isRepeat && !wasRepeat)
                table.add(labels[i - 1].label, labels[i].label);
        }
        result.push_back(table.take());
    }
    return result;
}

} // namespace taxon
