#pragma once

#include "core/imaging/large_pages.h"

#include <opencv2/core.hpp>

namespace taxon {

/// An empty matrix whose memory will be allocatePixels()'s.
cv::Mat matOnLargePages();

} // namespace taxon
