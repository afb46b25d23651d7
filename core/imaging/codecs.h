#pragma once

#include "core/imaging/codecs/codec_table.h"

namespace taxon {

/// The libraries that read and write image files. They live in a module that is loaded at the first call: with them come a
/// hundred and forty other libraries, a quarter of a second that a window without an image should not wait for.
/// Any thread. Throws Error when the module is not beside the program.
const CodecTable &codecs();

} // namespace taxon
