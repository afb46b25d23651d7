#include "core/augmentation/albumentations_json.h"
#include "core/augmentation/augmenter.h"
#include "core/augmentation/presets.h"
#include "core/augmentation/transform_catalog.h"
#include "core/base/error.h"
#include "tests/augmentation/augmentation_images.h"
#include "tests/support/test_support.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace taxon;
using namespace taxon::test;

namespace {

/// Albumentations' classic tutorial as 1.3.1 saves it, but for its last group of three.
constexpr char kTutorial[]
    = R"({"__version__": "1.3.1", "transform": {"__class_fullname__": "Compose", "p": 1.0, "transforms": [
    {"__class_fullname__": "RandomRotate90", "always_apply": false, "p": 0.5},
    {"__class_fullname__": "Flip", "always_apply": false, "p": 0.5},
    {"__class_fullname__": "Transpose", "always_apply": false, "p": 0.5},
    {"__class_fullname__": "OneOf", "p": 0.2, "transforms": [
        {"__class_fullname__": "IAAAdditiveGaussianNoise", "always_apply": false, "p": 0.5, "loc": 0, "scale": [2.5500000000000003, 12.75], "per_channel": false},
        {"__class_fullname__": "GaussNoise", "always_apply": false, "p": 0.5, "var_limit": [10.0, 50.0], "per_channel": true, "mean": 0}]},
    {"__class_fullname__": "OneOf", "p": 0.2, "transforms": [
        {"__class_fullname__": "MotionBlur", "always_apply": false, "p": 0.2, "blur_limit": [3, 7], "allow_shifted": true},
        {"__class_fullname__": "MedianBlur", "always_apply": false, "p": 0.1, "blur_limit": [3, 3]},
        {"__class_fullname__": "Blur", "always_apply": false, "p": 0.1, "blur_limit": [3, 3]}]}],
    "bbox_params": null, "keypoint_params": null, "additional_targets": {}, "is_check_shapes": true}})";

QJsonObject parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

/// A file of one transform.
QByteArray fileOf(const char *transform, const char *version = "1.3.1")
{
    return QByteArray(R"({"__version__": ")") + version
        + R"(", "transform": {"__class_fullname__": "Compose", "p": 1.0, "transforms": [)" + transform
        + "]}}";
}

/// The only transform of a file that is represented wholly.
TransformStep readOne(const char *transform, const char *version = "1.3.1")
{
    const ReadPipeline read = readPipeline(fileOf(transform, version));
    if (!read.unrepresented.isEmpty() || read.pipeline.steps.size() != 1)
        qWarning() << read.unrepresented;
    return read.unrepresented.isEmpty() && read.pipeline.steps.size() == 1 ? read.pipeline.steps[0]
                                                                           : TransformStep();
}

QStringList said(const char *transform, const char *version = "1.3.1")
{
    return readPipeline(fileOf(transform, version)).unrepresented;
}

/// Why a file of one transform is refused; empty: it is not.
QString refusal(const char *transform, const char *version = "1.3.1")
{
    try {
        readPipeline(fileOf(transform, version));
        return {};
    } catch (const Error &error) {
        return error.message();
    }
}

TransformStep step(
    const char *name, const QJsonObject &parameters = {}, std::optional<double> p = std::nullopt)
{
    return makeStep(QString::fromLatin1(name), parameters, p);
}

QJsonArray range(double low, double high)
{
    return {low, high};
}

} // namespace

/// Albumentations' files.
class AlbumentationsJsonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTutorialLoadsRunsAndComesBackAsItWas()
    {
        const ReadPipeline read = readPipeline(kTutorial);
        QCOMPARE(read.unrepresented, QStringList());
        QCOMPARE(read.pipeline.steps.size(), std::size_t(5));
        QCOMPARE(read.pipeline.steps[4].steps[1].name, QStringLiteral("MedianBlur"));
        QCOMPARE(read.pipeline.steps[4].steps[1].p, 0.1);
        const Augmenter augmenter(read.pipeline);
        bool isChanged = false;
        for (quint64 sample = 0; sample < 50; ++sample)
            isChanged
                = isChanged || !isSame(augmenter.apply(picture(32, 32), {1, 0, sample}), picture(32, 32));
        QVERIFY(isChanged);
        QCOMPARE(parsed(writePipeline(read.pipeline)), parsed(kTutorial));
    }

    void everyTransformComesBackFromItsFile()
    {
        std::vector<TransformStep> steps;
        for (const TransformSpec &spec : transformCatalog()) {
            steps.push_back(makeStep(spec.name, {}, 0.25));
            if (spec.group == TransformGroup::Composition && spec.name != u"NoOp")
                steps.back().steps = {step("Blur"), step("Affine", {{QStringLiteral("rotate"), 5}})};
            else
                steps.back().isAlwaysApplied = true;
        }
        const TransformStep pipeline = compose(std::move(steps));
        const ReadPipeline read = readPipeline(writePipeline(pipeline));
        QCOMPARE(read.unrepresented, QStringList());
        QVERIFY(read.pipeline == pipeline);
        for (const AugmentationPreset &preset : augmentationPresets(64))
            QVERIFY(readPipeline(writePipeline(preset.pipeline)).pipeline == preset.pipeline);
    }

    void theDefaultsAreThoseOf13()
    {
        QVERIFY(readOne(R"({"__class_fullname__": "Affine"})").parameters[QStringLiteral("rotate")]
            == range(-15, 15));
        const TransformStep shift = readOne(
            R"({"__class_fullname__": "ShiftScaleRotate", "always_apply": false, "p": 0.5, "shift_limit_x": [-0.0625, 0.0625], "shift_limit_y": [-0.0625, 0.0625],
            "scale_limit": [-0.1, 0.1], "rotate_limit": [-45, 45], "interpolation": 1, "border_mode": 4, "value": null, "mask_value": null, "rotate_method": "largest_box"})");
        QVERIFY(shift == step("ShiftScaleRotate"));
        const TransformStep affine = readOne(
            R"({"__class_fullname__": "Affine", "always_apply": false, "p": 0.5, "interpolation": 1, "mask_interpolation": 0, "cval": 0, "mode": 0,
            "scale": {"x": [0.9, 1.1], "y": [0.9, 1.1]}, "translate_percent": {"x": [-0.1, 0.1], "y": [-0.1, 0.1]}, "translate_px": null, "rotate": [-15, 15], "fit_output": false,
            "shear": {"x": [-10, 10], "y": [-10, 10]}, "cval_mask": 0, "keep_ratio": false})");
        QVERIFY(affine == step("Affine"));
        const TransformStep downscale = readOne(
            R"({"__class_fullname__": "Downscale", "always_apply": false, "p": 0.5, "scale_min": 0.25, "scale_max": 0.25, "interpolation": {"upscale": 0, "downscale": 0}})");
        QVERIFY(downscale == step("Downscale"));
    }

    void singleNumbersBecomeTheRangesTheyStandFor()
    {
        QVERIFY(
            readOne(R"({"__class_fullname__": "ShiftScaleRotate", "shift_limit": 0.1, "rotate_limit": 20})")
                .parameters[QStringLiteral("shift_limit_y")]
            == range(-0.1, 0.1));
        QVERIFY(readOne(R"({"__class_fullname__": "GaussNoise", "var_limit": 30})")
                    .parameters[QStringLiteral("var_limit")]
            == range(0, 30));
        QVERIFY(readOne(R"({"__class_fullname__": "Blur", "blur_limit": 5})")
                    .parameters[QStringLiteral("blur_limit")]
            == range(3, 5));
        QVERIFY(readOne(R"({"__class_fullname__": "CLAHE", "clip_limit": 2})")
                    .parameters[QStringLiteral("clip_limit")]
            == range(1, 2));
        QVERIFY(readOne(R"({"__class_fullname__": "ColorJitter", "brightness": 0.3})")
                    .parameters[QStringLiteral("brightness")]
            == range(0.7, 1.3));
        QVERIFY(readOne(R"({"__class_fullname__": "Solarize", "threshold": 99})")
                    .parameters[QStringLiteral("threshold")]
            == range(99, 99));
        QVERIFY(readOne(R"({"__class_fullname__": "Affine", "rotate": 30})")
                    .parameters[QStringLiteral("shear")][QStringLiteral("x")]
            == range(0, 0));
    }

    void oldNamesMeanWhatTheyMeant()
    {
        QVERIFY(
            readOne(
                R"({"__class_fullname__": "albumentations.augmentations.transforms.HorizontalFlip", "p": 0.5})")
            == step("HorizontalFlip"));
        QCOMPARE(readOne(R"({"__class_fullname__": "albumentations.imgaug.transforms.IAAFliplr"})").name,
            QStringLiteral("HorizontalFlip"));
        QCOMPARE(readOne(R"({"__class_fullname__": "IAAFlipud"})").name, QStringLiteral("VerticalFlip"));
        QVERIFY(readOne(R"({"__class_fullname__": "IAASharpen", "alpha": [0.1, 0.3]})")
            == step("Sharpen", {{QStringLiteral("alpha"), range(0.1, 0.3)}}));
        QVERIFY(
            readOne(R"({"__class_fullname__": "IAAPerspective", "scale": [0.05, 0.1], "keep_size": true})")
            == step("Perspective"));
        QVERIFY(
            readOne(R"({"__class_fullname__": "JpegCompression", "quality_lower": 40, "quality_upper": 60})")
            == step("ImageCompression",
                {{QStringLiteral("quality_lower"), 40}, {QStringLiteral("quality_upper"), 60}}));
        QVERIFY(readOne(R"({"__class_fullname__": "RandomBrightness", "limit": [-0.3, 0.3]})")
            == step("RandomBrightnessContrast",
                {{QStringLiteral("brightness_limit"), 0.3}, {QStringLiteral("contrast_limit"), 0}}));
        QVERIFY(readOne(R"({"__class_fullname__": "RandomContrast", "limit": [-0.3, 0.3]})")
            == step("RandomBrightnessContrast",
                {{QStringLiteral("contrast_limit"), 0.3}, {QStringLiteral("brightness_limit"), 0}}));
        const TransformStep affine = readOne(
            R"({"__class_fullname__": "IAAAffine", "scale": [0.9, 1.1], "translate_percent": null, "translate_px": [0, 0], "rotate": [-5, 5], "shear": [-3, 3], "order": 0, "cval": 0, "mode": "edge"})");
        QCOMPARE(affine.parameters[QStringLiteral("mode")].toInt(), 1);
        QCOMPARE(affine.parameters[QStringLiteral("interpolation")].toInt(), 0);
        QVERIFY(affine.parameters[QStringLiteral("shear")][QStringLiteral("x")] == range(-3, 3));
        QVERIFY(affine.parameters[QStringLiteral("shear")][QStringLiteral("y")] == range(0, 0));
    }

    void newNamesMeanTheSame()
    {
        QVERIFY(
            readOne(
                R"({"__class_fullname__": "CoarseDropout", "p": 0.5, "num_holes_range": [1, 3], "hole_height_range": [0.1, 0.2], "hole_width_range": [0.1, 0.3], "fill": 7, "fill_mask": null})",
                "2.0.8")
            == step("CoarseDropout",
                {{QStringLiteral("min_holes"), 1}, {QStringLiteral("max_holes"), 3},
                    {QStringLiteral("min_height"), 0.1}, {QStringLiteral("max_height"), 0.2},
                    {QStringLiteral("min_width"), 0.1}, {QStringLiteral("max_width"), 0.3},
                    {QStringLiteral("fill_value"), 7}}));
        QVERIFY(
            readOne(
                R"({"__class_fullname__": "RandomResizedCrop", "size": [64, 96], "scale": [0.08, 1.0], "ratio": [0.75, 1.3333333333333333], "interpolation": 1, "mask_interpolation": 0})",
                "2.0.8")
            == step("RandomResizedCrop", {{QStringLiteral("height"), 64}, {QStringLiteral("width"), 96}}));
        QVERIFY(
            readOne(
                R"({"__class_fullname__": "ImageCompression", "quality_range": [50, 70], "compression_type": "webp"})",
                "2.0.8")
            == step("ImageCompression",
                {{QStringLiteral("quality_lower"), 50}, {QStringLiteral("quality_upper"), 70},
                    {QStringLiteral("compression_type"), 1}}));
        QVERIFY(
            readOne(
                R"({"__class_fullname__": "Downscale", "scale_range": [0.3, 0.5], "interpolation_pair": {"upscale": 1, "downscale": 3}})",
                "2.0.8")
            == step("Downscale",
                {{QStringLiteral("scale_min"), 0.3}, {QStringLiteral("scale_max"), 0.5},
                    {QStringLiteral("interpolation"),
                        QJsonObject {{QStringLiteral("upscale"), 1}, {QStringLiteral("downscale"), 3}}}}));
        QVERIFY(
            readOne(
                R"({"__class_fullname__": "GaussNoise", "std_range": [0.1, 0.2], "mean_range": [0, 0], "per_channel": true, "noise_scale_factor": 1})",
                "2.0.8")
            == step("IAAAdditiveGaussianNoise",
                {{QStringLiteral("scale"), range(25.5, 51)}, {QStringLiteral("per_channel"), true}}));
        QVERIFY(
            readOne(
                R"({"__class_fullname__": "AdditiveNoise", "noise_type": "gaussian", "spatial_mode": "shared", "noise_params": {"mean_range": [0, 0], "std_range": [0.1, 0.2]}})",
                "2.0.8")
            == step("IAAAdditiveGaussianNoise", {{QStringLiteral("scale"), range(25.5, 51)}}));
        QVERIFY(readOne(R"({"__class_fullname__": "Solarize", "threshold_range": [0.5, 0.5]})", "2.0.8")
            == step("Solarize", {{QStringLiteral("threshold"), 127.5}}));
        QVERIFY(
            readOne(
                R"({"__class_fullname__": "Perspective", "scale": [0.05, 0.1], "keep_size": true, "fit_output": false, "border_mode": 0, "fill": 5, "fill_mask": 0, "interpolation": 1})",
                "2.0.8")
            == step("Perspective", {{QStringLiteral("pad_val"), 5}}));
        QVERIFY(readOne(R"({"__class_fullname__": "Rotate", "limit": [-30, 30], "crop_border": false})")
            == step("ShiftScaleRotate",
                {{QStringLiteral("rotate_limit"), 30}, {QStringLiteral("shift_limit_x"), 0},
                    {QStringLiteral("shift_limit_y"), 0}, {QStringLiteral("scale_limit"), 0}}));
        QCOMPARE(readOne(R"({"__class_fullname__": "ElasticTransform", "alpha": 40, "sigma": 5})", "2.0.8")
                     .parameters[QStringLiteral("alpha_affine")]
                     .toInt(),
            0);
        QCOMPARE(readOne(R"({"__class_fullname__": "ElasticTransform", "alpha": 40, "sigma": 5})")
                     .parameters[QStringLiteral("alpha_affine")]
                     .toInt(),
            50);
    }

    void oneOrOtherAndTheSquaresSymmetriesAreComposed()
    {
        const TransformStep either = readOne(
            R"({"__class_fullname__": "OneOrOther", "p": 0.3, "transforms": [{"__class_fullname__": "ToGray"}, {"__class_fullname__": "Blur"}]})");
        QCOMPARE(either.name, QStringLiteral("OneOf"));
        QCOMPARE(either.p, 1.0);
        QCOMPARE(either.steps[0].p, 0.3);
        QCOMPARE(either.steps[1].p, 0.7);
        const Augmenter symmetries(readOne(R"({"__class_fullname__": "D4", "p": 1})", "2.0.8"));
        QHash<QByteArray, int> counts;
        for (quint64 sample = 0; sample < 1600; ++sample) {
            const RgbImage variant = symmetries.apply(picture(3, 3), {1, 0, sample});
            ++counts[QByteArray(
                reinterpret_cast<const char *>(variant.pixels.data()), qsizetype(variant.pixels.size()))];
        }
        QCOMPARE(counts.size(), 8);
        for (const int count : counts)
            QVERIFY(std::abs(count - 200) < 60);
    }

    void whatCannotBeRepresentedIsSaid()
    {
        QCOMPARE(said(R"({"__class_fullname__": "RandomRain"}, {"__class_fullname__": "Blur"})").size(), 1);
        QVERIFY(said(R"({"__class_fullname__": "RandomRain"})")[0].contains(u"RandomRain"));
        QVERIFY(said(R"({"__class_fullname__": "Normalize", "mean": [0.5, 0.5, 0.5]})")[0].contains(
            u"Normalize"));
        QVERIFY(said(R"({"__class_fullname__": "my_module.HorizontalFlip"})")[0].contains(
            u"my_module.HorizontalFlip"));
        QVERIFY(said(R"({"__class_fullname__": "Sharpen", "method": "gaussian"})", "2.0.8")[0].contains(
            u"method"));
        QVERIFY(said(R"({"__class_fullname__": "Sharpen", "method": "kernel"})", "2.0.8").isEmpty());
        QVERIFY(said(R"({"__class_fullname__": "Cutout", "num_holes": 2})")[0].contains(u"Cutout"));
        QVERIFY(said(
            R"({"__class_fullname__": "AdditiveNoise", "noise_type": "laplace", "spatial_mode": "shared"})",
            "2.0.8")[0]
                    .contains(u"AdditiveNoise"));
        QVERIFY(said(
            R"({"__class_fullname__": "ElasticTransform", "noise_distribution": "gaussian"})", "2.0.8")[0]
                    .contains(u"ElasticTransform"));
        const ReadPipeline boxes = readPipeline(
            R"({"transform": {"__class_fullname__": "Compose", "transforms": [], "bbox_params": {"format": "coco"}, "seed": 3}})");
        QCOMPARE(boxes.unrepresented.size(), 2);
        QCOMPARE(unknownToAlbumentations(readPipeline(kTutorial).pipeline).size(), 1); // imgaug
        QCOMPARE(unknownToAlbumentations(
                     compose({step("SaltAndPepper"), oneOf({step("RandAugment")}, 1), step("Blur")}))
                     .size(),
            2);
    }

    void mutatedFilesAreReadOrRefused()
    {
        Random random(3);
        for (int i = 0; i < 3000; ++i) {
            QByteArray json = kTutorial;
            for (std::uint64_t k = 0; k <= random.below(3); ++k)
                json[qsizetype(random.below(std::uint64_t(json.size())))] = "0123456789-.{}[],:\"aGn"[random.below(23)];
            try {
                Augmenter(readPipeline(json).pipeline).apply(picture(6, 5), {1, 0, 0});
            } catch (const Error &error) {
                QVERIFY(!error.message().isEmpty());
            }
        }
    }

    void everyParameterIsReadOrRefusedWhateverItIs()
    {
        const QJsonArray values{QJsonValue::Null, true, -1, 0, 0.5, 1, 3, 4, 255, 1e9, -1e9, QStringLiteral("x"), QJsonArray(),
            QJsonArray{1}, QJsonArray{0, 0}, QJsonArray{3, 1}, QJsonArray{-5, 5}, QJsonArray{0, 255}, QJsonArray{1, 2, 3},
            QJsonArray{QJsonArray{1, 2}, 3}, QJsonObject(), QJsonObject{{QStringLiteral("x"), 1}},
            QJsonObject{{QStringLiteral("x"), QJsonArray{-2, 2}}, {QStringLiteral("y"), 0}}};
        int taken = 0;
        for (const TransformSpec &spec : transformCatalog())
            for (const ParameterSpec &parameter : spec.parameters)
                for (const QJsonValue &value : values)
                    try {
                        TransformStep one = makeStep(spec.name, {{parameter.name, value}}, 1);
                        if (one.name == u"PadIfNeeded" || one.name == u"RandomResizedCrop")
                            continue; // large pictures are slow, not wrong
                        const ReadPipeline read = readPipeline(writePipeline(compose({one})));
                        QVERIFY2(read.pipeline.steps.at(0) == one, writePipeline(compose({one})).constData());
                        for (quint64 sample = 0; sample < 2; ++sample)
                            Augmenter(read.pipeline).apply(picture(7, 5), {1, 0, sample});
                        ++taken;
                    } catch (const Error &error) {
                        QVERIFY(!error.message().isEmpty());
                    }
        QVERIFY(taken > 300);
    }

    void aFillThatIsNoColourIsSaidAndBlack()
    {
        const char *inpainted = R"({"__class_fullname__": "CoarseDropout", "fill": "inpaint_telea"})";
        const QStringList notes = said(inpainted, "2.0.8");
        QCOMPARE(notes.size(), 1);
        QVERIFY(notes[0].contains(u"\"fill\"") && notes[0].contains(u"inpaint_telea"));
        QCOMPARE(readPipeline(fileOf(inpainted, "2.0.8")).pipeline.steps[0], step("CoarseDropout"));
        QCOMPARE(refusal(R"({"__class_fullname__": "CoarseDropout", "fill": "rainbow"})", "2.0.8"),
            QStringLiteral("CoarseDropout: this is not a value that fill can have."));
    }

    void messagesNameWhatStandsInTheFile_data()
    {
        QTest::addColumn<QByteArray>("transform");
        QTest::addColumn<QString>("message");
        QTest::newRow("p") << QByteArray(R"({"__class_fullname__": "HorizontalFlip", "p": 1.5})")
                           << QStringLiteral("HorizontalFlip: p must be from 0 to 1.");
        QTest::newRow("p of a composition") << QByteArray(R"({"__class_fullname__": "OneOf", "p": -1, "transforms": []})")
                                            << QStringLiteral("OneOf: p must be from 0 to 1.");
        QTest::newRow("an old name") << QByteArray(R"({"__class_fullname__": "JpegCompression", "quality_lower": 101})")
                                     << QStringLiteral("JpegCompression: quality_lower must be from 0 to 100.");
        QTest::newRow("another transform") << QByteArray(R"({"__class_fullname__": "Rotate", "limit": 1000})")
                                           << QStringLiteral("Rotate: limit must be from -360 to 360.");
        QTest::newRow("another unit") << QByteArray(R"({"__class_fullname__": "GaussNoise", "std_range": [0.1, 2]})")
                                      << QStringLiteral("GaussNoise: std_range must be from 0 to 1.");
        QTest::newRow("one of two") << QByteArray(R"({"__class_fullname__": "ImageCompression", "quality_range": [9, 5]})")
                                    << QStringLiteral("ImageCompression: quality_range[0] is more than quality_range[1].");
        QTest::newRow("no number") << QByteArray(R"({"__class_fullname__": "GaussNoise", "std_range": "0.1"})")
                                   << QStringLiteral("GaussNoise: this is not a value that std_range can have.");
        QTest::newRow("both axes") << QByteArray(R"({"__class_fullname__": "ShiftScaleRotate", "shift_limit": 7})")
                                   << QStringLiteral("ShiftScaleRotate: shift_limit must be from -1 to 1.");
    }

    void messagesNameWhatStandsInTheFile()
    {
        QFETCH(QByteArray, transform);
        QFETCH(QString, message);
        QCOMPARE(refusal(transform.constData(), "2.0.8"), message);
    }

    void valuesOfAWrongTypeAreRefused_data()
    {
        QTest::addColumn<QByteArray>("value");
        for (const char *value : {R"("p": "0.9")", R"("p": [0.9])", R"("p": null)", R"("p": true)", R"("always_apply": 1)",
                 R"("always_apply": "false")", R"("always_apply": null)"})
            QTest::newRow(value) << QByteArray(R"({"__class_fullname__": "Blur", )") + value + '}';
        for (const char *value : {R"(, "transforms": "foo")", R"(, "transforms": {"a": 1})", R"(, "transforms": null)", " "})
            QTest::newRow(value) << QByteArray(R"({"__class_fullname__": "OneOf")") + value + '}';
    }

    void valuesOfAWrongTypeAreRefused()
    {
        QFETCH(QByteArray, value);
        TAXON_VERIFY_ERROR(readPipeline(fileOf(value.constData())), ErrorCode::Corrupt);
        TAXON_VERIFY_ERROR(readPipeline(value), ErrorCode::Corrupt);
    }

    void theTrueReasonOfARefusalIsSaid()
    {
        const auto nested = [](int depth) -> QByteArray {
            return QByteArray(R"({"__class_fullname__":"Compose","transforms":[)").repeated(depth) + QByteArray("]}").repeated(depth);
        };
        QVERIFY(readPipeline(nested(51)).unrepresented.isEmpty());
        for (const int depth : {52, 2000})
            try {
                readPipeline(nested(depth));
                QFAIL("nested too deep");
            } catch (const Error &error) {
                QVERIFY2(error.message().contains(u"nested more than 50"), qPrintable(error.message()));
            }
        try {
            readPipeline("[1, 2]");
            QFAIL("a list is no pipeline");
        } catch (const Error &error) {
            QCOMPARE(error.detail(), QStringLiteral("the file holds no JSON object"));
        }
    }

    void whatIsNoPipelineIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("A.Compose([])");
        QTest::newRow("list") << QByteArray("[]");
        QTest::newRow("no class") << QByteArray(R"({"transform": {"p": 1}})");
        QTest::newRow("transforms of numbers")
            << QByteArray(R"({"transform": {"__class_fullname__": "Compose", "transforms": [1]}})");
        QTest::newRow("bad value") << fileOf(R"({"__class_fullname__": "Blur", "blur_limit": -3})");
        QTest::newRow("bad probability") << fileOf(R"({"__class_fullname__": "Blur", "p": 2})");
        QTest::newRow("infinite depth")
            << QByteArray(R"({"__class_fullname__":"Compose","transforms":[)").repeated(200)
                + QByteArray("]}").repeated(200);
    }

    void whatIsNoPipelineIsRefused()
    {
        QFETCH(QByteArray, json);
        TAXON_VERIFY_ERROR(readPipeline(json), ErrorCode::Corrupt);
    }
};

QTEST_GUILESS_MAIN(AlbumentationsJsonTest)
#include "albumentations_json_test.moc"
