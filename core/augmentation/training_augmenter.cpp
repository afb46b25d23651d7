#include "core/augmentation/training_augmenter.h"

namespace taxon {

bool isSetByTraining(const QString &transform, const QString &parameter)
{
    return transform == u"RandomResizedCrop" && (parameter == u"height" || parameter == u"width");
}

TransformStep fittedTo(TransformStep pipeline, int size)
{
    for (const QString &name : pipeline.parameters.keys())
        if (isSetByTraining(pipeline.name, name))
            pipeline.parameters.insert(name, size);
    for (TransformStep &step : pipeline.steps)
        step = fittedTo(std::move(step), size);
    return pipeline;
}

TrainingAugmenter::TrainingAugmenter(const TransformStep &pipeline, int size, ImageFit fit)
    : m_augmenter(fittedTo(pipeline, size))
    , m_size(size)
    , m_fit(fit)
{
}

RgbImage TrainingAugmenter::apply(const RgbImage &prepared, const SampleSeed &seed) const
{
    RgbImage image = m_augmenter.apply(prepared, seed);
    if (image.width == m_size && image.height == m_size)
        return image;
    return prepare(image, {.size = m_size, .fit = m_fit});
}

} // namespace taxon
