#include "core/health/learning_curve.h"

#include <algorithm>
#include <cmath>

namespace taxon {
namespace {

constexpr std::size_t kLeastPoints = 3;

} // namespace

double PowerLaw::errorAt(double images) const
{
    return std::min(1.0, scale * std::pow(images, -exponent));
}

std::vector<LearningPoint> bestPoints(std::vector<LearningPoint> runs)
{
    std::sort(runs.begin(), runs.end(),
        [](const LearningPoint &a, const LearningPoint &b) { return a.images != b.images ? a.images < b.images : a.error < b.error; });
    const auto end = std::unique(runs.begin(), runs.end(), [](const LearningPoint &a, const LearningPoint &b) { return a.images == b.images; });
    runs.erase(end, runs.end());
    return runs;
}

std::optional<PowerLaw> fitPowerLaw(const std::vector<LearningPoint> &points)
{
    if (points.size() < kLeastPoints)
        return std::nullopt;
    double sumX = 0;
    double sumY = 0;
    for (const LearningPoint &point : points) {
        sumX += std::log(point.images);
        sumY += std::log(point.error);
    }
    const double meanX = sumX / double(points.size());
    const double meanY = sumY / double(points.size());
    double covariance = 0;
    double variance = 0;
    for (const LearningPoint &point : points) {
        const double x = std::log(point.images) - meanX;
        covariance += x * (std::log(point.error) - meanY);
        variance += x * x;
    }
    const double slope = covariance / variance;
    return PowerLaw{.scale = std::exp(meanY - slope * meanX), .exponent = -slope};
}

} // namespace taxon
