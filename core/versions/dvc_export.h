#pragma once

#include "core/versions/folder_export.h"

namespace taxon {

/// A file in a directory that DVC tracks.
struct DvcFile {
    QString relativePath; ///< '/' separators
    QByteArray md5;       ///< of the file's bytes, lower-case hex
    qint64 bytes = 0;
};

/// The directory's object as DVC 3 writes it (dvc-data, Tree.as_bytes): Python's json.dumps(list, sort_keys=True) of
/// {"md5", "relpath"}, sorted by the code points of relpath, everything beyond ASCII as \uXXXX. Its md5 with ".dir" is the
/// directory's hash.
QByteArray dvcDirectoryObject(QList<DvcFile> files);

/// Writes the version as what `dvc add PATH` would leave: PATH.dvc and, in the .dvc/cache of the DVC repository that holds
/// PATH, the images and their directory's object; `dvc checkout` then makes the folder PATH with part/class/name.
/// Where there is no DVC repository, the folder that holds PATH becomes one. A PATH.dvc that is there is replaced: that is
/// the data's next version. What a cancelled export leaves in the cache is whole and used by the next.
/// Throws NotWritable, DiskFull, Impossible, Cancelled.
VersionExportReport exportDvc(Project &project, const Snapshot &snapshot, const QString &path, Progress &progress);

} // namespace taxon
