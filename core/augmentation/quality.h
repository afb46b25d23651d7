#pragma once

#include <opencv2/core.hpp>

#include <vector>

/// Noise and loss of quality with all their numbers given: the same pixels as Albumentations 1.3's NumPy and
/// OpenCV calls, which cut fractions off where nothing else is said. Images are 8-bit RGB, not empty, and are
/// never written to. Any thread.
namespace taxon::quality {

enum class Fractions { CutOff, Rounded };
/// noise: float, one or three channels, as large as the image.
cv::Mat added(const cv::Mat &image, const cv::Mat &noise, Fractions fractions);
/// factors: float, one or three channels, as large as the image.
cv::Mat multiplied(const cv::Mat &image, const cv::Mat &factors);
/// One factor for each channel.
cv::Mat multiplied(const cv::Mat &image, const cv::Scalar &factors);

/// Standard deviation of the lightness in HLS, 0 to 1: what isoNoise() scales its luminance noise by.
double lightnessDeviation(const cv::Mat &image);
/// Noise of a sensor in HLS. luminance: float, photons of 255; hue: float, degrees; both one channel.
cv::Mat isoNoise(const cv::Mat &image, const cv::Mat &luminance, const cv::Mat &hue);

/// draws: float, one channel, uniform in [0, 1): below amount · salt white, from there below amount black.
cv::Mat saltAndPepper(const cv::Mat &image, const cv::Mat &draws, double amount, double salt);

/// A line from one cell of a size × size kernel to another, normalised.
cv::Mat motionKernel(int size, cv::Point from, cv::Point to);
cv::Mat convolved(const cv::Mat &image, const cv::Mat &kernel);
cv::Mat boxBlur(const cv::Mat &image, int size);
cv::Mat medianBlur(const cv::Mat &image, int size);
/// size 0 follows from sigma, sigma 0 from the size; not both.
cv::Mat gaussianBlur(const cv::Mat &image, int size, double sigma);
/// The image mixed with itself sharpened: alpha 0 is the image, lightness 1 keeps the brightness.
cv::Mat sharpen(const cv::Mat &image, double alpha, double lightness);

enum class Compression { Jpeg, WebP };
/// Written and read again. quality 0 to 100.
cv::Mat compressed(const cv::Mat &image, Compression compression, int quality);
/// Made smaller by `scale` and large again.
cv::Mat downscaled(const cv::Mat &image, double scale, int downInterpolation, int upInterpolation);
cv::Mat dropped(const cv::Mat &image, const std::vector<cv::Rect> &holes, const cv::Scalar &fill);

} // namespace taxon::quality
