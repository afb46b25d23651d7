#pragma once

#include "core/catalog/catalog.h"
#include "core/catalog/image_filter.h"

#include <array>
#include <vector>

namespace taxon {

/// Beside each value of a condition: how many images would be shown with it, as far as the other conditions let them
/// through. Lists are by the places of the catalogue; enumerations by their number.
struct FacetCounts {
    std::vector<int> classes; ///< of the labels that the filter means (Whose)
    std::vector<int> annotators;
    std::array<int, kOwnStateCount> states{};
    std::array<int, kMarkCount> marks{}; ///< in the order of kMarks; with the other marks required
    std::array<int, kPartChoiceCount> parts{};
    std::vector<int> folders; ///< directly in the folder
    std::vector<int> predicted;
};

struct SearchResult {
    std::vector<ImageId> images; ///< in the filter's order
    std::vector<std::uint32_t> rows; ///< the same images by their rows in the catalogue
    FacetCounts facets;
};

/// Everything that the filter lets through, in its order, and the counts, in one pass over the catalogue.
/// About 50 ms for a million images, 200 ms when it sorts them all.
SearchResult findImages(const Catalog &catalog, const ImageFilter &filter);

} // namespace taxon
