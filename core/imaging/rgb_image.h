#pragma once

#include <cstdint>
#include <vector>

namespace taxon {

/// 8-bit RGB pixels, height × width × 3, row-major, no padding, upright.
struct RgbImage {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels;

    bool isEmpty() const { return pixels.empty(); }
};

} // namespace taxon
