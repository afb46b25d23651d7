#include "core/augmentation/geometric.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace taxon::geometric {

namespace {

constexpr double kMostPixels = 256e6; ///< of a picture that fits all

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180;
}

cv::Matx33d translation(double x, double y)
{
    return {1, 0, x, 0, 1, y, 0, 0, 1};
}

cv::Matx33d rotation(double angle)
{
    return {std::cos(angle), -std::sin(angle), 0, std::sin(angle), std::cos(angle), 0, 0, 0, 1};
}

cv::Matx33d shear(double angle)
{
    return {1, -std::tan(angle), 0, 0, 1, 0, 0, 0, 1};
}

cv::Mat warped(const cv::Mat &image, const cv::Mat &matrix, cv::Size size, const Sampling &sampling)
{
    cv::Mat result;
    cv::warpAffine(image, result, matrix, size, sampling.interpolation, sampling.border, sampling.fill);
    return result;
}

cv::Mat remapped(const cv::Mat &image, const cv::Mat &x, const cv::Mat &y, const Sampling &sampling)
{
    // OpenCV's remap takes areas for lines.
    cv::Mat result;
    cv::remap(image, result, x, y, sampling.interpolation, sampling.border, sampling.fill);
    return result;
}

/// Smallest rectangle about points, by its corner and far corner.
template <class Points> std::pair<cv::Point2d, cv::Point2d> extent(const Points &points)
{
    cv::Point2d low = points[0];
    cv::Point2d high = points[0];
    for (const auto &point : points) {
        low = {std::min(low.x, double(point.x)), std::min(low.y, double(point.y))};
        high = {std::max(high.x, double(point.x)), std::max(high.y, double(point.y))};
    }
    return {low, high};
}

/// Top left, top right, bottom right, bottom left.
std::array<cv::Point2f, 4> inOrder(std::array<cv::Point2f, 4> points)
{
    std::stable_sort(points.begin(), points.end(), [](const auto &a, const auto &b) { return a.x < b.x; });
    if (!(points[0].y < points[1].y))
        std::swap(points[0], points[1]);
    if (!(points[2].y < points[3].y))
        std::swap(points[2], points[3]);
    return {points[0], points[2], points[3], points[1]};
}

double distance(const cv::Point2f &a, const cv::Point2f &b)
{
    return std::hypot(double(a.x) - double(b.x), double(a.y) - double(b.y));
}

/// The longer of two opposite sides in whole pixels; both are moved apart until the shorter has two.
int longerSide(
    std::array<cv::Point2f, 4> &corners, const std::array<int, 4> &ends, float cv::Point2f::*coordinate)
{
    for (;;) {
        const double one = distance(corners[std::size_t(ends[0])], corners[std::size_t(ends[1])]);
        const double other = distance(corners[std::size_t(ends[2])], corners[std::size_t(ends[3])]);
        const int shorter = int(std::min(one, other));
        if (shorter >= 2)
            return int(std::max(one, other));
        const float step = float(2 - shorter) / 2;
        for (std::size_t i = 0; i < 4; ++i)
            corners[std::size_t(ends[i])].*coordinate += i % 2 == 0 ? -step : step;
    }
}

/// Where each column or row is read from: lines between the ends of the stretched cells.
std::vector<float> stretched(int length, const std::vector<double> &steps)
{
    std::vector<float> places(std::size_t(length), 0.0f);
    const int cells = std::min(int(steps.size()) - 1, length);
    const int cell = length / cells;
    double previous = 0;
    for (int i = 0; i <= cells && i * cell < length; ++i) {
        const int start = i * cell;
        const bool isLast = start + cell > length;
        const int count = isLast ? length - start : cell;
        const double current = isLast ? length : previous + cell * steps[std::size_t(i)];
        const double step = count > 1 ? (current - previous) / (count - 1) : 0;
        for (int k = 0; k < count; ++k)
            places[std::size_t(start + k)]
                = float(k + 1 == count && count > 1 ? current : previous + k * step);
        previous = current;
    }
    return places;
}

} // namespace

cv::Mat quarterTurns(const cv::Mat &image, int turns)
{
    if (turns % 4 == 0)
        return image.clone();
    cv::Mat result;
    constexpr std::array kCodes {
        0, int(cv::ROTATE_90_COUNTERCLOCKWISE), int(cv::ROTATE_180), int(cv::ROTATE_90_CLOCKWISE)};
    cv::rotate(image, result, kCodes[std::size_t(turns % 4)]);
    return result;
}

cv::Mat shiftScaleRotate(const cv::Mat &image, const ShiftScaleRotation &by, const Sampling &sampling)
{
    const cv::Point2f center(float(image.cols) / 2 - 0.5f, float(image.rows) / 2 - 0.5f);
    cv::Mat matrix = cv::getRotationMatrix2D(center, by.angle, by.scale);
    matrix.at<double>(0, 2) += by.dx * image.cols;
    matrix.at<double>(1, 2) += by.dy * image.rows;
    return warped(image, matrix, image.size(), sampling);
}

cv::Mat resizedCrop(const cv::Mat &image, const cv::Rect &crop, cv::Size size, int interpolation)
{
    cv::Mat result;
    if (crop.size() == size)
        return image(crop).clone();
    cv::resize(image(crop), result, size, 0, 0, interpolation);
    return result;
}

cv::Mat affine(const cv::Mat &image, const AffineNumbers &by, OutputSize size, const Sampling &sampling)
{
    const double centerX = image.cols / 2.0 - 0.5;
    const double centerY = image.rows / 2.0 - 0.5;
    const double turn = radians(by.rotation);
    const double lean = std::tan(radians(by.shearX));
    const cv::Matx33d main {by.scaleX * std::cos(turn), -by.scaleY * (lean * std::cos(turn) + std::sin(turn)),
        by.translateX, by.scaleX * std::sin(turn), -by.scaleY * (lean * std::sin(turn) - std::cos(turn)),
        by.translateY, 0, 0, 1};
    const double quarter = std::numbers::pi / 2;
    cv::Matx33d matrix = translation(centerX, centerY) * main * rotation(quarter) * shear(radians(by.shearY))
        * rotation(-quarter) * translation(-centerX, -centerY);
    cv::Size target = image.size();
    if (size == OutputSize::FitsAll) {
        std::array<cv::Point2d, 4> corners;
        for (int i = 0; i < 4; ++i) {
            const cv::Vec3d moved
                = matrix * cv::Vec3d(i % 2 ? image.cols - 1 : 0, i / 2 ? image.rows - 1 : 0, 1);
            corners[std::size_t(i)] = {moved[0], moved[1]};
        }
        const auto [low, high] = extent(corners);
        constexpr double kRounding = 1e-9; // a turn by 90° must not add a pixel
        target = {std::max(1, int(std::ceil(high.x - low.x + 1 - kRounding))),
            std::max(1, int(std::ceil(high.y - low.y + 1 - kRounding)))};
        CV_Assert(double(target.width) * target.height <= kMostPixels);
        matrix = translation(-low.x, -low.y) * matrix;
    }
    return warped(image, cv::Mat(matrix.get_minor<2, 3>(0, 0)), target, sampling);
}

cv::Mat perspective(const cv::Mat &image, const PerspectiveNumbers &by, const Sampling &sampling)
{
    std::array<cv::Point2f, 4> corners = inOrder(by.corners);
    cv::Size size;
    size.width = longerSide(corners, {0, 1, 3, 2}, &cv::Point2f::x);
    size.height = longerSide(corners, {1, 2, 0, 3}, &cv::Point2f::y);
    const auto rectangle = [](cv::Size of) {
        return std::array {cv::Point2f(0, 0), cv::Point2f(float(of.width), 0),
            cv::Point2f(float(of.width), float(of.height)), cv::Point2f(0, float(of.height))};
    };
    cv::Mat matrix = cv::getPerspectiveTransform(corners.data(), rectangle(size).data());
    if (by.plane == OutputSize::FitsAll) {
        const auto whole = rectangle(image.size());
        std::vector<cv::Point2f> moved;
        cv::perspectiveTransform(std::vector<cv::Point2f>(whole.begin(), whole.end()), moved, matrix);
        const auto [low, high] = extent(moved);
        for (cv::Point2f &point : moved)
            point = {float(cvRound(double(point.x) - low.x)), float(cvRound(double(point.y) - low.y))};
        constexpr double kLongest = 20'000; // points nearly in a line would ask for any size
        size = {int(std::clamp(std::round(high.x - low.x), 1.0, kLongest)),
            int(std::clamp(std::round(high.y - low.y), 1.0, kLongest))};
        CV_Assert(double(size.width) * size.height <= kMostPixels);
        matrix = cv::getPerspectiveTransform(whole.data(), moved.data());
    }
    cv::Mat result;
    cv::warpPerspective(image, result, matrix, size, sampling.interpolation, sampling.border, sampling.fill);
    if (by.keepsSize && result.size() != image.size())
        cv::resize(result, result, image.size(), 0, 0, sampling.interpolation);
    return result;
}

std::array<cv::Point2f, 3> elasticPoints(cv::Size size)
{
    // Albumentations takes (height, width) for (x, y) here; so that the same numbers do the same, it is kept.
    const cv::Point2f center(float(size.height / 2), float(size.width / 2));
    const auto side = float(std::min(size.width, size.height) / 3);
    return {cv::Point2f(center.x + side, center.y + side), cv::Point2f(center.x + side, center.y - side),
        cv::Point2f(center.x - side, center.y - side)};
}

cv::Mat elastic(const cv::Mat &image, const ElasticNumbers &by, const Sampling &sampling)
{
    const std::array<cv::Point2f, 3> from = elasticPoints(image.size());
    std::array<cv::Point2f, 3> to;
    for (std::size_t i = 0; i < 3; ++i)
        to[i] = from[i] + by.displacements[i];
    cv::Mat moved = image;
    if (from[0] != from[1]
        && from != to) // three points in one make no transform: images of less than three pixels
        moved = warped(image, cv::getAffineTransform(from.data(), to.data()), image.size(), sampling);
    cv::Mat x(image.size(), CV_32F);
    cv::Mat y(image.size(), CV_32F);
    for (int row = 0; row < image.rows; ++row)
        for (int column = 0; column < image.cols; ++column) {
            x.at<float>(row, column) = float(column) + by.dx.at<float>(row, column);
            y.at<float>(row, column) = float(row) + by.dy.at<float>(row, column);
        }
    return remapped(moved, x, y, sampling);
}

cv::Mat gridDistortion(const cv::Mat &image, const std::vector<double> &stepsX,
    const std::vector<double> &stepsY, const Sampling &sampling)
{
    const std::vector<float> columns = stretched(image.cols, stepsX);
    const std::vector<float> rows = stretched(image.rows, stepsY);
    cv::Mat x;
    cv::Mat y;
    cv::repeat(cv::Mat(columns).reshape(1, 1), image.rows, 1, x);
    cv::repeat(cv::Mat(rows).reshape(1, image.rows), 1, image.cols, y);
    return remapped(image, x, y, sampling);
}

cv::Mat opticalDistortion(const cv::Mat &image, double k, double dx, double dy, const Sampling &sampling)
{
    const double width = image.cols;
    const double height = image.rows;
    const auto strength = double(float(k)); // as OpenCV takes it
    cv::Mat x(image.size(), CV_32F);
    cv::Mat y(image.size(), CV_32F);
    for (int row = 0; row < image.rows; ++row)
        for (int column = 0; column < image.cols; ++column) {
            const double u = (column - (width - 1) / 2) / width;
            const double v = (row - (height - 1) / 2) / height;
            const double r2 = u * u + v * v;
            const double stretch = 1 + (strength * r2 + strength) * r2;
            x.at<float>(row, column) = float(width * u * stretch + width / 2 + dx);
            y.at<float>(row, column) = float(height * v * stretch + height / 2 + dy);
        }
    return remapped(image, x, y, sampling);
}

cv::Mat pad(const cv::Mat &image, const Padding &by, const Sampling &sampling)
{
    cv::Mat result;
    cv::copyMakeBorder(image, result, by.top, by.bottom, by.left, by.right, sampling.border, sampling.fill);
    return result;
}

} // namespace taxon::geometric
