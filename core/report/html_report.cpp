#include "core/report/html_report.h"

#include "core/report/html_text.h"
#include "core/report/report_sections.h"
#include "core/report/report_style.h"

#include <QCoreApplication>
#include <QLocale>

namespace taxon {
namespace {

ReportSource sourceOf(Project &project, RunId id)
{
    ReportSource source {project, project.runs().run(id), {}, project.runs().epochs(id), {}, {}};
    source.snapshot = project.snapshots().load(source.run.snapshot);
    source.predictions = project.runs().predictions(id, Part::Test);
    if (!source.predictions.empty())
        source.test = evaluationOf(project, id, Part::Test);
    return source;
}

QString headOf(const QString &title)
{
    const QString language
        = QLocale().language() == QLocale::C ? QStringLiteral("en") : QLocale().bcp47Name();
    return QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                          "<title>%2</title>\n<style>%3</style>\n</head>\n")
        .arg(html::escaped(language), html::escaped(title), QLatin1StringView(kReportStyle));
}

} // namespace

QString htmlReport(Project &project, RunId run)
{
    const ReportSource source = sourceOf(project, run);
    const QString title = QCoreApplication::translate("HtmlReport", "%1: training run %2")
                              .arg(project.name(), QString::number(run.value));
    return headOf(title) + QStringLiteral("<body>\n") + html::element(QStringLiteral("h1"), title) + u'\n'
        + headlineSection(source) + dataSection(source) + splitSection(source) + trainingSection(source)
        + testSection(source) + matrixSection(source) + errorsSection(source) + originSection(source)
        + methodsSection(source) + QStringLiteral("</body>\n</html>\n");
}

} // namespace taxon
