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

/// How an image becomes the network's input: the one description that training, evaluation, prediction and the
/// exported file share. In order: decoding, as `decode` says; short side to `size` with `filter`, long side
/// int(size·long/short); square centre crop with offset round((length − size) / 2), halves to even;
/// then in the tensor (value / 255 − mean) / std, channel order RGB.
struct Preprocessing {
    int size = 224; ///< pixels, 16 to 1024
    ResizeFilter filter = ResizeFilter::Bilinear;
    std::array<float, 3> mean{0.485f, 0.456f, 0.406f};
    std::array<float, 3> std{0.229f, 0.224f, 0.225f};
    JpegDecode decode = JpegDecode::Reduced;

    /// Complete enough for another program to repeat it: also names EXIF, alpha and 16-bit rules.
    QJsonObject toJson() const;
    /// Without "decode" it is Full. Throws Corrupt for a description that this program does not follow.
    static Preprocessing fromJson(const QJsonObject &json);
};

// "full", "reduced": the names of settings and the command line.
QString jpegDecodeName(JpegDecode decode);
std::optional<JpegDecode> jpegDecodeFromName(const QString &name);

/// An image file as the network gets it, up to the tensor: size × size RGB. Throws Error (Unreadable).
RgbImage prepareFile(const QByteArray &bytes, const Preprocessing &preprocessing);

/// The same of a decoded image.
RgbImage prepare(const RgbImage &image, const Preprocessing &preprocessing);

} // namespace taxon
