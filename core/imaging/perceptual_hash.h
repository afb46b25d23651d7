#pragma once

#include "core/imaging/rgb_image.h"

#include <cstdint>

namespace taxon {

/// 64 bits that hardly change when a picture is scaled, compressed again or made a little brighter, so that the
/// number of different bits (hammingDistance) tells how alike two pictures look. pHash: the picture in gray, brought
/// to 32 × 32 pixels by area; the 8 × 8 lowest frequencies of its discrete cosine transform, each compared with
/// their median (C. Zauner, Implementation and Benchmarking of Perceptual Image Hash Functions, 2010, section 3.2.1).
/// Bit 8 · row + column, counted from the lowest. The image must not be empty.
std::uint64_t perceptualHash(const RgbImage &image);

/// Bits in which the two differ, 0 to 64.
int hammingDistance(std::uint64_t a, std::uint64_t b);

} // namespace taxon
