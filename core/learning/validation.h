#pragma once

#include "core/engine/train_config.h"
#include "core/learning/snapshot_images.h"
#include "core/metrics/confusion_matrix.h"

#include <functional>

namespace taxon {

class Classifier;

/// How a network does on a part of a snapshot.
struct PartScore {
    double loss = 0;     ///< mean cross-entropy; NaN without images
    double accuracy = 0; ///< NaN without images
    ConfusionMatrix confusion;
};

/// Calls `beforeBatch` before each batch, which may throw to stop.
PartScore scorePart(Classifier &network, const PackedStore &store, const std::vector<Sample> &samples, int classes,
    const TrainConfig &config, const std::function<void()> &beforeBatch);

} // namespace taxon
