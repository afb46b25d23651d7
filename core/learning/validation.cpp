#include "core/learning/validation.h"

#include "core/learning/models/classifier.h"
#include "core/learning/network_trainer.h"
#include "core/learning/run_access.h"

#include <ATen/core/Reduction.h>
#include <ATen/ops/cross_entropy_loss.h>

namespace taxon {

PartScore scorePart(Classifier &network, const PackedStore &store, const std::vector<Sample> &samples, int classes,
    const TrainConfig &config, const std::function<void()> &beforeBatch)
{
    PartScore score{0, 0, ConfusionMatrix(classes)};
    BatchLoader loader(store, samples, sequentialPlan(samples.size(), config.batch));
    double lossSum = 0;
    forEachLogits(network, loader, preprocessingOf(config), config.device, beforeBatch,
        [&](const PixelBatch &batch, const at::Tensor &logits) {
            lossSum += at::cross_entropy_loss(logits, batch.labels, {}, at::Reduction::Sum).item<double>();
            const at::Tensor predicted = logits.argmax(1);
            for (qint64 i = 0; i < batch.size(); ++i)
                score.confusion.add(samples[batch.samples[std::size_t(i)]].label, predicted[i].item<int>());
        });
    const auto images = double(samples.size()); // 0 / 0 is the NaN that is wanted
    score.loss = lossSum / images;
    score.accuracy = double(score.confusion.correct()) / images;
    return score;
}

} // namespace taxon
