#pragma once

#include "core/imaging/decode.h"
#include "core/imaging/large_pages.h"

#include <QByteArray>

#include <cstdint>
#include <vector>

namespace taxon {

/// Values from `low` (black) to `high` (white), in the image's own units. low < high.
struct ValueWindow {
    double low = 0;
    double high = 255;

    double center() const { return (low + high) / 2; }
    double width() const { return high - low; }
    bool operator==(const ValueWindow &) const = default;
};

/// An image with its true values, upright: what the file measured, before anything is brought to 8 bits.
/// Samples are kept as unsigned codes; the value of a code is `slope` · code + `intercept`.
struct PixelImage {
    ImageInfo info;
    int width = 0;
    int height = 0;
    int channels = 1;                ///< 1 (gray) or 3 (RGB)
    int bits = 8;                    ///< of a code: 8, or 16 in the computer's byte order
    PixelBytes bytes;                ///< height × width × channels codes, no padding
    double slope = 1;                ///< never 0
    double intercept = 0;
    ValueWindow window;              ///< how the image is shown unless somebody says otherwise
    bool isInverted = false;         ///< low values are bright: DICOM's MONOCHROME1

    int codes() const { return 1 << bits; } ///< how many different codes there are
    double valueOf(int code) const { return slope * code + intercept; }
    int code(int x, int y, int channel) const;
    /// The true value at a place inside the image.
    double value(int x, int y, int channel) const { return valueOf(code(x, y, channel)); }
};

/// How often each code stands in `channel`, or in all channels for -1. Images of more than a megapixel are counted in
/// every n-th row and column, so that it takes a few milliseconds at most.
std::vector<int> codeHistogram(const PixelImage &image, int channel = -1);

/// From the 0.5 to the 99.5 percentile of the values: single bright or dark pixels do not count. The histogram is
/// codeHistogram()'s.
ValueWindow robustWindow(const PixelImage &image, const std::vector<int> &histogram);

/// Every pixel through the image's own window: decodeImage()'s pixels.
RgbImage renderedWhole(const PixelImage &image);

/// The same decode as decodeImage(), before the reduction to 8 bits. `frame` counts from 0 in a file of several
/// (ImageInfo::frames). Throws Error (Unreadable) as decodeImage() does, and for a frame that is not there.
PixelImage decodePixelImage(const QByteArray &bytes, int frame = 0);

} // namespace taxon
