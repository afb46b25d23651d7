#include "core/augmentation/automatic.h"
#include "core/augmentation/label_survival.h"
#include "core/augmentation/presets.h"
#include "core/augmentation/transform_catalog.h"

#include <QJsonArray>
#include <QTest>

#include <opencv2/core.hpp>

using namespace taxon;

namespace {

TransformStep alone(const char *name, const QJsonObject &parameters = {}, double p = 1)
{
    return compose({makeStep(QString::fromLatin1(name), parameters, p)});
}

bool has(const QList<OrientationChange> &changes, const char *name, OrientationEffect effect)
{
    return std::any_of(changes.begin(), changes.end(), [&](const OrientationChange &change) {
        return change.transform == QLatin1StringView(name) && change.effect == effect;
    });
}

} // namespace

/// What of an image and of its class is left.
class LabelSurvivalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void flipsAndColoursHideNothing()
    {
        for (const char *name : {"HorizontalFlip", "Flip", "Transpose", "RandomRotate90", "GaussNoise",
                 "ToGray", "ImageCompression"})
            QCOMPARE(visibleShare(alone(name), 100, 60, {1, 2, 3}), 1.0);
    }

    void aCropShowsWhatItKeeps()
    {
        const auto crop = [](double share) {
            return alone("RandomResizedCrop",
                {{QStringLiteral("height"), 64}, {QStringLiteral("width"), 64},
                    {QStringLiteral("scale"), QJsonArray {share, share}},
                    {QStringLiteral("ratio"), QJsonArray {1, 1}}});
        };
        for (const double share : {0.09, 0.25, 0.64})
            QVERIFY(std::abs(visibleShare(crop(share), 200, 200, {1, 0, 5}) - share)
                < 0.06); // cells at the edge count
        QCOMPARE(visibleShare(crop(1), 200, 200, {1, 0, 5}), 1.0);
    }

    void whatIsShiftedOutIsGone()
    {
        const TransformStep shift = alone("Affine",
            {{QStringLiteral("translate_percent"),
                QJsonObject {{QStringLiteral("x"), 0.5}, {QStringLiteral("y"), 0}}}});
        QVERIFY(std::abs(visibleShare(shift, 128, 128, {}) - 0.5) < 0.04);
        QVERIFY(visibleShare(shift, 128, 128, {}, {0, 0, 0.4, 1}) == 1);
        QVERIFY(visibleShare(shift, 128, 128, {}, {0.6, 0, 1, 1}) == 0);
    }

    void reflectedBordersAreNotTheObject()
    {
        const TransformStep shift = alone("ShiftScaleRotate",
            {{QStringLiteral("shift_limit_x"), QJsonArray {0.5, 0.5}}, {QStringLiteral("shift_limit_y"), 0},
                {QStringLiteral("rotate_limit"), 0}, {QStringLiteral("scale_limit"), 0},
                {QStringLiteral("border_mode"), 4}});
        QVERIFY(std::abs(visibleShare(shift, 128, 128, {}) - 0.5) < 0.04);
    }

    void holesCover()
    {
        const TransformStep hole = alone("CoarseDropout",
            {{QStringLiteral("max_holes"), 1}, {QStringLiteral("max_height"), 0.5},
                {QStringLiteral("max_width"), 0.5}, {QStringLiteral("fill_value"), 200}});
        QVERIFY(std::abs(visibleShare(hole, 128, 128, {1, 0, 3}) - 0.75) < 0.04);
    }

    void automaticPoliciesAreFollowed_data()
    {
        QTest::addColumn<int>("operations"); // of RandAugment; 0: TrivialAugment
        for (const int operations : {0, 1, 3})
            QTest::addRow("%d", operations) << operations;
    }

    /// The draws made again: what moves pixels is done to a white image, of which what is still white is seen, since no area
    /// is changed by it; colours hide nothing.
    void automaticPoliciesAreFollowed()
    {
        using automatic::Operation;
        QFETCH(const int, operations);
        constexpr int kSide = 64;
        constexpr int kBins = 31;
        constexpr int kMagnitude = 25;
        const TransformStep pipeline = operations == 0
            ? alone("TrivialAugmentWide")
            : alone("RandAugment", {{QStringLiteral("num_ops"), operations}, {QStringLiteral("magnitude"), kMagnitude}});
        int hidden = 0;
        for (quint64 epoch = 1; epoch <= 200; ++epoch) {
            const SampleSeed seed {3, epoch, 5};
            Random random(mixSeed(mixSeed(seed.seed, seed.epoch, seed.sample), 1)); // the first step of a Compose
            random.uniform(); // is it applied?
            const int bin = operations == 0 ? int(random.below(kBins)) : kMagnitude;
            cv::Mat white(kSide, kSide, CV_8UC3, cv::Scalar::all(255));
            bool isMoved = false;
            for (int i = 0; i < std::max(1, operations); ++i) {
                const auto operation = Operation(random.below(automatic::kOperations));
                const double strength = automatic::strengthOf(operation, bin, kBins, operations == 0, white.size());
                const bool isNegative = random.below(2) == 1;
                if (operation < Operation::ShearX || operation > Operation::Rotate)
                    continue;
                isMoved = true;
                white = automatic::applied(white, operation, isNegative ? -strength : strength);
            }
            const double expected = cv::mean(white)[0] / 255;
            const double share = visibleShare(pipeline, kSide, kSide, seed);
            hidden += share < 0.9 ? 1 : 0;
            if (!isMoved)
                QCOMPARE(share, 1.0);
            // Cells at the edge count, of which only a part is seen.
            QVERIFY2(share > expected - 0.02 && share < expected + 0.08,
                qPrintable(QStringLiteral("epoch %1: %2, expected %3").arg(epoch).arg(share).arg(expected)));
        }
        QVERIFY2(hidden >= 20, qPrintable(QString::number(hidden)));
    }

    void rotationsOfRandAugmentAddUp()
    {
        const TransformStep pipeline = alone("RandAugment", {{QStringLiteral("num_ops"), 2}, {QStringLiteral("magnitude"), 20}});
        QCOMPARE(orientationChanges(pipeline).value(0).degrees, 40.0);
        QVERIFY(orientationChanges(alone("RandAugment", {{QStringLiteral("num_ops"), 1}, {QStringLiteral("magnitude"), 20}})).isEmpty()); // 20°
    }

    void imagesOfOnePixelAreSeen()
    {
        QCOMPARE(visibleShare(alone("HorizontalFlip"), 1, 1, {}), 1.0);
        QCOMPARE(visibleShare(alone("HorizontalFlip"), 1, 50, {}), 1.0);
    }

    void theCentreCropRemovesTheLongSidesEnds()
    {
        QCOMPARE(shareRemovedByCentreCrop(200, 100), 0.5);
        QCOMPARE(shareRemovedByCentreCrop(100, 100), 0.0);
        QCOMPARE(shareRemovedByCentreCrop(300, 400), 0.25);
    }

    void mirrorsAndRotationsAreNamed()
    {
        const TransformStep pipeline = compose({makeStep(QStringLiteral("HorizontalFlip")),
            oneOf({makeStep(QStringLiteral("RandomRotate90")), makeStep(QStringLiteral("Blur"))}, 0.2),
            makeStep(QStringLiteral("ShiftScaleRotate")), makeStep(QStringLiteral("Affine")),
            makeStep(QStringLiteral("Flip"), {}, 0)});
        const auto changes = orientationChanges(pipeline);
        QCOMPARE(changes.size(), 3); // Affine turns by 15° only; Flip never runs
        QVERIFY(has(changes, "HorizontalFlip", OrientationEffect::Mirrors));
        QVERIFY(has(changes, "RandomRotate90", OrientationEffect::Rotates));
        QVERIFY(has(changes, "ShiftScaleRotate", OrientationEffect::Rotates));
        QCOMPARE(changes[2].degrees, 45.0);
        QVERIFY(has(orientationChanges(pipeline, 10), "Affine", OrientationEffect::Rotates));
    }

    void warningsNameTheClasses()
    {
        const TransformStep pipeline = alone("HorizontalFlip");
        QVERIFY(orientationWarnings(pipeline, {}).isEmpty());
        const QStringList warnings
            = orientationWarnings(pipeline, {QStringLiteral("6"), QStringLiteral("9")});
        QCOMPARE(warnings.size(), 1);
        QVERIFY(warnings[0].contains(u"6, 9"));
    }

    void medicalAndDocumentPresetsMirrorNothing()
    {
        for (const char *name : {"medical", "documents", "none"})
            QVERIFY(orientationChanges(augmentationPreset(QString::fromLatin1(name), 64).pipeline).isEmpty());
        for (const char *name : {"natural", "microscopy", "satellite"})
            QVERIFY(
                !orientationChanges(augmentationPreset(QString::fromLatin1(name), 64).pipeline).isEmpty());
    }
};

QTEST_GUILESS_MAIN(LabelSurvivalTest)
#include "label_survival_test.moc"
