#pragma once

#include "core/base/progress.h"
#include "core/dataset/snapshot_builder.h"

namespace taxon {

enum class ExportedFiles {
    Copied,
    Linked, ///< hard links where the disk allows them, else copies: the files are the originals
};

/// What writing a version's images elsewhere gave.
struct VersionExportReport {
    QString path;
    qint64 images = 0;
    qint64 linked = 0; ///< of them
    QList<ExcludedImage> leftOut; ///< no place holds the content any more
};

/// Writes the version's images, as they were imported, as part/class/name into a new folder, which takes its name whole.
/// Throws NotWritable (also when the folder is there and not empty), DiskFull, Impossible when no image is left, Cancelled.
VersionExportReport exportFolders(Project &project, const Snapshot &snapshot, const QString &path, ExportedFiles files, Progress &progress);

/// What a report says about an image whose content is gone.
ExcludedImage lostImage(Project &project, const SnapshotItem &item);
/// Throws Impossible when nothing was written.
void requireSome(const VersionExportReport &report);

} // namespace taxon
