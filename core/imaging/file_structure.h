#pragma once

#include "core/imaging/decode.h"

#include <QByteArrayView>

namespace taxon {

/// What an image file's own structure says, without decoding a pixel. Views point into the file's bytes.
struct FileStructure {
    ImageInfo info;         ///< width and height as stored, before the orientation
    QByteArrayView exif;    ///< the EXIF block (a TIFF directory); empty when there is none
    bool isWhole = false;   ///< everything that the structure announces is there
    QByteArray decodable;   ///< what to decode where the file's own bytes would be misread; else empty
    int left = 0;           ///< place of the decoded pixels in the image; not 0 for partial first frames alone
    int top = 0;
};

/// Tells the format by the first bytes and reads its structure.
/// `frame` counts from 0 the pages of a TIFF, each of which has a size of its own. Others have their first alone.
/// Throws Error (Unreadable): empty, no known format, or cut within the header.
FileStructure readFileStructure(const QByteArray &bytes, int frame = 0);

FileStructure bmpStructure(QByteArrayView bytes);
FileStructure jpegStructure(QByteArrayView bytes);
FileStructure pngStructure(QByteArrayView bytes);
FileStructure tiffStructure(QByteArrayView bytes, int page = 0);
FileStructure webpStructure(QByteArrayView bytes);

} // namespace taxon
