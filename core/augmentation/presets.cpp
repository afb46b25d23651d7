#include "core/augmentation/presets.h"

#include "core/augmentation/albumentations_json.h"
#include "core/augmentation/training_augmenter.h"
#include "core/augmentation/transform_catalog.h"
#include "core/base/error.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QStringList>

#include <algorithm>

namespace taxon {

namespace {

using Values = QJsonObject;

TransformStep step(const char *name, double p, const Values &values = {})
{
    return makeStep(QString::fromLatin1(name), values, p);
}

QJsonArray range(double low, double high)
{
    return {low, high};
}

TransformStep shiftScaleRotate(double p, double shift, double scale, double degrees)
{
    return step("ShiftScaleRotate", p,
        {{QStringLiteral("shift_limit_x"), shift}, {QStringLiteral("shift_limit_y"), shift},
            {QStringLiteral("scale_limit"), scale}, {QStringLiteral("rotate_limit"), degrees}});
}

TransformStep brightnessContrast(double p, double brightness, double contrast)
{
    return step("RandomBrightnessContrast", p,
        {{QStringLiteral("brightness_limit"), brightness}, {QStringLiteral("contrast_limit"), contrast}});
}

TransformStep hueSaturationValue(double p, double hue, double saturation, double value)
{
    return step("HueSaturationValue", p,
        {{QStringLiteral("hue_shift_limit"), hue}, {QStringLiteral("sat_shift_limit"), saturation},
            {QStringLiteral("val_shift_limit"), value}});
}

TransformStep compression(double p, int lower, int upper)
{
    return step("ImageCompression", p,
        {{QStringLiteral("quality_lower"), lower}, {QStringLiteral("quality_upper"), upper}});
}

TransformStep blur(const char *name, double weight, int most)
{
    return step(name, weight, {{QStringLiteral("blur_limit"), range(3, most)}});
}

std::vector<TransformStep> anyOrientation()
{
    return {step("RandomRotate90", 1), step("HorizontalFlip", 0.5)};
}

TransformStep natural(int size)
{
    const double hole = 0.25;
    return compose({step("RandomResizedCrop", 1,
                        {{QStringLiteral("height"), size}, {QStringLiteral("width"), size},
                            {QStringLiteral("scale"), range(0.5, 1)}}),
        step("HorizontalFlip", 0.5), shiftScaleRotate(0.3, 0.05, 0.1, 15),
        step("ColorJitter", 0.5, {{QStringLiteral("hue"), 0.05}}),
        step("CoarseDropout", 0.2,
            {{QStringLiteral("max_holes"), 1}, {QStringLiteral("max_height"), hole},
                {QStringLiteral("max_width"), hole}})});
}

TransformStep medical()
{
    return compose({brightnessContrast(0.5, 0.15, 0.15), step("RandomGamma", 0.5),
        step("CLAHE", 0.2, {{QStringLiteral("clip_limit"), 2}}),
        step("GaussNoise", 0.2, {{QStringLiteral("var_limit"), range(2, 20)}}),
        shiftScaleRotate(0.5, 0.03, 0.05, 7)});
}

TransformStep industrial()
{
    return compose(
        {step("HorizontalFlip", 0.5), step("VerticalFlip", 0.5), brightnessContrast(0.5, 0.15, 0.15),
            step("GaussNoise", 0.5, {{QStringLiteral("var_limit"), range(2, 25)}}),
            oneOf({blur("GaussianBlur", 0.5, 5), blur("MotionBlur", 0.5, 5)}, 0.2)});
}

TransformStep microscopy()
{
    auto steps = anyOrientation();
    for (TransformStep &next : std::vector {step("ElasticTransform", 0.2,
                                                {{QStringLiteral("alpha"), 60}, {QStringLiteral("sigma"), 8},
                                                    {QStringLiteral("alpha_affine"), 0}}),
             hueSaturationValue(0.5, 8, 20, 15),
             step("GaussNoise", 0.3, {{QStringLiteral("var_limit"), range(2, 25)}}),
             blur("GaussianBlur", 0.2, 5)})
        steps.push_back(std::move(next));
    return compose(std::move(steps));
}

TransformStep documents()
{
    return compose({shiftScaleRotate(0.5, 0.02, 0.05, 3),
        step("Perspective", 0.3,
            {{QStringLiteral("scale"), range(0.01, 0.04)}, {QStringLiteral("pad_mode"), 1}}),
        brightnessContrast(0.5, 0.2, 0.2), oneOf({blur("MotionBlur", 0.5, 3), blur("Blur", 0.5, 3)}, 0.2),
        step("GaussNoise", 0.2, {{QStringLiteral("var_limit"), range(5, 40)}}), compression(0.3, 50, 90)});
}

TransformStep satellite()
{
    auto steps = anyOrientation();
    for (TransformStep &next :
        std::vector {brightnessContrast(0.5, 0.2, 0.2), hueSaturationValue(0.3, 6, 20, 10),
            step("GaussNoise", 0.2, {{QStringLiteral("var_limit"), range(2, 25)}})})
        steps.push_back(std::move(next));
    return compose(std::move(steps));
}

} // namespace

QList<AugmentationPreset> augmentationPresets(int size)
{
    return {{QStringLiteral("natural"), QCoreApplication::translate("AugmentationPreset", "Natural scenes"),
                QCoreApplication::translate("AugmentationPreset",
                    "Things are seen from anywhere and near or far, so geometry comes first: parts of the "
                    "picture, mirrored left to right, slightly turned; colours change little."),
                natural(size)},
        {QStringLiteral("medical"), QCoreApplication::translate("AugmentationPreset", "Medical images"),
            QCoreApplication::translate("AugmentationPreset",
                "Devices differ in intensity and contrast, so these come first; nothing is mirrored, since "
                "the heart is on the left."),
            medical()},
        {QStringLiteral("industrial"),
            QCoreApplication::translate("AugmentationPreset", "Industrial inspection"),
            QCoreApplication::translate("AugmentationPreset",
                "The camera is fixed: what varies is its noise, the focus and the light, best in the ranges "
                "measured on your own images; a mirrored fault is the same fault."),
            industrial()},
        {QStringLiteral("microscopy"), QCoreApplication::translate("AugmentationPreset", "Microscopy"),
            QCoreApplication::translate("AugmentationPreset",
                "A slide has no up or down, so all orientations are equal; stain, focus and the softness of "
                "tissue vary."),
            microscopy()},
        {QStringLiteral("documents"), QCoreApplication::translate("AugmentationPreset", "Documents"),
            QCoreApplication::translate("AugmentationPreset",
                "Pages are upright and never mirrored: small turns and perspective of a hand-held camera, "
                "light, blur and compression."),
            documents()},
        {QStringLiteral("satellite"),
            QCoreApplication::translate("AugmentationPreset", "Satellite and aerial images"),
            QCoreApplication::translate("AugmentationPreset",
                "Seen from above, north is a convention: all orientations are equal; haze, season and the "
                "time of day change light and colour."),
            satellite()},
        {QStringLiteral("none"), QCoreApplication::translate("AugmentationPreset", "None"),
            QCoreApplication::translate("AugmentationPreset",
                "The images as they are: to compare with, or where every change would make another class."),
            compose({})}};
}

AugmentationPreset augmentationPreset(const QString &name, int size)
{
    QStringList names;
    for (const AugmentationPreset &preset : augmentationPresets(size)) {
        if (preset.name == name)
            return preset;
        names.append(preset.name);
    }
    throw Error(ErrorCode::NotFound,
        QCoreApplication::translate("AugmentationPreset", "There is no preset \"%1\", but %2.")
            .arg(name, names.join(QStringLiteral(", "))));
}

std::optional<AugmentationPreset> presetOf(const TransformStep &pipeline)
{
    constexpr int kAnySize = 128;
    const TransformStep wanted = fittedTo(pipeline, kAnySize);
    for (AugmentationPreset &preset : augmentationPresets(kAnySize))
        if (preset.pipeline == wanted)
            return preset;
    return {};
}

QString pipelineTitle(const TransformStep &pipeline)
{
    constexpr int kMostNames = 3;
    if (const auto preset = presetOf(pipeline))
        return preset->title;
    QStringList names;
    int others = 0;
    for (const TransformStep &step : pipeline.steps) {
        if (step.p <= 0 && !step.isAlwaysApplied)
            continue;
        if (names.size() < kMostNames)
            names.append(step.name);
        else
            ++others;
    }
    if (names.isEmpty())
        return pipeline.name == u"Compose" ? augmentationPreset(QStringLiteral("none"), 1).title
                                           : pipeline.name;
    const QString listed = names.join(QStringLiteral(", "));
    return others == 0
        ? listed
        : QCoreApplication::translate("AugmentationPreset", "%1 and %n more", nullptr, others).arg(listed);
}

QString pipelineTitle(const QJsonObject &json)
{
    try {
        return pipelineTitle(pipelineFromJson(json).pipeline);
    } catch (const Error &error) {
        return error.message();
    }
}

} // namespace taxon
