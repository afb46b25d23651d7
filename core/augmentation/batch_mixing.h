#pragma once

#include <QtGlobal>

#include <cstdint>
#include <span>

namespace taxon {

/// A batch to be changed in place.
struct SoftBatch {
    std::span<std::uint8_t> pixels; ///< N × height × width × 3
    std::span<float> labels; ///< N × classes, each row sums to 1
    int images = 0; ///< N
    int height = 0;
    int width = 0;
    int classes = 0;
};

/// What the draws of a batch depend on, and nothing else.
struct BatchSeed {
    quint64 seed = 0;
    quint64 epoch = 0;
    quint64 batch = 0; ///< place in the epoch
};

/// Each image and its label mixed with those of the image before it (the first with the last):
/// λ · own + (1 − λ) · other, one λ from Beta(alpha, alpha) a batch, pixels rounded (Zhang et al., mixup,
/// 2018). Returns λ. alpha > 0.
double mixUp(const SoftBatch &batch, double alpha, const BatchSeed &seed);

/// A rectangle of each image replaced by that of the image before it, the same place in the whole batch, and
/// the labels mixed by area; its share is 1 − λ with λ from Beta(alpha, alpha), less what falls off the edge
/// (Yun et al., CutMix, 2019). Returns the share of each image's own pixels. alpha > 0.
double cutMix(const SoftBatch &batch, double alpha, const BatchSeed &seed);

} // namespace taxon
