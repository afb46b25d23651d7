#include "core/agreement/class_scale.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace taxon {
namespace {

// Σ_k |r_c − r_k| share_k for every class, by one walk up the ranks.
std::vector<double> meanDistance(std::span<const double> share, std::span<const int> byRank)
{
    std::vector<double> result(share.size());
    double total = 0;
    double first = 0; // Σ rank · share
    for (std::size_t rank = 0; rank < byRank.size(); ++rank) {
        const double s = share[static_cast<std::size_t>(byRank[rank])];
        total += s;
        first += static_cast<double>(rank) * s;
    }
    double below = 0;
    double belowFirst = 0;
    for (std::size_t rank = 0; rank < byRank.size(); ++rank) {
        const auto c = static_cast<std::size_t>(byRank[rank]);
        const auto r = static_cast<double>(rank);
        below += share[c];
        belowFirst += r * share[c];
        result[c] = (r * below - belowFirst) + ((first - belowFirst) - r * (total - below));
    }
    return result;
}

// Σ_k (r_c − r_k)² share_k for every class.
std::vector<double> meanSquare(std::span<const double> share, std::span<const int> rank)
{
    double moments[3] = {0, 0, 0};
    for (std::size_t k = 0; k < share.size(); ++k) {
        moments[0] += share[k];
        moments[1] += share[k] * rank[k];
        moments[2] += share[k] * rank[k] * rank[k];
    }
    std::vector<double> result(share.size());
    for (std::size_t c = 0; c < share.size(); ++c) {
        const double r = rank[c];
        result[c] = r * r * moments[0] - 2 * r * moments[1] + moments[2];
    }
    return result;
}

} // namespace

ClassScale ClassScale::nominal(int classes)
{
    std::vector<int> rank(static_cast<std::size_t>(classes));
    std::iota(rank.begin(), rank.end(), 0);
    ClassScale scale = ordinal(std::move(rank));
    scale.m_level = Level::Nominal;
    return scale;
}

ClassScale ClassScale::ordinal(std::vector<int> rank)
{
    ClassScale scale;
    scale.m_level = Level::Ordinal;
    scale.m_byRank.assign(rank.size(), -1);
    for (std::size_t c = 0; c < rank.size(); ++c) {
        if (rank[c] < 0 || rank[c] >= static_cast<int>(rank.size())
            || scale.m_byRank[static_cast<std::size_t>(rank[c])] >= 0)
            throw std::invalid_argument("the ranks are not a permutation");
        scale.m_byRank[static_cast<std::size_t>(rank[c])] = static_cast<int>(c);
    }
    scale.m_value.assign(rank.begin(), rank.end());
    scale.m_rank = std::move(rank);
    return scale;
}

ClassScale ClassScale::interval(std::vector<double> value)
{
    std::vector<int> order(value.size());
    std::iota(order.begin(), order.end(), 0);
    const auto valueOf = [&value](int c) { return value[static_cast<std::size_t>(c)]; };
    std::sort(order.begin(), order.end(), [&](int a, int b) { return valueOf(a) < valueOf(b); });
    std::vector<int> rank(value.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i > 0 && !(valueOf(order[i - 1]) < valueOf(order[i])))
            throw std::invalid_argument("two classes have the same number");
        rank[static_cast<std::size_t>(order[i])] = static_cast<int>(i);
    }
    ClassScale scale = ordinal(std::move(rank));
    scale.m_level = Level::Interval;
    scale.m_value = std::move(value);
    return scale;
}

std::vector<double> ClassScale::meanWeights(std::span<const double> share, Weights weights) const
{
    if (weights == Weights::Identity || share.size() < 2)
        return {share.begin(), share.end()};
    const double total = std::accumulate(share.begin(), share.end(), 0.0);
    const double steps = static_cast<double>(share.size()) - 1;
    const bool isLinear = weights == Weights::Linear;
    std::vector<double> result = isLinear ? meanDistance(share, m_byRank) : meanSquare(share, m_rank);
    for (double& value : result)
        value = total - value / (isLinear ? steps : steps * steps);
    return result;
}

double ClassScale::weight(int c, int k, Weights weights) const
{
    if (c == k || weights == Weights::Identity)
        return c == k ? 1 : 0;
    const double d = std::abs(m_rank[static_cast<std::size_t>(c)] - m_rank[static_cast<std::size_t>(k)])
        / static_cast<double>(m_rank.size() - 1);
    return 1 - (weights == Weights::Linear ? d : d * d);
}

double weightSum(int classes, Weights weights)
{
    const double q = classes;
    switch (weights) {
    case Weights::Identity:
        return q;
    case Weights::Linear:
        return q * q - q * (q + 1) / 3;
    case Weights::Quadratic:
        return q * q - q * q * (q + 1) / (6 * (q - 1));
    }
    return q;
}

} // namespace taxon
