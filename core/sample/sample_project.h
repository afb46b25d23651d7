#pragma once

#include "core/base/progress.h"

#include <QString>

namespace taxon {

struct SampleOptions {
    quint64 seed = 1;
    int images = 900; ///< drawn ones; duplicates and the broken file come on top
    int size = 128;   ///< pixels
};

struct SampleReport {
    QString project;  ///< DIR/sample.taxon
    QString images;   ///< DIR/images
    int imageCount = 0;
    int decisions = 0;
};

/// Makes a practice project: `folder`/images/*.png, all drawn by the program, and `folder`/sample.taxon that uses
/// them, with three simulated annotators of different skill (one confuses two classes), a few exact
/// duplicates, some unlabeled images and one broken file. Throws Error; NotWritable when the project exists already.
SampleReport makeSampleProject(const QString &folder, const SampleOptions &options, Progress &progress);

} // namespace taxon
