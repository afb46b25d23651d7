#pragma once

#include "core/imaging/display.h"

#include <vector>

namespace taxon {

/// An image in halves of halves, so that a view of it costs what the screen shows and not what the file holds.
/// Immutable once built: any thread may read it. Building is work for a pool thread.
class Pyramid {
public:
    explicit Pyramid(PixelImage image);
    /// From a picture decoded at reduced scale (decodeReduced()): the same geometry as the whole, without its details
    /// and values. `info` is the whole image's.
    Pyramid(const RgbImage &reduced, const ImageInfo &info);

    int width() const { return m_width; } ///< pixels of the whole image
    int height() const { return m_height; }
    /// False while it was made from a reduced picture.
    bool isWhole() const { return m_levels.front().scale == 1; }
    /// The finest there is: the image itself when isWhole().
    const PixelImage &image() const { return m_image; }
    qint64 memory() const; ///< bytes

    struct Level {
        int width = 0;
        int height = 0;
        int scale = 1;                   ///< image pixels along the side of one of its pixels: 1, 2, 4 …
        PixelBytes bytes;                ///< codes; empty where they are image()'s
    };
    /// The coarsest level that still has a pixel for every one on the screen at `zoom` screen pixels an image pixel.
    const Level &levelFor(double zoom) const;
    const std::uint8_t *codesOf(const Level &level) const;

private:
    void addLevels();

    PixelImage m_image;
    int m_width;
    int m_height;
    std::vector<Level> m_levels; ///< finest first
};

/// A part of an image on the screen. `left` and `top` are image coordinates at the outer corner of the first pixel.
struct ScreenPart {
    double left = 0;
    double top = 0;
    double zoom = 1; ///< screen pixels an image pixel
    int width = 0;   ///< screen pixels
    int height = 0;
};

/// From this zoom on single pixels are squares; below, neighbours blend. At 1 each is itself.
inline constexpr double kPixelsVisible = 8;

/// Draws the part as 32-bit pixels (blue, green, red, 255). `table` is displayTable()'s. The cost is that of
/// width × height pixels, whatever the size of the image.
void render(const Pyramid &pyramid, const ScreenPart &part, const std::vector<std::uint8_t> &table, DisplayChannel channel,
    std::uint8_t *target, qint64 bytesPerLine);

} // namespace taxon
