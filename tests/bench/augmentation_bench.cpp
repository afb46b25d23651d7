#include "core/augmentation/presets.h"
#include "core/augmentation/preview.h"
#include "core/augmentation/transform_catalog.h"
#include "core/base/progress.h"
#include "core/base/random.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

// Processor time of each preset and transform for 16 variants, the grid of the preview.

using namespace taxon;

namespace {

constexpr int kRounds = 9;
constexpr int kVariants = 16;

RgbImage noise(int side)
{
    Random random(1);
    RgbImage image {side, side, std::vector<std::uint8_t>(std::size_t(side) * std::size_t(side) * 3)};
    std::generate(image.pixels.begin(), image.pixels.end(), [&] { return std::uint8_t(random()); });
    return image;
}

/// Milliseconds of processor time for the whole preview, which also tells on a busy machine; median of the
/// rounds.
double gridOf(const TransformStep &pipeline, const RgbImage &image)
{
    const Progress progress;
    std::vector<double> times;
    for (quint64 round = 0; round < kRounds; ++round) {
        const std::clock_t start = std::clock();
        previewAugmentation(pipeline, image, 1, round, kVariants, progress);
        times.push_back(1000.0 * double(std::clock() - start) / CLOCKS_PER_SEC);
    }
    std::nth_element(times.begin(), times.begin() + kRounds / 2, times.end());
    return times[kRounds / 2];
}

void print(const QString &name, const TransformStep &pipeline)
{
    const double small = gridOf(pipeline, noise(128));
    const double large = gridOf(pipeline, noise(224));
    std::printf("%-26s %8.2f ms %8.2f ms\n", qPrintable(name), small, large);
}

} // namespace

int main()
{
    std::printf("16 variants:                      128 px       224 px\n");
    for (const AugmentationPreset &preset : augmentationPresets(128))
        print(preset.name, preset.pipeline);
    for (const TransformSpec &spec : transformCatalog())
        if (spec.group != TransformGroup::Composition)
            print(spec.name, compose({makeStep(spec.name, {}, 1)}));
}
