#pragma once

#include "widgets/image_view/picture_loader.h"

#include <memory>

namespace taxon {

class ThumbnailCache;

/// Pictures that fill the square of PictureRequest::side: from `cache` where they are there, else from the file at
/// reduced scale, and kept in `cache` then. A file that no longer holds the content that is meant is an error, not a
/// picture. `cache` may be nullptr.
PictureLoader::Decode thumbnailDecode(std::shared_ptr<ThumbnailCache> cache = nullptr);

} // namespace taxon
