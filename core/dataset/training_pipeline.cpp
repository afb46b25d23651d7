#include "core/dataset/training_pipeline.h"

#include "core/augmentation/albumentations_json.h"
#include "core/project/project.h"

#include <QJsonDocument>

namespace taxon {
namespace {

const QString kSetting = QStringLiteral("augmentation");
const QString kFitSetting = QStringLiteral("fit");

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

ImageFit trainingFit(Project &project)
{
    return imageFitFromName(project.settings().value(kFitSetting)).value_or(ImageFit::Crop);
}

void setTrainingFit(Project &project, ImageFit fit)
{
    project.settings().setValue(kFitSetting, imageFitName(fit));
}

} // namespace taxon
