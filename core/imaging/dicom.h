#pragma once

#include "core/imaging/pixel_image.h"

namespace taxon {

/// What the header says about the pixels; nothing about the patient is ever read out. Throws Error (Unreadable).
ImageInfo readDicomInfo(const QByteArray &bytes);

/// One frame with its values after rescale slope and intercept. The window is, in this order: the file's window centre
/// and width (the first of several; linear, PS3.3 C.11.2.1.2), all that can be stored where that is 8 bits or colour, else
/// robustWindow(). Throws Error (Unreadable): damaged, without pixels, or of a kind that is not read.
PixelImage decodeDicom(const QByteArray &bytes, int frame);

} // namespace taxon
