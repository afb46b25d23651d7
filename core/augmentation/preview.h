#pragma once

#include "core/augmentation/pipeline.h"
#include "core/imaging/preprocessing.h"

#include <vector>

namespace taxon {

class Progress;

/// What a preview shows of one image: variant i is what the trainer gets of it in epoch i + 1.
struct AugmentationPreview {
    std::vector<RgbImage> variants;
    std::vector<double> visible; ///< share of the image that each still shows, see visibleShare()
};

/// `image` is prepared to the training size with `fit`. Throws Cancelled, and Error as Augmenter does.
AugmentationPreview previewAugmentation(const TransformStep &pipeline, const RgbImage &image, quint64 seed,
    quint64 sample, int count, const Progress &progress, ImageFit fit = ImageFit::Crop);

} // namespace taxon
