#pragma once

#include "core/base/progress.h"
#include "core/exchange/image_files.h"

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

/// A folder label that was not taken over because the image has another label from the same source already.
struct LabelConflict {
    QString path;
    QString existing; ///< class name, or what stands for a skipped image
    QString folder;   ///< class name
};

struct FolderImportReport {
    int found = 0;   ///< files with an image's ending, and folders that cannot be read = added + known + unreadable
    int added = 0;
    int known = 0;   ///< the same content is in the project already
    int labeled = 0; ///< labels newly written
    QList<UnreadableFile> unreadable;
    QStringList unknownClasses; ///< folder names that are no class
    QList<LabelConflict> conflicts;
    QString groupTrouble; ///< why the table of groups could not be read for the new images; empty: it could, or there is none
};

/// Adds every image below `folder`, in the order of the paths. Committed in batches, so a cancelled or killed import
/// keeps what it has and running it again goes on.
/// - A file is known when its content is in the project, except that copies of one content inside the imported
///   folder stay separate images (duplicates are the expert's to judge).
/// - A file with the path, size and time of an image in the project is known without being read again.
/// - An image whose file has vanished, or holds other content now, and whose content turns up here is relocated.
/// - A file whose content was replaced becomes a new image: the labels stay with the image they were given to,
///   which has no file until its content turns up again.
/// - A known image still gets the label of its folder when it has none from the same source (the annotator, or
///   given); a decision that stands is never overruled, and reported as a conflict when it differs.
/// - A new image gets its group key by the rule or the table that was applied last.
/// Throws Error for an unreadable folder, Cancelled when asked to stop.
FolderImportReport importFolder(Project &project, const QString &folder, const FolderImportOptions &options, Progress &progress);

} // namespace taxon
