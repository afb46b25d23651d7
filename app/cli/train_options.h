#pragma once

#include "core/engine/train_config.h"

#include <QCommandLineOption>
#include <QList>

namespace taxon {
class Project;
}

namespace taxon::cli {

class Invocation;

/// --config, --set, --augment and one option for each training setting.
QList<QCommandLineOption> trainingOptions();
/// The settings that were asked for: the file of --config, over it --set, over it the named options.
/// Where none of them says how to augment, it is as the project does. The path of the weights is made
/// absolute. Throws Usage, Corrupt for what is no pipeline, and NotFound for files that are missing.
TrainConfig trainConfigOf(const Invocation &invocation, Project &project);
/// Whether any of the options is given.
bool hasTrainingOptions(const Invocation &invocation);

} // namespace taxon::cli
