#include "core/augmentation/batch_mixing.h"

#include "core/augmentation/draws.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

namespace taxon {

namespace {

enum Method : std::uint64_t { kMixUp = 1, kCutMix = 2 }; ///< streams of their own

Random randomOf(const BatchSeed &seed, Method method)
{
    return Random(mixSeed(mixSeed(seed.seed, seed.epoch, seed.batch), method));
}

/// Calls `mix(own, other)` for the rows of every image and the one before it, as they were.
template <class Value, class Mix> void withPrevious(std::span<Value> rows, int images, Mix mix)
{
    const std::size_t length = rows.size() / std::size_t(images);
    std::vector<Value> other(
        rows.end() - std::ptrdiff_t(length), rows.end()); // the last comes before the first
    for (int i = 0; i < images; ++i) {
        const std::span<Value> own = rows.subspan(std::size_t(i) * length, length);
        const std::vector<Value> before(own.begin(), own.end());
        mix(own, std::span<const Value>(other));
        other = before;
    }
}

void mixLabels(const SoftBatch &batch, double share)
{
    withPrevious(batch.labels, batch.images, [&](std::span<float> own, std::span<const float> other) {
        std::transform(own.begin(), own.end(), other.begin(), own.begin(),
            [&](float mine, float theirs) { return float(share * mine + (1 - share) * theirs); });
    });
}

} // namespace

double mixUp(const SoftBatch &batch, double alpha, const BatchSeed &seed)
{
    Random random = randomOf(seed, kMixUp);
    const double share = draws::beta(alpha, alpha, random);
    withPrevious(
        batch.pixels, batch.images, [&](std::span<std::uint8_t> own, std::span<const std::uint8_t> other) {
            std::transform(own.begin(), own.end(), other.begin(), own.begin(),
                [&](std::uint8_t mine, std::uint8_t theirs) {
                    return std::uint8_t(std::lround(share * mine + (1 - share) * theirs));
                });
        });
    mixLabels(batch, share);
    return share;
}

double cutMix(const SoftBatch &batch, double alpha, const BatchSeed &seed)
{
    Random random = randomOf(seed, kCutMix);
    const double half
        = std::sqrt(1 - draws::beta(alpha, alpha, random)) / 2; // of the rectangle's sides, as a share
    const int centreX = int(random.below(std::uint64_t(batch.width)));
    const int centreY = int(random.below(std::uint64_t(batch.height)));
    const int left = std::max(0, int(centreX - half * batch.width));
    const int right = std::min(batch.width, int(centreX + half * batch.width));
    const int top = std::max(0, int(centreY - half * batch.height));
    const int bottom = std::min(batch.height, int(centreY + half * batch.height));
    withPrevious(
        batch.pixels, batch.images, [&](std::span<std::uint8_t> own, std::span<const std::uint8_t> other) {
            for (int row = top; row < bottom; ++row) {
                const std::size_t start
                    = 3 * (std::size_t(row) * std::size_t(batch.width) + std::size_t(left));
                std::memcpy(
                    own.data() + start, other.data() + start, 3 * std::size_t(std::max(0, right - left)));
            }
        });
    const double share = 1
        - double(std::max(0, right - left)) * std::max(0, bottom - top)
            / (double(batch.width) * batch.height);
    mixLabels(batch, share);
    return share;
}

} // namespace taxon
