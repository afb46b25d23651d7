#include "core/augmentation/augmenter.h"
#include "core/augmentation/presets.h"
#include "core/augmentation/transform_catalog.h"
#include "core/base/error.h"
#include "tests/augmentation/augmentation_images.h"
#include "tests/support/test_support.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

#include <atomic>
#include <thread>

using namespace taxon;
using namespace taxon::test;

namespace {

TransformStep step(const char *name, const QJsonObject &parameters = {}, double p = 1)
{
    return makeStep(QString::fromLatin1(name), parameters, p);
}

/// Everything the catalogue has, one after the other.
TransformStep everything()
{
    std::vector<TransformStep> steps;
    for (const TransformSpec &spec : transformCatalog())
        if (spec.group != TransformGroup::Composition && spec.name != u"PadIfNeeded"
            && spec.name != u"RandomResizedCrop")
            steps.push_back(makeStep(spec.name, {}, 0.5));
    return compose(std::move(steps));
}

std::vector<RgbImage> onThreads(const Augmenter &augmenter, const RgbImage &image, int samples, int threads)
{
    std::vector<RgbImage> results(static_cast<std::size_t>(samples));
    std::atomic<int> next = 0;
    {
        std::vector<std::jthread> workers;
        for (int i = 0; i < threads; ++i)
            workers.emplace_back([&] {
                for (int sample = next++; sample < samples; sample = next++)
                    results[std::size_t(sample)] = augmenter.apply(image, {5, 2, quint64(sample)});
            });
    }
    return results;
}

/// The first pixel's red value in each of `samples` results.
std::vector<int> firstValues(const TransformStep &pipeline, const RgbImage &image, int samples)
{
    const Augmenter augmenter(pipeline);
    std::vector<int> values;
    for (int i = 0; i < samples; ++i)
        values.push_back(augmenter.apply(image, {11, 0, quint64(i)}).pixels[0]);
    return values;
}

double shareOf(const std::vector<int> &values, int value)
{
    return double(std::count(values.begin(), values.end(), value)) / double(values.size());
}

/// Shifts a black picture to a gray of its own, so that one sees who was chosen.
TransformStep marker(int gray, double p)
{
    return makeStep(QStringLiteral("RGBShift"),
        {{QStringLiteral("r_shift_limit"), QJsonArray {gray, gray}},
            {QStringLiteral("g_shift_limit"), QJsonArray {gray, gray}},
            {QStringLiteral("b_shift_limit"), QJsonArray {gray, gray}}},
        p);
}

TransformStep someOf(std::vector<TransformStep> steps, int n, bool replace)
{
    TransformStep some = step("SomeOf", {{QStringLiteral("n"), n}, {QStringLiteral("replace"), replace}});
    some.steps = std::move(steps);
    return some;
}

constexpr int kDraws = 4000;
constexpr double kTolerance = 0.035; ///< four deviations of a share of 4000 draws

} // namespace

/// Pipelines: draws, compositions, threads and sizes.
class AugmenterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSameSeedGivesTheSamePixelsOnAnyNumberOfThreads()
    {
        const Augmenter augmenter(everything());
        const RgbImage image = picture(48, 40);
        const auto one = onThreads(augmenter, image, 32, 1);
        for (const int threads : {2, 8}) {
            const auto many = onThreads(augmenter, image, 32, threads);
            for (std::size_t i = 0; i < one.size(); ++i)
                QVERIFY(isSame(one[i], many[i]));
        }
    }

    void otherSeedsEpochsAndSamplesGiveOtherPixels()
    {
        const Augmenter augmenter(compose({step("GaussNoise")}));
        const RgbImage image = picture(16, 16);
        const RgbImage first = augmenter.apply(image, {1, 1, 1});
        QVERIFY(isSame(first, augmenter.apply(image, {1, 1, 1})));
        QVERIFY(isSame(first, Augmenter(compose({step("GaussNoise")})).apply(image, {1, 1, 1})));
        for (const SampleSeed &seed : {SampleSeed {2, 1, 1}, SampleSeed {1, 2, 1}, SampleSeed {1, 1, 2}})
            QVERIFY(!isSame(first, augmenter.apply(image, seed)));
    }

    void switchingOneStepOffLeavesWhatOthersDraw()
    {
        const RgbImage image = picture(24, 24);
        TransformStep pipeline = compose({step("HorizontalFlip"), step("RGBShift")});
        const Augmenter both(pipeline);
        pipeline.steps[0].p = 0;
        const RgbImage alone = Augmenter(pipeline).apply(image, {3, 0, 9});
        QVERIFY(isSame(
            both.apply(image, {3, 0, 9}), Augmenter(compose({step("HorizontalFlip")})).apply(alone, {})));
    }

    void aStepRunsAsOftenAsItsProbabilitySays_data()
    {
        QTest::addColumn<double>("p");
        for (const double p : {0.0, 0.1, 0.5, 0.9, 1.0})
            QTest::addRow("%.1f", p) << p;
    }

    void aStepRunsAsOftenAsItsProbabilitySays()
    {
        QFETCH(double, p);
        const double share = shareOf(firstValues(compose({marker(50, p)}), plain(2, 2, 0), kDraws), 50);
        QVERIFY2(std::abs(share - p) <= kTolerance, qPrintable(QString::number(share)));
        QVERIFY(p != 0 || share == 0);
        QVERIFY(p != 1 || share == 1);
    }

    void alwaysApplyComesBeforeProbability()
    {
        TransformStep always = marker(50, 0);
        always.isAlwaysApplied = true;
        QCOMPARE(shareOf(firstValues(compose({always}), plain(2, 2, 0), 100), 50), 1.0);
    }

    void oneOfChoosesByWeight()
    {
        const auto values = firstValues(
            compose({oneOf({marker(10, 0.2), marker(20, 0.1), marker(30, 0.1), marker(40, 0)}, 0.8)}),
            plain(2, 2, 0), kDraws);
        QVERIFY(std::abs(shareOf(values, 10) - 0.4) <= kTolerance);
        QVERIFY(std::abs(shareOf(values, 20) - 0.2) <= kTolerance);
        QVERIFY(std::abs(shareOf(values, 30) - 0.2) <= kTolerance);
        QVERIFY(std::abs(shareOf(values, 0) - 0.2) <= kTolerance);
        QCOMPARE(shareOf(values, 40), 0.0);
    }

    void someOfAppliesAsManyAsItSays()
    {
        // The sum tells who took part: 1, 2 and 4 added, each once.
        const auto values
            = firstValues(compose({someOf({marker(1, 0.5), marker(2, 0.5), marker(4, 0.5)}, 2, false)}),
                plain(2, 2, 0), kDraws);
        for (const int pair : {3, 5, 6})
            QVERIFY(std::abs(shareOf(values, pair) - 1.0 / 3) <= kTolerance);
        const auto repeated = firstValues(
            compose({someOf({marker(1, 0.5), marker(3, 0.5)}, 2, true)}), plain(2, 2, 0), kDraws);
        QVERIFY(std::abs(shareOf(repeated, 2) - 0.25) <= kTolerance);
        QVERIFY(std::abs(shareOf(repeated, 4) - 0.5) <= kTolerance);
        QVERIFY(std::abs(shareOf(repeated, 6) - 0.25) <= kTolerance);
        QCOMPARE(shareOf(firstValues(compose({someOf({marker(1, 0.5), marker(2, 0.5)}, 5, false)}),
                             plain(2, 2, 0), 20),
                     3),
            1.0);
    }

    void theSameStepChosenTwiceDrawsAnew()
    {
        const TransformStep noise
            = step("IAAAdditiveGaussianNoise", {{QStringLiteral("scale"), QJsonArray {10, 10}}});
        const RgbImage image = plain(64, 64, 128);
        const RgbImage once = Augmenter(someOf({noise}, 1, true)).apply(image, {1, 2, 3});
        const RgbImage twice = Augmenter(someOf({noise}, 2, true)).apply(image, {1, 2, 3});
        QVERIFY(
            deviationOf(twice) > 1.3 * deviationOf(once)); // √2 for independent noise, 2 for the same again
        QVERIFY(deviationOf(twice) < 1.5 * deviationOf(once));
    }

    void everyTransformTakesImagesOfAnySize_data()
    {
        QTest::addColumn<QString>("name");
        for (const TransformSpec &spec : transformCatalog())
            if (spec.group != TransformGroup::Composition)
                QTest::newRow(qPrintable(spec.name)) << spec.name;
    }

    void everyTransformTakesImagesOfAnySize()
    {
        QFETCH(QString, name);
        const Augmenter augmenter(compose({makeStep(name,
            name == u"PadIfNeeded"
                ? QJsonObject {{QStringLiteral("min_height"), 9}, {QStringLiteral("min_width"), 9}}
                : QJsonObject(),
            1)}));
        for (const auto &[width, height] : {std::pair(1, 1), std::pair(1, 7), std::pair(7, 1),
                 std::pair(2, 2), std::pair(2, 3), std::pair(13, 5), std::pair(31, 33), std::pair(200, 3)})
            for (quint64 sample = 0; sample < 6; ++sample) {
                const RgbImage image = picture(width, height);
                const RgbImage result = augmenter.apply(image, {7, 0, sample});
                QVERIFY(result.width > 0 && result.height > 0);
                QCOMPARE(result.pixels.size(), std::size_t(result.width) * std::size_t(result.height) * 3);
            }
    }

    void everyVariantOfATransformRuns()
    {
        const std::vector<TransformStep> variants {step("Affine", {{QStringLiteral("fit_output"), true}}),
            step("Affine", {{QStringLiteral("keep_ratio"), true}}),
            step("Perspective", {{QStringLiteral("fit_output"), true}, {QStringLiteral("scale"), 0.3}}),
            step("Perspective", {{QStringLiteral("keep_size"), false}}),
            step("ElasticTransform", {{QStringLiteral("approximate"), true}}),
            step("ElasticTransform", {{QStringLiteral("same_dxdy"), true}}),
            step("GridDistortion", {{QStringLiteral("normalized"), true}}),
            step("PadIfNeeded",
                {{QStringLiteral("min_height"), 40}, {QStringLiteral("min_width"), 40},
                    {QStringLiteral("position"), QStringLiteral("random")}}),
            step("ShiftScaleRotate", {{QStringLiteral("interpolation"), 3}}),
            step("MultiplicativeNoise",
                {{QStringLiteral("elementwise"), true}, {QStringLiteral("per_channel"), true}}),
            step("MultiplicativeNoise", {{QStringLiteral("per_channel"), true}}),
            step("MotionBlur",
                {{QStringLiteral("allow_shifted"), false},
                    {QStringLiteral("blur_limit"), QJsonArray {3, 9}}}),
            step("GaussianBlur",
                {{QStringLiteral("blur_limit"), 0}, {QStringLiteral("sigma_limit"), QJsonArray {0.5, 3}}}),
            step("ImageCompression",
                {{QStringLiteral("compression_type"), 1}, {QStringLiteral("quality_lower"), 0}}),
            step("Downscale",
                {{QStringLiteral("scale_min"), 0.3}, {QStringLiteral("scale_max"), 0.9},
                    {QStringLiteral("interpolation"), 1}}),
            step("CoarseDropout", {{QStringLiteral("max_height"), 0.4}, {QStringLiteral("max_width"), 0.9}}),
            step("Equalize",
                {{QStringLiteral("mode"), QStringLiteral("pil")}, {QStringLiteral("by_channels"), false}}),
            step("Posterize",
                {{QStringLiteral("num_bits"),
                    QJsonArray {QJsonArray {1, 2}, QJsonArray {3, 4}, QJsonArray {0, 8}}}})};
        for (const TransformStep &variant : variants)
            for (const int side : {1, 2, 33})
                for (quint64 sample = 0; sample < 8; ++sample)
                    QVERIFY(!Augmenter(compose({variant}))
                                 .apply(picture(side, side + 1), {1, 1, sample})
                                 .isEmpty());
    }

    void aRandomResizedCropHasItsSize()
    {
        const RgbImage result = Augmenter(
            compose(
                {step("RandomResizedCrop", {{QStringLiteral("height"), 20}, {QStringLiteral("width"), 30}})}))
                                    .apply(picture(64, 64), {});
        QCOMPARE(result.width, 30);
        QCOMPARE(result.height, 20);
    }

    void aResultThatWouldBeTooLargeIsAnError()
    {
        const Augmenter augmenter(
            compose({step("Affine", {{QStringLiteral("scale"), 100}, {QStringLiteral("fit_output"), true}}),
                step("Affine", {{QStringLiteral("scale"), 100}, {QStringLiteral("fit_output"), true}})}));
        TAXON_VERIFY_ERROR(augmenter.apply(picture(60, 60), {}), ErrorCode::Impossible);
    }

    void presetsKeepTheTrainingSize()
    {
        for (const AugmentationPreset &preset : augmentationPresets(40)) {
            QVERIFY(!preset.reason.isEmpty());
            const Augmenter augmenter(preset.pipeline);
            for (quint64 sample = 0; sample < 10; ++sample) {
                const RgbImage result = augmenter.apply(picture(40, 40), {1, 0, sample});
                QCOMPARE(result.width, 40);
                QCOMPARE(result.height, 40);
            }
        }
        QVERIFY(isSame(
            Augmenter(augmentationPreset(QStringLiteral("none"), 40).pipeline).apply(picture(40, 40), {}),
            picture(40, 40)));
        TAXON_VERIFY_ERROR(augmentationPreset(QStringLiteral("cartoons"), 40), ErrorCode::NotFound);
    }

    void whatIsNotAllowedIsRefused()
    {
        TAXON_VERIFY_ERROR(step("Sharpening"), ErrorCode::Corrupt);
        TAXON_VERIFY_ERROR(step("Blur", {{QStringLiteral("sigma"), 3}}), ErrorCode::Corrupt);
        TAXON_VERIFY_ERROR(
            step("Blur", {{QStringLiteral("blur_limit"), QStringLiteral("much")}}), ErrorCode::Corrupt);
        TAXON_VERIFY_ERROR(
            step("MedianBlur", {{QStringLiteral("blur_limit"), QJsonArray {3, 6}}}), ErrorCode::Corrupt);
        TAXON_VERIFY_ERROR(step("Sharpen", {{QStringLiteral("alpha"), 1.5}}), ErrorCode::Corrupt);
        TAXON_VERIFY_ERROR(step("Blur", {}, 1.1), ErrorCode::Corrupt);
        TAXON_VERIFY_ERROR(
            step("ImageCompression",
                {{QStringLiteral("quality_lower"), 90}, {QStringLiteral("quality_upper"), 80}}),
            ErrorCode::Corrupt);
        TAXON_VERIFY_ERROR(
            step("PadIfNeeded", {{QStringLiteral("min_height"), QJsonValue::Null}}), ErrorCode::Corrupt);
        TAXON_VERIFY_ERROR(Augmenter(TransformStep {.name = QStringLiteral("Unknown")}), ErrorCode::Corrupt);
    }

private:
    static double deviationOf(const RgbImage &image)
    {
        double sum = 0;
        double squares = 0;
        for (const std::uint8_t value : image.pixels) {
            sum += value;
            squares += double(value) * value;
        }
        const double n = double(image.pixels.size());
        return std::sqrt(squares / n - (sum / n) * (sum / n));
    }
};

QTEST_GUILESS_MAIN(AugmenterTest)
#include "augmenter_test.moc"
