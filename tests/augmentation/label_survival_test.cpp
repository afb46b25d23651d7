#include "core/augmentation/label_survival.h"
#include "core/augmentation/presets.h"
#include "core/augmentation/transform_catalog.h"

#include <QJsonArray>
#include <QTest>

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
