#pragma once

#include "core/augmentation/augmenter.h"
#include "core/imaging/preprocessing.h"

namespace taxon {

/// Whether training has its own value for a parameter: the sides that RandomResizedCrop gives.
bool isSetByTraining(const QString &transform, const QString &parameter);

/// The pipeline with these parameters set to the training size, in pixels: what was made for one size serves
/// another without scaling twice.
TransformStep fittedTo(TransformStep pipeline, int size);

/// What training feeds the network of an image, and what the preview shows of it: one function for both. It
/// takes an image that is prepared to the training size, applies the pipeline as fittedTo() that size, and
/// prepares what comes out at another size once more, with the same fit. Any thread; copies share what they hold.
class TrainingAugmenter {
public:
    /// size as in Preprocessing. Throws as Augmenter does.
    TrainingAugmenter(const TransformStep &pipeline, int size, ImageFit fit = ImageFit::Crop);

    /// size × size pixels, the same for the same image and seed. The epoch counts from 1; the sample is the
    /// image's id. Throws as Augmenter::apply().
    RgbImage apply(const RgbImage &prepared, const SampleSeed &seed) const;

private:
    Augmenter m_augmenter;
    int m_size;
    ImageFit m_fit;
};

} // namespace taxon
