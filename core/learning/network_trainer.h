#pragma once

#include "core/engine/train_config.h"
#include "core/learning/image_batches.h"
#include "core/learning/safetensors.h"

#include <functional>
#include <memory>

namespace taxon {

class Classifier;

/// Cosine annealing: from `highest` at step 0 to 0 after the last of `steps`, as torch's CosineAnnealingLR.
double annealedRate(double highest, qint64 step, qint64 steps);

/// Moves the network to the device, its weights in the channels-last order that convolutions are fastest in.
void placeNetwork(Classifier &network, const QString &device);

/// Gives the logits, float32 [N, C], of every batch in evaluation mode, without gradients, in float32.
/// `beforeBatch` may throw to stop.
void forEachLogits(Classifier &network, BatchLoader &loader, const Preprocessing &preprocessing,
    const QString &device, const std::function<void()> &beforeBatch,
    const std::function<void(const PixelBatch &, const at::Tensor &logits)> &visit);

/// Sums over a part of an epoch, kept on the device so that no step waits for them.
struct TrainingSums {
    at::Tensor loss;    ///< float64 []: sum over images
    at::Tensor correct; ///< int64 []
    qint64 images = 0;

    double meanLoss() const;
    double accuracy() const;
};

/// Trains a network batch by batch: cross-entropy, SGD with momentum and weight decay as torch.optim.SGD,
/// cosine annealing over all steps. Belongs to one thread.
class NetworkTrainer {
public:
    /// `config` is resolved; `steps` of the whole run.
    NetworkTrainer(std::shared_ptr<Classifier> network, const TrainConfig &config,
        const Preprocessing &preprocessing, qint64 steps);

    Classifier &network() { return *m_network; }
    /// Training mode, random state and sums as an epoch starts with, whatever came before.
    void beginEpoch(int epoch, qint64 step);
    void trainBatch(const PixelBatch &batch);

    const TrainingSums &sums() const { return m_sums; }
    /// Of the step that was made last.
    double learningRate() const { return m_learningRate; }

    /// By parameter name, on the CPU.
    TensorMap momentum() const;
    /// Throws Corrupt when a buffer is missing or of another shape.
    void setMomentum(const TensorMap &buffers);

private:
    struct Weight {
        std::string name;
        at::Tensor value;
        at::Tensor momentum;
    };

    at::Tensor logitsOf(const at::Tensor &input);
    void step();

    std::shared_ptr<Classifier> m_network;
    TrainConfig m_config;
    Preprocessing m_preprocessing;
    std::vector<Weight> m_weights;
    TrainingSums m_sums;
    qint64 m_step = 0;
    qint64 m_steps;
    double m_learningRate = 0;
};

} // namespace taxon
