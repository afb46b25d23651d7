#pragma once

#include "core/base/progress.h"
#include "core/dataset/snapshot_builder.h"

namespace taxon {

enum class RestoredFiles {
    InPlace, ///< images stay where they are; those in the old project's own folder are copied
    Copied,  ///< into the new project
};

struct RestoreReport {
    QString project; ///< path of the new one
    qint64 images = 0;
    QList<ExcludedImage> withoutFile; ///< restored with their label, to be found again
    QString sha256;  ///< of the new project's snapshot: the same as that of the old one
};

/// Makes a project of exactly what the version held: its classes as they were called then, its images with the version's
/// labels as given ones, their groups, and the version itself with name, description and the votes behind its labels. Nobody's
/// decisions come along.
/// Throws what Project::create() throws; a restoration that fails or is cancelled leaves nothing.
RestoreReport restoreVersion(Project &project, SnapshotId version, const QString &path, RestoredFiles files, Progress &progress);

} // namespace taxon
