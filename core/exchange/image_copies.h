#pragma once

#include "core/exchange/file_contents.h"

#include <QString>

namespace taxon {

class Project;

/// Copies one file into the project's images folder, keeping its place below `root`, and returns the copy's path.
/// Nothing is overwritten: another content of the same name gets "-2" and so on; a copy that an interrupted import
/// left behind is used. Throws Error: Unreadable when the file changed since it was read, NotWritable, DiskFull.
QString copyIntoProject(Project &project, const FileContent &content, const QString &root);

} // namespace taxon
