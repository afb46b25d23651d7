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

Poisson::Poisson(double mean)
{
    const int most = int(mean + 12 * std::sqrt(mean)) + 12; // beyond it is no draw of 53 bits
    double sum = 0;
    double logFactorial = 0; // std::lgamma writes to a global variable
    for (int events = 0; events <= most; ++events) {
        logFactorial += events > 0 ? std::log(events) : 0;
        sum += mean > 0 ? std::exp(events * std::log(mean) - mean - logFactorial) : 1;
        m_cumulative.push_back(sum);
    }
}

int Poisson::operator()(Random &random) const
{
    const auto found = std::upper_bound(m_cumulative.begin(), m_cumulative.end() - 1, random.uniform());
    return int(found - m_cumulative.begin());
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
    // Box-Muller with both of its numbers; the two halves of one draw are fine enough for pixels.
    bool hasSecond = false;
    float second = 0;
    return field(size, channels, [&]() -> float {
        hasSecond = !hasSecond;
        if (!hasSecond)
            return second;
        const std::uint64_t draw = random();
        const float share = (float(draw >> 32) + 1) * 0x1.0p-32f; // in (0, 1]
        const float angle = float(draw & 0xffffffffU) * (2 * std::numbers::pi_v<float> * 0x1.0p-32f);
        const float radius = float(deviation) * std::sqrt(-2 * std::log(share));
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
    const Poisson events(mean);
    return field(size, 1, [&] { return float(events(random)); });
}

} // namespace taxon::draws
