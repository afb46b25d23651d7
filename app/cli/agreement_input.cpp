#include "app/cli/agreement_input.h"

#include "app/cli/command.h"
#include "core/base/error.h"
#include "core/exchange/ratings_csv.h"
#include "core/project/project.h"

namespace taxon::cli {
namespace {

QStringList declaredClasses(Invocation &invocation)
{
    QStringList classes;
    if (!invocation.has(QStringLiteral("classes")))
        return classes;
    for (const QString &name : invocation.value(QStringLiteral("classes")).split(u',')) {
        const QString trimmed = name.trimmed();
        if (trimmed.isEmpty() || classes.contains(trimmed))
            throw Error(ErrorCode::Usage, CommandLine::tr("--classes needs different names with commas between them."));
        classes.append(trimmed);
    }
    return classes;
}

} // namespace

QList<QCommandLineOption> ratingsOptions()
{
    return {option(QStringLiteral("csv"),
                CommandLine::tr("a table with the columns image, annotator and label instead of a project"),
                QStringLiteral("FILE")),
        option(QStringLiteral("classes"),
            CommandLine::tr("with --csv: all classes in their order, also unused ones; else those found"),
            QStringLiteral("A,B,C"))};
}

NamedRatings ratingsFrom(Invocation &invocation)
{
    const bool hasProject = !invocation.arguments().isEmpty();
    if (hasProject == invocation.has(QStringLiteral("csv")))
        throw Error(ErrorCode::Usage, CommandLine::tr("Name either a PROJECT or --csv FILE."));
    const QStringList classes = declaredClasses(invocation);
    if (!hasProject)
        return readRatingsCsv(invocation.value(QStringLiteral("csv")), classes);
    if (!classes.isEmpty())
        throw Error(ErrorCode::Usage, CommandLine::tr("--classes goes with --csv; a project has its own classes."));
    const auto project = Project::open(invocation.arguments()[0]);
    return projectRatings(*project);
}

RunControl controlOf(Invocation &invocation, const QString &what)
{
    Progress &progress = invocation.progress();
    RunControl control;
    control.isCancelled = [&progress] { return progress.isCancelled(); };
    control.report = [&progress, what](std::int64_t done, std::int64_t total) { progress.report(done, total, what); };
    return control;
}

} // namespace taxon::cli
