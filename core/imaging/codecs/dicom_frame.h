#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace taxon {

/// What a compressed frame must decode to.
struct DicomFrameFormat {
    int width = 0;
    int height = 0;
    int samples = 1;   ///< 1 or 3
    int allocated = 8; ///< bits: 8 or 16
    int stored = 8;
    bool isSigned = false;
    QByteArray photometric; ///< as the file names it; after decoding, what the pixels are
    int planar = 0;         ///< the same

    qint64 bytes() const { return qint64(width) * height * samples * (allocated / 8); } ///< of one frame
};

/// Decodes one frame with GDCM (JPEG, JPEG-LS, JPEG 2000, RLE); its headers are seen in one source alone. Samples of 16
/// bits are little endian. Empty when it cannot be decoded. Any thread.
QByteArray decodeDicomFrame(const QList<QByteArrayView> &fragments, const QByteArray &transferSyntax, DicomFrameFormat &format);

} // namespace taxon
