#pragma once

#include "core/augmentation/pipeline.h"

#include <QList>
#include <QString>

#include <optional>

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

/// The preset that this pipeline is, whatever its training size; nullopt for one of one's own.
std::optional<AugmentationPreset> presetOf(const TransformStep &pipeline);

/// What a pipeline is called in one line, translated: its preset's title, or its first transforms.
QString pipelineTitle(const TransformStep &pipeline);
/// Of one that is stored, see pipelineToJson(); why it cannot be read where that is so.
QString pipelineTitle(const QJsonObject &json);

} // namespace taxon
