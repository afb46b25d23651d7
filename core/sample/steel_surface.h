#pragma once

#include "core/base/random.h"

#include <opencv2/core/mat.hpp>

namespace taxon {

/// Brushed metal under uneven light, without a defect: CV_64F, size × size, gray levels 0 to 255.
cv::Mat paintSteel(int size, Random &random);

/// Camera noise, blur and limits: turns gray levels into the final 8-bit picture.
cv::Mat photograph(const cv::Mat &levels, Random &random);

} // namespace taxon
