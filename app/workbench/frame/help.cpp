#include "app/workbench/frame/help.h"

#include "core/project/database.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMessageBox>

namespace taxon {

QString guidePath(const QString &page)
{
    const QString program = QCoreApplication::applicationDirPath();
    const QStringList folders{
        program + QStringLiteral("/../share/doc/taxon/user-guide"),
        QStringLiteral(TAXON_SOURCE_DIR "/docs/user-guide"),
    };
    for (const QString &folder : folders) {
        const QStringList names{page + QStringLiteral(".md"), QStringLiteral("README.md")};
        for (const QString &name : names) {
            const QString path = QDir::cleanPath(folder + QLatin1Char('/') + name);
            if (QFileInfo::exists(path))
                return path;
        }
    }
    return {};
}

void showAbout(QWidget *window)
{
    const QString versions = QCoreApplication::translate("About", "Qt %1, project format %2")
                                 .arg(QLatin1String(qVersion()))
                                 .arg(currentSchemaVersion());
    QMessageBox box(window);
    box.setWindowTitle(QCoreApplication::translate("About", "About Taxon"));
    box.setText(QStringLiteral("Taxon " TAXON_VERSION));
    box.setInformativeText(
        QCoreApplication::translate("About", "From a folder of images to a model that can be used elsewhere.\n\n%1\n\n"
                                             "Free software under the GNU General Public License, version 3 or later; "
                                             "it comes with no warranty.")
            .arg(versions));
    box.exec();
}

} // namespace taxon
