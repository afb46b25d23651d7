#pragma once

#include "core/imaging/rgb_image.h"

#include <QtGlobal>

namespace taxon {

enum class ResizeFilter { Bilinear, Bicubic };

/// A rectangle of pixels.
struct PixelWindow {
    qint64 left = 0;
    qint64 top = 0;
    int width = 0;
    int height = 0;
};

/// Antialiased two-pass resampling with 8-bit intermediate and fixed-point weights: the same pixels as
/// Pillow's Image.resize (BILINEAR, or BICUBIC with a = -0.5), with which torchvision's weights were trained.
/// width, height > 0.
RgbImage resizeAntialiased(const RgbImage &image, int width, int height, ResizeFilter filter);

/// The part `window` of what resizeAntialiased() gives, without computing the rest.
RgbImage resizeAntialiased(const RgbImage &image, qint64 width, qint64 height, ResizeFilter filter, const PixelWindow &window);

} // namespace taxon
