#pragma once

#include "core/base/ids.h"

#include <QString>

#include <optional>

namespace taxon {

/// What the engine is doing at this moment.
struct TrainingStatus {
    enum class Phase {
        Idle,
        Splitting, ///< making the snapshot first
        Starting, ///< the engine loads and reads the images
        Training,
        Paused,
        Evaluating, ///< on one part of the images; by itself on the test part after the last epoch
        Exporting,
        Predicting, ///< with an exported file
    };

    Phase phase = Phase::Idle;
    RunId run;
    QString project; ///< path of the project that the run belongs to
    int epoch = 0; ///< the one under way, from 1
    int epochs = 0;
    qint64 done = 0; ///< of the whole work, for a progress bar
    qint64 total = 0;
    std::optional<double> imagesPerSecond;
    std::optional<qint64> remainingMs;
    QString what; ///< the engine's own phrase, for phases without epochs
    bool stopsAfterEpoch = false;
    bool isElsewhere = false; ///< worked on by an engine that this window did not start

    bool isBusy() const { return phase != Phase::Idle; }
    /// A run is being made, and not a finished one used.
    bool isTraining() const
    {
        return phase == Phase::Splitting || phase == Phase::Starting || phase == Phase::Training
            || phase == Phase::Paused;
    }
};

/// "Epoch 3 of 15 · 84 images/s · 1 min 20 s left"; empty when idle.
QString trainingWords(const TrainingStatus &status);

} // namespace taxon
