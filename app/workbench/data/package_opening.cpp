#include "app/workbench/data/package_opening.h"

#include "app/workbench/session.h"
#include "core/merge/package.h"
#include "core/project/project.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>

namespace taxon {
namespace {

void openUnpacked(Session &session, const UnpackReport &report)
{
    if (!session.openProject(report.project))
        return;
    session.setAnnotator(report.annotator);
    Q_EMIT session.pageRequested(report.withoutFile > 0 ? QStringLiteral("data/files") : QStringLiteral("label"));
    if (report.withoutFile > 0)
        session.showMessage(MessageKind::Warning,
            QCoreApplication::translate("PackageOpening", "%n image(s) came without their files: find them here.", nullptr, int(report.withoutFile)));
    else
        session.showMessage(MessageKind::Good,
            QCoreApplication::translate("PackageOpening", "%n image(s) for %1.", nullptr, int(report.images)).arg(report.annotator));
}

void unpack(Session &session, const QString &path, QWidget *window)
{
    const std::function<UnpackReport(Progress &)> work
        = [path](Progress &progress) { return unpackPackage(path, QFileInfo(path).absolutePath(), progress); };
    session.track(runJob<UnpackReport>(QCoreApplication::translate("PackageOpening", "Opening the package"), work, window,
        [&session](const UnpackReport &report) { openUnpacked(session, report); }));
}

} // namespace

bool isPackageFile(const QString &path)
{
    const QFileInfo file(path);
    return file.isFile() && file.suffix().compare(kPackageSuffix, Qt::CaseInsensitive) == 0;
}

void receivePackage(Session &session, const QString &path, QWidget *window)
{
    if (!session.project()) {
        unpack(session, path, window);
        return;
    }
    const std::function<bool(Progress &)> work
        = [path, place = session.project()->path()](Progress &) { return isPackageOf(*Project::open(place), path); };
    session.track(runJob<bool>(QCoreApplication::translate("PackageOpening", "Looking into the package"), work, window,
        [&session, path, window](const bool &isOurs) {
            if (isOurs)
                session.prepareImport(path);
            else
                unpack(session, path, window);
        }));
}

void choosePackage(Session &session, QWidget *window)
{
    const QString path = QFileDialog::getOpenFileName(window, QCoreApplication::translate("PackageOpening", "Open a package"), QString(),
        QCoreApplication::translate("PackageOpening", "Packages (*.%1)").arg(kPackageSuffix));
    if (!path.isEmpty())
        receivePackage(session, path, window);
}

} // namespace taxon
