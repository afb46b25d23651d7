#include "core/imaging/preprocessing.h"

#include "core/base/error.h"
#include "core/imaging/decode.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace taxon {

namespace {

constexpr int kFormatVersion = 1;
constexpr int kMinSize = 16;
constexpr int kMaxSize = 1024;
const QString kFit = QStringLiteral("fit");
const QString kDecode = QStringLiteral("decode");

/// The side for decodeReduced().
int reducedSide(int size)
{
    return (3 * size + 1) / 2;
}

/// In words, complete enough to repeat it.
QString descriptionOf(JpegDecode decode, int size)
{
    if (decode == JpegDecode::Full)
        return jpegDecodeName(decode);
    const int side = reducedSide(size);
    return QStringLiteral("reduced: gray and YCbCr or RGB JPEG files at 1/8, 1/4 or 1/2 by libjpeg's scaled inverse DCT, lengths rounded up, "
                          "the least for which %1 times the divisor is no more than the short side; as Pillow's Image.draft(\"RGB\", (%1, %1))").arg(side);
}

QString filterName(ResizeFilter filter)
{
    return filter == ResizeFilter::Bilinear ? QStringLiteral("bilinear") : QStringLiteral("bicubic");
}

QJsonArray toArray(const std::array<float, 3> &values)
{
    QJsonArray array;
    for (const float value : values)
        array.append(std::round(double(value) * 1e6) / 1e6); // 0.485 instead of 0.48500001430511475
    return array;
}

[[noreturn]] void throwUnknown(const QString &key)
{
    throw Error(ErrorCode::Corrupt,
        QCoreApplication::translate("Preprocessing", "The description of how images are prepared is not one that this version of Taxon follows (%1).").arg(key));
}

std::array<float, 3> threeNumbers(const QJsonObject &json, const QString &key)
{
    const QJsonArray array = json.value(key).toArray();
    std::array<float, 3> values{};
    if (array.size() != 3)
        throwUnknown(key);
    for (int i = 0; i < 3; ++i) {
        if (!array.at(i).isDouble())
            throwUnknown(key);
        values[size_t(i)] = float(array.at(i).toDouble());
    }
    return values;
}

/// What makes the square, in words.
QJsonObject stepsOf(ImageFit fit)
{
    if (fit == ImageFit::Crop)
        return {
            {QStringLiteral("resize"), QStringLiteral("short side to size, long side int(size * long / short), antialiased as Pillow")},
            {QStringLiteral("crop"), QStringLiteral("center, offset round_half_even((length - size) / 2)")},
        };
    return {
        {QStringLiteral("resize"),
            QStringLiteral("long side to size, short side max(1, round_half_even(short / long * size)), antialiased as Pillow")},
        {QStringLiteral("pad"), QStringLiteral("center, offset round_half_even((size - length) / 2)")},
        {QStringLiteral("fill"), QJsonArray{0, 0, 0}},
    };
}

/// The steps that are the same for every description with this fit.
QJsonObject fixedSteps(ImageFit fit)
{
    QJsonObject steps{
        {QStringLiteral("version"), kFormatVersion},
        {QStringLiteral("orientation"), QStringLiteral("EXIF/TIFF tag 274 applied first")},
        {QStringLiteral("gray"), QStringLiteral("repeated to RGB")},
        {QStringLiteral("alpha"), QStringLiteral("ignored")},
        {QStringLiteral("sixteen_bit"), QStringLiteral("round(v / 257)")},
        {QStringLiteral("channels"), QStringLiteral("RGB")},
        {QStringLiteral("scale"), QStringLiteral("v / 255")},
        {QStringLiteral("layout"), QStringLiteral("NCHW")},
    };
    steps.insert(kFit, imageFitName(fit));
    const QJsonObject square = stepsOf(fit);
    for (auto step = square.begin(); step != square.end(); ++step)
        steps.insert(step.key(), step.value());
    return steps;
}

ImageFit fitFrom(const QJsonObject &json)
{
    if (!json.contains(kFit)) // made before there was a choice
        return ImageFit::Crop;
    const auto fit = imageFitFromName(json.value(kFit).toString());
    if (!fit)
        throwUnknown(kFit);
    return *fit;
}

/// Half of an excess in whole pixels, halves to the even neighbour, as Python's round().
qint64 centerOffset(qint64 excess)
{
    const qint64 half = excess / 2;
    return excess % 2 == 0 || half % 2 == 0 ? half : half + 1;
}

RgbImage cropped(const RgbImage &image, int size, ResizeFilter filter)
{
    const int shortSide = std::min(image.width, image.height);
    const qint64 width = qint64(size) * image.width / shortSide;
    const qint64 height = qint64(size) * image.height / shortSide;
    const PixelWindow window{centerOffset(width - size), centerOffset(height - size), size, size};
    return resizeAntialiased(image, width, height, filter, window);
}

RgbImage letterboxed(const RgbImage &image, int size, ResizeFilter filter)
{
    const int longSide = std::max(image.width, image.height);
    // The product in this order, as Pillow rounds it.
    const auto scaled = [&](int length) { return std::max(1, int(std::nearbyint(double(length) / longSide * size))); };
    const RgbImage inside = resizeAntialiased(image, scaled(image.width), scaled(image.height), filter);
    RgbImage square{size, size, std::vector<std::uint8_t>(std::size_t(size) * std::size_t(size) * 3)};
    const qint64 left = centerOffset(size - inside.width);
    const qint64 top = centerOffset(size - inside.height);
    for (qint64 y = 0; y < inside.height; ++y)
        std::copy_n(inside.pixels.begin() + y * inside.width * 3, inside.width * 3, square.pixels.begin() + ((top + y) * size + left) * 3);
    return square;
}

} // namespace

QString jpegDecodeName(JpegDecode decode)
{
    return decode == JpegDecode::Full ? QStringLiteral("full") : QStringLiteral("reduced");
}

std::optional<JpegDecode> jpegDecodeFromName(const QString &name)
{
    for (const JpegDecode decode : {JpegDecode::Full, JpegDecode::Reduced})
        if (name == jpegDecodeName(decode))
            return decode;
    return std::nullopt;
}

QString imageFitName(ImageFit fit)
{
    return fit == ImageFit::Crop ? QStringLiteral("crop") : QStringLiteral("letterbox");
}

std::optional<ImageFit> imageFitFromName(const QString &name)
{
    for (const ImageFit fit : {ImageFit::Crop, ImageFit::Letterbox})
        if (name == imageFitName(fit))
            return fit;
    return std::nullopt;
}

QJsonObject Preprocessing::toJson() const
{
    QJsonObject json = fixedSteps(fit);
    json.insert(QStringLiteral("size"), size);
    json.insert(QStringLiteral("filter"), filterName(filter));
    json.insert(kDecode, descriptionOf(decode, size));
    json.insert(QStringLiteral("mean"), toArray(mean));
    json.insert(QStringLiteral("std"), toArray(std));
    return json;
}

Preprocessing Preprocessing::fromJson(const QJsonObject &json)
{
    Preprocessing result;
    result.fit = fitFrom(json);
    const QJsonObject fixed = fixedSteps(result.fit);
    for (auto step = fixed.begin(); step != fixed.end(); ++step) {
        if (step.key() != kFit && json.value(step.key()) != step.value())
            throwUnknown(step.key());
    }
    result.size = json.value(QStringLiteral("size")).toInt();
    if (result.size < kMinSize || result.size > kMaxSize)
        throwUnknown(QStringLiteral("size"));
    // What was made before there was a choice names none.
    const QString decode = json.value(kDecode).toString(jpegDecodeName(JpegDecode::Full));
    result.decode = decode == jpegDecodeName(JpegDecode::Full) ? JpegDecode::Full : JpegDecode::Reduced;
    if (decode != descriptionOf(result.decode, result.size))
        throwUnknown(kDecode);
    const QString filter = json.value(QStringLiteral("filter")).toString();
    result.filter = filter == filterName(ResizeFilter::Bicubic) ? ResizeFilter::Bicubic : ResizeFilter::Bilinear;
    if (filter != filterName(result.filter))
        throwUnknown(QStringLiteral("filter"));
    result.mean = threeNumbers(json, QStringLiteral("mean"));
    result.std = threeNumbers(json, QStringLiteral("std"));
    if (!std::all_of(result.std.begin(), result.std.end(), [](float value) { return value > 0; }))
        throwUnknown(QStringLiteral("std"));
    return result;
}

RgbImage prepareFile(const QByteArray &bytes, const Preprocessing &preprocessing)
{
    if (preprocessing.decode == JpegDecode::Full)
        return prepare(decodeImage(bytes).image, preprocessing);
    return prepare(decodeReduced(bytes, reducedSide(preprocessing.size)), preprocessing);
}

RgbImage prepare(const RgbImage &image, const Preprocessing &preprocessing)
{
    const auto make = preprocessing.fit == ImageFit::Crop ? cropped : letterboxed;
    return make(image, preprocessing.size, preprocessing.filter);
}

} // namespace taxon
