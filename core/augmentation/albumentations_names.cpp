#include "core/augmentation/albumentations_names.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>

#include <cmath>

namespace taxon {

namespace {

using Names = QList<std::pair<const char *, const char *>>;

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

void say(ForeignStep &step, const QString &sentence)
{
    step.said.append(QString(step.written.transform + QStringLiteral(": ") + sentence));
}

/// Notes that `to` is called `from` in the file.
void note(ForeignStep &step, const char *to, const QString &from, double unit = 1)
{
    step.written.parameters.insert(key(to), {from, unit});
}

void rename(ForeignStep &step, const Names &names)
{
    for (const auto &[from, to] : names)
        if (step.values.contains(key(from))) {
            step.values.insert(key(to), step.values.take(key(from)));
            note(step, to, key(from));
        }
}

/// [a, b] of one value to two.
void split(ForeignStep &step, const char *from, const char *first, const char *second)
{
    const QJsonArray both = step.values.value(key(from)).toArray();
    if (both.size() != 2)
        return; // stays unknown
    step.values.remove(key(from));
    step.values.insert(key(first), both[0]);
    step.values.insert(key(second), both[1]);
    note(step, first, key(from) + QStringLiteral("[0]"));
    note(step, second, key(from) + QStringLiteral("[1]"));
}

/// What is no number stays as it is, to be refused.
QJsonArray scaled(const QJsonValue &value, double factor)
{
    const QJsonArray ends = value.isArray() ? value.toArray() : QJsonArray {value, value};
    const auto times = [factor](const QJsonValue &end) { return end.isDouble() ? QJsonValue(end.toDouble() * factor) : end; };
    return {times(ends.at(0)), times(ends.at(1))};
}

/// What newer releases call the parameters that 1.3 has.
void renameNewer(ForeignStep &step)
{
    static const Names fill {{"fill", "value"}, {"fill_mask", "mask_value"}};
    static const QHash<QString, Names> names {
        {QStringLiteral("Affine"), {{"border_mode", "mode"}, {"fill", "cval"}, {"fill_mask", "cval_mask"}}},
        {QStringLiteral("Perspective"),
            {{"border_mode", "pad_mode"}, {"fill", "pad_val"}, {"fill_mask", "mask_pad_val"}}},
        {QStringLiteral("ShiftScaleRotate"), fill}, {QStringLiteral("Rotate"), fill},
        {QStringLiteral("ElasticTransform"), fill}, {QStringLiteral("GridDistortion"), fill},
        {QStringLiteral("OpticalDistortion"), fill}, {QStringLiteral("PadIfNeeded"), fill},
        {QStringLiteral("CoarseDropout"), {{"fill", "fill_value"}, {"fill_mask", "mask_fill_value"}}},
        {QStringLiteral("Downscale"), {{"interpolation_pair", "interpolation"}}},
        {QStringLiteral("SaltAndPepper"),
            {{"amount_range", "amount"}, {"salt_vs_pepper_range", "salt_vs_pepper"}}}};
    rename(step, names.value(step.name));
}

void imageCompression(ForeignStep &step)
{
    split(step, "quality_range", "quality_lower", "quality_upper");
    const QJsonValue type = step.values.value(QStringLiteral("compression_type"));
    if (type.isString())
        step.values.insert(QStringLiteral("compression_type"), type.toString() == u"webp" ? 1 : 0);
}

void downscale(ForeignStep &step)
{
    split(step, "scale_range", "scale_min", "scale_max");
}

void randomResizedCrop(ForeignStep &step)
{
    split(step, "size", "height", "width");
}

void coarseDropout(ForeignStep &step)
{
    static const QStringList drawn
        = QStringLiteral("random,random_uniform,inpaint_telea,inpaint_ns,grayscale").split(u',');
    const QString fill = step.values.value(QStringLiteral("fill_value")).toString();
    if (drawn.contains(fill)) {
        step.values.remove(QStringLiteral("fill_value"));
        say(step,
            QCoreApplication::translate("Augmentation", "\"%1\" cannot be \"%2\" here; the holes are black.")
                .arg(step.written.of(QStringLiteral("fill_value")).name, fill));
    }
    split(step, "num_holes_range", "min_holes", "max_holes");
    split(step, "hole_height_range", "min_height", "max_height");
    split(step, "hole_width_range", "min_width", "max_width");
}

void solarize(ForeignStep &step)
{
    if (!step.values.contains(QStringLiteral("threshold_range")))
        return;
    step.values.insert(
        QStringLiteral("threshold"), scaled(step.values.take(QStringLiteral("threshold_range")), 255));
    note(step, "threshold", QStringLiteral("threshold_range"), 255);
}

void shiftScaleRotate(ForeignStep &step)
{
    const QJsonValue both = step.values.take(QStringLiteral("shift_limit"));
    for (const QString &axis : {QStringLiteral("shift_limit_x"), QStringLiteral("shift_limit_y")}) {
        if (step.values.value(axis).isNull())
            step.values.remove(axis);
        if (both.isUndefined() || step.values.contains(axis))
            continue;
        step.values.insert(axis, both);
        step.written.parameters.insert(axis, {QStringLiteral("shift_limit")});
    }
}

void rotate(ForeignStep &step)
{
    step.name = QStringLiteral("ShiftScaleRotate");
    rename(step, {{"limit", "rotate_limit"}});
    if (!step.values.contains(QStringLiteral("rotate_limit")))
        step.values.insert(QStringLiteral("rotate_limit"), 90);
    for (const char *none : {"shift_limit_x", "shift_limit_y", "scale_limit"})
        step.values.insert(key(none), 0);
}

/// What is not given is at rest as soon as one of them is.
void affine(ForeignStep &step)
{
    constexpr std::array kMoves {"scale", "translate_percent", "translate_px", "rotate", "shear"};
    bool isAny = false;
    for (const char *move : kMoves) {
        if (step.values.value(key(move)).isNull())
            step.values.remove(key(move));
        isAny = isAny || step.values.contains(key(move));
    }
    if (!isAny)
        return;
    const auto rest = [&](const char *move, const QJsonValue &value) {
        if (!step.values.contains(key(move)))
            step.values.insert(key(move), value);
    };
    rest("scale", 1);
    rest("rotate", 0);
    rest("shear", 0);
    if (!step.values.contains(QStringLiteral("translate_percent")))
        rest("translate_px", 0);
    rest("translate_percent", QJsonValue::Null);
    rest("translate_px", QJsonValue::Null);
}

void imgaugAffine(ForeignStep &step)
{
    step.name = QStringLiteral("Affine");
    static const QHash<QString, int> borders {{QStringLiteral("constant"), 0}, {QStringLiteral("edge"), 1},
        {QStringLiteral("symmetric"), 2}, {QStringLiteral("reflect"), 4}, {QStringLiteral("wrap"), 3}};
    step.values.insert(
        QStringLiteral("mode"), borders.value(step.values.value(QStringLiteral("mode")).toString(), 4));
    const int order = step.values.take(QStringLiteral("order")).toInt(1);
    step.values.insert(QStringLiteral("interpolation"), order == 0 ? 0 : order == 1 ? 1 : 2);
    const QJsonValue shear = step.values.take(QStringLiteral("shear"));
    if (!shear.isUndefined() && !shear.isNull())
        step.values.insert(
            QStringLiteral("shear"), QJsonObject {{QStringLiteral("x"), shear}, {QStringLiteral("y"), 0}});
    const QJsonValue pixels = step.values.value(QStringLiteral("translate_px"));
    if (pixels.isNull() || scaled(pixels, 1) == QJsonArray {0, 0})
        step.values.remove(QStringLiteral("translate_px"));
    if (step.values.contains(QStringLiteral("translate_px"))
        && step.values.contains(QStringLiteral("translate_percent"))) {
        step.values.remove(QStringLiteral("translate_percent"));
        say(step,
            QCoreApplication::translate("Augmentation", "of two translations the one in pixels is used."));
    }
    affine(step);
}

void elasticTransform(ForeignStep &step)
{
    if (step.release >= 2 && !step.values.contains(QStringLiteral("alpha_affine")))
        step.values.insert(QStringLiteral("alpha_affine"), 0); // 2.x has none
    if (step.values.take(QStringLiteral("noise_distribution")).toString() == u"gaussian")
        say(step,
            QCoreApplication::translate("Augmentation",
                "the displacements are drawn uniformly, not normally, before they are smoothed."));
}

/// Noise that is given by its standard deviation as a share of 255.
void additiveGaussian(ForeignStep &step, const QJsonValue &deviation, const QJsonValue &mean)
{
    step.name = QStringLiteral("IAAAdditiveGaussianNoise");
    step.values.insert(QStringLiteral("scale"), scaled(deviation, 255));
    const QJsonArray means = scaled(mean.isUndefined() ? QJsonValue(0) : mean, 255);
    step.values.insert(QStringLiteral("loc"), (means[0].toDouble() + means[1].toDouble()) / 2);
    note(step, "scale", QStringLiteral("std_range"), 255);
    note(step, "loc", QStringLiteral("mean_range"), 255);
    if (means[0] != means[1])
        say(step,
            QCoreApplication::translate(
                "Augmentation", "the middle of the means' range is used for all images."));
}

void gaussNoise(ForeignStep &step)
{
    if (step.values.value(QStringLiteral("noise_scale_factor")).toDouble(1) == 1)
        step.values.remove(QStringLiteral("noise_scale_factor"));
    if (!step.values.contains(QStringLiteral("std_range")))
        return;
    const QJsonValue deviation = step.values.take(QStringLiteral("std_range"));
    additiveGaussian(step, deviation, step.values.take(QStringLiteral("mean_range")));
}

void additiveNoise(ForeignStep &step)
{
    const QString mode = step.values.value(QStringLiteral("spatial_mode")).toString();
    if (step.values.value(QStringLiteral("noise_type")).toString() != u"gaussian"
        || (mode != u"per_pixel" && mode != u"shared"))
        return; // stays unknown
    const QJsonObject noise = step.values.value(QStringLiteral("noise_params")).toObject();
    step.values = {{QStringLiteral("per_channel"), mode == u"per_pixel"}};
    additiveGaussian(
        step, noise.value(QStringLiteral("std_range")), noise.value(QStringLiteral("mean_range")));
}

void jpegCompression(ForeignStep &step)
{
    step.name = QStringLiteral("ImageCompression");
    step.values.insert(QStringLiteral("compression_type"), 0);
}

void cutout(ForeignStep &step)
{
    say(step,
        QCoreApplication::translate(
            "Augmentation", "the holes lie wholly inside the image, as those of CoarseDropout."));
    step.name = QStringLiteral("CoarseDropout");
    rename(step, {{"num_holes", "max_holes"}, {"max_h_size", "max_height"}, {"max_w_size", "max_width"}});
}

void onlyBrightness(ForeignStep &step)
{
    step.name = QStringLiteral("RandomBrightnessContrast");
    rename(step, {{"limit", "brightness_limit"}});
    step.values.insert(QStringLiteral("contrast_limit"), 0);
}

void onlyContrast(ForeignStep &step)
{
    step.name = QStringLiteral("RandomBrightnessContrast");
    rename(step, {{"limit", "contrast_limit"}});
    step.values.insert(QStringLiteral("brightness_limit"), 0);
}

void renamedTo(ForeignStep &step, const char *name)
{
    step.name = key(name);
}

/// Values that change no pixel of an image: about masks, boxes and keypoints, or what newer releases do by
/// default.
void dropNeutral(ForeignStep &step)
{
    for (const char *name : {"keypoint_remapping_method", "map_resolution_range", "mask_interpolation"})
        if (step.name != u"Affine" || qstrcmp(name, "mask_interpolation") != 0)
            step.values.remove(key(name));
    static const QHash<QString, QJsonObject> neutral {
        {QStringLiteral("MotionBlur"),
            {{QStringLiteral("angle_range"), QJsonArray {0, 360}},
                {QStringLiteral("direction_range"), QJsonArray {-1, 1}}}},
        {QStringLiteral("Sharpen"),
            {{QStringLiteral("method"), QStringLiteral("kernel")}, {QStringLiteral("kernel_size"), 5},
                {QStringLiteral("sigma"), 1}}},
        {QStringLiteral("ToGray"),
            {{QStringLiteral("num_output_channels"), 3},
                {QStringLiteral("method"), QStringLiteral("weighted_average")}}},
        {QStringLiteral("RandomBrightnessContrast"), {{QStringLiteral("ensure_safe_range"), false}}},
        {QStringLiteral("Affine"),
            {{QStringLiteral("balanced_scale"), false},
                {QStringLiteral("rotate_method"), QStringLiteral("largest_box")}}},
        {QStringLiteral("ShiftScaleRotate"), {{QStringLiteral("crop_border"), false}}},
        {QStringLiteral("OpticalDistortion"), {{QStringLiteral("mode"), QStringLiteral("camera")}}},
        {QStringLiteral("Equalize"),
            {{QStringLiteral("mask"), QJsonValue::Null}, {QStringLiteral("mask_params"), QJsonArray()}}}};
    const QJsonObject values = neutral.value(step.name);
    for (auto value = values.begin(); value != values.end(); ++value)
        if (step.values.value(value.key()) == value.value())
            step.values.remove(value.key());
}

} // namespace

void toRelease13(ForeignStep &step)
{
    static const QHash<QString, void (*)(ForeignStep &)> translations {
        {QStringLiteral("ImageCompression"), imageCompression}, {QStringLiteral("Downscale"), downscale},
        {QStringLiteral("RandomResizedCrop"), randomResizedCrop},
        {QStringLiteral("CoarseDropout"), coarseDropout}, {QStringLiteral("Solarize"), solarize},
        {QStringLiteral("ShiftScaleRotate"), shiftScaleRotate}, {QStringLiteral("Rotate"), rotate},
        {QStringLiteral("Affine"), affine}, {QStringLiteral("IAAAffine"), imgaugAffine},
        {QStringLiteral("ElasticTransform"), elasticTransform}, {QStringLiteral("GaussNoise"), gaussNoise},
        {QStringLiteral("AdditiveNoise"), additiveNoise},
        {QStringLiteral("JpegCompression"), jpegCompression}, {QStringLiteral("Cutout"), cutout},
        {QStringLiteral("RandomBrightness"), onlyBrightness},
        {QStringLiteral("RandomContrast"), onlyContrast},
        {QStringLiteral("IAAFliplr"), [](ForeignStep &s) { renamedTo(s, "HorizontalFlip"); }},
        {QStringLiteral("IAAFlipud"), [](ForeignStep &s) { renamedTo(s, "VerticalFlip"); }},
        {QStringLiteral("IAASharpen"), [](ForeignStep &s) { renamedTo(s, "Sharpen"); }},
        {QStringLiteral("IAAPerspective"), [](ForeignStep &s) { renamedTo(s, "Perspective"); }},
        {QStringLiteral("ReplayCompose"), [](ForeignStep &s) { renamedTo(s, "Compose"); }}};
    renameNewer(step);
    if (const auto translate = translations.value(step.name))
        translate(step);
    dropNeutral(step);
}

} // namespace taxon
