#include "core/augmentation/transform_catalog.h"

#include "core/augmentation/parameter_values.h"
#include "core/base/error.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace taxon {

namespace {

constexpr double kAny = 1e6; ///< bound of what has none of its own

ParameterSpec spec(
    const char *name, ParameterKind kind, const QJsonValue &standard, double low = 0, double high = kAny)
{
    return {.name = QString::fromLatin1(name), .kind = kind, .standard = standard, .low = low, .high = high};
}

ParameterSpec range(const char *name, double low, double high, double least, double most,
    SingleNumber single = SingleNumber::PlusMinus, double singleLow = 0)
{
    ParameterSpec result = spec(name, ParameterKind::RealRange, QJsonArray {low, high}, least, most);
    result.single = single;
    result.singleLow = singleLow;
    return result;
}

ParameterSpec wholeRange(
    const char *name, int low, int high, int least, int most, SingleNumber single, double singleLow = 0)
{
    ParameterSpec result = range(name, low, high, least, most, single, singleLow);
    result.kind = ParameterKind::IntegerRange;
    return result;
}

ParameterSpec axes(const char *name, double low, double high, double least, double most)
{
    ParameterSpec result = spec(name, ParameterKind::AxisRanges,
        QJsonObject {
            {QStringLiteral("x"), QJsonArray {low, high}}, {QStringLiteral("y"), QJsonArray {low, high}}},
        least, most);
    result.single = SingleNumber::Exactly;
    return result;
}

ParameterSpec flag(const char *name, bool standard)
{
    return spec(name, ParameterKind::Flag, standard);
}

ParameterSpec optional(ParameterSpec parameter, const QJsonValue &standard = QJsonValue::Null)
{
    parameter.isOptional = true;
    parameter.standard = standard;
    return parameter;
}

ParameterSpec choice(const char *name, const QStringList &choices)
{
    ParameterSpec result = spec(name, ParameterKind::Choice, choices.first());
    result.choices = choices;
    return result;
}

ParameterSpec kept(const char *name, const QJsonValue &standard)
{
    return spec(name, ParameterKind::Kept, standard);
}

ParameterSpec interpolation(int standard = 1)
{
    return spec("interpolation", ParameterKind::Interpolation, standard, 0, 4);
}

ParameterSpec border(const char *name, int standard)
{
    return spec(name, ParameterKind::Border, standard, 0, 4);
}

ParameterSpec fill(const char *name, const QJsonValue &standard)
{
    return optional(spec(name, ParameterKind::Fill, {}, 0, 255), standard);
}

/// The four that most geometric transforms share.
QList<ParameterSpec> sampling()
{
    return {interpolation(), border("border_mode", 4), fill("value", QJsonValue::Null),
        kept("mask_value", QJsonValue::Null)};
}

/// An odd kernel size.
ParameterSpec kernel(int standard = 7)
{
    return wholeRange("blur_limit", 3, standard, 3, 255, SingleNumber::FromLow, 3);
}

TransformSpec transform(
    const char *name, TransformGroup group, const QList<ParameterSpec> &parameters = {}, double p = 0.5)
{
    return {.name = QString::fromLatin1(name), .group = group, .p = p, .parameters = parameters};
}

QList<TransformSpec> compositions()
{
    const auto group = TransformGroup::Composition;
    return {transform("Compose", group, {}, 1), transform("Sequential", group), transform("OneOf", group),
        transform("SomeOf", group, {spec("n", ParameterKind::Integer, 1, 1, 1000), flag("replace", true)}, 1),
        transform("NoOp", group)};
}

QList<TransformSpec> geometric()
{
    const auto group = TransformGroup::Geometric;
    const double third = 4.0 / 3;
    return {transform("RandomRotate90", group), transform("Flip", group), transform("HorizontalFlip", group),
        transform("VerticalFlip", group), transform("Transpose", group),
        transform("ShiftScaleRotate", group,
            QList<ParameterSpec> {range("shift_limit_x", -0.0625, 0.0625, -1, 1),
                range("shift_limit_y", -0.0625, 0.0625, -1, 1), range("scale_limit", -0.1, 0.1, -0.99, 100),
                range("rotate_limit", -45, 45, -360, 360)}
                + sampling() + QList<ParameterSpec> {kept("rotate_method", QStringLiteral("largest_box"))}),
        transform("RandomResizedCrop", group,
            {spec("height", ParameterKind::Integer, 224, 1, 10'000),
                spec("width", ParameterKind::Integer, 224, 1, 10'000),
                range("scale", 0.08, 1, 0.0001, 1, SingleNumber::Exactly),
                range("ratio", 0.75, third, 0.01, 100, SingleNumber::Exactly), interpolation()},
            1),
        transform("Affine", group,
            {interpolation(), kept("mask_interpolation", 0), fill("cval", 0), border("mode", 0),
                axes("scale", 0.9, 1.1, 0.01, 100),
                optional(axes("translate_percent", -0.1, 0.1, -10, 10),
                    axes("translate_percent", -0.1, 0.1, -10, 10).standard),
                optional(axes("translate_px", 0, 0, -10'000, 10'000)),
                range("rotate", -15, 15, -3600, 3600, SingleNumber::Exactly), flag("fit_output", false),
                axes("shear", -10, 10, -89, 89), kept("cval_mask", 0), flag("keep_ratio", false)}),
        transform("Perspective", group,
            {range("scale", 0.05, 0.1, 0, 1, SingleNumber::FromLow), flag("keep_size", true),
                border("pad_mode", 0), fill("pad_val", 0), kept("mask_pad_val", 0), flag("fit_output", false),
                interpolation()}),
        transform("ElasticTransform", group,
            QList<ParameterSpec> {spec("alpha", ParameterKind::Real, 1, 0, 100'000),
                spec("sigma", ParameterKind::Real, 50, 0, 1000),
                spec("alpha_affine", ParameterKind::Real, 50, 0, 10'000)}
                + sampling() + QList<ParameterSpec> {flag("approximate", false), flag("same_dxdy", false)}),
        transform("GridDistortion", group,
            QList<ParameterSpec> {spec("num_steps", ParameterKind::Integer, 5, 1, 1000),
                range("distort_limit", -0.3, 0.3, -1, 1)}
                + sampling() + QList<ParameterSpec> {flag("normalized", false)}),
        transform("OpticalDistortion", group,
            QList<ParameterSpec> {range("distort_limit", -0.05, 0.05, -10, 10),
                range("shift_limit", -0.05, 0.05, -10'000, 10'000)}
                + sampling()),
        transform("PadIfNeeded", group,
            {optional(spec("min_height", ParameterKind::Integer, {}, 1, 10'000), 1024),
                optional(spec("min_width", ParameterKind::Integer, {}, 1, 10'000), 1024),
                optional(spec("pad_height_divisor", ParameterKind::Integer, {}, 1, 10'000)),
                optional(spec("pad_width_divisor", ParameterKind::Integer, {}, 1, 10'000)),
                choice("position",
                    {QStringLiteral("center"), QStringLiteral("top_left"), QStringLiteral("top_right"),
                        QStringLiteral("bottom_left"), QStringLiteral("bottom_right"),
                        QStringLiteral("random")}),
                border("border_mode", 4), fill("value", QJsonValue::Null),
                kept("mask_value", QJsonValue::Null)},
            1)};
}

QList<TransformSpec> color()
{
    const auto group = TransformGroup::Color;
    ParameterSpec bits = spec("num_bits", ParameterKind::BitRanges, QJsonArray {4, 4}, 0, 8);
    bits.single = SingleNumber::Exactly;
    return {transform("RandomBrightnessContrast", group,
                {range("brightness_limit", -0.2, 0.2, -10, 10), range("contrast_limit", -0.2, 0.2, -10, 10),
                    flag("brightness_by_max", true)}),
        transform("RandomGamma", group,
            {range("gamma_limit", 80, 120, 1, 10'000, SingleNumber::Exactly), kept("eps", QJsonValue::Null)}),
        transform("HueSaturationValue", group,
            {range("hue_shift_limit", -20, 20, -180, 180), range("sat_shift_limit", -30, 30, -255, 255),
                range("val_shift_limit", -20, 20, -255, 255)}),
        transform("RGBShift", group,
            {range("r_shift_limit", -20, 20, -255, 255), range("g_shift_limit", -20, 20, -255, 255),
                range("b_shift_limit", -20, 20, -255, 255)}),
        transform("ChannelShuffle", group),
        transform("CLAHE", group,
            {range("clip_limit", 1, 4, 1, 1000, SingleNumber::FromLow, 1),
                spec("tile_grid_size", ParameterKind::IntegerPair, QJsonArray {8, 8}, 1, 256)}),
        transform("ColorJitter", group,
            {range("brightness", 0.8, 1.2, 0, 100, SingleNumber::AboutOne),
                range("contrast", 0.8, 1.2, 0, 100, SingleNumber::AboutOne),
                range("saturation", 0.8, 1.2, 0, 100, SingleNumber::AboutOne),
                range("hue", -0.2, 0.2, -0.5, 0.5)}),
        transform("ToGray", group),
        transform("Equalize", group,
            {choice("mode", {QStringLiteral("cv"), QStringLiteral("pil")}), flag("by_channels", true)}),
        transform("Posterize", group, {bits}),
        transform("Solarize", group, {range("threshold", 128, 128, 0, 256, SingleNumber::Exactly)}),
        transform("FancyPCA", group, {spec("alpha", ParameterKind::Real, 0.1, 0, 100)})};
}

QList<TransformSpec> noiseAndQuality()
{
    const auto group = TransformGroup::NoiseAndQuality;
    const auto pixelsOrShare = [](const char *name) { return spec(name, ParameterKind::Real, 8, 0, 10'000); };
    return {transform("GaussNoise", group,
                {range("var_limit", 10, 50, 0, 65'025, SingleNumber::FromLow), flag("per_channel", true),
                    spec("mean", ParameterKind::Real, 0, -255, 255)}),
        transform("IAAAdditiveGaussianNoise", group,
            {spec("loc", ParameterKind::Real, 0, -255, 255),
                range("scale", 2.55, 12.75, 0, 255, SingleNumber::FromLow), flag("per_channel", false)}),
        transform("ISONoise", group,
            {range("intensity", 0.1, 0.5, 0, 10, SingleNumber::Exactly),
                range("color_shift", 0.01, 0.05, 0, 1, SingleNumber::Exactly)}),
        transform("MultiplicativeNoise", group,
            {range("multiplier", 0.9, 1.1, 0, 100, SingleNumber::Exactly), flag("per_channel", false),
                flag("elementwise", false)}),
        transform("SaltAndPepper", group,
            {range("amount", 0.01, 0.06, 0, 1, SingleNumber::Exactly),
                range("salt_vs_pepper", 0.4, 0.6, 0, 1, SingleNumber::Exactly)}),
        transform("MotionBlur", group, {kernel(), flag("allow_shifted", true)}),
        transform("MedianBlur", group, {kernel()}), transform("Blur", group, {kernel()}),
        transform("GaussianBlur", group,
            {wholeRange("blur_limit", 3, 7, 0, 255, SingleNumber::FromLow),
                range("sigma_limit", 0, 0, 0, 255, SingleNumber::FromLow)}),
        transform("Sharpen", group,
            {range("alpha", 0.2, 0.5, 0, 1, SingleNumber::FromLow),
                range("lightness", 0.5, 1, 0, 100, SingleNumber::FromLow)}),
        transform("ImageCompression", group,
            {spec("quality_lower", ParameterKind::Integer, 99, 0, 100),
                spec("quality_upper", ParameterKind::Integer, 100, 0, 100),
                spec("compression_type", ParameterKind::Integer, 0, 0, 1)}),
        transform("Downscale", group,
            {spec("scale_min", ParameterKind::Real, 0.25, 0.01, 1),
                spec("scale_max", ParameterKind::Real, 0.25, 0.01, 1),
                spec("interpolation", ParameterKind::InterpolationPair,
                    QJsonObject {{QStringLiteral("upscale"), 0}, {QStringLiteral("downscale"), 0}}, 0, 4)}),
        transform("CoarseDropout", group,
            {spec("max_holes", ParameterKind::Integer, 8, 1, 10'000), pixelsOrShare("max_height"),
                pixelsOrShare("max_width"),
                optional(spec("min_holes", ParameterKind::Integer, {}, 1, 10'000)),
                optional(pixelsOrShare("min_height")), optional(pixelsOrShare("min_width")),
                fill("fill_value", 0), kept("mask_fill_value", QJsonValue::Null)})};
}

QList<TransformSpec> automatic()
{
    const auto group = TransformGroup::Automatic;
    const ParameterSpec bins = spec("num_magnitude_bins", ParameterKind::Integer, 31, 2, 1000);
    return {transform("TrivialAugmentWide", group, {bins}, 1),
        transform("RandAugment", group,
            {spec("num_ops", ParameterKind::Integer, 2, 0, 100),
                spec("magnitude", ParameterKind::Integer, 9, 0, 999), bins},
            1)};
}

[[noreturn]] void throwUnknown(const QString &message)
{
    throw Error(ErrorCode::Corrupt, message);
}

/// Affine moves by a share or by pixels; by none where neither is set.
void settleTranslation(TransformStep &step, const QJsonObject &given, const WrittenNames &written)
{
    const QString percent = QStringLiteral("translate_percent");
    const QString pixels = QStringLiteral("translate_px");
    if (!given.contains(percent) && step.parameters[pixels].isObject())
        step.parameters.insert(percent, QJsonValue::Null);
    if (step.parameters[percent].isObject() && step.parameters[pixels].isObject())
        throwUnknown(QCoreApplication::translate("Augmentation", "%1: set either %2 or %3.")
                         .arg(written.transform, percent, pixels));
    if (step.parameters[percent].isNull() && step.parameters[pixels].isNull())
        step.parameters.insert(pixels,
            QJsonObject{{QStringLiteral("x"), QJsonArray{0, 0}}, {QStringLiteral("y"), QJsonArray{0, 0}}});
}

/// What two parameters together must keep to.
void checkTogether(const TransformStep &step, const WrittenNames &written)
{
    const auto title = [&](const char *key) { return written.of(QString::fromLatin1(key)).name; };
    const auto number = [&](const char *key) { return step.parameters[QLatin1StringView(key)].toDouble(); };
    const auto isOrdered = [&](const char *low, const char *high) {
        if (step.parameters[QLatin1StringView(low)].isDouble() && number(low) > number(high))
            throwUnknown(QCoreApplication::translate("Augmentation", "%1: %2 is more than %3.")
                             .arg(written.transform, title(low), title(high)));
    };
    if (step.name == u"ImageCompression")
        isOrdered("quality_lower", "quality_upper");
    if (step.name == u"Downscale")
        isOrdered("scale_min", "scale_max");
    if (step.name == u"MedianBlur" || step.name == u"MotionBlur" || step.name == u"GaussianBlur")
        for (const QJsonValue &end : step.parameters[QStringLiteral("blur_limit")].toArray())
            if (end.toInt() % 2 == 0 && end.toInt() != 0)
                throwUnknown(QCoreApplication::translate("Augmentation", "%1: %2 takes odd numbers alone.")
                                 .arg(written.transform, title("blur_limit")));
    if (step.name == u"PadIfNeeded")
        for (const auto &[length, divisor] :
            {std::pair("min_height", "pad_height_divisor"), std::pair("min_width", "pad_width_divisor")})
            if (step.parameters[QLatin1StringView(length)].isNull()
                == step.parameters[QLatin1StringView(divisor)].isNull())
                throwUnknown(QCoreApplication::translate("Augmentation", "%1: set either %2 or %3.")
                                 .arg(written.transform, title(length), title(divisor)));
    if (step.name == u"RandAugment" && number("magnitude") >= number("num_magnitude_bins"))
        throwUnknown(QCoreApplication::translate("Augmentation", "%1: %2 must be less than %3.")
                         .arg(written.transform, title("magnitude"), title("num_magnitude_bins")));
    if (step.name == u"CoarseDropout") {
        isOrdered("min_holes", "max_holes");
        isOrdered("min_height", "max_height");
        isOrdered("min_width", "max_width");
    }
}

} // namespace

const QList<TransformSpec> &transformCatalog()
{
    static const QList<TransformSpec> catalog
        = compositions() + geometric() + color() + noiseAndQuality() + automatic();
    return catalog;
}

const TransformSpec *findTransform(const QString &name)
{
    for (const TransformSpec &known : transformCatalog())
        if (known.name == name)
            return &known;
    return nullptr;
}

bool hasSteps(const QString &name)
{
    const TransformSpec *known = findTransform(name);
    return known && known->group == TransformGroup::Composition && name != u"NoOp";
}

TransformStep makeStep(
    const QString &name, const QJsonObject &parameters, std::optional<double> p, const WrittenNames &given)
{
    WrittenNames written = given;
    if (written.transform.isEmpty())
        written.transform = name;
    const TransformSpec *known = findTransform(name);
    if (!known)
        throwUnknown(QCoreApplication::translate("Augmentation", "There is no transform \"%1\".").arg(name));
    TransformStep step {.name = name, .p = p.value_or(known->p)};
    if (!(step.p >= 0 && step.p <= 1))
        throwUnknown(QCoreApplication::translate("Augmentation", "%1: the probability must be from 0 to 1.")
                         .arg(written.transform));
    QJsonObject rest = parameters;
    for (const ParameterSpec &parameter : known->parameters) {
        const QJsonValue value = rest.take(parameter.name);
        step.parameters.insert(
            parameter.name, value.isUndefined() ? parameter.standard : keptValue(parameter, value, written));
    }
    if (!rest.isEmpty())
        throwUnknown(QCoreApplication::translate("Augmentation", "%1 has no parameter \"%2\".")
                         .arg(written.transform, written.of(rest.begin().key()).name));
    if (name == u"Affine")
        settleTranslation(step, parameters, written);
    checkTogether(step, written);
    return step;
}

TransformStep compose(std::vector<TransformStep> steps)
{
    TransformStep step = makeStep(QStringLiteral("Compose"));
    step.steps = std::move(steps);
    return step;
}

TransformStep oneOf(std::vector<TransformStep> steps, double p)
{
    TransformStep step = makeStep(QStringLiteral("OneOf"), {}, p);
    step.steps = std::move(steps);
    return step;
}

} // namespace taxon
