#pragma once

#include "core/catalog/catalog_loader.h"
#include "widgets/image_view/pixel_loader.h"

#include <memory>

namespace taxon {

class ImageFiles;

/// Why an image cannot be shown (missing, changed since its import), for PixelLoader's threads. The sentence names the
/// file unless the view is blind.
PixelLoader::Check fileCheck(const std::shared_ptr<const ImageFiles> &files, const CatalogView &view);

} // namespace taxon
