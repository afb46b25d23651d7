#pragma once

#include <opencv2/core.hpp>

#include <array>
#include <vector>

/// The geometric transforms with all their numbers given: the same pixels as the OpenCV calls that
/// Albumentations 1.3 makes. Images are 8-bit RGB, not empty, and are never written to. Any thread.
namespace taxon::geometric {

/// How pixels between and outside of pixels are made; OpenCV's numbers.
struct Sampling {
    int interpolation = 1;
    int border = 4;
    cv::Scalar fill; ///< for border 0
};

/// Quarter turns counter-clockwise, 0 to 3 (NumPy's rot90).
cv::Mat quarterTurns(const cv::Mat &image, int turns);

/// Degrees counter-clockwise about the centre, then a shift as a share of width and height.
struct ShiftScaleRotation {
    double angle = 0;
    double scale = 1;
    double dx = 0;
    double dy = 0;
};
cv::Mat shiftScaleRotate(const cv::Mat &image, const ShiftScaleRotation &by, const Sampling &sampling);

/// The part `crop`, brought to width × height.
cv::Mat resizedCrop(const cv::Mat &image, const cv::Rect &crop, cv::Size size, int interpolation);

/// About the centre: shear along y, then scale, shear along x, rotation (degrees, clockwise on the screen)
/// and translation (pixels). The matrix of scikit-image's AffineTransform, whose shear keeps areas.
struct AffineNumbers {
    double scaleX = 1;
    double scaleY = 1;
    double translateX = 0;
    double translateY = 0;
    double rotation = 0;
    double shearX = 0;
    double shearY = 0;
};
enum class OutputSize { AsInput, FitsAll };
cv::Mat affine(const cv::Mat &image, const AffineNumbers &by, OutputSize size, const Sampling &sampling);

/// Pulls four points (any order) to the corners of a rectangle as large as their longest sides.
struct PerspectiveNumbers {
    std::array<cv::Point2f, 4> corners = {}; ///< pixels
    OutputSize plane = OutputSize::AsInput; ///< FitsAll: nothing of the image leaves the picture
    bool keepsSize = true; ///< resized to the image's size afterwards
};
cv::Mat perspective(const cv::Mat &image, const PerspectiveNumbers &by, const Sampling &sampling);

/// An affine transform by three displaced points (pixels), then every pixel from (x + dx, y + dy).
struct ElasticNumbers {
    std::array<cv::Point2f, 3> displacements; ///< of the points that elasticPoints() names
    cv::Mat dx; ///< float, as large as the image
    cv::Mat dy;
};
std::array<cv::Point2f, 3> elasticPoints(cv::Size size);
cv::Mat elastic(const cv::Mat &image, const ElasticNumbers &by, const Sampling &sampling);

/// Stretches the cells of a grid: steps 1 is none. Both lists hold cells + 1 numbers.
cv::Mat gridDistortion(const cv::Mat &image, const std::vector<double> &stepsX,
    const std::vector<double> &stepsY, const Sampling &sampling);

/// Barrel (k > 0) or pincushion: radius · (1 + k·r² + k·r⁴), r in widths and heights from the centre; dx, dy
/// in pixels.
cv::Mat opticalDistortion(const cv::Mat &image, double k, double dx, double dy, const Sampling &sampling);

/// Pixels added on each side.
struct Padding {
    int top = 0;
    int bottom = 0;
    int left = 0;
    int right = 0;
};
cv::Mat pad(const cv::Mat &image, const Padding &by, const Sampling &sampling);

} // namespace taxon::geometric
