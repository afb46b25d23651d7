#include "app/workbench/settings.h"

#include "core/base/files.h"

#include <QStandardPaths>

namespace taxon {

QSettings workbenchSettings()
{
    QString folder = qEnvironmentVariable("TAXON_SETTINGS_DIR");
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/taxon");
    return QSettings(folder + QStringLiteral("/workbench.ini"), QSettings::IniFormat);
}

QString projectKey(const QString &projectPath, const QString &what)
{
    return QStringLiteral("projects/%1/%2").arg(sha256Hex(projectPath.toUtf8()).left(16), what);
}

} // namespace taxon
