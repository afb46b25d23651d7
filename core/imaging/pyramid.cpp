#include "core/imaging/pyramid.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace taxon {

namespace {

constexpr int kSmallestSide = 512;

int typeOf(const PixelImage &image)
{
    return CV_MAKETYPE(image.bits == 8 ? CV_8U : CV_16U, image.channels);
}

cv::Mat matOver(const PixelImage &image, int width, int height, const std::uint8_t *bytes)
{
    return {height, width, typeOf(image), const_cast<std::uint8_t *>(bytes)};
}

template <class Code> int grayOf(const Code *pixel, DisplayChannel channel)
{
    switch (channel) {
    case DisplayChannel::Red: return pixel[0];
    case DisplayChannel::Green: return pixel[1];
    case DisplayChannel::Blue: return pixel[2];
    default: return (299 * pixel[0] + 587 * pixel[1] + 114 * pixel[2] + 500) / 1000; // ITU-R BT.601
    }
}

template <class Code>
void throughTable(const Code *codes, int count, int channels, const std::uint8_t *table, DisplayChannel channel, std::uint8_t *target)
{
    if (channels == 3 && channel == DisplayChannel::All) {
        for (int x = 0; x < count; ++x, codes += 3, target += 4) {
            target[0] = table[codes[2]];
            target[1] = table[codes[1]];
            target[2] = table[codes[0]];
            target[3] = 255;
        }
        return;
    }
    for (int x = 0; x < count; ++x, codes += channels, target += 4) {
        const std::uint8_t gray = table[channels == 1 ? *codes : grayOf(codes, channel)];
        target[0] = target[1] = target[2] = gray;
        target[3] = 255;
    }
}

/// Coordinates of the first pixel in the level, and the step from one screen pixel to the next.
struct Sampling {
    double left;
    double top;
    double step;
};

/// The rows and columns that are needed, and one more on each side to blend with.
cv::Rect needed(const Sampling &sampling, const ScreenPart &part, const Pyramid::Level &level)
{
    const int left = int(std::floor(sampling.left)) - 1;
    const int top = int(std::floor(sampling.top)) - 1;
    const int right = int(std::ceil(sampling.left + sampling.step * part.width)) + 2;
    const int bottom = int(std::ceil(sampling.top + sampling.step * part.height)) + 2;
    const cv::Rect whole(0, 0, level.width, level.height);
    const cv::Rect wanted = cv::Rect(left, top, right - left, bottom - top) & whole;
    return wanted.empty() ? cv::Rect(std::clamp(left, 0, level.width - 1), std::clamp(top, 0, level.height - 1), 1, 1) : wanted;
}

} // namespace

Pyramid::Pyramid(PixelImage image)
    : m_image(std::move(image))
    , m_width(m_image.width)
    , m_height(m_image.height)
{
    m_levels.push_back({m_image.width, m_image.height, 1, {}});
    addLevels();
}

Pyramid::Pyramid(const RgbImage &reduced, const ImageInfo &info)
    : m_width(info.width)
    , m_height(info.height)
{
    m_image.info = info;
    m_image.width = reduced.width;
    m_image.height = reduced.height;
    m_image.channels = 3;
    m_image.bytes.assign(reduced.pixels.begin(), reduced.pixels.end());
    // Reduced sides are rounded up, so that the quotient lies a little below the scale.
    const int scale = int(std::lround(double(qMax(info.width, info.height)) / qMax(1, qMax(reduced.width, reduced.height))));
    m_levels.push_back({reduced.width, reduced.height, qMax(1, scale), {}});
    addLevels();
}

// Each half averages 2 × 2 pixels exactly; an odd last row or column is less than a pixel of it and left out.
void Pyramid::addLevels()
{
    while (qMin(m_levels.back().width, m_levels.back().height) >= 2
        && qMax(m_levels.back().width, m_levels.back().height) > kSmallestSide) {
        const Level &fine = m_levels.back();
        Level half{fine.width / 2, fine.height / 2, fine.scale * 2, {}};
        half.bytes.resize(std::size_t(half.width) * std::size_t(half.height) * CV_ELEM_SIZE(typeOf(m_image)));
        const cv::Mat source = matOver(m_image, fine.width, fine.height, codesOf(fine));
        cv::Mat target = matOver(m_image, half.width, half.height, half.bytes.data());
        cv::resize(source(cv::Rect(0, 0, half.width * 2, half.height * 2)), target, target.size(), 0, 0, cv::INTER_AREA);
        m_levels.push_back(std::move(half));
    }
}

qint64 Pyramid::memory() const
{
    qint64 sum = qint64(m_image.bytes.size());
    for (const Level &level : m_levels)
        sum += qint64(level.bytes.size());
    return sum;
}

const Pyramid::Level &Pyramid::levelFor(double zoom) const
{
    const auto coarse = std::find_if(m_levels.rbegin(), m_levels.rend(), [zoom](const Level &level) { return level.scale * zoom <= 1; });
    return coarse == m_levels.rend() ? m_levels.front() : *coarse;
}

const std::uint8_t *Pyramid::codesOf(const Level &level) const
{
    return level.bytes.empty() ? m_image.bytes.data() : level.bytes.data();
}

void render(const Pyramid &pyramid, const ScreenPart &part, const std::vector<std::uint8_t> &table, DisplayChannel channel,
    std::uint8_t *target, qint64 bytesPerLine)
{
    const PixelImage &image = pyramid.image();
    const Pyramid::Level &level = pyramid.levelFor(part.zoom);
    // Centres of pixels fall on each other; half a pixel is half a pixel on both sides.
    const Sampling sampling{(part.left + 0.5 / part.zoom) / level.scale - 0.5, (part.top + 0.5 / part.zoom) / level.scale - 0.5,
        1 / (part.zoom * level.scale)};
    const cv::Rect source = needed(sampling, part, level);
    const cv::Matx23d map(sampling.step, 0, sampling.left - source.x, 0, sampling.step, sampling.top - source.y);
    const bool isExact = part.zoom >= kPixelsVisible || sampling.step == 1;
    thread_local cv::Mat sampled; // kept: fresh memory would cost more than the drawing
    cv::warpAffine(matOver(image, level.width, level.height, pyramid.codesOf(level))(source), sampled, map,
        cv::Size(part.width, part.height), (isExact ? cv::INTER_NEAREST : cv::INTER_LINEAR) | cv::WARP_INVERSE_MAP,
        cv::BORDER_REPLICATE);
    for (int y = 0; y < part.height; ++y) {
        std::uint8_t *row = target + y * bytesPerLine;
        if (image.bits == 8)
            throughTable(sampled.ptr<std::uint8_t>(y), part.width, image.channels, table.data(), channel, row);
        else
            throughTable(sampled.ptr<std::uint16_t>(y), part.width, image.channels, table.data(), channel, row);
    }
}

} // namespace taxon
