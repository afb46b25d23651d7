#pragma once

#include "core/base/random.h"
#include "core/imaging/rgb_image.h"

#include <algorithm>
#include <cmath>

namespace taxon::test {

/// Smooth colours with noise.
inline RgbImage picture(int width, int height, quint64 seed = 1)
{
    RgbImage image {width, height, {}};
    Random random(seed);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (const int value :
                {x * 255 / width, y * 255 / height, 255 - x * 127 / width - y * 127 / height})
                image.pixels.push_back(std::uint8_t(std::clamp(value + int(random.below(31)) - 15, 0, 255)));
    return image;
}

inline RgbImage plain(int width, int height, int gray)
{
    return {width, height,
        std::vector<std::uint8_t>(std::size_t(width) * std::size_t(height) * 3, std::uint8_t(gray))};
}

inline bool isSame(const RgbImage &a, const RgbImage &b)
{
    return a.width == b.width && a.height == b.height && a.pixels == b.pixels;
}

} // namespace taxon::test
