#include "core/augmentation/imaging_conditions.h"
#include "core/augmentation/transform_catalog.h"
#include "tests/augmentation/augmentation_images.h"

#include <opencv2/imgproc.hpp>

#include <QJsonArray>
#include <QTest>

using namespace taxon;
using namespace taxon::test;

namespace {

/// A picture of bright squares with soft edges of `blur` pixels and noise of `noise` gray levels.
RgbImage taken(double noise, double blur, int brightness = 110, quint64 seed = 1, int side = 192)
{
    cv::Mat scene(side, side, CV_32F, cv::Scalar(brightness));
    for (int i = 0; i < 6; ++i)
        scene(cv::Rect(10 + 30 * i, 12 + 27 * ((i * 5) % 6), 20, 20)) = cv::Scalar(brightness + 70);
    if (blur > 0)
        cv::GaussianBlur(scene, scene, {}, blur);
    Random random(seed);
    RgbImage image {side, side, {}};
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            for (int channel = 0; channel < 3; ++channel)
                image.pixels.push_back(std::uint8_t(std::clamp(
                    std::lround(double(scene.at<float>(y, x)) + noise * random.normal()), 0L, 255L)));
    return image;
}

std::vector<ImagingConditions> series(
    double lowNoise, double highNoise, double lowBlur, double highBlur, int lowLight, int highLight)
{
    std::vector<ImagingConditions> result;
    constexpr int kImages = 21;
    for (int i = 0; i < kImages; ++i) {
        const double t = i / double(kImages - 1);
        result.push_back(measureConditions(taken(lowNoise + t * (highNoise - lowNoise),
            lowBlur + t * (highBlur - lowBlur), int(lowLight + t * (highLight - lowLight)), quint64(i))));
    }
    return result;
}

const TransformStep *find(const TransformStep &pipeline, const char *name)
{
    for (const TransformStep &step : pipeline.steps)
        if (step.name == QLatin1StringView(name))
            return &step;
    return nullptr;
}

} // namespace

/// Noise, blur and light measured on pictures whose noise, blur and light are known.
class ImagingConditionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noiseIsMeasured_data()
    {
        QTest::addColumn<double>("noise");
        QTest::addColumn<double>("blur");
        for (const double noise : {1.0, 3.0, 8.0, 15.0})
            for (const double blur : {1.0, 2.0})
                QTest::addRow("%.0f gray levels, %.0f pixels", noise, blur) << noise << blur;
    }

    void noiseIsMeasured()
    {
        QFETCH(double, noise);
        QFETCH(double, blur);
        const ImagingConditions conditions = measureConditions(taken(noise, blur));
        QVERIFY(conditions.noise.has_value());
        QVERIFY2(std::abs(*conditions.noise - noise) < 0.12 * noise + 0.1,
            qPrintable(QString::number(*conditions.noise)));
    }

    void blurIsMeasured_data()
    {
        QTest::addColumn<double>("blur");
        for (const double blur : {0.8, 1.2, 2.0, 3.0})
            QTest::addRow("%.1f pixels", blur) << blur;
    }

    void blurIsMeasured()
    {
        QFETCH(double, blur);
        const ImagingConditions conditions = measureConditions(taken(1, blur));
        QVERIFY(conditions.blur.has_value());
        QVERIFY2(
            std::abs(*conditions.blur - blur) < 0.25 * blur, qPrintable(QString::number(*conditions.blur)));
    }

    void lightIsMeasured()
    {
        const ImagingConditions conditions = measureConditions(plain(40, 30, 77));
        QCOMPARE(conditions.brightness, 77.0);
        QCOMPARE(conditions.contrast, 0.0);
        QCOMPARE(conditions.noise.value_or(-1), 0.0);
        QVERIFY(!conditions.blur.has_value());
    }

    void smallAndCutOffImagesAreNotMeasured()
    {
        QVERIFY(!measureConditions(picture(1, 1)).noise.has_value());
        QVERIFY(!measureConditions(picture(1, 90)).noise.has_value());
        QVERIFY(!measureConditions(plain(100, 100, 255)).noise.has_value());
        QVERIFY(!measureConditions(plain(100, 100, 0)).noise.has_value());
    }

    void theProposalHasTheRangesOfTheImages()
    {
        const TransformStep pipeline = industrialPipeline(rangesOf(series(1, 4, 0.8, 2.2, 80, 140)));
        const TransformStep *noise = find(pipeline, "GaussNoise");
        QVERIFY(noise);
        const QJsonArray variance = noise->parameters[QStringLiteral("var_limit")].toArray();
        QVERIFY2(std::abs(variance[0].toDouble() - 1.3 * 1.3) < 0.4,
            qPrintable(QString::number(variance[0].toDouble()))); // the 10th percentile of 1 to 4
        QVERIFY2(std::abs(variance[1].toDouble() - 3.7 * 3.7) < 3,
            qPrintable(QString::number(variance[1].toDouble())));
        const TransformStep *blur = find(pipeline, "GaussianBlur");
        QVERIFY(blur);
        const double most = blur->parameters[QStringLiteral("sigma_limit")][1].toDouble();
        QVERIFY2(
            std::abs(most - std::sqrt(2.06 * 2.06 - 0.94 * 0.94)) < 0.5, qPrintable(QString::number(most)));
        const TransformStep *light = find(pipeline, "RandomBrightnessContrast");
        QVERIFY(light);
        const QJsonArray brightness = light->parameters[QStringLiteral("brightness_limit")].toArray();
        QVERIFY(std::abs(brightness[0].toDouble() + 24 / 255.0) < 0.02);
        QVERIFY(std::abs(brightness[1].toDouble() - 24 / 255.0) < 0.02);
    }

    void whatDoesNotVaryIsNotProposed()
    {
        const TransformStep pipeline = industrialPipeline(rangesOf(series(0, 0, 1, 1, 100, 100)));
        QVERIFY(!find(pipeline, "GaussNoise"));
        QVERIFY(!find(pipeline, "GaussianBlur"));
        QCOMPARE(industrialPipeline(rangesOf({})).steps.size(), std::size_t(2)); // the flips are left
    }
};

QTEST_GUILESS_MAIN(ImagingConditionsTest)
#include "imaging_conditions_test.moc"
