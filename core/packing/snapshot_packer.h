#pragma once

#include "core/base/progress.h"
#include "core/dataset/snapshot_builder.h"
#include "core/packing/pack_description.h"

namespace taxon {

/// What packing gave.
struct PackReport {
    QString path;
    PackDescription description;
    qint64 bytes = 0; ///< of the files together
    QList<ExcludedImage> leftOut; ///< images whose file is not what was imported or cannot be decoded
};

/// Writes a snapshot's images as a packed store, decoded and prepared on `threads` threads. The store is made beside `path`
/// and takes its name whole; a store that is there is replaced at that moment and not before.
/// Throws Usage for a size or quality out of range, NotWritable (also when `path` is anything but a store), DiskFull,
/// Impossible when no image can be read, Cancelled; whatever it throws, `path` is as it was.
PackReport packSnapshot(Project &project, const Snapshot &snapshot, const PackOptions &options, const QString &path, int threads,
    Progress &progress);

/// How many threads pack best on this machine: all of them.
int packThreads();

} // namespace taxon
