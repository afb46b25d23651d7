#pragma once

#include <cstdint>
#include <vector>

namespace taxon {

/// Counts of (truth, prediction); rows are the truth.
class ConfusionMatrix {
public:
    explicit ConfusionMatrix(int classes);
    /// counts: classes × classes, row-major.
    ConfusionMatrix(int classes, std::vector<std::int64_t> counts);

    int classes() const { return m_classes; }
    void add(int truth, int predicted) { ++m_counts[index(truth, predicted)]; }
    std::int64_t at(int truth, int predicted) const { return m_counts[index(truth, predicted)]; }
    std::int64_t rowSum(int truth) const;
    std::int64_t columnSum(int predicted) const;
    std::int64_t total() const;
    std::int64_t correct() const;
    const std::vector<std::int64_t> &counts() const { return m_counts; }

private:
    std::size_t index(int truth, int predicted) const
    {
        return static_cast<std::size_t>(truth) * static_cast<std::size_t>(m_classes) + static_cast<std::size_t>(predicted);
    }

    int m_classes;
    std::vector<std::int64_t> m_counts;
};

} // namespace taxon
