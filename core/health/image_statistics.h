#pragma once

#include "core/imaging/rgb_image.h"

namespace taxon {

/// What a picture looks like in a few numbers.
struct ImageStatistics {
    float red = 0; ///< means of the channels, 0 to 1
    float green = 0;
    float blue = 0;
    float brightness = 0; ///< mean luma (ITU-R BT.601), 0 to 1
    float contrast = 0;   ///< standard deviation of the luma, 0 to 0.5
    float saturation = 0; ///< mean of (largest − smallest channel), 0 to 1
    /// Variance of the luma's Laplacian (J. L. Pech-Pacheco et al., Diatom autofocusing in brightfield microscopy,
    /// 2000) over the variance of the luma, so that a dim picture is not taken for a blurred one; 0 to about 20,
    /// 0 for a picture of one colour or without an inner pixel.
    float sharpness = 0;

    bool operator==(const ImageStatistics &) const = default;
};

/// The numbers are taken from a picture of at most so many pixels on its short side: about what a network sees.
inline constexpr int kMeasuredSide = 128;

/// Reduces a larger picture first. The image must not be empty.
ImageStatistics imageStatistics(const RgbImage &image);

/// All pixels are alike but for the noise of a sensor or of compression.
bool isOneColor(const ImageStatistics &statistics);

} // namespace taxon
