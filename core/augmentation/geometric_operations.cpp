#include "core/augmentation/operation.h"

#include "core/augmentation/draws.h"
#include "core/augmentation/geometric.h"
#include "core/augmentation/parameter_values.h"

#include <opencv2/imgproc.hpp>

#include <QHash>

#include <algorithm>
#include <cmath>

namespace taxon {

namespace {

using geometric::Sampling;

constexpr int kArea = 3; ///< OpenCV's INTER_AREA

cv::Scalar scalarOf(const std::array<double, 3> &fill)
{
    return {fill[0], fill[1], fill[2]};
}

/// Warping takes INTER_AREA for INTER_LINEAR; so say it.
int warpInterpolation(int interpolation)
{
    return interpolation == kArea ? 1 : interpolation;
}

Sampling samplingOf(
    const ParameterReader &read, const char *border = "border_mode", const char *fill = "value")
{
    return {
        warpInterpolation(read.integer("interpolation")), read.integer(border), scalarOf(read.fill(fill))};
}

Operation flipped(int code)
{
    return [code](const cv::Mat &image, Random &) {
        cv::Mat result;
        cv::flip(image, result, code);
        return result;
    };
}

Operation flip(const TransformStep &)
{
    return [](const cv::Mat &image, Random &random) {
        cv::Mat result;
        cv::flip(image, result, draws::whole(-1, 1, random));
        return result;
    };
}

Operation horizontalFlip(const TransformStep &)
{
    return flipped(1);
}

Operation verticalFlip(const TransformStep &)
{
    return flipped(0);
}

Operation transposed(const TransformStep &)
{
    return [](const cv::Mat &image, Random &) {
        cv::Mat result;
        cv::transpose(image, result);
        return result;
    };
}

Operation randomRotate90(const TransformStep &)
{
    return [](const cv::Mat &image, Random &random) {
        return geometric::quarterTurns(image, draws::whole(0, 3, random));
    };
}

Operation shiftScaleRotate(const TransformStep &step)
{
    const ParameterReader read(step);
    const auto angle = read.range("rotate_limit");
    const auto scale = read.range("scale_limit");
    const auto dx = read.range("shift_limit_x");
    const auto dy = read.range("shift_limit_y");
    return [=, sampling = samplingOf(read)](const cv::Mat &image, Random &random) {
        geometric::ShiftScaleRotation by;
        by.angle = draws::uniform(angle, random);
        by.scale = 1 + draws::uniform(scale, random);
        by.dx = draws::uniform(dx, random);
        by.dy = draws::uniform(dy, random);
        return geometric::shiftScaleRotate(image, by, sampling);
    };
}

/// torchvision's draw: ten tries for an area and a shape that fit, else the middle.
cv::Rect drawnCrop(cv::Size size, const NumberRange &scale, const NumberRange &ratio, Random &random)
{
    constexpr int kTries = 10;
    for (int i = 0; i < kTries; ++i) {
        const double area = draws::uniform(scale, random) * size.width * size.height;
        const double shape = std::exp(draws::uniform({std::log(ratio.low), std::log(ratio.high)}, random));
        const int width = int(std::nearbyint(std::sqrt(area * shape)));
        const int height = int(std::nearbyint(std::sqrt(area / shape)));
        if (width < 1 || width > size.width || height < 1 || height > size.height)
            continue;
        const int top = draws::whole(0, size.height - height, random);
        const int left = draws::whole(0, size.width - width, random);
        return {left, top, width, height};
    }
    cv::Size crop = size;
    const double shape = double(size.width) / size.height;
    if (shape < ratio.low)
        crop.height = std::clamp(int(std::nearbyint(size.width / ratio.low)), 1, size.height);
    else if (shape > ratio.high)
        crop.width = std::clamp(int(std::nearbyint(size.height * ratio.high)), 1, size.width);
    return {(size.width - crop.width) / 2, (size.height - crop.height) / 2, crop.width, crop.height};
}

Operation randomResizedCrop(const TransformStep &step)
{
    const ParameterReader read(step);
    const auto scale = read.range("scale");
    const auto ratio = read.range("ratio");
    const cv::Size size(read.integer("width"), read.integer("height"));
    const int interpolation = read.integer("interpolation");
    return [=](const cv::Mat &image, Random &random) {
        return geometric::resizedCrop(
            image, drawnCrop(image.size(), scale, ratio, random), size, interpolation);
    };
}

Operation affine(const TransformStep &step)
{
    const ParameterReader read(step);
    const bool isPixels = read.isSet("translate_px");
    const char *translate = isPixels ? "translate_px" : "translate_percent";
    const auto translateX = read.axis(translate, "x");
    const auto translateY = read.axis(translate, "y");
    const auto scaleX = read.axis("scale", "x");
    const auto scaleY = read.axis("scale", "y");
    const auto shearX = read.axis("shear", "x");
    const auto shearY = read.axis("shear", "y");
    const auto rotate = read.range("rotate");
    const bool keepsRatio = read.flag("keep_ratio");
    const auto size
        = read.flag("fit_output") ? geometric::OutputSize::FitsAll : geometric::OutputSize::AsInput;
    return [=, sampling = samplingOf(read, "mode", "cval")](const cv::Mat &image, Random &random) {
        geometric::AffineNumbers by;
        by.translateX
            = isPixels ? draws::whole(translateX, random) : draws::uniform(translateX, random) * image.cols;
        by.translateY
            = isPixels ? draws::whole(translateY, random) : draws::uniform(translateY, random) * image.rows;
        by.shearX = -draws::uniform(shearX, random);
        by.shearY = -draws::uniform(shearY, random);
        by.scaleX = draws::uniform(scaleX, random);
        by.scaleY = draws::uniform(scaleY, random);
        if (keepsRatio)
            by.scaleY = by.scaleX;
        by.rotation = -draws::uniform(rotate, random);
        return geometric::affine(image, by, size, sampling);
    };
}

Operation perspective(const TransformStep &step)
{
    const ParameterReader read(step);
    const auto scale = read.range("scale");
    const bool keepsSize = read.flag("keep_size");
    const auto plane
        = read.flag("fit_output") ? geometric::OutputSize::FitsAll : geometric::OutputSize::AsInput;
    return [=, sampling = samplingOf(read, "pad_mode", "pad_val")](const cv::Mat &image, Random &random) {
        const double deviation = draws::uniform(scale, random);
        geometric::PerspectiveNumbers by {.plane = plane, .keepsSize = keepsSize};
        for (int corner = 0; corner < 4; ++corner) {
            const double x = std::fmod(std::abs(deviation * random.normal()), 1.0);
            const double y = std::fmod(std::abs(deviation * random.normal()), 1.0);
            const bool isRight = corner == 1 || corner == 2;
            const bool isBottom = corner >= 2;
            by.corners[std::size_t(corner)]
                = {float((isRight ? 1 - x : x) * image.cols), float((isBottom ? 1 - y : y) * image.rows)};
        }
        return geometric::perspective(image, by, sampling);
    };
}

/// Uniform noise in [-1, 1) smoothed by a Gaussian as SciPy does it: four deviations to each side, the image
/// mirrored with its border.
cv::Mat smoothNoise(cv::Size size, double sigma, Random &random)
{
    cv::Mat field = draws::uniformField(size, 1, -1, 1, random);
    const int kernel = 2 * int(4 * sigma + 0.5) + 1;
    if (kernel > 1)
        cv::GaussianBlur(field, field, {kernel, kernel}, sigma, sigma, cv::BORDER_REFLECT);
    return field;
}

/// A smooth field between -alpha and alpha. What is smoothed widely is drawn on a coarser grid, whose cells
/// have the mean of their pixels' noise, and enlarged: the same distribution, in a hundredth of the time.
cv::Mat displacement(cv::Size size, double alpha, double sigma, bool isApproximate, Random &random)
{
    constexpr int kApproximateKernel = 17;
    constexpr double kFineSigma = 8; // of the coarse grid: finer than that shows no difference
    if (isApproximate) {
        cv::Mat field = draws::uniformField(size, 1, -1, 1, random);
        if (sigma > 0)
            cv::GaussianBlur(field, field, {kApproximateKernel, kApproximateKernel}, sigma);
        return field * alpha;
    }
    const int coarseness = std::max(1, int(sigma / kFineSigma));
    if (coarseness == 1)
        return smoothNoise(size, sigma, random) * alpha;
    const cv::Size cells(
        (size.width + coarseness - 1) / coarseness, (size.height + coarseness - 1) / coarseness);
    cv::Mat field = smoothNoise(cells, sigma / coarseness, random);
    cv::resize(field, field, {cells.width * coarseness, cells.height * coarseness}, 0, 0, cv::INTER_CUBIC);
    return field(cv::Rect({}, size)) * (alpha / coarseness);
}

Operation elasticTransform(const TransformStep &step)
{
    const ParameterReader read(step);
    const double alpha = read.real("alpha");
    const double sigma = read.real("sigma");
    const double spread = read.real("alpha_affine");
    const bool isApproximate = read.flag("approximate");
    const bool isSame = read.flag("same_dxdy");
    return [=, sampling = samplingOf(read)](const cv::Mat &image, Random &random) {
        geometric::ElasticNumbers by;
        for (cv::Point2f &point : by.displacements) {
            const double x = random.uniform(-spread, spread);
            const double y = random.uniform(-spread, spread);
            point = {float(x), float(y)};
        }
        by.dx = displacement(image.size(), alpha, sigma, isApproximate, random);
        by.dy = isSame ? by.dx : displacement(image.size(), alpha, sigma, isApproximate, random);
        return geometric::elastic(image, by, sampling);
    };
}

/// Scaled so that no pixel is read from outside of the image.
void normalize(std::vector<double> &steps, int length)
{
    const int cells = int(steps.size()) - 1;
    const int cell = length / cells;
    if (cell == 0)
        return;
    const int last = std::min(length, (cells + 1) * cell) - cells * cell;
    steps.back() *= double(last) / cell;
    double sum = 0;
    for (const double step : steps)
        sum += step;
    const double factor = double(length) / cell / sum;
    for (double &step : steps)
        step *= factor;
}

Operation gridDistortion(const TransformStep &step)
{
    const ParameterReader read(step);
    const int cells = read.integer("num_steps");
    const auto limit = read.range("distort_limit");
    const bool isNormalized = read.flag("normalized");
    return [=, sampling = samplingOf(read)](const cv::Mat &image, Random &random) {
        std::vector<double> stepsX(std::size_t(cells) + 1);
        std::vector<double> stepsY(stepsX.size());
        for (auto *steps : {&stepsX, &stepsY})
            std::generate(steps->begin(), steps->end(), [&] { return 1 + draws::uniform(limit, random); });
        if (isNormalized) {
            normalize(stepsX, image.cols);
            normalize(stepsY, image.rows);
        }
        return geometric::gridDistortion(image, stepsX, stepsY, sampling);
    };
}

Operation opticalDistortion(const TransformStep &step)
{
    const ParameterReader read(step);
    const auto limit = read.range("distort_limit");
    const auto shift = read.range("shift_limit");
    return [=, sampling = samplingOf(read)](const cv::Mat &image, Random &random) {
        const double k = draws::uniform(limit, random);
        const double dx = std::nearbyint(draws::uniform(shift, random));
        const double dy = std::nearbyint(draws::uniform(shift, random));
        return geometric::opticalDistortion(image, k, dx, dy, sampling);
    };
}

/// Pixels that are missing, by a least length or a divisor.
int missing(int length, int least, int divisor)
{
    return divisor > 0 ? (divisor - length % divisor) % divisor : std::max(0, least - length);
}

Operation padIfNeeded(const TransformStep &step)
{
    const ParameterReader read(step);
    const int minHeight = read.integer("min_height"); // 0 where not set
    const int minWidth = read.integer("min_width");
    const int heightDivisor = read.integer("pad_height_divisor");
    const int widthDivisor = read.integer("pad_width_divisor");
    const QString position = read.text("position");
    const Sampling sampling {1, read.integer("border_mode"), scalarOf(read.fill("value"))};
    return [=](const cv::Mat &image, Random &random) {
        const int height = missing(image.rows, minHeight, heightDivisor);
        const int width = missing(image.cols, minWidth, widthDivisor);
        int top = height / 2;
        int left = width / 2;
        if (position == u"random") {
            top = draws::whole(0, height, random);
            left = draws::whole(0, width, random);
        } else if (position != u"center") {
            top = position.startsWith(u"top") ? 0 : height;
            left = position.endsWith(u"left") ? 0 : width;
        }
        return geometric::pad(image, {top, height - top, left, width - left}, sampling);
    };
}

} // namespace

Operation geometricOperation(const TransformStep &step)
{
    static const QHash<QString, Operation (*)(const TransformStep &)> makers {
        {QStringLiteral("RandomRotate90"), randomRotate90}, {QStringLiteral("Flip"), flip},
        {QStringLiteral("HorizontalFlip"), horizontalFlip}, {QStringLiteral("VerticalFlip"), verticalFlip},
        {QStringLiteral("Transpose"), transposed}, {QStringLiteral("ShiftScaleRotate"), shiftScaleRotate},
        {QStringLiteral("RandomResizedCrop"), randomResizedCrop}, {QStringLiteral("Affine"), affine},
        {QStringLiteral("Perspective"), perspective}, {QStringLiteral("ElasticTransform"), elasticTransform},
        {QStringLiteral("GridDistortion"), gridDistortion},
        {QStringLiteral("OpticalDistortion"), opticalDistortion},
        {QStringLiteral("PadIfNeeded"), padIfNeeded}};
    const auto maker = makers.value(step.name);
    return maker ? maker(step) : Operation();
}

} // namespace taxon
