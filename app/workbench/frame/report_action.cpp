#include "app/workbench/frame/report_action.h"

#include "app/workbench/session.h"
#include "core/base/files.h"
#include "core/project/project.h"
#include "core/report/html_report.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QUrl>

namespace taxon {
namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

Job *startReport(Session &session, RunId run, const QString &path)
{
    const QString project = session.project()->path();
    Job *job = Job::start(say(QT_TRANSLATE_NOOP("Report", "Writing the report")),
        [=](Progress &) { writeFileAtomically(path, htmlReport(*Project::open(project), run).toUtf8()); });
    QObject::connect(job, &Job::succeeded, &session, [&session, path] {
        session.showMessage(MessageKind::Good,
            say(QT_TRANSLATE_NOOP("Report", "The report is in %1.")).arg(QDir::toNativeSeparators(path)));
    });
    session.track(job);
    return job;
}

} // namespace

void writeReport(Session &session, RunId run, const QString &path)
{
    startReport(session, run, path);
}

void writeReportWithDialog(Session &session, QWidget *parent, RunId run)
{
    if (!session.project())
        return;
    const QString suggestion = QDir::home().filePath(
        QStringLiteral("%1-run-%2.html").arg(session.project()->name()).arg(run.value));
    const QString path
        = QFileDialog::getSaveFileName(parent, say(QT_TRANSLATE_NOOP("Report", "Write a report")), suggestion,
            say(QT_TRANSLATE_NOOP("Report", "Web page (*.html)")));
    if (path.isEmpty())
        return;
    Job *job = startReport(session, run, path);
    QObject::connect(
        job, &Job::succeeded, &session, [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
}

} // namespace taxon
