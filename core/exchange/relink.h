#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"

#include <QList>
#include <QStringList>

namespace taxon {

class Project;

/// A file that holds the content of an image whose own file is gone.
struct FoundFile {
    ImageId image;
    QString before; ///< where the image was, absolute
    QString after;
    qint64 modifiedMs = 0; ///< the file's time when it was read

    /// The file's name is another one, not only its folder.
    bool isRenamed() const;
};

struct RelinkReport {
    qint64 found = 0;       ///< images that have a file again
    QList<FoundFile> files; ///< one for each of these, in the order of import
    QStringList missing;    ///< where the images were that still have none
    QStringList changed;    ///< places that hold other content now; their images were not found elsewhere either
};

/// Looks below `folder` for the content of every image whose file is missing or holds other content: files of the
/// right size are read and compared by their SHA-256, and the images get their new places. Among several files with
/// one content those with the same name are preferred; a file that is another image's already is left to that one.
/// What was found is kept in steps of about a second, also when it is cancelled. Throws NotFound or Unreadable for
/// the folder, Cancelled and Error.
RelinkReport relink(Project &project, const QString &folder, Progress &progress);

/// What relink() would find. No image gets a new place; what the check of the files has found is noted, as always.
RelinkReport previewRelink(Project &project, const QString &folder, Progress &progress);

/// Gives the images the places that a preview has found, all or none; files that have changed since are read again, and
/// left out when they hold other content now. Returns the images that have a file again. Throws Cancelled and Error.
qint64 applyRelink(Project &project, const QList<FoundFile> &files, Progress &progress);

} // namespace taxon
