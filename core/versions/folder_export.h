#pragma once

#include "core/base/progress.h"
#include "core/dataset/content_finder.h"
#include "core/dataset/snapshot_builder.h"

#include <functional>

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

/// Hands over the version's contents in image order, counts them and reports those that are gone.
/// Throws Impossible when there is none, Cancelled, and what `visit` throws.
void forEachContent(Project &project, const Snapshot &snapshot, VersionExportReport &report, Progress &progress,
    const std::function<void(const SnapshotItem &, const ContentFinder::Content &)> &visit);

} // namespace taxon
