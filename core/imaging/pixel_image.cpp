#include "core/imaging/pixel_image.h"

#include "core/imaging/display.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numeric>

namespace taxon {

namespace {

constexpr double kCountedPixels = 1 << 20;
constexpr double kTail = 0.005; ///< share of the pixels left out at each end

template <class Code> void count(const PixelImage &image, int channel, int step, std::vector<int> &counts)
{
    const auto *codes = reinterpret_cast<const Code *>(image.bytes.data());
    const int first = channel < 0 ? 0 : channel;
    const int last = channel < 0 ? image.channels - 1 : channel;
    for (int y = 0; y < image.height; y += step) {
        const Code *row = codes + std::size_t(y) * std::size_t(image.width) * std::size_t(image.channels);
        for (int x = 0; x < image.width; x += step)
            for (int c = first; c <= last; ++c)
                ++counts[row[std::size_t(x) * std::size_t(image.channels) + std::size_t(c)]];
    }
}

/// The first code, from the beginning or from the end, at which more than `wanted` samples have been passed.
template <class Iterator> int passed(Iterator begin, Iterator end, double wanted)
{
    qint64 seen = 0;
    const Iterator found = std::find_if(begin, end, [&](int count) { return (seen += count) > wanted; });
    return int(found - begin);
}

template <class Code> void renderCodes(const PixelImage &image, const std::vector<std::uint8_t> &table, std::uint8_t *target)
{
    const auto *codes = reinterpret_cast<const Code *>(image.bytes.data());
    const std::size_t samples = image.bytes.size() / sizeof(Code);
    const int repeats = 3 / image.channels;
    for (std::size_t i = 0; i < samples; ++i)
        for (int r = 0; r < repeats; ++r)
            *target++ = table[codes[i]];
}

} // namespace

int PixelImage::code(int x, int y, int channel) const
{
    const std::size_t at = (std::size_t(y) * std::size_t(width) + std::size_t(x)) * std::size_t(channels) + std::size_t(channel);
    if (bits == 8)
        return bytes[at];
    std::uint16_t code = 0;
    std::memcpy(&code, bytes.data() + at * 2, 2);
    return code;
}

std::vector<int> codeHistogram(const PixelImage &image, int channel)
{
    std::vector<int> counts(std::size_t(image.codes()), 0);
    const double pixels = double(image.width) * image.height;
    const int step = qMax(1, int(std::ceil(std::sqrt(pixels / kCountedPixels))));
    if (image.bits == 8)
        count<std::uint8_t>(image, channel, step, counts);
    else
        count<std::uint16_t>(image, channel, step, counts);
    return counts;
}

ValueWindow robustWindow(const PixelImage &image, const std::vector<int> &histogram)
{
    const qint64 total = std::accumulate(histogram.begin(), histogram.end(), qint64(0));
    const double tail = double(total) * kTail;
    const int low = passed(histogram.begin(), histogram.end(), tail);
    const int high = int(histogram.size()) - 1 - passed(histogram.rbegin(), histogram.rend(), tail);
    const auto [least, most] = std::minmax({image.valueOf(low), image.valueOf(high)});
    return {least, most > least ? most : least + std::abs(image.slope)};
}

RgbImage renderedWhole(const PixelImage &image)
{
    RgbImage rgb{image.width, image.height, {}};
    rgb.pixels.resize(std::size_t(image.width) * std::size_t(image.height) * 3);
    const std::vector<std::uint8_t> table = displayTable(image, {});
    if (image.bits == 8)
        renderCodes<std::uint8_t>(image, table, rgb.pixels.data());
    else
        renderCodes<std::uint16_t>(image, table, rgb.pixels.data());
    return rgb;
}

} // namespace taxon
