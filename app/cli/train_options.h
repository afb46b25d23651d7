#pragma once

#include "core/engine/train_config.h"

#include <QCommandLineOption>
#include <QList>

namespace taxon::cli {

class Invocation;

/// --config, --set and one option for each training setting.
QList<QCommandLineOption> trainingOptions();
/// The settings that were asked for: the file of --config, over it --set, over it the named options.
/// The path of the weights is made absolute. Throws Usage, and NotFound for files that are missing.
TrainConfig trainConfigOf(const Invocation &invocation);
/// Whether any of the options is given.
bool hasTrainingOptions(const Invocation &invocation);

} // namespace taxon::cli
