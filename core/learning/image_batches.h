#pragma once

#include "core/augmentation/training_augmenter.h"
#include "core/imaging/preprocessing.h"
#include "core/learning/snapshot_images.h"

#include <ATen/core/Tensor.h>

#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace taxon {

/// Which samples go together: indices into a list of samples.
using BatchPlan = std::vector<std::vector<std::size_t>>;

/// All samples in order, `batch` at a time; the last batch may be smaller.
BatchPlan sequentialPlan(std::size_t samples, int batch);

/// All samples in an order that depends on (seed, epoch) alone. A last batch of one image joins the one before it:
/// batch norm cannot take statistics of a single value.
BatchPlan shuffledPlan(std::size_t samples, int batch, quint64 seed, int epoch);

/// Images as stored, with what is known about them.
struct PixelBatch {
    at::Tensor pixels; ///< uint8 [N, H, W, 3], RGB
    at::Tensor labels; ///< int64 [N]
    at::Tensor shares; ///< of each class in each image, float32 [N, classes]; undefined unless the batch was mixed
    std::vector<std::size_t> samples;

    qint64 size() const { return qint64(samples.size()); }
};

/// The part of the preprocessing that happens in the tensor: uint8 [N, H, W, 3] → normalised float32 [N, 3, H, W]
/// in channels-last order on `device`.
at::Tensor networkInput(const at::Tensor &pixels, const Preprocessing &preprocessing, const QString &device);

/// Prepared images that are no part of a snapshot, as one tensor of uint8 [N, H, W, 3].
at::Tensor stackPixels(const std::vector<const RgbImage *> &images);

/// What becomes of training's images on their way into a batch. All of it depends on (seed, epoch, image) or (seed, epoch,
/// batch) alone.
struct BatchChanges {
    std::optional<TrainingAugmenter> augmenter;
    double mixUp = 0;  ///< α, see mixUp(); 0: not
    double cutMix = 0; ///< α, see cutMix(); 0: not
    int classes = 0;
    quint64 seed = 0;
    int epoch = 0; ///< from 1

    bool mixes() const { return mixUp > 0 || cutMix > 0; }
};

/// Makes the batches of a plan ahead of the network on threads of its own, which sleep when they are far enough ahead. The
/// batches are the same for any number of threads.
class BatchLoader {
public:
    /// A store of raw pixels. The store and the samples must outlive the loader. threads ≥ 1.
    BatchLoader(const PackedStore &store, const std::vector<Sample> &samples, BatchPlan plan, BatchChanges changes = {},
        int threads = 1);
    ~BatchLoader();
    BatchLoader(const BatchLoader &) = delete;
    BatchLoader &operator=(const BatchLoader &) = delete;

    qint64 batches() const { return qint64(m_plan.size()); }
    /// Makes batches on one thread more.
    void addThread();
    /// The next batch of the plan; may be called batches() times. Throws what making it threw.
    PixelBatch next();

private:
    struct Made {
        PixelBatch batch;
        std::exception_ptr failure;
    };

    void load(const std::stop_token &stop);
    std::optional<std::size_t> claim(const std::stop_token &stop);
    Made make(std::size_t place) const;
    PixelBatch read(std::size_t place) const;
    void copyImage(const Sample &sample, std::uint8_t *target) const;
    void mix(PixelBatch &batch, std::size_t place) const;

    const PackedStore &m_store;
    const std::vector<Sample> &m_samples;
    const BatchPlan m_plan;
    const BatchChanges m_changes;
    std::size_t m_readAhead; ///< batches
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::map<std::size_t, Made> m_made; ///< by place in the plan
    std::size_t m_claimed = 0;
    std::size_t m_taken = 0;
    std::vector<std::jthread> m_threads; // last: they use the others
};

} // namespace taxon
