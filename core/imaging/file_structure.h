#pragma once

#include "core/imaging/decode.h"

#include <QByteArrayView>

namespace taxon {

/// What an image file's own structure says, without decoding a pixel. Views point into the file's bytes.
struct FileStructure {
    ImageInfo info;         ///< width and height as stored, before the orientation
    QByteArrayView exif;    ///< the EXIF block (a TIFF directory); empty when there is none
    bool isWhole = false;   ///< everything that the structure announces is there
    bool isAnimated = false;
};

/// Tells the format by the first bytes and reads its structure.
/// Throws Error (Unreadable): empty, no known format, or cut within the header.
FileStructure readFileStructure(const QByteArray &bytes);

FileStructure bmpStructure(QByteArrayView bytes);
FileStructure jpegStructure(QByteArrayView bytes);
FileStructure pngStructure(QByteArrayView bytes);
FileStructure tiffStructure(QByteArrayView bytes);
FileStructure webpStructure(QByteArrayView bytes);

} // namespace taxon
