#include "tests/imaging/image_files.h"

#include <QtEndian>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

namespace taxon::test {

namespace {

template <class T> QByteArray big(T value)
{
    const T swapped = qToBigEndian(value);
    return {reinterpret_cast<const char *>(&swapped), sizeof swapped};
}

template <class T> QByteArray little(T value)
{
    const T swapped = qToLittleEndian(value);
    return {reinterpret_cast<const char *>(&swapped), sizeof swapped};
}

/// A TIFF directory entry of type SHORT or LONG with one value.
QByteArray entry(quint16 tag, quint16 type, quint32 value)
{
    return little<quint16>(tag) + little<quint16>(type) + little<quint32>(1) + little<quint32>(value);
}

QByteArray exifBlock(int orientation)
{
    return QByteArray("II*\0", 4) + little<quint32>(8) + little<quint16>(1) + entry(274, 3, quint32(orientation)) + little<quint32>(0);
}

quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = 0xffffffff;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int i = 0; i < 8; ++i)
            crc = (crc >> 1) ^ (crc & 1 ? 0xedb88320U : 0U);
    }
    return ~crc;
}

QByteArray pngChunk(const QByteArray &type, const QByteArray &content)
{
    const QByteArray typed = type + content;
    return big<quint32>(quint32(content.size())) + typed + big<quint32>(crc32(typed));
}

QByteArray riffChunk(const QByteArray &type, const QByteArray &content)
{
    return type + little<quint32>(quint32(content.size())) + content + QByteArray(content.size() % 2, '\0');
}

} // namespace

RgbImage asymmetricPicture(int width, int height)
{
    RgbImage image{width, height, {}};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            image.pixels.push_back(std::uint8_t(255 * x / width));
            image.pixels.push_back(std::uint8_t(255 * y / height));
            image.pixels.push_back(std::uint8_t((x * 7 + y * 13) % 256));
        }
    }
    return image;
}

RgbImage turnedBy(int orientation, const RgbImage &stored)
{
    const int w = stored.width;
    const int h = stored.height;
    RgbImage upright{orientation < 5 ? w : h, orientation < 5 ? h : w, {}};
    for (int y = 0; y < upright.height; ++y) {
        for (int x = 0; x < upright.width; ++x) {
            const int sources[8][2] = {{x, y}, {w - 1 - x, y}, {w - 1 - x, h - 1 - y}, {x, h - 1 - y},
                {y, x}, {y, h - 1 - x}, {w - 1 - y, h - 1 - x}, {w - 1 - y, x}};
            const int *source = sources[orientation - 1];
            const auto pixel = stored.pixels.begin() + (std::ptrdiff_t(source[1]) * w + source[0]) * 3;
            upright.pixels.insert(upright.pixels.end(), pixel, pixel + 3);
        }
    }
    return upright;
}

QByteArray encoded(const RgbImage &image, const char *suffix)
{
    const cv::Mat rgb(image.height, image.width, CV_8UC3, const_cast<std::uint8_t *>(image.pixels.data()));
    cv::Mat bgr;
    cv::cvtColor(rgb, bgr, cv::COLOR_RGB2BGR);
    std::vector<uchar> bytes;
    std::vector<int> options;
    if (std::string_view(suffix) == ".webp")
        options = {cv::IMWRITE_WEBP_QUALITY, 101}; // lossless
    cv::imencode(suffix, bgr, bytes, options);
    return {reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())};
}

QByteArray jpegWithOrientation(const RgbImage &image, int orientation)
{
    const QByteArray content = QByteArray("Exif\0\0", 6) + exifBlock(orientation);
    const QByteArray segment = QByteArray("\xff\xe1") + big<quint16>(quint16(content.size() + 2)) + content;
    return encoded(image, ".jpg").insert(2, segment);
}

QByteArray pngWithOrientation(const RgbImage &image, int orientation)
{
    return encoded(image, ".png").insert(33, pngChunk("eXIf", exifBlock(orientation))); // after IHDR
}

QByteArray webpWithOrientation(const RgbImage &image, int orientation)
{
    QByteArray extended = little<quint32>(0x08); // flag: has EXIF
    extended += little<quint32>(quint32(image.width - 1)).left(3);
    extended += little<quint32>(quint32(image.height - 1)).left(3);
    const QByteArray content = QByteArray("WEBP") + riffChunk("VP8X", extended) + encoded(image, ".webp").mid(12)
        + riffChunk("EXIF", exifBlock(orientation));
    return riffChunk("RIFF", content);
}

QByteArray tiffWithOrientation(const RgbImage &image, int orientation, int bits)
{
    const QByteArray raw(reinterpret_cast<const char *>(image.pixels.data()), qsizetype(image.pixels.size()));
    QByteArray pixels;
    for (const char value : raw)
        pixels += QByteArray(bits / 8, value); // v * 257 in 16 bit
    constexpr quint16 entries = 10;
    constexpr quint32 pixelsAt = 8 + 2 + entries * 12 + 4;
    QByteArray file = QByteArray("II*\0", 4) + little<quint32>(8) + little<quint16>(entries);
    file += entry(256, 4, quint32(image.width)) + entry(257, 4, quint32(image.height));
    file += little<quint16>(258) + little<quint16>(3) + little<quint32>(3) + little<quint32>(pixelsAt + quint32(pixels.size()));
    file += entry(259, 3, 1) + entry(262, 3, 2) + entry(273, 4, pixelsAt) + entry(274, 3, quint32(orientation));
    file += entry(277, 3, 3) + entry(278, 4, quint32(image.height)) + entry(279, 4, quint32(pixels.size()));
    file += little<quint32>(0) + pixels;
    for (int channel = 0; channel < 3; ++channel)
        file += little<quint16>(quint16(bits));
    return file;
}

QByteArray pngHeader(quint32 width, quint32 height)
{
    const QByteArray header = big(width) + big(height) + QByteArray("\x08\x02\0\0\0", 5);
    return QByteArray("\x89PNG\r\n\x1a\n") + pngChunk("IHDR", header) + pngChunk("IDAT", "x") + pngChunk("IEND", {});
}

} // namespace taxon::test
