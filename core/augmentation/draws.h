#pragma once

#include "core/augmentation/parameter_values.h"
#include "core/base/random.h"

#include <opencv2/core.hpp>

#include <vector>

/// Random numbers in the distributions that transforms ask for.
namespace taxon::draws {

double uniform(const NumberRange &range, Random &random);
/// Both ends possible.
int whole(const NumberRange &range, Random &random);
int whole(int low, int high, Random &random);

/// Numbers of events of a mean ≥ 0, by the inverse of their distribution.
class Poisson {
public:
    explicit Poisson(double mean);
    int operator()(Random &random) const;

private:
    std::vector<double> m_cumulative;
};

/// Gamma of shape > 0 and scale 1 (Marsaglia, Tsang 2000).
double gamma(double shape, Random &random);
/// Both parameters > 0.
double beta(double a, double b, Random &random);

/// A float field of normal numbers with 1 or 3 channels.
cv::Mat normalField(cv::Size size, int channels, double mean, double deviation, Random &random);
cv::Mat uniformField(cv::Size size, int channels, double low, double high, Random &random);
cv::Mat poissonField(cv::Size size, double mean, Random &random);

} // namespace taxon::draws
