#pragma once

#include "core/metrics/classification_report.h"
#include "core/project/run_store.h"

#include <QJsonObject>
#include <QStringList>

namespace taxon {

/// What a run's predictions on one part come to.
struct Evaluation {
    RunId run;
    Part part = Part::Test;
    QStringList classes;
    ConfusionMatrix confusion{0};
    ClassificationReport report;
};

/// From the predictions in the project. Throws NotFound when this part was not evaluated yet.
Evaluation evaluationOf(class Project &project, RunId run, Part part);

/// The contract of `taxon evaluate --json`.
QJsonObject evaluationToJson(const Evaluation &evaluation);
/// The contract of one entry of `epochs` of `taxon train --json`, plus val_confusion, learning_rate, seconds.
QJsonObject epochToJson(const EpochRecord &record);
EpochRecord epochFromJson(const QJsonObject &json);

} // namespace taxon
