#pragma once

#include "core/base/progress.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace taxon {

class Project;

enum class LabelsFrom {
    None,    ///< images come in unlabeled
    Folders, ///< the name of the nearest folder that is a class
};

enum class MissingClasses {
    Report, ///< a folder name that is not a class is listed and its images come in unlabeled
    Add,    ///< it becomes a class
};

enum class ImageStorage {
    Reference, ///< images stay where they are
    Copy,      ///< images are copied into the project
};

struct FolderImportOptions {
    LabelsFrom labelsFrom = LabelsFrom::None;
    MissingClasses missingClasses = MissingClasses::Report;
    ImageStorage storage = ImageStorage::Reference;
    QString annotator; ///< whose decisions the labels become; empty: given labels
};

struct UnreadableFile {
    QString path;
    QString reason; ///< translated
};

/// A folder label that was not taken over because the image has another label from the same source already.
struct LabelConflict {
    QString path;
    QString existing; ///< class name
    QString folder;   ///< class name
};

struct FolderImportReport {
    int found = 0;   ///< files with an image's ending = added + known + unreadable
    int added = 0;
    int known = 0;   ///< the same content is in the project already
    int labeled = 0; ///< labels newly written
    QList<UnreadableFile> unreadable;
    QStringList unknownClasses; ///< folder names that are no class
    QList<LabelConflict> conflicts;
};

/// Adds every image below `folder`. Committed in batches, so a cancelled or killed import keeps what it has and
/// running it again goes on. A file is known when its content is in the project, except that copies of one
/// content inside the imported folder stay separate images (duplicates are the expert's to judge).
/// An image whose file has vanished and whose content turns up here is relocated. Throws Error for an
/// unreadable folder, Cancelled when asked to stop.
FolderImportReport importFolder(Project &project, const QString &folder, const FolderImportOptions &options, Progress &progress);

} // namespace taxon
