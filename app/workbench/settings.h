#pragma once

#include <QSettings>

namespace taxon {

/// What the workbench remembers between starts, in one INI file: $TAXON_SETTINGS_DIR, else the user's
/// configuration folder.
QSettings workbenchSettings();

/// The key under which something is remembered for one project folder.
QString projectKey(const QString &projectPath, const QString &what);

} // namespace taxon
