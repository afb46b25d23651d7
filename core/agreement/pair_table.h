#pragma once

#include "core/agreement/ratings.h"

#include <cstdint>
#include <span>
#include <vector>

namespace taxon {

/// What two raters said about the units that both labeled: the cells of the q × q table that are not empty.
class PairTable {
public:
    struct Cell {
        int first = 0; ///< class given by the first rater
        int second = 0; ///< class given by the second
        std::int64_t count = 0;
    };

    PairTable(int classes, std::vector<Cell> cells);
    /// Rows are the first rater's classes.
    static PairTable fromMatrix(const std::vector<std::vector<int>>& matrix);

    int classes() const { return static_cast<int>(m_firstShare.size()); }
    std::int64_t units() const { return m_units; }
    std::span<const Cell> cells() const { return m_cells; }
    /// p_c·: share of each class among the first rater's labels; zeros without units.
    std::span<const double> firstShare() const { return m_firstShare; }
    /// p_·c.
    std::span<const double> secondShare() const { return m_secondShare; }

    /// The same cells with other counts, for a resample.
    void recount(std::span<const std::int64_t> counts);

private:
    void sumUp();

    std::vector<Cell> m_cells;
    std::int64_t m_units = 0;
    std::vector<double> m_firstShare;
    std::vector<double> m_secondShare;
};

/// Two raters, first < second, and their table.
struct RaterPair {
    int first = 0;
    int second = 0;
    PairTable table;
};

/// Every pair of raters, also those without a common unit. A rater who labeled a unit several times counts
/// with the most frequent label (see Ratings::withoutRepeats).
std::vector<RaterPair> raterPairs(const Ratings& ratings);

/// For each rater the table of the first and the next label on the same unit, in the order of the rows.
std::vector<PairTable> repeatTables(const Ratings& ratings);

} // namespace taxon
