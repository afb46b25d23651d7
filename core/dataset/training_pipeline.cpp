#include "core/dataset/training_pipeline.h"

#include "core/augmentation/albumentations_json.h"
#include "core/project/project.h"

#include <QJsonDocument>

namespace taxon {
namespace {

const QString kSetting = QStringLiteral("augmentation");

} // namespace

TransformStep trainingPipeline(Project &project)
{
    return pipelineFromJson(QJsonDocument::fromJson(project.settings().value(kSetting).toUtf8()).object())
        .pipeline;
}

void setTrainingPipeline(Project &project, const TransformStep &pipeline)
{
    project.settings().setValue(
        kSetting, QString::fromUtf8(QJsonDocument(pipelineToJson(pipeline)).toJson(QJsonDocument::Compact)));
}

} // namespace taxon
