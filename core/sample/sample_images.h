#pragma once

#include "core/base/progress.h"

#include <QHash>
#include <QString>

namespace taxon {

struct SampleOptions;

/// Draws the sample's pictures into `folder`/<class>/, adds exact copies under other names and one cut-off file,
/// and returns the true class (index into defectNames()) of every whole file by absolute path.
/// Uses all processors. Throws Error; Cancelled when asked to stop.
QHash<QString, int> writeSampleImages(const QString &folder, const SampleOptions &options, Progress &progress);

} // namespace taxon
