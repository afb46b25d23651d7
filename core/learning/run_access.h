#pragma once

#include "core/engine/train_config.h"
#include "core/imaging/preprocessing.h"
#include "core/project/run_store.h"

#include <memory>

class QLockFile;

namespace taxon {

class Classifier;
class Project;

/// How the images of a run are prepared.
Preprocessing preprocessingOf(const TrainConfig &config);

/// Says to other processes that this one works on a run, as long as it lives. Throws Busy.
class RunLock {
public:
    RunLock(Project &project, RunId run);
    ~RunLock();
    RunLock(const RunLock &) = delete;
    RunLock &operator=(const RunLock &) = delete;

private:
    std::unique_ptr<QLockFile> m_file;
};

/// The network of a run with the weights that were kept, in evaluation mode on the run's device, or on another one
/// when that is gone. `config` is the run's. Throws NotFound before the first epoch is complete, and Corrupt when
/// the file holds other weights than the run says.
std::shared_ptr<Classifier> loadKeptNetwork(Project &project, const Run &run, const TrainConfig &config, int classes);

/// The run's configuration with a device and threads that exist here.
TrainConfig configToEvaluate(const Run &run);

} // namespace taxon
