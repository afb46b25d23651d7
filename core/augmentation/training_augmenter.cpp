#include "core/augmentation/training_augmenter.h"

#include "core/imaging/preprocessing.h"

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

TrainingAugmenter::TrainingAugmenter(const TransformStep &pipeline, int size)
    : m_augmenter(fittedTo(pipeline, size))
    , m_size(size)
{
}

RgbImage TrainingAugmenter::apply(const RgbImage &prepared, const SampleSeed &seed) const
{
    RgbImage image = m_augmenter.apply(prepared, seed);
    if (image.width == m_size && image.height == m_size)
        return image;
    return prepare(image, {.size = m_size});
}

} // namespace taxon
