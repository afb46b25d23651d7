#pragma once

#include <QString>

namespace taxon::test {

inline constexpr int kLargeEvery = 50; ///< every so-manieth image is a JPEG of 12 megapixels, the others are of 1024 × 768
inline constexpr char kBenchAnnotator[] = "bench";

/// A project of `count` images in `folder`, made unless it is there: 24 different pictures under many names (hard links).
/// `files` of the images have a file, the first or those where labeling goes on; the others are only rows. A third is labeled
/// by kBenchAnnotator, from the first image on, and a fifth by others. Returns the path of the project. Takes minutes for a million.
QString benchProject(const QString &folder, int count, int files);

} // namespace taxon::test
