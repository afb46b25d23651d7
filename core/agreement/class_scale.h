#pragma once

#include <span>
#include <vector>

namespace taxon {

/// What the classes mean beside being different.
enum class Level {
    Nominal, ///< nothing
    Ordinal, ///< they have an order
    Interval, ///< they are numbers
};

/// How much of an agreement two different classes are: none, or 1 − d or 1 − d², where d is the distance of
/// their ranks on the whole declared scale divided by q − 1.
enum class Weights { Identity, Linear, Quadratic };

/// The declared rank and number of each class: properties apart from the order in which classes are
/// displayed.
class ClassScale {
public:
    /// Classes without an order.
    static ClassScale nominal(int classes);
    /// rank[class] is a permutation of 0 … q − 1. Throws std::invalid_argument when it is none.
    static ClassScale ordinal(std::vector<int> rank);
    /// The ranks follow from the numbers. Throws std::invalid_argument when two are equal.
    static ClassScale interval(std::vector<double> value);

    Level level() const { return m_level; }
    int classes() const { return static_cast<int>(m_rank.size()); }
    std::span<const int> rank() const { return m_rank; }
    /// The classes from the lowest to the highest rank.
    std::span<const int> byRank() const { return m_byRank; }
    /// Numbers; the ranks when the level is not interval.
    std::span<const double> value() const { return m_value; }

    /// For every class c: Σ_k w_ck · share[k], in O(q).
    std::vector<double> meanWeights(std::span<const double> share, Weights weights) const;
    /// w_ck.
    double weight(int c, int k, Weights weights) const;

private:
    Level m_level = Level::Nominal;
    std::vector<int> m_rank;
    std::vector<int> m_byRank;
    std::vector<double> m_value;
};

/// Σ_c Σ_k w_ck over the whole scale of q classes, q ≥ 2.
double weightSum(int classes, Weights weights);

} // namespace taxon
