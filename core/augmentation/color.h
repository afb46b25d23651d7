#pragma once

#include <opencv2/core.hpp>

#include <array>

/// The colour transforms with all their numbers given: the same pixels as Albumentations 1.3's NumPy and
/// OpenCV calls, which cut fractions off where nothing else is said. Images are 8-bit RGB, not empty, and are
/// never written to. Any thread.
namespace taxon::color {

enum class BrightnessUnit { Maximum, Mean };
/// value · contrast + brightness · 255, or · the image's mean.
cv::Mat brightnessContrast(const cv::Mat &image, double contrast, double brightness, BrightnessUnit unit);
/// 255 · (value / 255)^gamma
cv::Mat gamma(const cv::Mat &image, double gamma);
/// Added in OpenCV's HSV of 8 bits: hue in 180 steps.
cv::Mat shiftHsv(const cv::Mat &image, double hue, double saturation, double value);
cv::Mat shiftRgb(const cv::Mat &image, const std::array<double, 3> &shifts);
/// Channel i of the result is channel order[i].
cv::Mat shuffled(const cv::Mat &image, const std::array<int, 3> &order);
/// Contrast-limited adaptive equalisation of the lightness in Lab.
cv::Mat clahe(const cv::Mat &image, double clipLimit, cv::Size tiles);
cv::Mat gray(const cv::Mat &image);

enum class EqualizeMode { OpenCv, Pillow };
enum class EqualizeOf { EachChannel, Luma };
cv::Mat equalize(const cv::Mat &image, EqualizeMode mode, EqualizeOf of);
/// Keeps the `bits` highest, 0 to 8, of each channel.
cv::Mat posterize(const cv::Mat &image, const std::array<int, 3> &bits);
/// Inverts values from the threshold on.
cv::Mat solarize(const cv::Mat &image, double threshold);
/// Adds `alpha` times the principal components of the image's colours, each by its variance (Krizhevsky et
/// al. 2012, 4.1). The largest part of each component is positive.
cv::Mat fancyPca(const cv::Mat &image, double alpha);

/// The four of ColorJitter: factors of which 1 changes nothing, and a turn of the hue in full circles.
cv::Mat jitterBrightness(const cv::Mat &image, double factor);
cv::Mat jitterContrast(const cv::Mat &image, double factor);
cv::Mat jitterSaturation(const cv::Mat &image, double factor);
cv::Mat jitterHue(const cv::Mat &image, double turn);

} // namespace taxon::color
