#include "core/augmentation/imaging_conditions.h"

#include "core/augmentation/transform_catalog.h"

#include <opencv2/imgproc.hpp>

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace taxon {

namespace {

constexpr int kBlock = 16; ///< pixels
constexpr double kDarkest = 5; ///< blocks beyond these are cut off by the sensor and show too little noise
constexpr double kBrightest = 250;

/// The value below which `share` of them lie. Not empty.
double quantile(std::vector<double> values, double share)
{
    const auto at = std::ptrdiff_t(std::lround(share * double(values.size() - 1)));
    std::nth_element(values.begin(), values.begin() + at, values.end());
    return values[std::size_t(at)];
}

std::optional<double> noiseOf(const cv::Mat &plane)
{
    constexpr double kCalm = 0.25; // the quarter of the blocks with the least texture
    const cv::Mat mask = (cv::Mat_<float>(3, 3) << 1, -2, 1, -2, 4, -2, 1, -2, 1);
    cv::Mat response;
    cv::filter2D(plane, response, CV_32F, mask);
    response = cv::abs(response);
    std::vector<double> blocks;
    for (int top = 1; top + kBlock < plane.rows; top += kBlock)
        for (int left = 1; left + kBlock < plane.cols; left += kBlock) {
            const cv::Rect block(left, top, kBlock, kBlock);
            const double mean = cv::mean(plane(block))[0];
            if (mean >= kDarkest && mean <= kBrightest)
                blocks.push_back(cv::mean(response(block))[0]);
        }
    if (blocks.empty())
        return std::nullopt;
    return std::sqrt(std::numbers::pi / 2) / 6 * quantile(std::move(blocks), kCalm);
}

/// Squared length of the gradient by Sobel's filter.
cv::Mat gradientEnergy(const cv::Mat &gray)
{
    cv::Mat dx;
    cv::Mat dy;
    cv::Sobel(gray, dx, CV_32F, 1, 0);
    cv::Sobel(gray, dy, CV_32F, 0, 1);
    return dx.mul(dx) + dy.mul(dy);
}

/// On the hundredth of the pixels with the strongest gradients, where they exceed what noise makes; the
/// noise's own share of the energies is taken off.
std::optional<double> blurOf(const cv::Mat &gray, double noise)
{
    constexpr double kReblur = 1; // pixels
    constexpr double kEdges = 0.99;
    constexpr double kSharpGain = 2 * 12.0; // energy that noise of variance 1 has after Sobel's two filters
    constexpr double kSoftGain = 2 * 1.3046; // and blurred by kReblur before
    constexpr double kWeakest = 64; // a step of about three gray levels
    cv::Mat reblurred;
    gray.convertTo(reblurred, CV_32F);
    cv::GaussianBlur(reblurred, reblurred, {}, kReblur);
    const cv::Mat sharp = gradientEnergy(gray);
    const cv::Mat soft = gradientEnergy(reblurred);
    const double variance = noise * noise;
    const double threshold
        = std::max({quantile(std::vector<double>(soft.begin<float>(), soft.end<float>()), kEdges),
            8 * kSoftGain * variance, kWeakest});
    const cv::Mat isEdge = soft >= threshold;
    const int edges = cv::countNonZero(isEdge);
    if (edges == 0)
        return std::nullopt;
    const double ratio = (cv::mean(sharp, isEdge)[0] - kSharpGain * variance)
        / (cv::mean(soft, isEdge)[0] - kSoftGain * variance);
    constexpr double kLeastRatio = 1.02; // about 7 pixels: softer than edges can tell
    constexpr double kFilterVariance
        = 1.0 / 3; // blur that Sobel's differences over two pixels add themselves
    return std::sqrt(std::max(0.0, kReblur * kReblur / (std::max(ratio, kLeastRatio) - 1) - kFilterVariance));
}

ConditionRange rangeOf(const std::vector<double> &values)
{
    constexpr double kOutside = 0.1;
    if (values.empty())
        return {};
    return {quantile(values, kOutside), quantile(values, 0.5), quantile(values, 1 - kOutside),
        int(values.size())};
}

double rounded(double value, double unit)
{
    return std::round(value / unit) * unit;
}

QJsonArray about(double low, double high)
{
    const auto hundredths = [](double value) { return std::round(value * 100) / 100; };
    return {std::min(0.0, hundredths(low)), std::max(0.0, hundredths(high))};
}

TransformStep step(const char *name, double p, const QJsonObject &values = {})
{
    return makeStep(QString::fromLatin1(name), values, p);
}

} // namespace

ImagingConditions measureConditions(const RgbImage &image)
{
    const cv::Mat pixels(image.height, image.width, CV_8UC3, const_cast<std::uint8_t *>(image.pixels.data()));
    cv::Mat gray;
    cv::cvtColor(pixels, gray, cv::COLOR_RGB2GRAY);
    ImagingConditions result;
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(gray, mean, deviation);
    result.brightness = mean[0];
    result.contrast = deviation[0];
    std::array<cv::Mat, 3> planes;
    cv::split(pixels, planes.data());
    std::vector<double> noises; // each channel has its own noise; in a gray picture the three are the same
    for (const cv::Mat &plane : planes)
        if (const auto noise = noiseOf(plane))
            noises.push_back(*noise);
    if (!noises.empty())
        result.noise = quantile(noises, 0.5);
    if (image.width > 2 && image.height > 2)
        result.blur = blurOf(gray, noiseOf(gray).value_or(0));
    return result;
}

ConditionRanges rangesOf(const std::vector<ImagingConditions> &images)
{
    std::vector<double> noise;
    std::vector<double> blur;
    std::vector<double> brightness;
    std::vector<double> contrast;
    for (const ImagingConditions &image : images) {
        if (image.noise)
            noise.push_back(*image.noise);
        if (image.blur)
            blur.push_back(*image.blur);
        brightness.push_back(image.brightness);
        contrast.push_back(image.contrast);
    }
    return {rangeOf(noise), rangeOf(blur), rangeOf(brightness), rangeOf(contrast)};
}

TransformStep industrialPipeline(const ConditionRanges &ranges)
{
    constexpr double kLeastNoise = 0.3; // gray levels: less is lost in rounding
    constexpr double kLeastBlur = 0.3; // pixels
    std::vector<TransformStep> steps {step("HorizontalFlip", 0.5), step("VerticalFlip", 0.5)};
    const ConditionRange &light = ranges.brightness;
    const ConditionRange &contrast = ranges.contrast;
    if (light.images > 1 && contrast.middle > 0)
        steps.push_back(step("RandomBrightnessContrast", 0.5,
            {{QStringLiteral("brightness_limit"),
                 about((light.low - light.middle) / 255, (light.high - light.middle) / 255)},
                {QStringLiteral("contrast_limit"),
                    about(std::max(-0.9, contrast.low / contrast.middle - 1),
                        std::min(9.0, contrast.high / contrast.middle - 1))}}));
    if (ranges.noise.high >= kLeastNoise)
        steps.push_back(step("GaussNoise", 0.5,
            {{QStringLiteral("var_limit"),
                QJsonArray {rounded(std::pow(ranges.noise.low, 2), 0.01),
                    rounded(std::pow(ranges.noise.high, 2), 0.01)}}}));
    const double blur
        = std::sqrt(std::max(0.0, std::pow(ranges.blur.high, 2) - std::pow(ranges.blur.low, 2)));
    if (blur >= kLeastBlur)
        steps.push_back(step("GaussianBlur", 0.3,
            {{QStringLiteral("blur_limit"), 0},
                {QStringLiteral("sigma_limit"), QJsonArray {0.1, rounded(blur, 0.01)}}}));
    return compose(std::move(steps));
}

} // namespace taxon
