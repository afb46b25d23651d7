#pragma once

#include "core/base/ids.h"
#include "core/dataset/labeling_rules.h"

#include <vector>

namespace taxon {

/// Puts `images` into the order in which one annotator is shown them. Shuffled, each image has a place that depends on
/// `seed` (see labelingSeed()) and its own id alone: images that are imported later come in between and move no other
/// before or behind another. It is the order of SortOrder::Random with the same seed.
void sortForLabeling(std::vector<ImageId> &images, LabelingOrder order, quint64 seed);

} // namespace taxon
