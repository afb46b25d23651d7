#include "core/imaging/resize.h"

#include <algorithm>
#include <cmath>
#include <cstring>

// The loops are compiled a second time for processors with wide vectors. Sanitizers cannot start with such functions.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define TAXON_VECTOR_CLONES __attribute__((target_clones("avx2", "default")))
#else
#define TAXON_VECTOR_CLONES
#endif

namespace taxon {

namespace {

/// Pillow's fixed point: 8 bits of pixel and 2 bits of headroom for overshoot leave this many for the weight.
constexpr int kPrecisionBits = 32 - 8 - 2;

double bilinear(double x)
{
    x = std::abs(x);
    return x < 1.0 ? 1.0 - x : 0.0;
}

double bicubic(double x)
{
    constexpr double a = -0.5;
    x = std::abs(x);
    if (x < 1.0)
        return ((a + 2.0) * x - (a + 3.0)) * x * x + 1.0;
    if (x < 2.0)
        return (((x - 5.0) * x + 8.0) * x - 4.0) * a;
    return 0.0;
}

/// For every output position along one axis: where its inputs begin, how many there are, and their weights.
struct AxisWeights {
    int taps = 0; ///< room for weights of one position
    std::vector<int> first;
    std::vector<int> count;
    std::vector<std::int32_t> weights; ///< fixed point, `taps` a position
};

double support(ResizeFilter filter)
{
    return filter == ResizeFilter::Bilinear ? 1.0 : 2.0;
}

/// Weights for the output positions [firstOut, firstOut + outCount) when `inSize` pixels become `outSize`.
AxisWeights axisWeights(int inSize, qint64 outSize, qint64 firstOut, int outCount, ResizeFilter filter)
{
    const auto kernel = filter == ResizeFilter::Bilinear ? bilinear : bicubic;
    const double scale = double(inSize) / double(outSize);
    const double filterScale = std::max(scale, 1.0);
    const double reach = support(filter) * filterScale;
    AxisWeights axis;
    axis.taps = std::min(int(std::ceil(reach)) * 2 + 1, inSize);
    axis.weights.resize(size_t(outCount) * size_t(axis.taps));
    std::vector<double> exact(size_t(axis.taps));
    for (int out = 0; out < outCount; ++out) {
        const double center = (double(firstOut + out) + 0.5) * scale;
        const int first = std::max(int(center - reach + 0.5), 0);
        const int count = std::min(int(center + reach + 0.5), inSize) - first;
        double sum = 0.0;
        for (int i = 0; i < count; ++i) {
            exact[size_t(i)] = kernel((i + first - center + 0.5) * (1.0 / filterScale));
            sum += exact[size_t(i)];
        }
        for (int i = 0; i < count; ++i) {
            const double weight = (sum != 0.0 ? exact[size_t(i)] / sum : exact[size_t(i)]) * (1 << kPrecisionBits);
            axis.weights[size_t(out) * size_t(axis.taps) + size_t(i)] = std::int32_t(weight < 0 ? weight - 0.5 : weight + 0.5);
        }
        axis.first.push_back(first);
        axis.count.push_back(count);
    }
    return axis;
}

std::uint8_t clip8(std::int32_t value)
{
    return std::uint8_t(std::clamp(value >> kPrecisionBits, 0, 255));
}

constexpr std::int32_t kHalf = 1 << (kPrecisionBits - 1);

using FourSums = std::int32_t __attribute__((vector_size(16)));

/// One row brought to the axis' width. `row` holds its channels and `taps` pixels more, so that every position takes as many
/// steps; the weights beyond its count are 0. Four channels at once, of which the fourth is the next pixel's first and is
/// forgotten, are quicker than three.
TAXON_VECTOR_CLONES void resizeRow(const std::int32_t *row, const AxisWeights &axis, std::uint8_t *target)
{
    for (size_t x = 0; x < axis.first.size(); ++x, target += 3) {
        const std::int32_t *pixel = row + size_t(axis.first[x]) * 3;
        const std::int32_t *weight = axis.weights.data() + x * size_t(axis.taps);
        FourSums sum{kHalf, kHalf, kHalf, kHalf};
        for (int i = 0; i < axis.count[x]; ++i, pixel += 3) {
            FourSums channels;
            std::memcpy(&channels, pixel, sizeof channels);
            sum += channels * weight[i];
        }
        for (int channel = 0; channel < 3; ++channel)
            target[channel] = clip8(sum[channel]);
    }
}

/// Rows [firstRow, firstRow + rows) of `image`, each brought to the axis' width.
RgbImage horizontalPass(const RgbImage &image, int firstRow, int rows, const AxisWeights &axis)
{
    RgbImage result{int(axis.first.size()), rows, {}};
    result.pixels.resize(size_t(rows) * axis.first.size() * 3);
    const auto rowBytes = std::ptrdiff_t(image.width) * 3;
    std::vector<std::int32_t> row(size_t(rowBytes) + size_t(axis.taps) * 3 + 1);
    for (int y = 0; y < rows; ++y) {
        std::copy_n(image.pixels.begin() + (firstRow + y) * rowBytes, rowBytes, row.begin());
        resizeRow(row.data(), axis, result.pixels.data() + size_t(y) * axis.first.size() * 3);
    }
    return result;
}

TAXON_VECTOR_CLONES void addRow(const std::uint8_t *row, std::int32_t weight, size_t count, std::int32_t *sums)
{
    for (size_t x = 0; x < count; ++x)
        sums[x] += row[x] * weight;
}

/// `image` holds the rows from `firstRow` of the original on.
RgbImage verticalPass(const RgbImage &image, int firstRow, const AxisWeights &axis)
{
    RgbImage result{image.width, int(axis.first.size()), {}};
    const size_t rowBytes = size_t(image.width) * 3;
    result.pixels.resize(axis.first.size() * rowBytes);
    std::vector<std::int32_t> sums(rowBytes);
    for (size_t y = 0; y < axis.first.size(); ++y) {
        std::fill(sums.begin(), sums.end(), kHalf);
        for (int i = 0; i < axis.count[y]; ++i) {
            const std::int32_t weight = axis.weights[y * size_t(axis.taps) + size_t(i)];
            addRow(image.pixels.data() + size_t(axis.first[y] - firstRow + i) * rowBytes, weight, rowBytes, sums.data());
        }
        std::transform(sums.begin(), sums.end(), result.pixels.begin() + std::ptrdiff_t(y * rowBytes), clip8);
    }
    return result;
}

} // namespace

RgbImage resizeAntialiased(const RgbImage &image, int width, int height, ResizeFilter filter)
{
    return resizeAntialiased(image, width, height, filter, {0, 0, width, height});
}

RgbImage resizeAntialiased(const RgbImage &image, qint64 width, qint64 height, ResizeFilter filter, const PixelWindow &window)
{
    const AxisWeights rows = axisWeights(image.height, height, window.top, window.height, filter);
    const AxisWeights columns = axisWeights(image.width, width, window.left, window.width, filter);
    const int firstRow = rows.first.front(); // rows that no output needs are left out
    const int rowCount = rows.first.back() + rows.count.back() - firstRow;
    return verticalPass(horizontalPass(image, firstRow, rowCount, columns), firstRow, rows);
}

} // namespace taxon
