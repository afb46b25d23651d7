#pragma once

#include "core/augmentation/pipeline.h"

#include <QList>
#include <QString>

namespace taxon {

/// A pipeline to start from, for one kind of images.
struct AugmentationPreset {
    QString name; ///< stable: natural, medical, industrial, microscopy, documents, satellite, none
    QString title; ///< translated
    QString reason; ///< one translated sentence: why these transforms
    TransformStep pipeline;
};

/// All presets for images of size × size pixels (the training size), in the order in which they are offered.
QList<AugmentationPreset> augmentationPresets(int size);

/// Throws Error (NotFound) that names the presets there are.
AugmentationPreset augmentationPreset(const QString &name, int size);

} // namespace taxon
