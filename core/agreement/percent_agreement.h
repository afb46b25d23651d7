#pragma once

#include <optional>
#include <vector>

namespace taxon {

/// Share of agreeing pairs of labels, averaged over images.
struct PercentAgreement {
    std::optional<double> value; ///< 0 to 1; unset when no image has two labels
    int images = 0;              ///< with two or more labels
    int labels = 0;              ///< on those images
};

/// p_o = mean over images with m ≥ 2 labels of Σ_c n_c (n_c − 1) / (m (m − 1)).
/// votesByImage: for each image the class indices given by its annotators, one each.
PercentAgreement percentAgreement(const std::vector<std::vector<int>> &votesByImage);

} // namespace taxon
