#include "core/agreement/percent_agreement.h"

#include <map>

namespace taxon {
namespace {

// Share of the ordered pairs of labels on one image that are equal; at least two labels.
double agreeingPairs(const std::vector<int> &votes)
{
    std::map<int, int> counts;
    for (const int vote : votes)
        ++counts[vote];
    double agreeing = 0;
    for (const auto &[label, count] : counts)
        agreeing += static_cast<double>(count) * (count - 1);
    const auto labels = static_cast<double>(votes.size());
    return agreeing / (labels * (labels - 1));
}

} // namespace

PercentAgreement percentAgreement(const std::vector<std::vector<int>> &votesByImage)
{
    PercentAgreement result;
    double sum = 0;
    for (const auto &votes : votesByImage) {
        if (votes.size() < 2)
            continue;
        ++result.images;
        result.labels += static_cast<int>(votes.size());
        sum += agreeingPairs(votes);
    }
    if (result.images > 0)
        result.value = sum / result.images;
    return result;
}

} // namespace taxon
