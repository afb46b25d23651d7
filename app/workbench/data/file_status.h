#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"

#include <QDateTime>
#include <QString>

#include <functional>
#include <vector>

namespace taxon {

class Project;
struct FileCheck;

/// An image whose file is not what it was.
struct FileTrouble {
    ImageId image;
    QString path;  ///< where it was, absolute
    QString label; ///< of all people; empty: none
    bool isChanged = false; ///< other content is in its place; else it is missing
};

/// What a check of all files found.
struct FileStatus {
    qint64 images = 0;
    qint64 missing = 0;
    qint64 changed = 0;
    std::vector<FileTrouble> troubles; ///< missing ones first, each in the order of import
    QDateTime at;
};

/// How the files are looked for; see checkFiles().
using FileChecking = std::function<FileCheck(Project &, Progress &)>;

/// Runs the check and reads what is to be told of what it found. Throws Cancelled and Error.
FileStatus readFileStatus(Project &project, const FileChecking &check, Progress &progress);

/// The same images are missing and the same are changed.
bool sameTroubles(const FileStatus &a, const FileStatus &b);

} // namespace taxon
