#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/runs.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/report/html_report.h"

#include <QFileInfo>

namespace taxon::cli {
namespace {

// The page tells of the test part too when the network can still be measured on it.
void evaluateIfPossible(Invocation &invocation, Project &project, const Run &run)
{
    if (run.state != RunState::Finished)
        return;
    try {
        evaluate(invocation, project, run, Part::Test, Freshness::Stored);
    } catch (const Error &error) {
        note(CommandLine::tr("The report has no test figures: %1").arg(error.message()));
    }
}

int run(Invocation &invocation)
{
    if (!invocation.has(QStringLiteral("output")))
        throw Error(ErrorCode::Usage, CommandLine::tr("--output FILE.html is missing."));
    const auto project = Project::open(invocation.arguments()[0]);
    const Run run = chosenRun(invocation, *project);
    evaluateIfPossible(invocation, *project, run);
    const QString path = QFileInfo(invocation.value(QStringLiteral("output"))).absoluteFilePath();
    const QByteArray page = htmlReport(*project, run.id).toUtf8();
    writeFileAtomically(path, page);
    invocation.answer({{QStringLiteral("run"), run.id.value}, {QStringLiteral("path"), path},
                          {QStringLiteral("bytes"), page.size()}},
        [&]() -> QString {
            return CommandLine::tr("Wrote the report of run %1 to %2")
                .arg(QString::number(run.id.value), path);
        });
    return kNoError;
}

} // namespace

Command reportCommand()
{
    return {.name = QStringLiteral("report"),
        .arguments = QStringLiteral("PROJECT --output FILE.html"),
        .summary = CommandLine::tr("write a page about a training run"),
        .options = {runOption(),
            option(
                QStringLiteral("output"), CommandLine::tr("the file to write"), QStringLiteral("FILE.html"))},
        .run = run};
}

} // namespace taxon::cli
