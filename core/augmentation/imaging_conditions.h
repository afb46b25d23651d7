#pragma once

#include "core/augmentation/pipeline.h"
#include "core/imaging/rgb_image.h"

#include <optional>
#include <vector>

namespace taxon {

/// How one image was taken, measured on its pixels.
struct ImagingConditions {
    /// Standard deviation of the sensor's noise in gray levels: Immerkær's method (Fast Noise Variance
    /// Estimation, 1996) on blocks, of which the calmer ones count, so that texture is not taken for noise.
    /// Unset for images of under 16 × 16 pixels or where all is black or white.
    std::optional<double> noise;
    /// Standard deviation of the blur in pixels, from how much edges lose when blurred once more (Zhuo, Sim,
    /// Defocus map estimation from a single image, 2011). Unset where there are no edges.
    std::optional<double> blur;
    double brightness = 0; ///< mean of the gray values, 0 to 255
    double contrast = 0; ///< their standard deviation
};

/// The image must not be empty. Any thread; a few milliseconds a megapixel.
ImagingConditions measureConditions(const RgbImage &image);

/// From the 10th to the 90th percentile of many images.
struct ConditionRange {
    double low = 0;
    double middle = 0; ///< the median
    double high = 0;
    int images = 0; ///< how many could be measured
};

struct ConditionRanges {
    ConditionRange noise;
    ConditionRange blur;
    ConditionRange brightness;
    ConditionRange contrast;
};

ConditionRanges rangesOf(const std::vector<ImagingConditions> &images);

/// The industrial preset with the ranges of the images at hand: noise of the variance that the sensor itself
/// makes (what the clean and the noisy images have), blur that brings the sharpest images to the softest,
/// brightness and contrast as far as they spread about their medians. What does not vary is left out.
TransformStep industrialPipeline(const ConditionRanges &ranges);

} // namespace taxon
