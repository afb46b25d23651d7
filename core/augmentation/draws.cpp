#include "core/augmentation/draws.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace taxon::draws {

namespace {

template <class Draw> cv::Mat field(cv::Size size, int channels, Draw draw)
{
    cv::Mat result(size, CV_32FC(channels));
    for (int row = 0; row < size.height; ++row) {
        auto *numbers = result.ptr<float>(row);
        std::generate(numbers, numbers + size.width * channels, draw);
    }
    return result;
}

} // namespace

double uniform(const NumberRange &range, Random &random)
{
    return random.uniform(range.low, range.high);
}

int whole(int low, int high, Random &random)
{
    return low + int(random.below(std::uint64_t(std::max(0, high - low)) + 1));
}

int whole(const NumberRange &range, Random &random)
{
    return whole(int(range.low), int(range.high), random);
}

double poisson(double mean, Random &random)
{
    constexpr double kManyEvents = 30;
    if (mean >= kManyEvents)
        return std::max(0.0, std::round(mean + std::sqrt(mean) * random.normal()));
    const double limit = std::exp(-mean);
    double product = random.uniform();
    int events = 0;
    while (product > limit) {
        product *= random.uniform();
        ++events;
    }
    return events;
}

double gamma(double shape, Random &random)
{
    if (shape < 1)
        return gamma(shape + 1, random) * std::pow(1 - random.uniform(), 1 / shape);
    const double d = shape - 1.0 / 3;
    const double c = 1 / std::sqrt(9 * d);
    for (;;) {
        const double x = random.normal();
        const double v = std::pow(1 + c * x, 3);
        if (v > 0 && std::log(1 - random.uniform()) < 0.5 * x * x + d - d * v + d * std::log(v))
            return d * v;
    }
}

double beta(double a, double b, Random &random)
{
    const double one = gamma(a, random);
    const double other = gamma(b, random);
    return one + other > 0 ? one / (one + other) : 0.5;
}

cv::Mat normalField(cv::Size size, int channels, double mean, double deviation, Random &random)
{
    // Box-Muller with both of its numbers.
    bool hasSecond = false;
    float second = 0;
    return field(size, channels, [&]() -> float {
        hasSecond = !hasSecond;
        if (!hasSecond)
            return second;
        const auto radius = float(deviation * std::sqrt(-2.0 * std::log(1.0 - random.uniform())));
        const auto angle = float(2.0 * std::numbers::pi * random.uniform());
        second = float(mean) + radius * std::sin(angle);
        return float(mean) + radius * std::cos(angle);
    });
}

cv::Mat uniformField(cv::Size size, int channels, double low, double high, Random &random)
{
    return field(size, channels, [&] { return float(random.uniform(low, high)); });
}

cv::Mat poissonField(cv::Size size, double mean, Random &random)
{
    return field(size, 1, [&] { return float(poisson(mean, random)); });
}

} // namespace taxon::draws
