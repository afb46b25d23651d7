#include "core/sample/steel_surface.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace taxon {

namespace {

constexpr double kMiddle = 32768.0;
constexpr double kSpread = 8000.0; ///< of raw noise in 16 bit; four deviations fit

/// Nearly normal: the sum of eight bytes, brought to mean 0 and deviation 1. In integers, so that it does not
/// depend on a mathematics library, and several times faster than an exact normal.
double noiseValue(Random &random)
{
    constexpr double mean = 8 * 127.5;
    const double deviation = std::sqrt(8 * (256.0 * 256.0 - 1) / 12);
    int sum = 0;
    for (std::uint64_t bits = random(); bits != 0; bits >>= 8)
        sum += int(bits & 0xff);
    return (sum - mean) / deviation;
}

/// Values brought to mean kMiddle → 0 and standard deviation 1.
cv::Mat normalised(const cv::Mat &noise)
{
    cv::Mat result(noise.size(), CV_64F);
    double squares = 0;
    for (int y = 0; y < noise.rows; ++y) {
        for (int x = 0; x < noise.cols; ++x) {
            const double value = noise.at<ushort>(y, x) - kMiddle;
            result.at<double>(y, x) = value;
            squares += value * value;
        }
    }
    result *= 1.0 / std::max(std::sqrt(squares / double(noise.total())), 1.0);
    return result;
}

/// Noise smoothed by a Gaussian. Smoothing is done in 16-bit integers, where OpenCV gives the same result on
/// every processor.
cv::Mat smoothNoise(int size, double sigmaX, double sigmaY, Random &random)
{
    cv::Mat noise(size, size, CV_16U);
    for (int y = 0; y < size; ++y) {
        for (int x = 0; x < size; ++x)
            noise.at<ushort>(y, x) = ushort(std::clamp(kMiddle + kSpread * noiseValue(random), 0.0, 65535.0));
    }
    cv::Mat smooth;
    cv::GaussianBlur(noise, smooth, cv::Size(), sigmaX, sigmaY, cv::BORDER_REFLECT_101);
    return smooth;
}

/// Wide soft spots, made small and enlarged: the same as a wide Gaussian at a fraction of its price.
cv::Mat clouds(int size, double sigma, Random &random)
{
    constexpr int reduction = 4;
    const int small = std::max(size / reduction, 4);
    cv::Mat result;
    cv::resize(smoothNoise(small, sigma / reduction, sigma / reduction, random), result, cv::Size(size, size), 0, 0, cv::INTER_LINEAR_EXACT);
    return result;
}

} // namespace

cv::Mat paintSteel(int size, Random &random)
{
    const double unit = size / 128.0;
    const double grooveLength = random.uniform(4, 14) * unit;
    const double grooveWidth = random.uniform(0.5, 0.9) * unit;
    const cv::Mat brushed = normalised(smoothNoise(size, grooveLength, grooveWidth, random));
    const cv::Mat cloudy = normalised(clouds(size, random.uniform(8, 20) * unit, random));
    const cv::Mat grain = normalised(smoothNoise(size, 0.8 * unit, 0.8 * unit, random));
    const double base = random.uniform(112, 142);
    const double brushedGain = random.uniform(2, 5);
    const double cloudyGain = random.uniform(1, 4);
    const double grainGain = random.uniform(1, 4);
    const double lightAngle = random.uniform(0, 2 * CV_PI);
    const double lightGain = random.uniform(0, 16);
    cv::Mat levels(size, size, CV_64F);
    for (int y = 0; y < size; ++y) {
        for (int x = 0; x < size; ++x) {
            const double along = (std::cos(lightAngle) * (x - size / 2) + std::sin(lightAngle) * (y - size / 2)) / size;
            levels.at<double>(y, x) = base + lightGain * along + brushedGain * brushed.at<double>(y, x)
                + cloudyGain * cloudy.at<double>(y, x) + grainGain * grain.at<double>(y, x);
        }
    }
    return levels;
}

cv::Mat photograph(const cv::Mat &levels, Random &random)
{
    cv::Mat sharp(levels.size(), CV_16U);
    for (int y = 0; y < levels.rows; ++y) {
        for (int x = 0; x < levels.cols; ++x)
            sharp.at<ushort>(y, x) = ushort(std::clamp(levels.at<double>(y, x) * 256.0, 0.0, 65535.0));
    }
    cv::Mat blurred;
    cv::GaussianBlur(sharp, blurred, cv::Size(), random.uniform(0.3, 1.1) * levels.cols / 128.0);
    const double noise = random.uniform(1.5, 5.0);
    cv::Mat picture(levels.size(), CV_8U);
    for (int y = 0; y < levels.rows; ++y) {
        for (int x = 0; x < levels.cols; ++x) {
            const double level = blurred.at<ushort>(y, x) / 256.0 + noise * noiseValue(random);
            picture.at<uchar>(y, x) = uchar(std::clamp(std::lround(level), 0L, 255L));
        }
    }
    return picture;
}

} // namespace taxon
