#pragma once

#include "core/imaging/resize.h"
#include "core/imaging/rgb_image.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <array>
#include <optional>

namespace taxon {

/// How much of a JPEG file is decoded.
enum class JpegDecode {
    Full,    ///< every pixel: decodeImage()
    Reduced, ///< no more than half as much again as the network sees: decodeReduced() to a short side of 1.5 · size, rounded up
};

// "full", "reduced": the names of settings and the command line.
QString jpegDecodeName(JpegDecode decode);
std::optional<JpegDecode> jpegDecodeFromName(const QString &name);

/// How an image that is not square becomes a square of the side `size`. Lengths and offsets round halves to even.
enum class ImageFit {
    Crop,      ///< short side to size, long side int(size·long/short); of it the centre, from round((length − size) / 2)
    Letterbox, ///< long side to size, short side round(short/long·size), at least 1; beside it black, from
               ///< round((size − length) / 2): as Pillow's ImageOps.pad
};

// "crop", "letterbox": the names of descriptions, settings and the command line.
QString imageFitName(ImageFit fit);
std::optional<ImageFit> imageFitFromName(const QString &name);

/// How an image becomes the network's input: the one description that training, evaluation, prediction and the
/// exported file share. In order: decoding, as `decode` says; a square of the side `size` with `filter`, as `fit` says;
/// then in the tensor (value / 255 − mean) / std, channel order RGB.
struct Preprocessing {
    int size = 224; ///< pixels, 16 to 1024
    ResizeFilter filter = ResizeFilter::Bilinear;
    std::array<float, 3> mean{0.485f, 0.456f, 0.406f};
    std::array<float, 3> std{0.229f, 0.224f, 0.225f};
    JpegDecode decode = JpegDecode::Reduced;
    ImageFit fit = ImageFit::Crop;

    /// Complete enough for another program to repeat it: also names EXIF, alpha and 16-bit rules.
    QJsonObject toJson() const;
    /// Without "decode" it is Full, without "fit" Crop. Throws Corrupt for a description that this program does not follow.
    static Preprocessing fromJson(const QJsonObject &json);
};

/// An image file as the network gets it, up to the tensor: size × size RGB. Throws Error (Unreadable).
RgbImage prepareFile(const QByteArray &bytes, const Preprocessing &preprocessing);

/// The same of a decoded image.
RgbImage prepare(const RgbImage &image, const Preprocessing &preprocessing);

} // namespace taxon
