#pragma once

#include "core/base/random.h"

#include <opencv2/core.hpp>

/// The operations of the automatic policies TrivialAugment (Müller, Hutter 2021) and RandAugment (Cubuk et
/// al. 2020) in torchvision's numbers and Pillow's pixels. Images are 8-bit RGB, not empty, and are never
/// written to. Any thread.
namespace taxon::automatic {

enum class Operation {
    Identity,
    ShearX,
    ShearY,
    TranslateX,
    TranslateY,
    Rotate,
    Brightness,
    Color,
    Contrast,
    Sharpness,
    Posterize,
    Solarize,
    AutoContrast,
    Equalize,
};
inline constexpr int kOperations = 14;

/// strength: shear as the tangent, translation in pixels, rotation in degrees counter-clockwise, Brightness
/// to Sharpness as what is added to the factor 1, Posterize in bits, Solarize as the threshold; the others
/// take none. Nearest pixels, black outside.
cv::Mat applied(const cv::Mat &image, Operation operation, double strength);

/// What torchvision's table gives for `bin` of `bins`; `isWide` is TrivialAugment's. Without sign.
double strengthOf(Operation operation, int bin, int bins, bool isWide, cv::Size size);

/// What of the drawn operations is done: all, or only what moves pixels, with the same draws.
enum class Effects { All, Places };

/// One operation at one strength, both uniform.
cv::Mat trivialAugment(const cv::Mat &image, int bins, Random &random, Effects effects = Effects::All);
/// `operations` of them, one after the other, at the same strength.
cv::Mat randAugment(
    const cv::Mat &image, int operations, int magnitude, int bins, Random &random, Effects effects = Effects::All);

} // namespace taxon::automatic
