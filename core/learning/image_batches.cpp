#include "core/learning/image_batches.h"

#include "core/augmentation/batch_mixing.h"
#include "core/base/random.h"

#include <ATen/ops/empty.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/zeros.h>

#include <cstring>
#include <numeric>

namespace taxon {
namespace {

constexpr std::size_t kReadAhead = 3; // batches, and one for each thread

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

BatchLoader::BatchLoader(const PackedStore &store, const std::vector<Sample> &samples, BatchPlan plan, BatchChanges changes,
    int threads)
    : m_store(store)
    , m_samples(samples)
    , m_plan(std::move(plan))
    , m_changes(std::move(changes))
    , m_readAhead(kReadAhead)
{
    for (int i = 0; i < threads; ++i)
        addThread();
}

void BatchLoader::addThread()
{
    {
        const std::scoped_lock lock(m_mutex);
        ++m_readAhead;
    }
    m_changed.notify_all();
    m_threads.emplace_back([this](const std::stop_token &stop) { load(stop); });
}

BatchLoader::~BatchLoader()
{
    for (std::jthread &thread : m_threads)
        thread.request_stop();
}

PixelBatch BatchLoader::next()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_made.contains(m_taken); });
    Made made = std::move(m_made.extract(m_taken).mapped());
    ++m_taken;
    m_changed.notify_all();
    if (made.failure)
        std::rethrow_exception(made.failure);
    return std::move(made.batch);
}

void BatchLoader::load(const std::stop_token &stop)
{
    while (const auto place = claim(stop)) {
        Made made = make(*place);
        const std::scoped_lock lock(m_mutex);
        m_made.emplace(*place, std::move(made));
        m_changed.notify_all();
    }
}

/// The place of the next batch to make, once there is room for it; nullopt when there is none left.
std::optional<std::size_t> BatchLoader::claim(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    const auto mayGoOn = [this] { return m_claimed == m_plan.size() || m_claimed < m_taken + m_readAhead; };
    if (!m_changed.wait(lock, stop, mayGoOn) || stop.stop_requested() || m_claimed == m_plan.size())
        return {};
    return m_claimed++;
}

BatchLoader::Made BatchLoader::make(std::size_t place) const
{
    try {
        return {read(place), nullptr};
    } catch (...) {
        return {{}, std::current_exception()};
    }
}

PixelBatch BatchLoader::read(std::size_t place) const
{
    PixelBatch batch;
    batch.samples = m_plan[place];
    const qint64 side = m_store.description().options.preprocessing.size;
    batch.pixels = at::empty({batch.size(), side, side, 3}, at::kByte);
    batch.labels = at::empty({batch.size()}, at::kLong);
    auto *pixels = batch.pixels.data_ptr<std::uint8_t>();
    auto *labels = batch.labels.data_ptr<std::int64_t>();
    for (const std::size_t index : batch.samples) {
        copyImage(m_samples[index], pixels);
        pixels += side * side * 3;
        *labels++ = m_samples[index].label;
    }
    if (m_changes.mixes())
        mix(batch, place);
    return batch;
}

void BatchLoader::copyImage(const Sample &sample, std::uint8_t *target) const
{
    const auto stored = m_store.at(sample.row).bytes;
    if (!m_changes.augmenter) {
        std::memcpy(target, stored.data(), stored.size());
        return;
    }
    const int side = m_store.description().options.preprocessing.size;
    const RgbImage prepared{side, side, {stored.begin(), stored.end()}};
    const RgbImage image
        = m_changes.augmenter->apply(prepared, {m_changes.seed, quint64(m_changes.epoch), quint64(sample.image.value)});
    std::memcpy(target, image.pixels.data(), image.pixels.size());
}

void BatchLoader::mix(PixelBatch &batch, std::size_t place) const
{
    batch.shares = at::zeros({batch.size(), m_changes.classes}, at::kFloat);
    batch.shares.scatter_(1, batch.labels.unsqueeze(1), 1);
    const SoftBatch soft{{batch.pixels.data_ptr<std::uint8_t>(), std::size_t(batch.pixels.numel())},
        {batch.shares.data_ptr<float>(), std::size_t(batch.shares.numel())}, int(batch.size()), int(batch.pixels.size(1)),
        int(batch.pixels.size(2)), m_changes.classes};
    const BatchSeed seed{m_changes.seed, quint64(m_changes.epoch), quint64(place)};
    if (m_changes.mixUp > 0)
        mixUp(soft, m_changes.mixUp, seed);
    else
        cutMix(soft, m_changes.cutMix, seed);
}

} // namespace taxon
