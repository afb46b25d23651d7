#pragma once

#include "core/project/run_store.h"

#include <functional>
#include <optional>

namespace taxon {

class TrainingControl;

/// Where a training run stands; images are counted over all its epochs.
struct TrainingProgress {
    qint64 imagesDone = 0;
    qint64 images = 0;
    std::optional<qint64> remainingMs; ///< of the whole run
    int epoch = 0; ///< under way, from 1
    int epochs = 0;
    double imagesPerSecond = 0;
    double loss = 0;     ///< mean so far in this epoch
    double accuracy = 0;
};

/// Called on the training thread.
struct TrainingEvents {
    std::function<void(const TrainingProgress &)> progress;
    std::function<void(const EpochRecord &)> epoch; ///< after its record and its checkpoint are on the disk
    std::function<void(RunState)> state;
};

struct TrainingResult {
    RunState state = RunState::Finished;
    int skipped = 0; ///< images that could not be read any more
};

/// Trains a run to its end, from its checkpoint when it has one. Uses the calling thread for LibTorch and for the
/// project's database. On a CPU the weights depend on snapshot, configuration and seed alone, however often the
/// run was ended in between. Throws Cancelled (the run can be resumed), Busy, Usage for a run that is finished, or
/// another Error, which is recorded with the run.
TrainingResult trainRun(const QString &projectPath, RunId run, TrainingControl &control, const TrainingEvents &events);

} // namespace taxon
