#include "core/augmentation/automatic.h"

#include "core/augmentation/color.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace taxon::automatic {

namespace {

/// In 65536ths, as Pillow counts pixels.
std::int64_t fixedPoint(double value)
{
    return std::int64_t(std::floor(value * 65536 + 0.5));
}

/// Every pixel from the one that holds (a·x + b·y + c, d·x + e·y + f), pixels' middles being at halves; black
/// outside.
cv::Mat nearest(const cv::Mat &image, double a, double b, double c, double d, double e, double f)
{
    cv::Mat result = cv::Mat::zeros(image.size(), image.type());
    const std::int64_t startX = fixedPoint(c + a * 0.5 + b * 0.5);
    const std::int64_t startY = fixedPoint(f + d * 0.5 + e * 0.5);
    const std::array step {fixedPoint(a), fixedPoint(b), fixedPoint(d), fixedPoint(e)};
    for (int row = 0; row < image.rows; ++row)
        for (int column = 0; column < image.cols; ++column) {
            const std::int64_t x = (startX + step[0] * column + step[1] * row) >> 16;
            const std::int64_t y = (startY + step[2] * column + step[3] * row) >> 16;
            if (x >= 0 && x < image.cols && y >= 0 && y < image.rows)
                result.at<cv::Vec3b>(row, column) = image.at<cv::Vec3b>(int(y), int(x));
        }
    return result;
}

cv::Mat rotated(const cv::Mat &image, double degrees)
{
    const double angle = -degrees * std::numbers::pi / 180;
    const double cosine = std::cos(angle);
    const double sine = std::sin(angle);
    const double centerX = image.cols / 2.0;
    const double centerY = image.rows / 2.0;
    return nearest(image, cosine, sine, centerX - cosine * centerX - sine * centerY, -sine, cosine,
        centerY + sine * centerX - cosine * centerY);
}

/// Pillow's ImageEnhance: from `plain` through the image and beyond.
cv::Mat blended(const cv::Mat &plain, const cv::Mat &image, double factor)
{
    cv::Mat result(image.size(), image.type());
    for (int row = 0; row < image.rows; ++row) {
        const auto *from = plain.ptr<uchar>(row);
        const auto *to = image.ptr<uchar>(row);
        auto *target = result.ptr<uchar>(row);
        for (int i = 0; i < 3 * image.cols; ++i)
            target[i]
                = uchar(std::clamp(float(from[i]) + float(factor) * float(to[i] - from[i]), 0.0f, 255.0f));
    }
    return result;
}

/// Pillow's luma, ITU-R 601-2 in sixteen bits.
cv::Mat luma(const cv::Mat &image)
{
    cv::Mat result(image.size(), image.type());
    for (int row = 0; row < image.rows; ++row)
        for (int column = 0; column < image.cols; ++column) {
            const auto &pixel = image.at<cv::Vec3b>(row, column);
            const auto value = uchar((pixel[0] * 19595 + pixel[1] * 38470 + pixel[2] * 7471 + 0x8000) >> 16);
            result.at<cv::Vec3b>(row, column) = {value, value, value};
        }
    return result;
}

/// Pillow's SMOOTH filter; the outermost pixels stay.
cv::Mat smooth(const cv::Mat &image)
{
    cv::Mat kernel(3, 3, CV_32F, cv::Scalar(1.0 / 13));
    kernel.at<float>(1, 1) = 5.0f / 13;
    cv::Mat result = image.clone();
    if (image.cols < 3 || image.rows < 3)
        return result;
    for (int row = 1; row + 1 < image.rows; ++row)
        for (int column = 1; column + 1 < image.cols; ++column)
            for (int channel = 0; channel < 3; ++channel) {
                float sum = 0.5f;
                for (int dy = -1; dy <= 1; ++dy)
                    for (int dx = -1; dx <= 1; ++dx)
                        sum += kernel.at<float>(dy + 1, dx + 1)
                            * float(image.at<cv::Vec3b>(row + dy, column + dx)[channel]);
                result.at<cv::Vec3b>(row, column)[channel] = uchar(std::clamp(sum, 0.0f, 255.0f));
            }
    return result;
}

cv::Mat autoContrast(const cv::Mat &image)
{
    std::array<cv::Mat, 3> planes;
    cv::split(image, planes.data());
    for (cv::Mat &plane : planes) {
        double low = 0;
        double high = 0;
        cv::minMaxLoc(plane, &low, &high);
        if (high <= low)
            continue;
        const double scale = 255.0 / (high - low);
        cv::Mat table(1, 256, CV_8U);
        for (int i = 0; i < 256; ++i)
            table.at<uchar>(i) = uchar(std::clamp(int(i * scale + -low * scale), 0, 255));
        cv::LUT(plane, table, plane);
    }
    cv::Mat result;
    cv::merge(planes.data(), 3, result);
    return result;
}

bool isSigned(Operation operation)
{
    return operation >= Operation::ShearX && operation <= Operation::Sharpness;
}

bool movesPixels(Operation operation)
{
    return operation >= Operation::ShearX && operation <= Operation::Rotate;
}

cv::Mat drawn(const cv::Mat &image, int bin, int bins, bool isWide, Random &random, Effects effects)
{
    const auto operation = Operation(random.below(kOperations));
    double strength = strengthOf(operation, bin, bins, isWide, image.size());
    const bool isNegative = random.below(2) == 1;
    if (isSigned(operation) && isNegative)
        strength = -strength;
    if (effects == Effects::Places && !movesPixels(operation))
        return image;
    return applied(image, operation, strength);
}

} // namespace

cv::Mat applied(const cv::Mat &image, Operation operation, double strength)
{
    switch (operation) {
    case Operation::Identity:
        return image.clone();
    case Operation::ShearX:
        return nearest(image, 1, strength, 0, 0, 1, 0);
    case Operation::ShearY:
        return nearest(image, 1, 0, 0, strength, 1, 0);
    case Operation::TranslateX:
        return nearest(image, 1, 0, -std::trunc(strength), 0, 1, 0);
    case Operation::TranslateY:
        return nearest(image, 1, 0, 0, 0, 1, -std::trunc(strength));
    case Operation::Rotate:
        return rotated(image, strength);
    case Operation::Brightness:
        return blended(cv::Mat::zeros(image.size(), image.type()), image, 1 + strength);
    case Operation::Color:
        return blended(luma(image), image, 1 + strength);
    case Operation::Contrast: {
        const double mean = std::floor(cv::mean(luma(image))[0] + 0.5);
        return blended(cv::Mat(image.size(), image.type(), cv::Scalar::all(mean)), image, 1 + strength);
    }
    case Operation::Sharpness:
        return blended(smooth(image), image, 1 + strength);
    case Operation::Posterize: {
        const int bits = int(strength);
        return color::posterize(image, {bits, bits, bits});
    }
    case Operation::Solarize:
        return color::solarize(image, strength);
    case Operation::AutoContrast:
        return autoContrast(image);
    case Operation::Equalize:
        return color::equalize(image, color::EqualizeMode::Pillow, color::EqualizeOf::EachChannel);
    }
    return image.clone();
}

double strengthOf(Operation operation, int bin, int bins, bool isWide, cv::Size size)
{
    const double share = double(bin) / std::max(1, bins - 1);
    switch (operation) {
    case Operation::ShearX:
    case Operation::ShearY:
        return share * (isWide ? 0.99 : 0.3);
    case Operation::TranslateX:
        return share * (isWide ? 32 : 150.0 / 331 * size.width);
    case Operation::TranslateY:
        return share * (isWide ? 32 : 150.0 / 331 * size.height);
    case Operation::Rotate:
        return share * (isWide ? 135 : 30);
    case Operation::Brightness:
    case Operation::Color:
    case Operation::Contrast:
    case Operation::Sharpness:
        return share * (isWide ? 0.99 : 0.9);
    case Operation::Posterize:
        return 8 - std::nearbyint(share * (isWide ? 6 : 4));
    case Operation::Solarize:
        return 255 - share * 255;
    default:
        return 0;
    }
}

cv::Mat trivialAugment(const cv::Mat &image, int bins, Random &random, Effects effects)
{
    const int bin = int(random.below(std::uint64_t(bins)));
    return drawn(image, bin, bins, true, random, effects);
}

cv::Mat randAugment(
    const cv::Mat &image, int operations, int magnitude, int bins, Random &random, Effects effects)
{
    cv::Mat result = image;
    for (int i = 0; i < operations; ++i)
        result = drawn(result, magnitude, bins, false, random, effects);
    return result;
}

} // namespace taxon::automatic
