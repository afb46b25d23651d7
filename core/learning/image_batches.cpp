#include "core/learning/image_batches.h"

#include "core/base/random.h"

#include <ATen/ops/empty.h>
#include <ATen/ops/tensor.h>

#include <cstring>
#include <numeric>

namespace taxon {
namespace {

constexpr std::size_t kReadAhead = 4; // batches

} // namespace

BatchPlan sequentialPlan(std::size_t samples, int batch)
{
    BatchPlan plan;
    for (std::size_t start = 0; start < samples; start += std::size_t(batch)) {
        auto &indices = plan.emplace_back(std::min(std::size_t(batch), samples - start));
        std::iota(indices.begin(), indices.end(), start);
    }
    return plan;
}

BatchPlan shuffledPlan(std::size_t samples, int batch, quint64 seed, int epoch)
{
    std::vector<std::size_t> order(samples);
    std::iota(order.begin(), order.end(), std::size_t(0));
    Random random(mixSeed(seed, quint64(epoch)));
    shuffle(std::span(order), random);
    BatchPlan plan = sequentialPlan(samples, batch);
    for (auto &indices : plan)
        for (std::size_t &index : indices)
            index = order[index];
    if (plan.size() > 1 && plan.back().size() == 1) {
        plan[plan.size() - 2].push_back(plan.back().front());
        plan.pop_back();
    }
    return plan;
}

at::Tensor networkInput(const at::Tensor &pixels, const Preprocessing &preprocessing, const QString &device)
{
    const auto channels = [&](const std::array<float, 3> &values) {
        return at::tensor({values[0], values[1], values[2]}).view({1, 3, 1, 1}).to(c10::Device(device.toStdString()));
    };
    // A view with the channels in front of pixels that lie channels last: no copy but the conversion.
    at::Tensor input = pixels.to(c10::Device(device.toStdString())).permute({0, 3, 1, 2}).to(at::kFloat);
    return input.div_(255).sub_(channels(preprocessing.mean)).div_(channels(preprocessing.std));
}

at::Tensor stackPixels(const std::vector<const RgbImage *> &images)
{
    const RgbImage &first = *images.front();
    at::Tensor pixels = at::empty({qint64(images.size()), first.height, first.width, 3}, at::kByte);
    auto *target = pixels.data_ptr<std::uint8_t>();
    for (const RgbImage *image : images) {
        std::memcpy(target, image->pixels.data(), first.pixels.size());
        target += first.pixels.size();
    }
    return pixels;
}

BatchLoader::BatchLoader(const PackedStore &store, const std::vector<Sample> &samples, BatchPlan plan)
    : m_store(store)
    , m_samples(samples)
    , m_plan(std::move(plan))
    , m_thread([this](const std::stop_token &stop) { load(stop); })
{
}

BatchLoader::~BatchLoader()
{
    m_thread.request_stop();
}

PixelBatch BatchLoader::next()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_ready.empty() || m_failure; });
    if (m_ready.empty())
        std::rethrow_exception(m_failure);
    PixelBatch batch = std::move(m_ready.front());
    m_ready.pop_front();
    m_changed.notify_all();
    return batch;
}

void BatchLoader::load(const std::stop_token &stop)
{
    try {
        for (const auto &indices : m_plan) {
            PixelBatch batch = read(indices);
            std::unique_lock lock(m_mutex);
            if (!m_changed.wait(lock, stop, [this] { return m_ready.size() < kReadAhead; }))
                return;
            m_ready.push_back(std::move(batch));
            m_changed.notify_all();
        }
    } catch (...) {
        const std::scoped_lock lock(m_mutex);
        m_failure = std::current_exception();
        m_changed.notify_all();
    }
}

PixelBatch BatchLoader::read(const std::vector<std::size_t> &indices) const
{
    PixelBatch batch;
    const qint64 count = qint64(indices.size());
    const int side = m_store.description().options.preprocessing.size;
    batch.pixels = at::empty({count, side, side, 3}, at::kByte);
    batch.labels = at::empty({count}, at::kLong);
    batch.samples = indices;
    auto *pixels = batch.pixels.data_ptr<std::uint8_t>();
    auto *labels = batch.labels.data_ptr<std::int64_t>();
    for (const std::size_t index : indices) {
        const auto bytes = m_store.at(m_samples[index].row).bytes;
        std::memcpy(pixels, bytes.data(), bytes.size());
        pixels += bytes.size();
        *labels++ = m_samples[index].label;
    }
    return batch;
}

} // namespace taxon
