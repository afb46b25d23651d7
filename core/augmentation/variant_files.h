#pragma once

#include "core/augmentation/imaging_conditions.h"
#include "core/augmentation/pipeline.h"
#include "core/base/progress.h"
#include "core/imaging/preprocessing.h"

#include <QString>

#include <vector>

namespace taxon {

/// An image file and the number that its random stream depends on.
struct VariantSource {
    QString path;
    quint64 sample = 0;
};

/// What to write: variant i of an image, counted from 1, is what training sees of it in epoch i.
struct VariantRequest {
    TransformStep pipeline;
    int count = 8;
    quint64 seed = 0;
    int size = 0; ///< side in pixels that images are prepared to first, as for training; 0: as they are
    ImageFit fit = ImageFit::Crop; ///< how they are prepared
    QString folder; ///< made with the first file when it is not there
};

struct VariantFile {
    QString path;
    QString source;
    int epoch = 0;
};

struct SkippedImage {
    QString path;
    QString reason; ///< translated
};

struct VariantReport {
    std::vector<VariantFile> files;
    std::vector<SkippedImage> skipped; ///< could not be read, or not taken by the pipeline
};

/// Writes the variants as PNG files, "NAME v1.png", with the sample's number where there is more than one
/// image; long names are cut. What is there already is never overwritten: throws Error (NotWritable) for it, and Cancelled.
VariantReport writeVariants(
    const std::vector<VariantSource> &sources, const VariantRequest &request, Progress &progress);

/// Measures at most a few hundred of the images, spread evenly, prepared to `size` as above, but always by Crop, since
/// black beside an image is none of its own. What cannot be read is left out. Throws Cancelled.
ConditionRanges measureFiles(const std::vector<VariantSource> &sources, int size, Progress &progress);

} // namespace taxon
