#pragma once

#include "core/imaging/resize.h"
#include "core/imaging/rgb_image.h"

#include <QJsonObject>

#include <array>

namespace taxon {

/// How an image becomes the network's input: the one description that training, evaluation, prediction and the
/// exported file share. In order: decodeImage(); short side to `size` with `filter`, long side
/// int(size·long/short); square centre crop with offset round((length − size) / 2), halves to even;
/// then in the tensor (value / 255 − mean) / std, channel order RGB.
struct Preprocessing {
    int size = 224; ///< pixels, 16 to 1024
    ResizeFilter filter = ResizeFilter::Bilinear;
    std::array<float, 3> mean{0.485f, 0.456f, 0.406f};
    std::array<float, 3> std{0.229f, 0.224f, 0.225f};

    /// Complete enough for another program to repeat it: also names EXIF, alpha and 16-bit rules.
    QJsonObject toJson() const;
    /// Throws Corrupt for a description that this program does not follow.
    static Preprocessing fromJson(const QJsonObject &json);
};

/// Everything of `preprocessing` up to the tensor: size × size RGB.
RgbImage prepare(const RgbImage &image, const Preprocessing &preprocessing);

} // namespace taxon
