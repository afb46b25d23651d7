#pragma once

#include "core/augmentation/pipeline.h"
#include "core/imaging/rgb_image.h"

#include <memory>

namespace cv {
class Mat;
}

namespace taxon {

/// A pipeline made ready to run. The preview and the trainer call the same apply(): the same pipeline, image
/// and seed give the same pixels, on any thread and in any order. Each step draws from a stream of its own,
/// (seed, epoch, sample, place of the step), so that tuning or switching off one step leaves what the others
/// draw as it was. Copies share what they hold.
class Augmenter {
public:
    /// What the automatic policies do of what they draw: all, or only what moves pixels.
    enum class Policies { Whole, PlacesAlone };

    /// Throws Error (Corrupt) for a step that makeStep() would not make.
    explicit Augmenter(const TransformStep &pipeline, Policies policies = Policies::Whole);

    /// The image must not be empty. The result may have another size where a step says so.
    /// Throws Error (Impossible) for an image that a step cannot take, as when its result would be too large.
    RgbImage apply(const RgbImage &image, const SampleSeed &seed) const;
    /// The same for 8-bit RGB pixels in a matrix, which is not written to; the result may share them.
    cv::Mat apply(const cv::Mat &image, const SampleSeed &seed) const;

    struct Node;

private:
    std::shared_ptr<const Node> m_root;
};

} // namespace taxon
