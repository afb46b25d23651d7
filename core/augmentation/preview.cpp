#include "core/augmentation/preview.h"

#include "core/augmentation/label_survival.h"
#include "core/augmentation/training_augmenter.h"
#include "core/base/progress.h"

namespace taxon {

AugmentationPreview previewAugmentation(const TransformStep &pipeline, const RgbImage &image, quint64 seed,
    quint64 sample, int count, const Progress &progress, ImageFit fit)
{
    const TrainingAugmenter augmenter(pipeline, image.width, fit);
    AugmentationPreview preview;
    for (int epoch = 1; epoch <= count; ++epoch) {
        progress.throwIfCancelled();
        const SampleSeed draw {seed, quint64(epoch), sample};
        preview.variants.push_back(augmenter.apply(image, draw));
        preview.visible.push_back(visibleShare(pipeline, image.width, image.height, draw));
    }
    return preview;
}

} // namespace taxon
