#pragma once

#include "core/imaging/codecs/dicom_frame.h"

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>
#include <vector>

namespace cv {
class Mat;
}

namespace taxon {

/// What the module of codecs offers; see codecs(). All may be called on any thread.
struct CodecTable {
    /// cv::imdecode with its flags into `pixels`, which stay empty when it cannot; throws cv::Exception.
    void (*decode)(const QByteArray &bytes, int flags, cv::Mat &pixels);
    /// A gray or colour JPEG file, not CMYK, at 1/denominator (1, 2, 4, 8) of its size, lengths rounded up: height × width ×
    /// channels without padding into `target`, gray for 1 channel, RGB for 3. False for any other file and for one that has
    /// another size or is damaged: decode() may still read it.
    bool (*decodeJpeg)(const QByteArray &bytes, int denominator, int width, int height, int channels, std::uint8_t *target);
    /// A PNG file without loss; empty when it cannot. Throws cv::Exception.
    QByteArray (*encodePng)(const cv::Mat &pixels);
    /// Lossy files of blue, green and red; quality 0 to 100 (WebP from 1). As encodePng() otherwise.
    QByteArray (*encodeJpeg)(const cv::Mat &pixels, int quality);
    QByteArray (*encodeWebP)(const cv::Mat &pixels, int quality);
    /// The orientation, 1 to 8, in a block of EXIF data; 1 when there is none or it makes no sense: a bad block is no reason
    /// to refuse the pixels.
    int (*orientation)(QByteArrayView exif);
    decltype(&taxon::decodeDicomFrame) decodeDicomFrame;
};

/// The module's one symbol.
inline constexpr char kCodecTableSymbol[] = "taxonCodecTable";
using CodecTableFunction = const CodecTable *(*)();

} // namespace taxon
