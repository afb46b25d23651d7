#include "core/agreement/log_sum.h"

#include <algorithm>
#include <cmath>

namespace taxon {

double exponentiateAndNormalise(std::span<double> values)
{
    const double top = *std::max_element(values.begin(), values.end());
    double sum = 0;
    for (double& value : values)
        sum += value = std::exp(value - top);
    for (double& value : values)
        value /= sum;
    return top + std::log(sum);
}

} // namespace taxon
