#pragma once

#include "core/exchange/folder_import.h"

namespace taxon {

class Project;
struct WatchedFolder;

/// Imports what has come into a watched folder, as its options say, and notes what was seen there, so that it is not
/// looked through again. Throws what importFolder() throws; nothing is noted then.
FolderImportReport importWatched(Project &project, const WatchedFolder &folder, const QString &fingerprint, Progress &progress);

} // namespace taxon
