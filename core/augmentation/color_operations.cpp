#include "core/augmentation/operation.h"

#include "core/augmentation/color.h"
#include "core/augmentation/draws.h"
#include "core/augmentation/parameter_values.h"

#include <QHash>
#include <QJsonArray>

#include <numeric>

namespace taxon {

namespace {

Operation brightnessContrast(const TransformStep &step)
{
    const ParameterReader read(step);
    const auto brightness = read.range("brightness_limit");
    const auto contrast = read.range("contrast_limit");
    const auto unit
        = read.flag("brightness_by_max") ? color::BrightnessUnit::Maximum : color::BrightnessUnit::Mean;
    return [=](const cv::Mat &image, Random &random) {
        const double factor = 1 + draws::uniform(contrast, random);
        return color::brightnessContrast(image, factor, draws::uniform(brightness, random), unit);
    };
}

Operation gamma(const TransformStep &step)
{
    const auto limit = ParameterReader(step).range("gamma_limit");
    return [=](const cv::Mat &image, Random &random) {
        return color::gamma(image, draws::uniform(limit, random) / 100);
    };
}

Operation hueSaturationValue(const TransformStep &step)
{
    const ParameterReader read(step);
    const auto hue = read.range("hue_shift_limit");
    const auto saturation = read.range("sat_shift_limit");
    const auto value = read.range("val_shift_limit");
    return [=](const cv::Mat &image, Random &random) {
        const double hueShift = draws::uniform(hue, random);
        const double saturationShift = draws::uniform(saturation, random);
        return color::shiftHsv(image, hueShift, saturationShift, draws::uniform(value, random));
    };
}

Operation rgbShift(const TransformStep &step)
{
    const ParameterReader read(step);
    const std::array limits {
        read.range("r_shift_limit"), read.range("g_shift_limit"), read.range("b_shift_limit")};
    return [=](const cv::Mat &image, Random &random) {
        std::array<double, 3> shifts {};
        std::transform(limits.begin(), limits.end(), shifts.begin(),
            [&](const NumberRange &limit) { return draws::uniform(limit, random); });
        return color::shiftRgb(image, shifts);
    };
}

Operation channelShuffle(const TransformStep &)
{
    return [](const cv::Mat &image, Random &random) {
        std::array order {0, 1, 2};
        shuffle(std::span<int>(order), random);
        return color::shuffled(image, order);
    };
}

Operation clahe(const TransformStep &step)
{
    const ParameterReader read(step);
    const auto limit = read.range("clip_limit");
    const QJsonArray tiles = read.at("tile_grid_size").toArray();
    const cv::Size grid(tiles[0].toInt(), tiles[1].toInt());
    return [=](const cv::Mat &image, Random &random) {
        return color::clahe(image, draws::uniform(limit, random), grid);
    };
}

Operation colorJitter(const TransformStep &step)
{
    const ParameterReader read(step);
    const std::array limits {
        read.range("brightness"), read.range("contrast"), read.range("saturation"), read.range("hue")};
    return [=](const cv::Mat &image, Random &random) {
        constexpr std::array kJitters {
            color::jitterBrightness, color::jitterContrast, color::jitterSaturation, color::jitterHue};
        std::array<double, 4> numbers {};
        std::transform(limits.begin(), limits.end(), numbers.begin(),
            [&](const NumberRange &limit) { return draws::uniform(limit, random); });
        std::array<std::size_t, 4> order {0, 1, 2, 3};
        shuffle(std::span<std::size_t>(order), random);
        cv::Mat result = image;
        for (const std::size_t i : order)
            result = kJitters[i](result, numbers[i]);
        return result;
    };
}

Operation toGray(const TransformStep &)
{
    return [](const cv::Mat &image, Random &) { return color::gray(image); };
}

Operation equalize(const TransformStep &step)
{
    const ParameterReader read(step);
    const auto mode = read.text("mode") == u"pil" ? color::EqualizeMode::Pillow : color::EqualizeMode::OpenCv;
    const auto of = read.flag("by_channels") ? color::EqualizeOf::EachChannel : color::EqualizeOf::Luma;
    return [=](const cv::Mat &image, Random &) { return color::equalize(image, mode, of); };
}

Operation posterize(const TransformStep &step)
{
    const ParameterReader read(step);
    const auto ranges = read.channelRanges("num_bits");
    const bool isEach = read.hasChannelRanges("num_bits");
    return [=](const cv::Mat &image, Random &random) {
        std::array<int, 3> bits {};
        bits.fill(draws::whole(ranges[0], random));
        for (std::size_t i = 1; isEach && i < 3; ++i)
            bits[i] = draws::whole(ranges[i], random);
        return color::posterize(image, bits);
    };
}

Operation solarize(const TransformStep &step)
{
    const auto threshold = ParameterReader(step).range("threshold");
    return [=](const cv::Mat &image, Random &random) {
        return color::solarize(image, draws::uniform(threshold, random));
    };
}

Operation fancyPca(const TransformStep &step)
{
    const double alpha = ParameterReader(step).real("alpha");
    return
        [=](const cv::Mat &image, Random &random) { return color::fancyPca(image, alpha * random.normal()); };
}

} // namespace

Operation colorOperation(const TransformStep &step)
{
    static const QHash<QString, Operation (*)(const TransformStep &)> makers {
        {QStringLiteral("RandomBrightnessContrast"), brightnessContrast},
        {QStringLiteral("RandomGamma"), gamma}, {QStringLiteral("HueSaturationValue"), hueSaturationValue},
        {QStringLiteral("RGBShift"), rgbShift}, {QStringLiteral("ChannelShuffle"), channelShuffle},
        {QStringLiteral("CLAHE"), clahe}, {QStringLiteral("ColorJitter"), colorJitter},
        {QStringLiteral("ToGray"), toGray}, {QStringLiteral("Equalize"), equalize},
        {QStringLiteral("Posterize"), posterize}, {QStringLiteral("Solarize"), solarize},
        {QStringLiteral("FancyPCA"), fancyPca}};
    const auto maker = makers.value(step.name);
    return maker ? maker(step) : Operation();
}

} // namespace taxon
