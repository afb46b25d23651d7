#pragma once

#include "core/imaging/rgb_image.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace taxon {

/// Larger images are refused (pixels, before decoding).
inline constexpr qint64 kMaxPixels = 256LL * 1000 * 1000;

/// Lower-case file name endings that are taken for images: "jpg", "jpeg", "png", "bmp", "tif", "tiff", "webp",
/// "dcm", "dicom".
const QStringList &imageSuffixes();

/// What an image file's header says.
struct ImageInfo {
    int width = 0;  ///< pixels, upright
    int height = 0;
    int channels = 0; ///< as stored: 1, 2 (gray and alpha), 3 or 4
    int bitDepth = 0; ///< 8 or 16
    int orientation = 1; ///< EXIF/TIFF tag 274, 1 to 8
    QString format;   ///< "jpeg", "png", "bmp", "tiff", "webp", "dicom", told by the content, not by the name
    int frames = 1;   ///< pages of a TIFF, frames of a DICOM file
};

/// A decoded image together with what is known about its file.
struct DecodedImage {
    ImageInfo info;
    RgbImage image;
};

/// Reads the header alone. Throws Error (Unreadable) with the reason: not an image, empty, over kMaxPixels.
ImageInfo readImageInfo(const QByteArray &bytes);

/// The one full decode, with the same pixels in the view, in training and in prediction: turned upright, gray
/// repeated to RGB, alpha ignored, 16 bit brought to 8 by v / 257 rounded, palettes resolved, CMYK converted.
/// Of several pages or frames it is the first. DICOM: the values after rescale slope and intercept, through the file's
/// window, or by the rule at decodeDicom() where it has none, MONOCHROME1 inverted.
/// Throws Error (Unreadable) for anything that is not a whole image: a truncated file is refused, not half shown.
DecodedImage decodeImage(const QByteArray &bytes);

/// decodeImage() of a file. The message names the reason, not the path. Throws Error.
DecodedImage decodeImageFile(const QString &path);

/// A smaller upright picture for thumbnails, and for the network where Preprocessing says so: gray and colour JPEGs are decoded
/// at 1/2, 1/4 or 1/8, the least for which `minShortSide` times the divisor is no more than the short side as stored, lengths
/// rounded up, as Pillow's Image.draft() for a square of that side; others as decodeImage(). Throws Error.
RgbImage decodeReduced(const QByteArray &bytes, int minShortSide);

/// That divisor: 1, 2, 4 or 8.
int reducedDivisor(int width, int height, int minShortSide);

} // namespace taxon
