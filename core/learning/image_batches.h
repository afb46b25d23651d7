#pragma once

#include "core/imaging/preprocessing.h"
#include "core/learning/snapshot_images.h"

#include <ATen/core/Tensor.h>

#include <condition_variable>
#include <deque>
#include <mutex>
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
    std::vector<std::size_t> samples;

    qint64 size() const { return qint64(samples.size()); }
};

/// The part of the preprocessing that happens in the tensor: uint8 [N, H, W, 3] → normalised float32 [N, 3, H, W]
/// in channels-last order on `device`.
at::Tensor networkInput(const at::Tensor &pixels, const Preprocessing &preprocessing, const QString &device);

/// Prepared images that are no part of a snapshot, as one tensor of uint8 [N, H, W, 3].
at::Tensor stackPixels(const std::vector<const RgbImage *> &images);

/// Reads the batches of a plan ahead of the network on a thread of its own.
class BatchLoader {
public:
    /// A store of raw pixels. All arguments but the plan must outlive the loader.
    BatchLoader(const PackedStore &store, const std::vector<Sample> &samples, BatchPlan plan);
    ~BatchLoader();
    BatchLoader(const BatchLoader &) = delete;
    BatchLoader &operator=(const BatchLoader &) = delete;

    qint64 batches() const { return qint64(m_plan.size()); }
    /// The next batch of the plan; may be called batches() times. Throws what reading threw.
    PixelBatch next();

private:
    void load(const std::stop_token &stop);
    PixelBatch read(const std::vector<std::size_t> &indices) const;

    const PackedStore &m_store;
    const std::vector<Sample> &m_samples;
    BatchPlan m_plan;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<PixelBatch> m_ready;
    std::exception_ptr m_failure;
    std::jthread m_thread; // last: it uses the others
};

} // namespace taxon
