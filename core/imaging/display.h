#pragma once

#include "core/imaging/pixel_image.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace taxon {

enum class DisplayChannel { All, Red, Green, Blue, Luminance };

/// How values become brightness on the screen. The defaults show an image as it is decoded.
struct ImageDisplay {
    std::optional<ValueWindow> window; ///< unset: the image's own
    bool isAutomatic = false;          ///< the window follows each image's robust percentiles; `window` is not used
    bool isInverted = false;           ///< turned once more than the image itself says
    DisplayChannel channel = DisplayChannel::All; ///< of colour images; gray ones have no other
    double gamma = 1;                  ///< 0.2 to 5; above 1 is brighter in the middle
    double brightness = 0;             ///< -1 to 1, added
    double contrast = 1;               ///< 0.2 to 5, about the middle

    bool isAsDecoded() const { return *this == ImageDisplay(); }
    bool operator==(const ImageDisplay &) const = default;
};

/// The 8-bit brightness of every code of `image`: window, then gamma, contrast, brightness, inversion.
/// With the default display this is the reduction to 8 bits that decodeImage() does. isAutomatic is the caller's to
/// resolve (robustWindow()).
std::vector<std::uint8_t> displayTable(const PixelImage &image, const ImageDisplay &display);

/// What is stored with a decision: compact JSON of what differs from the picture as decoded, and of the frame when it is
/// not the first (counted from 1). Empty when nothing does. `window` is what was in force.
QString describeDisplay(const ImageDisplay &display, const ValueWindow &window, int frame = 0);

} // namespace taxon
