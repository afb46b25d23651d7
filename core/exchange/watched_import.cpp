#include "core/exchange/watched_import.h"

#include "core/project/project.h"

namespace taxon {

FolderImportReport importWatched(Project &project, const WatchedFolder &folder, const QString &fingerprint, Progress &progress)
{
    FolderImportOptions options;
    options.labelsFrom = folder.labelsFromFolders ? LabelsFrom::Folders : LabelsFrom::None;
    options.storage = folder.copiesImages ? ImageStorage::Copy : ImageStorage::Reference;
    FolderImportReport report = importFolder(project, folder.path, options, progress);
    project.watchedFolders().setSeen(folder.path, fingerprint);
    return report;
}

} // namespace taxon
