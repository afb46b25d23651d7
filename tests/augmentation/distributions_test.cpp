#include "core/augmentation/augmenter.h"
#include "core/augmentation/draws.h"
#include "core/augmentation/transform_catalog.h"
#include "tests/augmentation/augmentation_images.h"

#include <QHash>
#include <QJsonArray>
#include <QMap>
#include <QTest>

#include <functional>

using namespace taxon;
using namespace taxon::test;

namespace {

constexpr int kSamples = 3000;

TransformStep alone(const char *name, const QJsonObject &parameters = {})
{
    return compose({makeStep(QString::fromLatin1(name), parameters, 1)});
}

std::vector<RgbImage> variants(const TransformStep &pipeline, const RgbImage &image, int count = kSamples)
{
    const Augmenter augmenter(pipeline);
    std::vector<RgbImage> results;
    for (int i = 0; i < count; ++i)
        results.push_back(augmenter.apply(image, {3, 1, quint64(i)}));
    return results;
}

std::vector<double> measured(
    const std::vector<RgbImage> &images, const std::function<double(const RgbImage &)> &measure)
{
    std::vector<double> values;
    std::transform(images.begin(), images.end(), std::back_inserter(values), measure);
    return values;
}

std::vector<double> drawn(int count, const std::function<double(Random &)> &draw)
{
    Random random(42);
    std::vector<double> values(std::size_t(count), 0.0);
    std::generate(values.begin(), values.end(), [&] { return draw(random); });
    return values;
}

double meanOf(const std::vector<double> &values)
{
    double sum = 0;
    for (const double value : values)
        sum += value;
    return sum / double(values.size());
}

double varianceOf(const std::vector<double> &values)
{
    const double mean = meanOf(values);
    double sum = 0;
    for (const double value : values)
        sum += (value - mean) * (value - mean);
    return sum / double(values.size());
}

/// Kolmogorov and Smirnov's distance from the uniform distribution on [low, high].
double distanceFromUniform(std::vector<double> values, double low, double high)
{
    std::sort(values.begin(), values.end());
    double largest = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double expected = (values[i] - low) / (high - low);
        largest = std::max({largest, std::abs(expected - double(i) / double(values.size())),
            std::abs(expected - double(i + 1) / double(values.size()))});
    }
    return largest;
}

/// What the distance stays below in 999 of 1000 cases.
double limitFor(std::size_t n)
{
    return 1.95 / std::sqrt(double(n));
}

std::vector<double> values(const RgbImage &image, int channel = 0)
{
    std::vector<double> result;
    for (std::size_t i = std::size_t(channel); i < image.pixels.size(); i += 3)
        result.push_back(image.pixels[i]);
    return result;
}

double shareOf(const RgbImage &image, int value)
{
    return double(std::count(image.pixels.begin(), image.pixels.end(), std::uint8_t(value)))
        / double(image.pixels.size());
}

double deviationOf(const RgbImage &image)
{
    return std::sqrt(varianceOf(values(image)));
}

double covariance(const std::vector<double> &a, const std::vector<double> &b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += (a[i] - meanOf(a)) * (b[i] - meanOf(b));
    return sum / double(a.size());
}

} // namespace

/// Random transforms have the distribution that they say. All seeds are fixed: a test that passes always
/// does.
class DistributionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void poissonGammaAndBetaHaveTheirMoments()
    {
        Random any(1);
        QCOMPARE(draws::Poisson(0)(any), 0);
        for (const double mean : {0.5, 4.0, 60.0, 900.0}) {
            const draws::Poisson poisson(mean);
            const auto events = drawn(20'000, [&](Random &random) { return poisson(random); });
            QVERIFY(std::abs(meanOf(events) - mean) < 0.03 * mean);
            QVERIFY(std::abs(varianceOf(events) - mean) < 0.06 * mean);
        }
        for (const double shape : {0.4, 2.5}) {
            const auto times = drawn(20'000, [&](Random &random) { return draws::gamma(shape, random); });
            QVERIFY(std::abs(meanOf(times) - shape) < 0.04 * shape);
            QVERIFY(std::abs(varianceOf(times) - shape) < 0.1 * shape);
        }
        const auto shares = drawn(20'000, [](Random &random) { return draws::beta(0.3, 0.3, random); });
        QVERIFY(std::abs(meanOf(shares) - 0.5) < 0.01);
        QVERIFY(std::abs(varianceOf(shares) - 1 / (4 * 1.6)) < 0.005); // ab / (a + b)² (a + b + 1)
    }

    void normalFieldsAreNormal()
    {
        Random random(1);
        const cv::Mat field = draws::normalField({101, 99}, 1, 3, 2, random);
        std::vector<double> numbers(field.begin<float>(), field.end<float>());
        QVERIFY(std::abs(meanOf(numbers) - 3) < 0.08);
        QVERIFY(std::abs(varianceOf(numbers) - 4) < 0.2);
        for (double &number : numbers)
            number = 0.5 * std::erfc(-(number - 3) / (2 * std::sqrt(2.0))); // uniform if normal
        QVERIFY(distanceFromUniform(numbers, 0, 1) < limitFor(numbers.size()));
    }

    void flipHasThreeWaysAndQuarterTurnsFour()
    {
        const RgbImage image = picture(3, 3);
        for (const auto &[name, ways] : {std::pair("Flip", 3), std::pair("RandomRotate90", 4)}) {
            QHash<QByteArray, int> counts;
            for (const RgbImage &variant : variants(alone(name), image))
                ++counts[QByteArray(
                    reinterpret_cast<const char *>(variant.pixels.data()), qsizetype(variant.pixels.size()))];
            QCOMPARE(counts.size(), qsizetype(ways));
            for (const int count : counts)
                QVERIFY(std::abs(count - kSamples / ways) < 4 * std::sqrt(kSamples / double(ways)));
        }
    }

    void channelShuffleHasSixOrders()
    {
        RgbImage image {1, 1, {10, 20, 30}};
        QMap<int, int> counts;
        for (const RgbImage &variant : variants(alone("ChannelShuffle"), image))
            ++counts[variant.pixels[0] * 100 + variant.pixels[1]];
        QCOMPARE(counts.size(), 6);
        for (const int count : counts)
            QVERIFY(std::abs(count - kSamples / 6) < 4 * std::sqrt(kSamples / 6.0));
    }

    void brightnessAndContrastAreUniform()
    {
        const auto bright
            = measured(variants(alone("RandomBrightnessContrast",
                                    {{QStringLiteral("brightness_limit"), QJsonArray {-0.3, 0.4}},
                                        {QStringLiteral("contrast_limit"), 0}}),
                           plain(1, 1, 120)),
                [](const RgbImage &image) { return image.pixels[0] + 0.5; }); // the fraction was cut off
        QVERIFY(
            distanceFromUniform(bright, 120 - 0.3 * 255, 120 + 0.4 * 255) < limitFor(bright.size()) + 0.01);
        const auto contrast
            = measured(variants(alone("RandomBrightnessContrast", {{QStringLiteral("brightness_limit"), 0}}),
                           plain(1, 1, 200)),
                [](const RgbImage &image) { return image.pixels[0] + 0.5; });
        QVERIFY(distanceFromUniform(contrast, 160, 240) < limitFor(contrast.size()) + 0.01);
    }

    void rotationIsUniform()
    {
        // A bright point on the right of the middle goes round; its angle tells the rotation.
        RgbImage image = plain(65, 65, 0);
        for (int y = 30; y <= 34; ++y)
            for (int x = 58; x <= 62; ++x)
                image.pixels[std::size_t(3 * (y * 65 + x))] = 255;
        const TransformStep turn = alone("ShiftScaleRotate",
            {{QStringLiteral("rotate_limit"), 60}, {QStringLiteral("scale_limit"), 0},
                {QStringLiteral("shift_limit_x"), 0}, {QStringLiteral("shift_limit_y"), 0},
                {QStringLiteral("border_mode"), 0}});
        const auto angles = measured(variants(turn, image, 1000), [](const RgbImage &variant) {
            double sumX = 0;
            double sumY = 0;
            for (int y = 0; y < 65; ++y)
                for (int x = 0; x < 65; ++x) {
                    const double weight = variant.pixels[std::size_t(3 * (y * 65 + x))];
                    sumX += weight * (x - 32);
                    sumY += weight * (32 - y);
                }
            return std::atan2(sumY, sumX) * 180 / M_PI;
        });
        QVERIFY(distanceFromUniform(angles, -60, 60) < limitFor(angles.size()));
    }

    void resizedCropsCoverTheAreasTheySay()
    {
        // The picture's green is its row, the blue its column, so that the corners tell the crop.
        RgbImage image {256, 256, {}};
        for (int y = 0; y < 256; ++y)
            for (int x = 0; x < 256; ++x)
                image.pixels.insert(image.pixels.end(), {0, std::uint8_t(y), std::uint8_t(x)});
        const auto crops = variants(
            alone("RandomResizedCrop",
                {{QStringLiteral("height"), 64}, {QStringLiteral("width"), 64},
                    {QStringLiteral("scale"), QJsonArray {0.2, 0.5}}, {QStringLiteral("interpolation"), 0}}),
            image, 2000);
        const auto side = [](const RgbImage &crop, std::size_t channel) {
            return (crop.pixels[crop.pixels.size() - 3 + channel] - crop.pixels[channel]) * 64.0 / 63;
        };
        const auto areas = measured(
            crops, [&](const RgbImage &crop) { return side(crop, 1) * side(crop, 2) / (256 * 256); });
        QVERIFY(
            distanceFromUniform(areas, 0.2, 0.5) < limitFor(areas.size()) + 0.02); // sides are whole pixels
        const auto shapes
            = measured(crops, [&](const RgbImage &crop) { return std::log(side(crop, 2) / side(crop, 1)); });
        QVERIFY(
            distanceFromUniform(shapes, std::log(0.75), std::log(4.0 / 3)) < limitFor(shapes.size()) + 0.02);
    }

    void elasticDisplacementsHaveTheSpreadOfSmoothedNoise()
    {
        // The picture's green is its row, the blue its column: the middle tells where it comes from.
        constexpr int kSide = 151;
        RgbImage image {kSide, kSide, {}};
        for (int y = 0; y < kSide; ++y)
            for (int x = 0; x < kSide; ++x)
                image.pixels.insert(image.pixels.end(), {0, std::uint8_t(y), std::uint8_t(x)});
        const std::size_t middle = 3 * (kSide * (kSide / 2) + kSide / 2);
        for (const double sigma : {5.0, 15.0, 17.0, 30.0}) { // on a grid of 1, 1, 2 and 3 pixels
            const double expected = 12; // pixels
            const double alpha = expected * sigma
                * std::sqrt(4 * M_PI * 3); // uniform noise has a third, smoothing leaves 1 / 4πσ² of it
            const auto results = variants(
                alone("ElasticTransform",
                    {{QStringLiteral("alpha"), alpha}, {QStringLiteral("sigma"), sigma},
                        {QStringLiteral("alpha_affine"), 0}, {QStringLiteral("interpolation"), 0}}),
                image, 150);
            for (const std::size_t channel : {1, 2}) {
                const double spread = std::sqrt(varianceOf(measured(
                    results, [&](const RgbImage &variant) { return variant.pixels[middle + channel]; })));
                QVERIFY2(std::abs(spread - expected) < 0.18 * expected,
                    qPrintable(QStringLiteral("%1 for %2").arg(spread).arg(sigma)));
            }
        }
    }

    void gaussNoiseHasTheVarianceItSays()
    {
        const RgbImage image = plain(64, 64, 128);
        const auto noisy = variants(
            alone("GaussNoise", {{QStringLiteral("var_limit"), QJsonArray {100, 100}}}), image, 20);
        for (const RgbImage &variant : noisy) {
            QVERIFY(std::abs(varianceOf(values(variant)) - 100) < 12);
            QVERIFY(std::abs(meanOf(values(variant)) - 127.5) < 0.8); // the fraction is cut off
            QVERIFY(std::abs(covariance(values(variant, 0), values(variant, 1))) < 8); // each channel its own
        }
        const auto spread = measured(
            variants(alone("GaussNoise", {{QStringLiteral("var_limit"), QJsonArray {50, 450}}}), image, 400),
            [](const RgbImage &variant) { return varianceOf(values(variant)); });
        QVERIFY(distanceFromUniform(spread, 50, 450) < limitFor(spread.size()));
        const RgbImage gray
            = variants(alone("GaussNoise", {{QStringLiteral("per_channel"), false}}), image, 1)[0];
        QVERIFY(values(gray, 0) == values(gray, 2));
    }

    void additiveGaussianNoiseIsCentredAndUniformInItsDeviation()
    {
        const RgbImage image = plain(64, 64, 128);
        const auto noisy
            = variants(alone("IAAAdditiveGaussianNoise",
                           {{QStringLiteral("scale"), QJsonArray {4, 20}}, {QStringLiteral("loc"), 3}}),
                image, 400);
        QVERIFY(distanceFromUniform(measured(noisy, deviationOf), 4, 20) < limitFor(noisy.size()));
        QVERIFY(
            std::abs(meanOf(measured(noisy, [](const RgbImage &variant) { return meanOf(values(variant)); }))
                - 131)
            < 0.05);
        QVERIFY(values(noisy[0], 0) == values(noisy[0], 1)); // one noise for all channels by default
    }

    void multiplicativeNoiseIsUniform()
    {
        const auto factors = measured(
            variants(alone("MultiplicativeNoise", {{QStringLiteral("multiplier"), QJsonArray {0.5, 1.2}}}),
                plain(1, 1, 200)),
            [](const RgbImage &image) { return image.pixels[0] + 0.5; });
        QVERIFY(distanceFromUniform(factors, 100, 240) < limitFor(factors.size()) + 0.01);
        const RgbImage speckled = variants(alone("MultiplicativeNoise",
                                               {{QStringLiteral("multiplier"), QJsonArray {0.5, 1.2}},
                                                   {QStringLiteral("elementwise"), true}}),
            plain(64, 64, 200), 1)[0];
        auto pixels = values(speckled);
        for (double &pixel : pixels)
            pixel += 0.5;
        QVERIFY(distanceFromUniform(pixels, 100, 240) < limitFor(pixels.size()) + 0.01);
    }

    void saltAndPepperCoverWhatTheySay()
    {
        const RgbImage variant
            = variants(alone("SaltAndPepper",
                           {{QStringLiteral("amount"), QJsonArray {0.2, 0.2}},
                               {QStringLiteral("salt_vs_pepper"), QJsonArray {0.25, 0.25}}}),
                plain(128, 128, 100), 1)[0];
        QVERIFY(std::abs(shareOf(variant, 255) - 0.05) < 0.008);
        QVERIFY(std::abs(shareOf(variant, 0) - 0.15) < 0.012);
    }

    void isoNoiseBrightensWithItsStrength()
    {
        const RgbImage image = picture(64, 64);
        const auto deviation = [&](double intensity) {
            const RgbImage variant
                = variants(alone("ISONoise",
                               {{QStringLiteral("intensity"), QJsonArray {intensity, intensity}},
                                   {QStringLiteral("color_shift"), QJsonArray {0.01, 0.01}}}),
                    image, 1)[0];
            double sum = 0;
            for (std::size_t i = 0; i < image.pixels.size(); ++i)
                sum += std::pow(double(variant.pixels[i]) - image.pixels[i], 2);
            return std::sqrt(sum / double(image.pixels.size()));
        };
        QVERIFY(deviation(0.1) < deviation(0.5));
        QVERIFY(deviation(0.5) < deviation(1.0));
    }

    void coarseDropoutMakesAsManyHoles()
    {
        const auto covered
            = measured(variants(alone("CoarseDropout",
                                    {{QStringLiteral("max_holes"), 1}, {QStringLiteral("min_height"), 2},
                                        {QStringLiteral("max_height"), 5}, {QStringLiteral("max_width"), 4}}),
                           plain(32, 32, 9)),
                [](const RgbImage &image) { return shareOf(image, 0) * 32 * 32; });
        for (const int area : {8, 12, 16, 20})
            QVERIFY(std::abs(std::count(covered.begin(), covered.end(), double(area)) - kSamples / 4)
                < 4 * std::sqrt(kSamples / 4.0));
    }

    void kernelsAreOddAndEquallyLikely()
    {
        // A single bright pixel spreads over the kernel.
        RgbImage image = plain(21, 21, 0);
        image.pixels[std::size_t(3 * (10 * 21 + 10))] = 255;
        const auto sizes = measured(
            variants(alone("Blur", {{QStringLiteral("blur_limit"), 9}}), image), [](const RgbImage &variant) {
                return std::sqrt(double(std::count_if(variant.pixels.begin(), variant.pixels.end(),
                    [](std::uint8_t value) { return value > 0; })));
            });
        for (const int size : {3, 5, 7, 9})
            QVERIFY(std::abs(std::count(sizes.begin(), sizes.end(), double(size)) - kSamples / 4)
                < 4 * std::sqrt(kSamples / 4.0));
    }

    void automaticPoliciesTryEverythingAndOftenNothing()
    {
        for (const char *policy : {"TrivialAugmentWide", "RandAugment"}) {
            const RgbImage image = picture(12, 12);
            const auto results = variants(alone(policy), image, 600);
            const auto same = std::count_if(results.begin(), results.end(),
                [&](const RgbImage &variant) { return isSame(variant, image); });
            QVERIFY(same > 0);
            QVERIFY(same < 200); // an operation of fourteen does nothing, others at their weakest
        }
    }
};

QTEST_GUILESS_MAIN(DistributionsTest)
#include "distributions_test.moc"
