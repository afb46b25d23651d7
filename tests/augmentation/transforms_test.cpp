#include "core/augmentation/automatic.h"
#include "core/augmentation/color.h"
#include "core/augmentation/geometric.h"
#include "core/augmentation/quality.h"
#include "core/base/files.h"
#include "tests/support/test_support.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>
#include <functional>

#include <opencv2/core.hpp>

using namespace taxon;

namespace {

cv::Mat unpacked(const QJsonObject &packed)
{
    const QByteArray bytes = QByteArray::fromBase64(packed[QStringLiteral("pixels")].toString().toLatin1());
    const cv::Mat pixels(packed[QStringLiteral("height")].toInt(), packed[QStringLiteral("width")].toInt(),
        CV_8UC3, const_cast<char *>(bytes.data()));
    return pixels.clone();
}

/// The parameters of one case.
class Numbers {
public:
    explicit Numbers(const QJsonObject &object)
        : m_object(object)
    {
    }

    QJsonValue at(const char *name) const { return m_object[QLatin1StringView(name)]; }
    double real(const char *name) const { return at(name).toDouble(); }
    int whole(const char *name) const { return at(name).toInt(); }
    bool flag(const char *name) const { return at(name).toBool(); }
    std::vector<double> list(const char *name) const
    {
        std::vector<double> numbers;
        for (const QJsonValue &value : at(name).toArray())
            numbers.push_back(value.toDouble());
        return numbers;
    }
    template <std::size_t N, class Number = double> std::array<Number, N> array(const char *name) const
    {
        std::array<Number, N> numbers {};
        for (std::size_t i = 0; i < N; ++i)
            numbers[i] = Number(at(name).toArray().at(qsizetype(i)).toDouble());
        return numbers;
    }
    cv::Scalar scalar(const char *name) const
    {
        const auto numbers = array<3>(name);
        return {numbers[0], numbers[1], numbers[2]};
    }
    std::vector<cv::Point2f> points(const char *name) const
    {
        std::vector<cv::Point2f> result;
        for (const QJsonValue &point : at(name).toArray())
            result.emplace_back(float(point[0].toDouble()), float(point[1].toDouble()));
        return result;
    }

private:
    QJsonObject m_object;
};

/// offset + factor · sin(a·x + b·y + c), the fields of reference_vectors.py.
cv::Mat wave(cv::Size size, double a, double b, double c, double factor, double offset = 0)
{
    cv::Mat field(size, CV_32F);
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x)
            field.at<float>(y, x) = float(offset + factor * std::sin(a * x + b * y + c));
    return field;
}

cv::Mat noiseWave(cv::Size size, double factor, double offset = 0)
{
    return wave(size, 1.3, 0.7, 0.5, factor, offset);
}

using Runner = std::function<cv::Mat(const cv::Mat &, const Numbers &)>;

QHash<QString, Runner> geometricRunners()
{
    using namespace geometric;
    return {{QStringLiteral("quarterTurns"),
                [](const cv::Mat &image, const Numbers &n) { return quarterTurns(image, n.whole("turns")); }},
        {QStringLiteral("shiftScaleRotate"),
            [](const cv::Mat &image, const Numbers &n) {
                return shiftScaleRotate(image, {n.real("angle"), n.real("scale"), n.real("dx"), n.real("dy")},
                    {n.whole("interpolation"), n.whole("border"), n.scalar("fill")});
            }},
        {QStringLiteral("resizedCrop"),
            [](const cv::Mat &image, const Numbers &n) {
                return resizedCrop(image,
                    {n.whole("left"), n.whole("top"), n.whole("width"), n.whole("height")},
                    {n.whole("toWidth"), n.whole("toHeight")}, n.whole("interpolation"));
            }},
        {QStringLiteral("affine"),
            [](const cv::Mat &image, const Numbers &n) {
                return affine(image,
                    {n.real("scaleX"), n.real("scaleY"), n.real("translateX"), n.real("translateY"),
                        n.real("rotation"), n.real("shearX"), n.real("shearY")},
                    n.flag("fit") ? OutputSize::FitsAll : OutputSize::AsInput, {1, 0, {5, 6, 7}});
            }},
        {QStringLiteral("perspective"),
            [](const cv::Mat &image, const Numbers &n) {
                const auto corners = n.points("corners");
                // In another order than they come out.
                return perspective(image,
                    {{corners[2], corners[0], corners[3], corners[1]},
                        n.flag("fit") ? OutputSize::FitsAll : OutputSize::AsInput, n.flag("keep")},
                    {1, 0, {}});
            }},
        {QStringLiteral("elastic"),
            [](const cv::Mat &image, const Numbers &n) {
                const auto moves = n.points("moves");
                return elastic(image,
                    {{moves[0], moves[1], moves[2]}, wave(image.size(), 0.7, 0.3, 0, 1.5),
                        wave(image.size(), 0.2, 0.9, 1, 1.2)},
                    {1, 4, {}});
            }},
        {QStringLiteral("gridDistortion"),
            [](const cv::Mat &image, const Numbers &n) {
                return gridDistortion(image, n.list("stepsX"), n.list("stepsY"), {1, 4, {}});
            }},
        {QStringLiteral("opticalDistortion"),
            [](const cv::Mat &image, const Numbers &n) {
                return opticalDistortion(image, n.real("k"), n.real("dx"), n.real("dy"), {1, 4, {}});
            }},
        {QStringLiteral("pad"), [](const cv::Mat &image, const Numbers &n) {
             return pad(image, {2, 3, 4, 1}, {1, n.whole("border"), {9, 8, 7}});
         }}};
}

QHash<QString, Runner> colorRunners()
{
    using namespace color;
    return {{QStringLiteral("brightnessContrast"),
                [](const cv::Mat &image, const Numbers &n) {
                    return brightnessContrast(image, n.real("contrast"), n.real("brightness"),
                        n.flag("byMax") ? BrightnessUnit::Maximum : BrightnessUnit::Mean);
                }},
        {QStringLiteral("gamma"),
            [](const cv::Mat &image, const Numbers &n) { return gamma(image, n.real("gamma")); }},
        {QStringLiteral("shiftHsv"),
            [](const cv::Mat &image, const Numbers &n) {
                return shiftHsv(image, n.real("hue"), n.real("saturation"), n.real("value"));
            }},
        {QStringLiteral("shiftRgb"),
            [](const cv::Mat &image, const Numbers &n) { return shiftRgb(image, n.array<3>("shifts")); }},
        {QStringLiteral("shuffled"),
            [](const cv::Mat &image, const Numbers &n) { return shuffled(image, n.array<3, int>("order")); }},
        {QStringLiteral("clahe"),
            [](const cv::Mat &image, const Numbers &n) {
                return clahe(image, n.real("limit"), {n.whole("columns"), n.whole("rows")});
            }},
        {QStringLiteral("gray"), [](const cv::Mat &image, const Numbers &) { return gray(image); }},
        {QStringLiteral("equalize"),
            [](const cv::Mat &image, const Numbers &n) {
                return equalize(image, EqualizeMode::OpenCv,
                    n.flag("byChannels") ? EqualizeOf::EachChannel : EqualizeOf::Luma);
            }},
        {QStringLiteral("equalizeLarge"),
            [](const cv::Mat &image, const Numbers &) {
                const cv::Mat large = cv::repeat(image, 4, 4);
                return cv::Mat(equalize(large, EqualizeMode::Pillow, EqualizeOf::EachChannel)(
                    cv::Rect({}, image.size())));
            }},
        {QStringLiteral("posterize"),
            [](const cv::Mat &image, const Numbers &n) { return posterize(image, n.array<3, int>("bits")); }},
        {QStringLiteral("solarize"),
            [](const cv::Mat &image, const Numbers &n) { return solarize(image, n.real("threshold")); }},
        {QStringLiteral("fancyPca"),
            [](const cv::Mat &image, const Numbers &n) { return fancyPca(image, n.real("alpha")); }},
        {QStringLiteral("jitterBrightness"),
            [](const cv::Mat &image, const Numbers &n) { return jitterBrightness(image, n.real("factor")); }},
        {QStringLiteral("jitterContrast"),
            [](const cv::Mat &image, const Numbers &n) { return jitterContrast(image, n.real("factor")); }},
        {QStringLiteral("jitterSaturation"),
            [](const cv::Mat &image, const Numbers &n) { return jitterSaturation(image, n.real("factor")); }},
        {QStringLiteral("jitterHue"),
            [](const cv::Mat &image, const Numbers &n) { return jitterHue(image, n.real("turn")); }}};
}

QHash<QString, Runner> qualityRunners()
{
    using namespace quality;
    return {{QStringLiteral("added"),
                [](const cv::Mat &image, const Numbers &n) {
                    return added(image, noiseWave(image.size(), 20),
                        n.flag("rounded") ? Fractions::Rounded : Fractions::CutOff);
                }},
        {QStringLiteral("multipliedField"),
            [](const cv::Mat &image, const Numbers &) {
                return multiplied(image, noiseWave(image.size(), 0.2, 1));
            }},
        {QStringLiteral("multipliedScalar"),
            [](const cv::Mat &image, const Numbers &n) { return multiplied(image, n.scalar("factors")); }},
        {QStringLiteral("isoNoise"),
            [](const cv::Mat &image, const Numbers &) {
                return isoNoise(image, wave(image.size(), 0.4, 1.1, 0, 10, 10), noiseWave(image.size(), 30));
            }},
        {QStringLiteral("saltAndPepper"),
            [](const cv::Mat &image, const Numbers &n) {
                return saltAndPepper(
                    image, noiseWave(image.size(), 0.5, 0.5), n.real("amount"), n.real("salt"));
            }},
        {QStringLiteral("motionBlur"),
            [](const cv::Mat &image, const Numbers &n) {
                const auto points = n.array<4, int>("points");
                return convolved(
                    image, motionKernel(n.whole("size"), {points[0], points[1]}, {points[2], points[3]}));
            }},
        {QStringLiteral("boxBlur"),
            [](const cv::Mat &image, const Numbers &n) { return boxBlur(image, n.whole("size")); }},
        {QStringLiteral("medianBlur"),
            [](const cv::Mat &image, const Numbers &n) { return medianBlur(image, n.whole("size")); }},
        {QStringLiteral("gaussianBlur"),
            [](const cv::Mat &image, const Numbers &n) {
                return gaussianBlur(image, n.whole("size"), n.real("sigma"));
            }},
        {QStringLiteral("sharpen"),
            [](const cv::Mat &image, const Numbers &n) {
                return sharpen(image, n.real("alpha"), n.real("lightness"));
            }},
        {QStringLiteral("compressed"),
            [](const cv::Mat &image, const Numbers &n) {
                return compressed(image,
                    n.at("kind").toString() == u"webp" ? Compression::WebP : Compression::Jpeg,
                    n.whole("quality"));
            }},
        {QStringLiteral("downscaled"),
            [](const cv::Mat &image, const Numbers &n) {
                return downscaled(image, n.real("scale"), n.whole("down"), n.whole("up"));
            }},
        {QStringLiteral("dropped"), [](const cv::Mat &image, const Numbers &n) {
             std::vector<cv::Rect> holes;
             for (const QJsonValue &hole : n.at("holes").toArray())
                 holes.emplace_back(hole[0].toInt(), hole[1].toInt(), hole[2].toInt(), hole[3].toInt());
             return dropped(image, holes, n.scalar("fill"));
         }}};
}

QHash<QString, Runner> automaticRunners()
{
    using namespace automatic;
    return {{QStringLiteral("automatic"),
                [](const cv::Mat &image, const Numbers &n) {
                    return applied(image, Operation(n.whole("operation")), n.real("strength"));
                }},
        {QStringLiteral("autoContrast"), [](const cv::Mat &image, const Numbers &) {
             cv::Mat halved = image.clone();
             std::transform(halved.begin<cv::Vec3b>(), halved.end<cv::Vec3b>(), halved.begin<cv::Vec3b>(),
                 [](const cv::Vec3b &p) {
                     return cv::Vec3b(uchar(p[0] / 2 + 30), uchar(p[1] / 2 + 30), uchar(p[2] / 2 + 30));
                 });
             return applied(halved, Operation::AutoContrast, 0);
         }}};
}

} // namespace

/// Transforms with given numbers against what NumPy, OpenCV's Python and Pillow make of the same picture: see
/// reference_vectors.py.
class TransformsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_runners.insert(geometricRunners());
        m_runners.insert(colorRunners());
        m_runners.insert(qualityRunners());
        m_runners.insert(automaticRunners());
        m_references = QJsonDocument::fromJson(
            readFile(test::sourceFolder() + QStringLiteral("/tests/augmentation/reference_vectors.json")))
                           .object();
        m_image = unpacked(m_references[QStringLiteral("image")].toObject());
    }

    void pixelsEqualTheReference_data()
    {
        QTest::addColumn<QJsonObject>("reference");
        int number = 0;
        for (const QJsonValue &reference : m_references[QStringLiteral("cases")].toArray())
            QTest::addRow("%d %s", number++, qPrintable(reference[QStringLiteral("name")].toString()))
                << reference.toObject();
        QVERIFY(number > 70);
    }

    void pixelsEqualTheReference()
    {
        QFETCH(QJsonObject, reference);
        const Runner run = m_runners.value(reference[QStringLiteral("name")].toString());
        QVERIFY(run);
        const cv::Mat before = m_image.clone();
        const cv::Mat result = run(m_image, Numbers(reference[QStringLiteral("parameters")].toObject()));
        const cv::Mat expected = unpacked(reference[QStringLiteral("result")].toObject());
        QCOMPARE(result.size(), expected.size());
        cv::Mat difference;
        cv::absdiff(result, expected, difference);
        const cv::Mat flat = difference.reshape(1);
        QVERIFY2(cv::countNonZero(flat) == 0,
            qPrintable(QStringLiteral("%1 samples differ, by up to %2")
                           .arg(cv::countNonZero(flat))
                           .arg(cv::norm(flat, cv::NORM_INF))));
        QCOMPARE(cv::norm(m_image, before, cv::NORM_INF), 0.0); // the input stays
    }

private:
    QHash<QString, Runner> m_runners;
    QJsonObject m_references;
    cv::Mat m_image;
};

QTEST_GUILESS_MAIN(TransformsTest)
#include "transforms_test.moc"
