#include "core/augmentation/operation.h"

#include "core/augmentation/automatic.h"
#include "core/augmentation/draws.h"
#include "core/augmentation/parameter_values.h"
#include "core/augmentation/quality.h"

#include <QHash>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace taxon {

namespace {

Operation gaussNoise(const TransformStep &step)
{
    const ParameterReader read(step);
    const auto variance = read.range("var_limit");
    const double mean = read.real("mean");
    const int channels = read.flag("per_channel") ? 3 : 1;
    return [=](const cv::Mat &image, Random &random) {
        const double deviation = std::sqrt(draws::uniform(variance, random));
        return quality::added(image, draws::normalField(image.size(), channels, mean, deviation, random),
            quality::Fractions::CutOff);
    };
}

Operation additiveGaussianNoise(const TransformStep &step)
{
    const ParameterReader read(step);
    const auto scale = read.range("scale");
    const double mean = read.real("loc");
    const int channels = read.flag("per_channel") ? 3 : 1;
    return [=](const cv::Mat &image, Random &random) {
        const double deviation = draws::uniform(scale, random);
        return quality::added(image, draws::normalField(image.size(), channels, mean, deviation, random),
            quality::Fractions::Rounded);
    };
}

Operation isoNoise(const TransformStep &step)
{
    const ParameterReader read(step);
    const auto shift = read.range("color_shift");
    const auto strength = read.range("intensity");
    return [=](const cv::Mat &image, Random &random) {
        const double colorShift = draws::uniform(shift, random);
        const double intensity = draws::uniform(strength, random);
        const double photons = quality::lightnessDeviation(image) * intensity * 255;
        const cv::Mat luminance = draws::poissonField(image.size(), photons, random);
        const cv::Mat hue = draws::normalField(image.size(), 1, 0, colorShift * 360 * intensity, random);
        return quality::isoNoise(image, luminance, hue);
    };
}

Operation multiplicativeNoise(const TransformStep &step)
{
    const ParameterReader read(step);
    const auto factor = read.range("multiplier");
    const bool isEachChannel = read.flag("per_channel");
    const bool isEachPixel = read.flag("elementwise");
    return [=](const cv::Mat &image, Random &random) {
        if (isEachPixel)
            return quality::multiplied(image,
                draws::uniformField(image.size(), isEachChannel ? 3 : 1, factor.low, factor.high, random));
        cv::Scalar factors = cv::Scalar::all(draws::uniform(factor, random));
        for (int channel = 1; isEachChannel && channel < 3; ++channel)
            factors[channel] = draws::uniform(factor, random);
        return quality::multiplied(image, factors);
    };
}

Operation saltAndPepper(const TransformStep &step)
{
    const ParameterReader read(step);
    const auto amount = read.range("amount");
    const auto salt = read.range("salt_vs_pepper");
    return [=](const cv::Mat &image, Random &random) {
        const double share = draws::uniform(amount, random);
        const double white = draws::uniform(salt, random);
        return quality::saltAndPepper(
            image, draws::uniformField(image.size(), 1, 0, 1, random), share, white);
    };
}

/// Every second size from the lower limit on.
int drawnKernel(const NumberRange &limit, Random &random)
{
    return int(limit.low) + 2 * draws::whole(0, (int(limit.high) - int(limit.low)) / 2, random);
}

/// Shortened by one where it spans an even number of cells, then moved to the middle of the kernel.
void centre(int &from, int &to, int size)
{
    if ((std::abs(from - to) + 1) % 2 == 0)
        --(to > from ? to : from);
    const double offset = (from + to) / 2.0 - (size / 2.0 - 0.5);
    from = int(from - offset);
    to = int(to - offset);
}

Operation motionBlur(const TransformStep &step)
{
    const ParameterReader read(step);
    const auto limit = read.range("blur_limit");
    const bool mayShift = read.flag("allow_shifted");
    return [=](const cv::Mat &image, Random &random) {
        const int size = drawnKernel(limit, random);
        cv::Point from(draws::whole(0, size - 1, random), 0);
        cv::Point to(draws::whole(0, size - 1, random), 0);
        from.y = draws::whole(0, size - 1, random);
        to.y = draws::whole(0, size - 1, random);
        if (from.x == to.x) // two different cells
            to.y = (from.y + draws::whole(1, size - 1, random)) % size;
        if (!mayShift) {
            centre(from.x, to.x, size);
            centre(from.y, to.y, size);
        }
        return quality::convolved(image, quality::motionKernel(size, from, to));
    };
}

Operation medianBlur(const TransformStep &step)
{
    const auto limit = ParameterReader(step).range("blur_limit");
    return [=](const cv::Mat &image, Random &random) {
        return quality::medianBlur(image, drawnKernel(limit, random));
    };
}

Operation blur(const TransformStep &step)
{
    const auto limit = ParameterReader(step).range("blur_limit");
    return [=](const cv::Mat &image, Random &random) {
        return quality::boxBlur(image, drawnKernel(limit, random));
    };
}

Operation gaussianBlur(const TransformStep &step)
{
    const ParameterReader read(step);
    auto limit = read.range("blur_limit");
    const auto sigma = read.range("sigma_limit");
    if (limit.low == 0 && sigma.low == 0)
        limit = {3, std::max(3.0, limit.high)};
    return [=](const cv::Mat &image, Random &random) {
        int size = draws::whole(limit, random);
        if (size != 0 && size % 2 == 0)
            size = (size + 1) % (int(limit.high) + 1);
        return quality::gaussianBlur(image, size, draws::uniform(sigma, random));
    };
}

Operation sharpen(const TransformStep &step)
{
    const ParameterReader read(step);
    const auto alpha = read.range("alpha");
    const auto lightness = read.range("lightness");
    return [=](const cv::Mat &image, Random &random) {
        const double visibility = draws::uniform(alpha, random);
        return quality::sharpen(image, visibility, draws::uniform(lightness, random));
    };
}

Operation imageCompression(const TransformStep &step)
{
    const ParameterReader read(step);
    const int lower = read.integer("quality_lower");
    const int upper = read.integer("quality_upper");
    const auto compression
        = read.integer("compression_type") == 1 ? quality::Compression::WebP : quality::Compression::Jpeg;
    return [=](const cv::Mat &image, Random &random) {
        return quality::compressed(image, compression, draws::whole(lower, upper, random));
    };
}

Operation downscale(const TransformStep &step)
{
    const ParameterReader read(step);
    const NumberRange scale {read.real("scale_min"), read.real("scale_max")};
    const QJsonObject interpolation = read.at("interpolation").toObject();
    const int down = interpolation[QStringLiteral("downscale")].toInt();
    const int up = interpolation[QStringLiteral("upscale")].toInt();
    return [=](const cv::Mat &image, Random &random) {
        return quality::downscaled(image, draws::uniform(scale, random), down, up);
    };
}

/// Below 1 it is a share of the side, from 1 on pixels.
int drawnSide(double low, double high, int side, Random &random)
{
    if (high < 1)
        return int(side * random.uniform(low, high));
    return std::min(side, draws::whole(int(low), int(high), random));
}

Operation coarseDropout(const TransformStep &step)
{
    const ParameterReader read(step);
    const auto bounds = [&](const char *low, const char *high) {
        return NumberRange {read.real(read.isSet(low) ? low : high), read.real(high)};
    };
    const auto count = bounds("min_holes", "max_holes");
    const auto height = bounds("min_height", "max_height");
    const auto width = bounds("min_width", "max_width");
    const auto fill = read.fill("fill_value");
    return [=](const cv::Mat &image, Random &random) {
        std::vector<cv::Rect> holes(std::size_t(draws::whole(count, random)));
        for (cv::Rect &hole : holes) {
            hole.height = drawnSide(height.low, height.high, image.rows, random);
            hole.width = drawnSide(width.low, width.high, image.cols, random);
            hole.y = draws::whole(0, image.rows - hole.height, random);
            hole.x = draws::whole(0, image.cols - hole.width, random);
        }
        return quality::dropped(image, holes, {fill[0], fill[1], fill[2]});
    };
}

} // namespace

Operation qualityOperation(const TransformStep &step)
{
    static const QHash<QString, Operation (*)(const TransformStep &)> makers {
        {QStringLiteral("GaussNoise"), gaussNoise},
        {QStringLiteral("IAAAdditiveGaussianNoise"), additiveGaussianNoise},
        {QStringLiteral("ISONoise"), isoNoise}, {QStringLiteral("MultiplicativeNoise"), multiplicativeNoise},
        {QStringLiteral("SaltAndPepper"), saltAndPepper}, {QStringLiteral("MotionBlur"), motionBlur},
        {QStringLiteral("MedianBlur"), medianBlur}, {QStringLiteral("Blur"), blur},
        {QStringLiteral("GaussianBlur"), gaussianBlur}, {QStringLiteral("Sharpen"), sharpen},
        {QStringLiteral("ImageCompression"), imageCompression}, {QStringLiteral("Downscale"), downscale},
        {QStringLiteral("CoarseDropout"), coarseDropout}};
    const auto maker = makers.value(step.name);
    return maker ? maker(step) : Operation();
}

Operation automaticOperation(const TransformStep &step, automatic::Effects effects)
{
    const ParameterReader read(step);
    const int bins = read.integer("num_magnitude_bins");
    if (step.name == u"TrivialAugmentWide")
        return [=](const cv::Mat &image, Random &random) {
            return automatic::trivialAugment(image, bins, random, effects);
        };
    if (step.name != u"RandAugment")
        return {};
    const int operations = read.integer("num_ops");
    const int magnitude = read.integer("magnitude");
    return [=](const cv::Mat &image, Random &random) {
        return automatic::randAugment(image, operations, magnitude, bins, random, effects);
    };
}

} // namespace taxon
