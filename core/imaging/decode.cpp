#include "core/imaging/decode.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/imaging/byte_reader.h"
#include "core/imaging/codecs.h"
#include "core/imaging/dicom.h"
#include "core/imaging/file_structure.h"
#include "core/imaging/large_pages_mat.h"
#include "core/imaging/pixel_image.h"

#include <QCoreApplication>
#include <QLocale>

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <new>
#include <optional>

namespace taxon {

namespace {

[[noreturn]] void throwUnreadable(const QString &message, const QString &detail = {})
{
    throw Error(ErrorCode::Unreadable, message, detail);
}

[[noreturn]] void throwDamaged(const QString &detail = {})
{
    throwUnreadable(QCoreApplication::translate("Decode", "The image is damaged and cannot be decoded."), detail);
}

void checkSize(const ImageInfo &info)
{
    if (info.width <= 0 || info.height <= 0)
        throwDamaged();
    if (qint64(info.width) * info.height <= kMaxPixels)
        return;
    const QLocale locale;
    throwUnreadable(QCoreApplication::translate("Decode", "%1 × %2 pixels are more than the %3 megapixels that Taxon reads.")
                        .arg(locale.toString(info.width), locale.toString(info.height),
                            locale.toString(kMaxPixels / 1'000'000)));
}

/// The structure with its orientation read and its size checked; width and height still as stored.
FileStructure checkedStructure(const QByteArray &bytes, int frame = 0)
{
    FileStructure structure = readFileStructure(bytes, frame);
    checkSize(structure.info);
    if (!structure.exif.isEmpty())
        structure.info.orientation = codecs().orientation(structure.exif);
    if (structure.info.orientation < 1 || structure.info.orientation > 8)
        structure.info.orientation = 1;
    return structure;
}

/// From 5 on, the orientations exchange width and height.
ImageInfo upright(ImageInfo info)
{
    if (info.orientation >= 5)
        std::swap(info.width, info.height);
    return info;
}

cv::Mat decodePixels(const QByteArray &bytes, int flags)
{
    try {
        cv::Mat pixels = matOnLargePages();
        codecs().decode(bytes, flags, pixels);
        if (pixels.empty())
            throwDamaged();
        return pixels;
    } catch (const cv::Exception &error) {
        if (error.code == cv::Error::StsNoMem)
            throw std::bad_alloc();
        throwDamaged(QString::fromStdString(error.err));
    }
}

cv::Mat turned(const cv::Mat &pixels, int orientation)
{
    cv::Mat result = matOnLargePages();
    switch (orientation) {
    case 2: cv::flip(pixels, result, 1); return result;
    case 3: cv::rotate(pixels, result, cv::ROTATE_180); return result;
    case 4: cv::flip(pixels, result, 0); return result;
    case 5: cv::transpose(pixels, result); return result;
    case 6: cv::rotate(pixels, result, cv::ROTATE_90_CLOCKWISE); return result;
    case 7: {
        cv::Mat half;
        cv::rotate(pixels, half, cv::ROTATE_180);
        cv::transpose(half, result);
        return result;
    }
    case 8: cv::rotate(pixels, result, cv::ROTATE_90_COUNTERCLOCKWISE); return result;
    default: return pixels;
    }
}

cv::Mat toEightBit(const cv::Mat &pixels)
{
    if (pixels.depth() == CV_8U)
        return pixels;
    if (pixels.depth() != CV_16U)
        throwDamaged();
    cv::Mat result;
    pixels.convertTo(result, CV_8U, 1.0 / 257.0);
    return result;
}

RgbImage toRgb(const cv::Mat &pixels)
{
    RgbImage image;
    image.width = pixels.cols;
    image.height = pixels.rows;
    image.pixels.resize(size_t(pixels.rows) * size_t(pixels.cols) * 3);
    cv::Mat target(pixels.rows, pixels.cols, CV_8UC3, image.pixels.data());
    switch (pixels.channels()) {
    case 1: cv::cvtColor(pixels, target, cv::COLOR_GRAY2RGB); break;
    case 3: cv::cvtColor(pixels, target, cv::COLOR_BGR2RGB); break;
    case 4: cv::cvtColor(pixels, target, cv::COLOR_BGRA2RGB); break;
    default: throwDamaged();
    }
    return image;
}

/// Pixels of a part of the image on a black ground of its full size; whole images pass unchanged.
cv::Mat placed(const cv::Mat &pixels, const FileStructure &structure)
{
    const cv::Rect canvas(0, 0, structure.info.width, structure.info.height);
    const cv::Rect part(structure.left, structure.top, pixels.cols, pixels.rows);
    if (part == canvas)
        return pixels;
    if ((part & canvas) != part)
        throwDamaged();
    cv::Mat result = cv::Mat::zeros(canvas.size(), pixels.type());
    pixels.copyTo(result(part));
    return result;
}

/// Whether codecs().decodeJpeg() may read it, which gives the same pixels as decodePixels() in the order that is wanted.
bool isPlainJpeg(const FileStructure &structure)
{
    return structure.info.format == QStringLiteral("jpeg") && structure.decodable.isEmpty()
        && (structure.info.channels == 1 || structure.info.channels == 3);
}

int scaledLength(int length, int denominator)
{
    return (length + denominator - 1) / denominator;
}

void requireWhole(const FileStructure &structure)
{
    if (!structure.isWhole)
        throwEndsTooEarly();
}

/// A plain JPEG file at 1/denominator of its size, upright; nullopt when it has to be read the general way.
std::optional<RgbImage> rgbFromJpeg(const QByteArray &bytes, const FileStructure &structure, int denominator)
{
    if (!isPlainJpeg(structure))
        return std::nullopt;
    requireWhole(structure);
    RgbImage image{scaledLength(structure.info.width, denominator), scaledLength(structure.info.height, denominator), {}};
    image.pixels.resize(size_t(image.width) * size_t(image.height) * 3);
    if (!codecs().decodeJpeg(bytes, denominator, image.width, image.height, 3, image.pixels.data()))
        return std::nullopt;
    if (structure.info.orientation == 1)
        return image;
    const cv::Mat pixels = turned({image.height, image.width, CV_8UC3, image.pixels.data()}, structure.info.orientation);
    return RgbImage{pixels.cols, pixels.rows, {pixels.data, pixels.data + pixels.total() * 3}};
}

bool isDicomFormat(const FileStructure &structure)
{
    return structure.info.format == QStringLiteral("dicom");
}

/// As in the file: before orientation and reduction to 8 bits.
cv::Mat storedPixels(const QByteArray &bytes, const FileStructure &structure)
{
    requireWhole(structure);
    return decodePixels(structure.decodable.isEmpty() ? bytes : structure.decodable, cv::IMREAD_UNCHANGED);
}

/// With memory for its pixels.
PixelImage pixelImage(const ImageInfo &info, int width, int height, int channels, int bits)
{
    PixelImage image;
    image.info = info;
    image.width = width;
    image.height = height;
    image.channels = channels;
    image.bits = bits;
    image.window = {0, double(image.codes() - 1)};
    image.bytes.resize(std::size_t(width) * std::size_t(height) * std::size_t(channels) * std::size_t(bits / 8));
    return image;
}

std::optional<PixelImage> pixelsFromJpeg(const QByteArray &bytes, const FileStructure &structure)
{
    if (!isPlainJpeg(structure))
        return std::nullopt;
    requireWhole(structure);
    PixelImage image = pixelImage(structure.info, structure.info.width, structure.info.height, structure.info.channels, 8);
    if (!codecs().decodeJpeg(bytes, 1, image.width, image.height, image.channels, image.bytes.data()))
        return std::nullopt;
    if (structure.info.orientation == 1)
        return image;
    const cv::Mat pixels = turned({image.height, image.width, CV_8UC(image.channels), image.bytes.data()}, structure.info.orientation);
    PixelImage result = pixelImage(upright(structure.info), pixels.cols, pixels.rows, image.channels, 8);
    std::copy_n(pixels.data, result.bytes.size(), result.bytes.data());
    return result;
}

PixelImage toPixelImage(const cv::Mat &pixels, const ImageInfo &info)
{
    if (pixels.depth() != CV_8U && pixels.depth() != CV_16U)
        throwDamaged();
    PixelImage image = pixelImage(info, pixels.cols, pixels.rows, pixels.channels() == 1 ? 1 : 3, pixels.depth() == CV_8U ? 8 : 16);
    cv::Mat target(pixels.rows, pixels.cols, CV_MAKETYPE(pixels.depth(), image.channels), image.bytes.data());
    switch (pixels.channels()) {
    case 1: pixels.copyTo(target); break;
    case 3: cv::cvtColor(pixels, target, cv::COLOR_BGR2RGB); break;
    case 4: cv::cvtColor(pixels, target, cv::COLOR_BGRA2RGB); break;
    default: throwDamaged();
    }
    return image;
}

/// Runs a decode and turns what the libraries throw into Errors.
template <class Decode> auto translated(Decode decode)
{
    try {
        return decode();
    } catch (const cv::Exception &error) {
        throwDamaged(QString::fromStdString(error.err));
    } catch (const std::bad_alloc &) {
        throwUnreadable(QCoreApplication::translate("Decode", "There is not enough memory to decode the image."));
    }
}

} // namespace

const QStringList &imageSuffixes()
{
    static const QStringList suffixes{QStringLiteral("jpg"), QStringLiteral("jpeg"), QStringLiteral("png"),
        QStringLiteral("bmp"), QStringLiteral("tif"), QStringLiteral("tiff"), QStringLiteral("webp"),
        QStringLiteral("dcm"), QStringLiteral("dicom")};
    return suffixes;
}

ImageInfo readImageInfo(const QByteArray &bytes)
{
    return translated([&] { return upright(checkedStructure(bytes).info); });
}

DecodedImage decodeImage(const QByteArray &bytes)
{
    return translated([&] {
        const FileStructure structure = checkedStructure(bytes);
        if (isDicomFormat(structure))
            return DecodedImage{structure.info, renderedWhole(decodeDicom(bytes, 0))};
        if (std::optional<RgbImage> image = rgbFromJpeg(bytes, structure, 1))
            return DecodedImage{upright(structure.info), std::move(*image)};
        const cv::Mat pixels = placed(toEightBit(storedPixels(bytes, structure)), structure);
        return DecodedImage{upright(structure.info), toRgb(turned(pixels, structure.info.orientation))};
    });
}

PixelImage decodePixelImage(const QByteArray &bytes, int frame)
{
    return translated([&] {
        const FileStructure structure = checkedStructure(bytes, frame);
        if (isDicomFormat(structure))
            return decodeDicom(bytes, frame);
        checkFrame(frame, structure.info.frames);
        if (std::optional<PixelImage> image = pixelsFromJpeg(bytes, structure))
            return std::move(*image);
        const cv::Mat pixels = turned(placed(storedPixels(bytes, structure), structure), structure.info.orientation);
        return toPixelImage(pixels, upright(structure.info));
    });
}

DecodedImage decodeImageFile(const QString &path)
{
    return decodeImage(readFile(path));
}

RgbImage decodeReduced(const QByteArray &bytes, int minShortSide)
{
    return translated([&] {
        const FileStructure structure = checkedStructure(bytes);
        const int divisor = reducedDivisor(structure.info.width, structure.info.height, minShortSide);
        std::optional<RgbImage> image = rgbFromJpeg(bytes, structure, divisor);
        return image ? std::move(*image) : decodeImage(bytes).image;
    });
}

int reducedDivisor(int width, int height, int minShortSide)
{
    int divisor = 8;
    while (divisor > 1 && qMin(width, height) / divisor < minShortSide)
        divisor /= 2;
    return divisor;
}

} // namespace taxon
