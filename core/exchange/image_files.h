#pragma once

#include "core/base/progress.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <vector>

namespace taxon {

/// A file or folder that could not be used, with the reason.
struct UnreadableFile {
    QString path;
    QString reason; ///< translated
};

/// The image files below a folder.
struct ImageFiles {
    QString root;                 ///< absolute and clean
    std::vector<QByteArray> names; ///< sorted, relative to root, as the file system spells them: a quarter of QString's memory
    QList<UnreadableFile> unreadable; ///< subfolders that cannot be listed, and things with an image's ending that are no files

    /// Absolute path of names[index].
    QString path(std::size_t index) const;
};

/// Lists every file with an image's ending below `folder`. Hidden files and folders and Taxon projects are passed
/// over; links to folders are followed, each folder once, so that loops end. Throws NotFound, Unreadable, Cancelled.
ImageFiles listImageFiles(const QString &folder, Progress &progress);

} // namespace taxon
