#pragma once

#include "core/augmentation/pipeline.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace taxon {

/// A pipeline read from a file, and one sentence for each thing of the file that it leaves out or does
/// otherwise.
struct ReadPipeline {
    TransformStep pipeline;
    QStringList unrepresented; ///< translated; empty: everything is there
};

/// Albumentations' serialised JSON (A.to_dict, A.save) of 1.3: {"__version__", "transform":
/// {"__class_fullname__": "Compose", "p", "transforms": […]}}. Names and parameters of older (Cutout,
/// JpegCompression, IAA…) and newer releases (2.x) are taken for what they mean. Throws Error (Corrupt) for
/// what is not such a file, or a value that is not allowed.
ReadPipeline readPipeline(const QByteArray &json);

/// The 1.3 form, indented. Reading it gives the same pipeline.
QByteArray writePipeline(const TransformStep &pipeline);

/// The same as an object, as projects and runs store it; empty for a pipeline without steps.
QJsonObject pipelineToJson(const TransformStep &pipeline);
/// Throws as readPipeline() does. An empty object is a pipeline without steps.
ReadPipeline pipelineFromJson(const QJsonObject &json);

/// One sentence for each transform that Albumentations 1.3 does not know, so that a file with it will not
/// load there.
QStringList unknownToAlbumentations(const TransformStep &pipeline);

} // namespace taxon
