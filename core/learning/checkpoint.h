#pragma once

#include "core/learning/safetensors.h"

#include <QString>

#include <optional>

namespace taxon {

/// The epoch whose weights are kept.
struct BestEpoch {
    int epoch = 0; ///< 0: none yet
    double accuracy = 0; ///< on the validation part; NaN without one
    double loss = 0;
    QString weightsSha256;

    /// Whether an epoch with these figures should replace it: higher accuracy, then lower loss, then the later one.
    /// Without a validation part every epoch does.
    bool isBeatenBy(double otherAccuracy, double otherLoss) const;
};

/// All that a run needs to go on as if nothing had happened. Random state is not part of it: every epoch starts
/// from the seed and its number.
struct Checkpoint {
    int epoch = 0; ///< the last whole one
    TensorMap network;
    TensorMap momentum;
    BestEpoch best;
    QString configuration; ///< resolved, as JSON
    QString images;        ///< SnapshotImages::fingerprint()
};

/// Atomically: whatever happens, a whole checkpoint is there. Throws Error.
void saveCheckpoint(const QString &path, const Checkpoint &checkpoint);

/// nullopt when there is none yet. Throws Corrupt.
std::optional<Checkpoint> loadCheckpoint(const QString &path);

} // namespace taxon
