#include "core/metrics/confusion_matrix.h"

#include <numeric>
#include <utility>

namespace taxon {

ConfusionMatrix::ConfusionMatrix(int classes)
    : ConfusionMatrix(classes, {})
{
}

ConfusionMatrix::ConfusionMatrix(int classes, std::vector<std::int64_t> counts)
    : m_classes(classes)
    , m_counts(std::move(counts))
{
    // Always square: a list of another length (a damaged row of the database) must not be read past its end.
    m_counts.resize(static_cast<std::size_t>(classes) * static_cast<std::size_t>(classes));
}

std::int64_t ConfusionMatrix::rowSum(int truth) const
{
    std::int64_t sum = 0;
    for (int predicted = 0; predicted < m_classes; ++predicted)
        sum += at(truth, predicted);
    return sum;
}

std::int64_t ConfusionMatrix::columnSum(int predicted) const
{
    std::int64_t sum = 0;
    for (int truth = 0; truth < m_classes; ++truth)
        sum += at(truth, predicted);
    return sum;
}

std::int64_t ConfusionMatrix::total() const
{
    return std::accumulate(m_counts.begin(), m_counts.end(), std::int64_t(0));
}

std::int64_t ConfusionMatrix::correct() const
{
    std::int64_t sum = 0;
    for (int label = 0; label < m_classes; ++label)
        sum += at(label, label);
    return sum;
}

} // namespace taxon
