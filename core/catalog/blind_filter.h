#pragma once

#include "core/catalog/image_filter.h"

namespace taxon {

/// The filter without what blind labeling hides: conditions on others' labels, predictions, parts of a split, folders
/// and groups, and an order by name, prediction or disagreement, in whose place comes the order of import.
ImageFilter withoutHidden(ImageFilter filter);

/// Whether an order tells nothing that blind labeling hides.
bool isBlindOrder(SortOrder order);

} // namespace taxon
