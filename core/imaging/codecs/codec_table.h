#pragma once

#include "core/imaging/codecs/dicom_frame.h"

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace cv {
class Mat;
}

namespace taxon {

/// What the module of codecs offers; see codecs(). All may be called on any thread.
struct CodecTable {
    /// cv::imdecode with its flags into `pixels`, which stay empty when it cannot; throws cv::Exception.
    void (*decode)(const QByteArray &bytes, int flags, cv::Mat &pixels);
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
