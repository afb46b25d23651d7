#include "core/augmentation/color.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace taxon::color {

namespace {

constexpr int kHues = 180;

/// The value kept between 0 and 255, its fraction cut off.
template <class Number> uchar cut(Number value)
{
    return uchar(std::clamp<Number>(value, 0, 255));
}

cv::Mat tableOf(const std::function<uchar(int)> &valueOf)
{
    cv::Mat table(1, 256, CV_8U);
    for (int i = 0; i < 256; ++i)
        table.at<uchar>(i) = valueOf(i);
    return table;
}

cv::Mat mapped(const cv::Mat &image, const std::function<uchar(int)> &valueOf)
{
    cv::Mat result;
    cv::LUT(image, tableOf(valueOf), result);
    return result;
}

cv::Mat mappedEach(const cv::Mat &image, const std::function<uchar(int channel, int value)> &valueOf)
{
    cv::Mat table(1, 256, CV_8UC3);
    for (int i = 0; i < 256; ++i)
        for (int channel = 0; channel < 3; ++channel)
            table.at<cv::Vec3b>(i)[channel] = valueOf(channel, i);
    cv::Mat result;
    cv::LUT(image, table, result);
    return result;
}

cv::Mat converted(const cv::Mat &image, int code)
{
    cv::Mat result;
    cv::cvtColor(image, result, code);
    return result;
}

/// NumPy's mod of a float: the sign of the divisor.
float positiveMod(float value, float divisor)
{
    const float rest = std::fmod(value, divisor);
    return rest < 0 ? rest + divisor : rest;
}

uchar turnedHue(int hue, double by)
{
    return uchar(positiveMod(float(hue) + float(by), kHues));
}

cv::Mat equalizedPlane(const cv::Mat &plane, EqualizeMode mode)
{
    cv::Mat result;
    if (mode == EqualizeMode::OpenCv) {
        cv::equalizeHist(plane, result);
        return result;
    }
    std::array<int, 256> histogram {};
    for (int row = 0; row < plane.rows; ++row)
        for (int column = 0; column < plane.cols; ++column)
            ++histogram[plane.at<uchar>(row, column)];
    const auto last = std::find_if(histogram.rbegin(), histogram.rend(), [](int count) { return count > 0; });
    const int step = (int(plane.total()) - *last) / 255;
    if (step == 0)
        return plane.clone();
    int sum = step / 2;
    std::array<uchar, 256> table {};
    for (std::size_t i = 0; i < 256; ++i) {
        table[i] = uchar(std::min(sum / step, 255));
        sum += histogram[i];
    }
    return mapped(plane, [&](int value) { return table[std::size_t(value)]; });
}

double meanGray(const cv::Mat &image)
{
    return cv::mean(converted(image, cv::COLOR_RGB2GRAY))[0];
}

} // namespace

cv::Mat brightnessContrast(const cv::Mat &image, double contrast, double brightness, BrightnessUnit unit)
{
    double added = brightness * 255;
    if (unit == BrightnessUnit::Mean) {
        const cv::Scalar means = cv::mean(image);
        added = contrast * brightness * (means[0] + means[1] + means[2]) / 3;
    }
    return mapped(image, [&](int value) { return cut(float(value) * float(contrast) + float(added)); });
}

cv::Mat gamma(const cv::Mat &image, double gamma)
{
    return mapped(image, [&](int value) { return cut(std::pow(value * (1.0 / 255), gamma) * 255); });
}

cv::Mat shiftHsv(const cv::Mat &image, double hue, double saturation, double value)
{
    const cv::Mat hsv = mappedEach(converted(image, cv::COLOR_RGB2HSV), [&](int channel, int old) {
        if (channel == 0)
            return hue == 0 ? uchar(old) : turnedHue(old, hue);
        return cut(float(old) + float(channel == 1 ? saturation : value));
    });
    return converted(hsv, cv::COLOR_HSV2RGB);
}

cv::Mat shiftRgb(const cv::Mat &image, const std::array<double, 3> &shifts)
{
    return mappedEach(image,
        [&](int channel, int value) { return cut(float(value) + float(shifts[std::size_t(channel)])); });
}

cv::Mat shuffled(const cv::Mat &image, const std::array<int, 3> &order)
{
    cv::Mat result(image.size(), image.type());
    const std::array fromTo {order[0], 0, order[1], 1, order[2], 2};
    cv::mixChannels(&image, 1, &result, 1, fromTo.data(), 3);
    return result;
}

cv::Mat clahe(const cv::Mat &image, double clipLimit, cv::Size tiles)
{
    std::array<cv::Mat, 3> planes;
    cv::split(converted(image, cv::COLOR_RGB2Lab), planes.data());
    cv::createCLAHE(clipLimit, tiles)->apply(planes[0], planes[0]);
    cv::Mat lab;
    cv::merge(planes.data(), 3, lab);
    return converted(lab, cv::COLOR_Lab2RGB);
}

cv::Mat gray(const cv::Mat &image)
{
    return converted(converted(image, cv::COLOR_RGB2GRAY), cv::COLOR_GRAY2RGB);
}

cv::Mat equalize(const cv::Mat &image, EqualizeMode mode, EqualizeOf of)
{
    const bool isLuma = of == EqualizeOf::Luma;
    std::array<cv::Mat, 3> planes;
    cv::split(isLuma ? converted(image, cv::COLOR_RGB2YCrCb) : image, planes.data());
    for (std::size_t i = 0; i < (isLuma ? 1u : 3u); ++i)
        planes[i] = equalizedPlane(planes[i], mode);
    cv::Mat result;
    cv::merge(planes.data(), 3, result);
    return isLuma ? converted(result, cv::COLOR_YCrCb2RGB) : result;
}

cv::Mat posterize(const cv::Mat &image, const std::array<int, 3> &bits)
{
    return mappedEach(
        image, [&](int channel, int value) { return uchar(value & (0xff00 >> bits[std::size_t(channel)])); });
}

cv::Mat solarize(const cv::Mat &image, double threshold)
{
    return mapped(image, [&](int value) { return uchar(value < threshold ? value : 255 - value); });
}

cv::Mat fancyPca(const cv::Mat &image, double alpha)
{
    if (image.total() < 2)
        return image.clone(); // one pixel has no variance
    cv::Mat pixels;
    image.reshape(1, int(image.total())).convertTo(pixels, CV_64F, 1.0 / 255);
    cv::Mat covariance;
    cv::Mat mean;
    cv::calcCovarMatrix(pixels, covariance, mean, cv::COVAR_NORMAL | cv::COVAR_ROWS, CV_64F);
    covariance /= double(pixels.rows - 1);
    cv::Mat variances;
    cv::Mat components; // one a row
    cv::eigen(covariance, variances, components);
    std::array<double, 3> added {};
    for (int i = 0; i < 3; ++i) {
        const auto *component = components.ptr<double>(i);
        const double *largest = std::max_element(
            component, component + 3, [](double a, double b) { return std::abs(a) < std::abs(b); });
        for (int channel = 0; channel < 3; ++channel)
            added[std::size_t(channel)]
                += std::copysign(1.0, *largest) * component[channel] * alpha * variances.at<double>(i) * 255;
    }
    return mappedEach(
        image, [&](int channel, int value) { return cut(value + added[std::size_t(channel)]); });
}

cv::Mat jitterBrightness(const cv::Mat &image, double factor)
{
    return mapped(image, [&](int value) { return cut(value * factor); });
}

cv::Mat jitterContrast(const cv::Mat &image, double factor)
{
    if (factor == 1)
        return image.clone();
    const double mean = meanGray(image);
    if (factor == 0)
        return mapped(image, [&](int) { return uchar(mean + 0.5); });
    return mapped(image, [&](int value) { return cut(value * factor + mean * (1 - factor)); });
}

cv::Mat jitterSaturation(const cv::Mat &image, double factor)
{
    cv::Mat result;
    cv::addWeighted(image, factor, gray(image), 1 - factor, 0, result);
    return result;
}

cv::Mat jitterHue(const cv::Mat &image, double turn)
{
    if (turn == 0)
        return image.clone();
    const cv::Mat hsv = mappedEach(converted(image, cv::COLOR_RGB2HSV),
        [&](int channel, int value) { return channel == 0 ? turnedHue(value, kHues * turn) : uchar(value); });
    return converted(hsv, cv::COLOR_HSV2RGB);
}

} // namespace taxon::color
