#pragma once

#include "core/augmentation/automatic.h"
#include "core/augmentation/pipeline.h"
#include "core/base/random.h"

#include <opencv2/core.hpp>

#include <functional>

namespace taxon {

/// One transform made ready: draws its numbers and gives the changed image. 8-bit RGB, not empty; the input
/// is not written to, the result may share its pixels. Any thread.
using Operation = std::function<cv::Mat(const cv::Mat &image, Random &random)>;

/// An empty function for names of another group.
Operation geometricOperation(const TransformStep &step);
Operation colorOperation(const TransformStep &step);
Operation qualityOperation(const TransformStep &step);
Operation automaticOperation(const TransformStep &step, automatic::Effects effects);

} // namespace taxon
