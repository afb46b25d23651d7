#include "app/workbench/frame/sample_action.h"

#include "app/workbench/session.h"
#include "core/sample/sample_project.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>

namespace taxon {
void openSampleProject(Session &session, QObject *context)
{
    const QString folder
        = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + QStringLiteral("/taxon-sample");
    const QString project = folder + QStringLiteral("/sample.taxon");
    if (QFileInfo::exists(project)) {
        session.openProject(project);
        return;
    }
    session.showMessage(MessageKind::Info,
        QCoreApplication::translate("SampleProject", "Drawing about 900 practice images in %1.").arg(folder));
    const std::function<SampleReport(Progress &)> work
        = [folder](Progress &progress) { return makeSampleProject(folder, {}, progress); };
    session.track(runJob<SampleReport>(QCoreApplication::translate("SampleProject", "Making the sample project"), work,
        context, [&session](const SampleReport &report) { session.openProject(report.project); }));
}

} // namespace taxon
