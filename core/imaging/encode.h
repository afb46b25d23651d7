#pragma once

#include "core/imaging/rgb_image.h"

#include <QByteArray>

namespace taxon {

/// A baseline JPEG file; quality 1 to 100. Any thread. Throws Error (OutOfMemory).
QByteArray encodeJpeg(const RgbImage &image, int quality);

} // namespace taxon
