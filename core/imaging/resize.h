#pragma once

#include "core/imaging/rgb_image.h"

namespace taxon {

enum class ResizeFilter { Bilinear, Bicubic };

/// Antialiased two-pass resampling with 8-bit intermediate and fixed-point weights: the same pixels as
/// Pillow's Image.resize (BILINEAR, or BICUBIC with a = -0.5), with which torchvision's weights were trained.
/// width, height > 0.
RgbImage resizeAntialiased(const RgbImage &image, int width, int height, ResizeFilter filter);

} // namespace taxon
