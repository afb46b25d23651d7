#include "core/health/image_statistics.h"

#include "core/imaging/resize.h"

#include <algorithm>
#include <cmath>

namespace taxon {
namespace {

constexpr float kOneColorContrast = 0.005F; // about one step of 255

RgbImage reduced(const RgbImage &image)
{
    const int shortSide = std::min(image.width, image.height);
    const auto scaled = [&](int side) { return static_cast<int>(std::lround(double(side) * kMeasuredSide / shortSide)); };
    return resizeAntialiased(image, scaled(image.width), scaled(image.height), ResizeFilter::Bilinear);
}

double variance(double sum, double squares, double count)
{
    return std::max(0.0, squares / count - (sum / count) * (sum / count));
}

double laplacianVariance(const std::vector<float> &luma, int width, int height)
{
    if (width < 3 || height < 3)
        return 0;
    double sum = 0;
    double squares = 0;
    for (int y = 1; y + 1 < height; ++y) {
        const float *row = luma.data() + std::size_t(y) * std::size_t(width);
        for (int x = 1; x + 1 < width; ++x) {
            const float value = row[x - 1] + row[x + 1] + row[x - width] + row[x + width] - 4 * row[x];
            sum += double(value);
            squares += double(value) * double(value);
        }
    }
    return variance(sum, squares, double(width - 2) * double(height - 2));
}

ImageStatistics measured(const RgbImage &image)
{
    const std::size_t count = image.pixels.size() / 3;
    std::vector<float> luma(count);
    double sums[4] = {0, 0, 0, 0}; // red, green, blue, saturation
    double lumaSum = 0;
    double lumaSquares = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint8_t *pixel = image.pixels.data() + 3 * i;
        const auto [least, most] = std::minmax({pixel[0], pixel[1], pixel[2]});
        for (int channel = 0; channel < 3; ++channel)
            sums[channel] += pixel[channel];
        sums[3] += most - least;
        luma[i] = 0.299F * float(pixel[0]) + 0.587F * float(pixel[1]) + 0.114F * float(pixel[2]);
        lumaSum += double(luma[i]);
        lumaSquares += double(luma[i]) * double(luma[i]);
    }
    const auto mean = [&](double sum) { return float(sum / double(count) / 255); };
    const double lumaVariance = variance(lumaSum, lumaSquares, double(count));
    ImageStatistics result{.red = mean(sums[0]), .green = mean(sums[1]), .blue = mean(sums[2]), .brightness = mean(lumaSum),
        .contrast = float(std::sqrt(lumaVariance) / 255), .saturation = mean(sums[3])};
    if (!isOneColor(result))
        result.sharpness = float(laplacianVariance(luma, image.width, image.height) / lumaVariance);
    return result;
}

} // namespace

ImageStatistics imageStatistics(const RgbImage &image)
{
    return std::min(image.width, image.height) > kMeasuredSide ? measured(reduced(image)) : measured(image);
}

bool isOneColor(const ImageStatistics &statistics)
{
    return statistics.contrast < kOneColorContrast;
}

} // namespace taxon
