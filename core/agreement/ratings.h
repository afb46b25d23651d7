#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace taxon {

/// One row: this rater gave this unit this class. All are indices from 0.
struct Rating {
    int unit = 0;
    int rater = 0;
    int label = 0;
};

/// A label on a known unit.
struct RaterLabel {
    int rater = 0;
    int label = 0;
};

/// Who labeled what as what: the table that every coefficient and consensus starts from.
/// Rows are kept by unit in the order given. A rater may label a unit several times; such repeats are rows
/// like any other, and each function says whether it counts them.
class Ratings {
public:
    Ratings() = default;
    /// `classes` counts the declared classes, used or not. Throws std::out_of_range for an index outside.
    Ratings(int units, int raters, int classes, std::span<const Rating> rows);

    /// table[unit][rater] is a class, or −1 where that rater did not label the unit.
    static Ratings fromTable(const std::vector<std::vector<int>>& table, int classes);
    /// counts[unit][class]: raters are unknown, so a unit's labels are given to raters 0, 1, 2 …
    static Ratings fromCounts(const std::vector<std::vector<int>>& counts);

    int units() const { return m_start.empty() ? 0 : static_cast<int>(m_start.size()) - 1; }
    int raters() const { return m_raters; }
    int classes() const { return m_classes; }
    std::int64_t size() const { return static_cast<std::int64_t>(m_votes.size()); }
    std::span<const RaterLabel> on(int unit) const;

    /// One label for each rater and unit: the rater's most frequent one there. A rater without one (repeats
    /// that tie) is left out of that unit. Votes are ordered by rater.
    Ratings withoutRepeats() const;

private:
    int m_raters = 0;
    int m_classes = 0;
    std::vector<std::int64_t> m_start; ///< units + 1 offsets into m_votes
    std::vector<RaterLabel> m_votes;
};

} // namespace taxon
