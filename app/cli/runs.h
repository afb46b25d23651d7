#pragma once

#include "core/engine/evaluation.h"
#include "core/project/project.h"

#include <QCommandLineOption>

namespace taxon::cli {

class Invocation;

/// --run ID.
QCommandLineOption runOption();

/// The run that --run names, else the newest finished one. Throws NotFound, or Usage for what is no number.
Run chosenRun(const Invocation &invocation, Project &project);
/// Throws Impossible unless the run has finished and so has weights.
void requireFinished(const Run &run);

enum class Freshness { Stored, Anew };

/// The run's figures on a part: from the stored predictions when there are any and `freshness` allows it,
/// else the engine predicts the part now. Throws Error and Cancelled.
Evaluation evaluate(Invocation &invocation, Project &project, const Run &run, Part part, Freshness freshness);

/// Says how many images an engine's reply to training or evaluation left out, where it did; returns the number.
qint64 noteSkipped(const QJsonObject &reply);

/// Headline figures, the table of classes and the confusion matrix, for people.
QString evaluationText(const Evaluation &evaluation);
/// The matrix alone; rows are the truth.
QString confusionText(const Evaluation &evaluation);

} // namespace taxon::cli
