#include "core/health/separation.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace taxon {

double etaSquared(std::span<const double> values, std::span<const int> labels)
{
    std::map<int, std::pair<double, double>> sums; // of values, and how many
    double total = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        sums[labels[i]].first += values[i];
        sums[labels[i]].second += 1;
        total += values[i];
    }
    const double mean = total / double(values.size());
    double whole = 0;
    for (const double value : values)
        whole += (value - mean) * (value - mean);
    double between = 0;
    for (const auto &[label, sum] : sums) {
        const double offset = sum.first / sum.second - mean;
        between += sum.second * offset * offset;
    }
    return whole > 0 ? between / whole : 0;
}

std::vector<double> areasUnderRoc(std::span<const double> values, std::span<const int> labels, int classes)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> ranks(std::size_t(classes), 0);
    std::vector<double> counts(std::size_t(classes), 0);
    for (std::size_t from = 0; from < order.size();) {
        std::size_t to = from;
        while (to < order.size() && values[order[to]] == values[order[from]])
            ++to;
        const double rank = double(from + to + 1) / 2; // the mean of from + 1 … to
        for (; from < to; ++from) {
            ranks[std::size_t(labels[order[from]])] += rank;
            ++counts[std::size_t(labels[order[from]])];
        }
    }
    std::vector<double> areas(std::size_t(classes), 0.5);
    for (std::size_t label = 0; label < areas.size(); ++label) {
        const double own = counts[label];
        const double others = double(values.size()) - own;
        if (own > 0 && others > 0)
            areas[label] = (ranks[label] - own * (own + 1) / 2) / (own * others);
    }
    return areas;
}

} // namespace taxon
