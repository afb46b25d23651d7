#pragma once

#include "core/imaging/rgb_image.h"

#include <QByteArray>

namespace taxon::test {

/// A small picture without any symmetry: every pixel differs from its mirror images.
RgbImage asymmetricPicture(int width, int height);

/// `stored` as a viewer shows it under an EXIF orientation of 1 to 8, by the definition of the tag.
RgbImage turnedBy(int orientation, const RgbImage &stored);

/// An encoded file (OpenCV's encoder for `suffix`: ".jpg", ".png", ".bmp", ".webp").
QByteArray encoded(const RgbImage &image, const char *suffix);
/// The same with an EXIF block that says the orientation.
QByteArray jpegWithOrientation(const RgbImage &image, int orientation);
QByteArray pngWithOrientation(const RgbImage &image, int orientation);
QByteArray webpWithOrientation(const RgbImage &image, int orientation);
/// An uncompressed baseline TIFF with 8 or 16 bits a sample.
QByteArray tiffWithOrientation(const RgbImage &image, int orientation, int bits);

/// A PNG of a few bytes whose header announces this size.
QByteArray pngHeader(quint32 width, quint32 height);

} // namespace taxon::test
