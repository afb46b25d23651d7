#include "core/imaging/perceptual_hash.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace taxon {
namespace {

constexpr int kSide = 32;
constexpr int kKept = 8;

// Finer differences are rounding errors of the transform: on an even area they would be random bits.
constexpr float kStep = 0.01F;

} // namespace

std::uint64_t perceptualHash(const RgbImage &image)
{
    const cv::Mat pixels(image.height, image.width, CV_8UC3, const_cast<std::uint8_t *>(image.pixels.data()));
    cv::Mat small;
    cv::resize(pixels, small, {kSide, kSide}, 0, 0, cv::INTER_AREA);
    cv::Mat gray;
    cv::cvtColor(small, gray, cv::COLOR_RGB2GRAY);
    cv::Mat values;
    gray.convertTo(values, CV_32F);
    cv::Mat frequencies;
    cv::dct(values, frequencies);

    std::array<float, kKept * kKept> low;
    for (int row = 0; row < kKept; ++row)
        for (int column = 0; column < kKept; ++column)
            low[static_cast<std::size_t>(row * kKept + column)] = std::round(frequencies.at<float>(row, column) / kStep);
    std::array<float, kKept * kKept> sorted = low;
    std::sort(sorted.begin(), sorted.end());
    const float median = (sorted[sorted.size() / 2 - 1] + sorted[sorted.size() / 2]) / 2;
    std::uint64_t hash = 0;
    for (std::size_t i = 0; i < low.size(); ++i)
        hash |= static_cast<std::uint64_t>(low[i] > median) << i;
    return hash;
}

int hammingDistance(std::uint64_t a, std::uint64_t b)
{
    return std::popcount(a ^ b);
}

} // namespace taxon
