#pragma once

#include "core/base/progress.h"

#include <QStringList>

namespace taxon {

class Project;

struct RelinkReport {
    qint64 found = 0;       ///< images that have a file again
    QStringList missing;    ///< where the images were that still have none
    QStringList changed;    ///< places that hold other content now; their images were not found elsewhere either
};

/// Looks below `folder` for the content of every image whose file is missing or holds other content: files of the
/// right size are read and compared by their SHA-256, and the images get their new places. Among several files with
/// one content those with the same name are preferred; a file that is another image's already is left to that one.
/// What was found is kept in steps of about a second, also when it is cancelled. Throws NotFound or Unreadable for
/// the folder, Cancelled and Error.
RelinkReport relink(Project &project, const QString &folder, Progress &progress);

} // namespace taxon
