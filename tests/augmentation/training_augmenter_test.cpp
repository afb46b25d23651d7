#include "core/augmentation/albumentations_json.h"
#include "core/augmentation/presets.h"
#include "core/augmentation/preview.h"
#include "core/augmentation/training_augmenter.h"
#include "core/augmentation/transform_catalog.h"
#include "core/base/progress.h"
#include "core/imaging/preprocessing.h"
#include "tests/augmentation/augmentation_images.h"

#include <QJsonArray>
#include <QTest>

using namespace taxon;
using namespace taxon::test;

namespace {

constexpr int kSide = 48;

TransformStep natural(int size)
{
    return augmentationPreset(QStringLiteral("natural"), size).pipeline;
}

} // namespace

class TrainingAugmenterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatKeepsTheSizeIsThePipelinesOwnResult()
    {
        const TransformStep pipeline = augmentationPreset(QStringLiteral("satellite"), kSide).pipeline;
        const RgbImage image = picture(kSide, kSide);
        for (quint64 epoch = 1; epoch < 9; ++epoch)
            QVERIFY(isSame(TrainingAugmenter(pipeline, kSide).apply(image, {1, epoch, 5}),
                Augmenter(pipeline).apply(image, {1, epoch, 5})));
    }

    void anotherSizeIsPreparedOnceMore()
    {
        const TransformStep pipeline = compose({makeStep(QStringLiteral("PadIfNeeded"),
            {{QStringLiteral("min_height"), 60}, {QStringLiteral("min_width"), 90}}, 1)});
        const RgbImage image = picture(kSide, kSide);
        const RgbImage padded = Augmenter(pipeline).apply(image, {});
        QCOMPARE(padded.width, 90);
        QVERIFY(
            isSame(TrainingAugmenter(pipeline, kSide).apply(image, {}), prepare(padded, {.size = kSide})));
    }

    void aCropMadeForAnotherSizeIsTakenAtThisOne()
    {
        const RgbImage image = picture(kSide, kSide);
        for (quint64 epoch = 1; epoch < 9; ++epoch) {
            const RgbImage expected = Augmenter(natural(kSide)).apply(image, {3, epoch, 1});
            QVERIFY(isSame(TrainingAugmenter(natural(224), kSide).apply(image, {3, epoch, 1}), expected));
        }
        const TransformStep nested
            = compose({oneOf({makeStep(QStringLiteral("RandomResizedCrop"),
                                 {{QStringLiteral("height"), 10}, {QStringLiteral("width"), 20}})},
                1)});
        const QJsonObject fitted = fittedTo(nested, kSide).steps[0].steps[0].parameters;
        QCOMPARE(fitted[QStringLiteral("height")].toInt(), kSide);
        QCOMPARE(fitted[QStringLiteral("width")].toInt(), kSide);
    }

    void thePreviewShowsWhatTrainingGets()
    {
        const RgbImage image = picture(kSide, kSide);
        const Progress progress;
        const AugmentationPreview preview = previewAugmentation(natural(128), image, 7, 42, 5, progress);
        const TrainingAugmenter augmenter(natural(128), kSide);
        for (quint64 epoch = 1; epoch <= 5; ++epoch)
            QVERIFY(isSame(preview.variants[epoch - 1], augmenter.apply(image, {7, epoch, 42})));
    }

    void whatIsStoredIsThePipeline()
    {
        for (const AugmentationPreset &preset : augmentationPresets(128)) {
            const QJsonObject json = pipelineToJson(preset.pipeline);
            QCOMPARE(json.isEmpty(), preset.name == u"none");
            QVERIFY(pipelineFromJson(json).pipeline == preset.pipeline);
        }
    }

    void aPipelineIsCalledByItsPresetOrItsTransforms()
    {
        QCOMPARE(presetOf(natural(224))->name, QStringLiteral("natural"));
        QCOMPARE(pipelineTitle(natural(224)), QStringLiteral("Natural scenes"));
        QCOMPARE(pipelineTitle(compose({})), QStringLiteral("None"));
        QCOMPARE(pipelineTitle(QJsonObject()), QStringLiteral("None"));
        const auto step
            = [](const char *name, double p) { return makeStep(QString::fromLatin1(name), {}, p); };
        const TransformStep own
            = compose({step("Flip", 0.5), step("CLAHE", 0), step("Transpose", 1), step("Blur", 1)});
        QVERIFY(!presetOf(own));
        QCOMPARE(pipelineTitle(own), QStringLiteral("Flip, Transpose, Blur"));
        QCOMPARE(pipelineTitle(compose({step("CLAHE", 0)})), QStringLiteral("None"));
        const QString unreadable = pipelineTitle(QJsonObject {{QStringLiteral("transform"), QJsonArray()}});
        QVERIFY(!unreadable.isEmpty() && unreadable != QStringLiteral("None"));
    }
};

QTEST_APPLESS_MAIN(TrainingAugmenterTest)
#include "training_augmenter_test.moc"
