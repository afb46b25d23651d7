// The module of codecs: the only code that is linked with the libraries of image formats.
#include "core/imaging/codecs/codec_table.h"

#include <exiv2/error.hpp>
#include <exiv2/exif.hpp>
#include <opencv2/core.hpp>
#include <opencv2/core/utils/logger.hpp>
#include <opencv2/imgcodecs.hpp>
#include <turbojpeg.h>

#include <memory>

namespace taxon {

namespace {

void decode(const QByteArray &bytes, int flags, cv::Mat &pixels)
{
    const cv::Mat encoded(1, int(bytes.size()), CV_8UC1, const_cast<char *>(bytes.data()));
    cv::imdecode(encoded, flags, &pixels);
}

bool decodeJpeg(const QByteArray &bytes, int denominator, int width, int height, int channels, std::uint8_t *target)
{
    const std::unique_ptr<void, int (*)(tjhandle)> decoder(tjInitDecompress(), tjDestroy);
    const auto *file = reinterpret_cast<const unsigned char *>(bytes.constData());
    const auto size = static_cast<unsigned long>(bytes.size());
    int fullWidth = 0, fullHeight = 0, subsampling = 0, colors = 0;
    if (!decoder || tjDecompressHeader3(decoder.get(), file, size, &fullWidth, &fullHeight, &subsampling, &colors) != 0)
        return false;
    const tjscalingfactor scale{1, denominator};
    if (TJSCALED(fullWidth, scale) != width || TJSCALED(fullHeight, scale) != height || colors == TJCS_CMYK || colors == TJCS_YCCK)
        return false;
    return tjDecompress2(decoder.get(), file, size, target, width, 0, height, channels == 1 ? TJPF_GRAY : TJPF_RGB, TJFLAG_ACCURATEDCT) == 0;
}

QByteArray encoded(const cv::Mat &pixels, const char *suffix, const std::vector<int> &parameters)
{
    std::vector<uchar> file;
    if (!cv::imencode(suffix, pixels, file, parameters))
        return {};
    return {reinterpret_cast<const char *>(file.data()), qsizetype(file.size())};
}

QByteArray encodePng(const cv::Mat &pixels)
{
    return encoded(pixels, ".png", {});
}

QByteArray encodeJpeg(const cv::Mat &pixels, int quality)
{
    return encoded(pixels, ".jpg", {cv::IMWRITE_JPEG_QUALITY, quality});
}

QByteArray encodeWebP(const cv::Mat &pixels, int quality)
{
    return encoded(pixels, ".webp", {cv::IMWRITE_WEBP_QUALITY, quality});
}

int orientation(QByteArrayView exif)
{
    if (exif.isEmpty())
        return 1;
    try {
        Exiv2::ExifData data;
        const auto *bytes = reinterpret_cast<const Exiv2::byte *>(exif.data());
        Exiv2::ExifParser::decode(data, bytes, uint32_t(exif.size()));
        const auto found = data.findKey(Exiv2::ExifKey("Exif.Image.Orientation"));
        const long value = found == data.end() || found->count() == 0 ? 1 : long(found->toLong());
        return value >= 1 && value <= 8 ? int(value) : 1;
    } catch (const std::exception &) {
        return 1;
    }
}

} // namespace

} // namespace taxon

extern "C" Q_DECL_EXPORT const taxon::CodecTable *taxonCodecTable()
{
    // Both libraries write their complaints to standard error otherwise; ours are the exceptions.
    cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
    Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
    static const taxon::CodecTable table{taxon::decode, taxon::decodeJpeg, taxon::encodePng, taxon::encodeJpeg, taxon::encodeWebP, taxon::orientation, taxon::decodeDicomFrame};
    return &table;
}
