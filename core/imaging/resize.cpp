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

constexpr std::int32_t kHalf = 1 << (kPrecisionBits - 1);

/// So many rows are made together: their channels side by side fill the widest vectors.
constexpr int kRowsAtOnce = 4;
constexpr int kChannelsAtOnce = 4 * kRowsAtOnce; ///< of each row red, green, blue and one that is forgotten
using FourSums = std::int32_t __attribute__((vector_size(16)));

TAXON_VECTOR_CLONES void widen(const std::uint8_t *bytes, size_t count, std::int32_t *numbers)
{
    for (size_t i = 0; i < count; ++i)
        numbers[i] = bytes[i];
}

TAXON_VECTOR_CLONES void narrow(const std::int32_t *sums, size_t count, std::uint8_t *bytes)
{
    for (size_t i = 0; i < count; ++i)
        bytes[i] = std::uint8_t(std::clamp(sums[i] >> kPrecisionBits, 0, 255));
}

/// The sums of rows beside each other, brought to the axis' width.
TAXON_VECTOR_CLONES void addPixels(const std::int32_t *pixels, const AxisWeights &axis, std::int32_t *sums)
{
    for (size_t x = 0; x < axis.first.size(); ++x, sums += kChannelsAtOnce) {
        const std::int32_t *pixel = pixels + size_t(axis.first[x]) * kChannelsAtOnce;
        const std::int32_t *weight = axis.weights.data() + x * size_t(axis.taps);
        FourSums sum[kRowsAtOnce];
        std::fill_n(sum, kRowsAtOnce, FourSums{} + kHalf);
        for (int i = 0; i < axis.count[x]; ++i, pixel += kChannelsAtOnce) {
            for (int row = 0; row < kRowsAtOnce; ++row) {
                FourSums channels;
                std::memcpy(&channels, pixel + 4 * row, sizeof channels);
                sum[row] += channels * weight[i];
            }
        }
        std::memcpy(sums, &sum, sizeof sum);
    }
}

/// Four bytes are quicker to copy than three: the next pixel, or nobody, overwrites the fourth.
void copyPixels(const std::uint8_t *from, int fromStep, std::uint8_t *to, int toStep, int count)
{
    for (int x = 1; x < count; ++x, from += fromStep, to += toStep)
        std::memcpy(to, from, 4);
    std::memcpy(to, from, 3);
}

/// Rows [firstRow, firstRow + rows) of `image`, each brought to the axis' width.
RgbImage horizontalPass(const RgbImage &image, int firstRow, int rows, const AxisWeights &axis)
{
    const int width = int(axis.first.size());
    RgbImage result{width, rows, {}};
    result.pixels.resize(size_t(rows) * size_t(width) * 3);
    std::vector<std::uint8_t> together(size_t(image.width) * kChannelsAtOnce);
    std::vector<std::int32_t> wide(together.size());
    std::vector<std::uint8_t> resized(size_t(width) * kChannelsAtOnce);
    std::vector<std::int32_t> sums(resized.size());
    for (int y = 0; y < rows; y += kRowsAtOnce) {
        const int many = std::min(kRowsAtOnce, rows - y);
        for (int row = 0; row < many; ++row)
            copyPixels(image.pixels.data() + size_t(firstRow + y + row) * size_t(image.width) * 3, 3, together.data() + 4 * row, kChannelsAtOnce, image.width);
        widen(together.data(), together.size(), wide.data());
        addPixels(wide.data(), axis, sums.data());
        narrow(sums.data(), sums.size(), resized.data());
        for (int row = 0; row < many; ++row)
            copyPixels(resized.data() + 4 * row, kChannelsAtOnce, result.pixels.data() + size_t(y + row) * size_t(width) * 3, 3, width);
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
        narrow(sums.data(), sums.size(), result.pixels.data() + y * rowBytes);
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
