#include "app/cli/command.h"
#include "app/cli/status.h"

#include <algorithm>

namespace taxon::cli {
namespace {

constexpr qsizetype kMostRunsShown = 10;

QString runRows(const QList<Run> &runs)
{
    QList<std::pair<QString, QString>> rows;
    for (const Run &run : runs.first(std::min(runs.size(), kMostRunsShown)))
        rows.append({CommandLine::tr("run %1").arg(run.id.value), runStateName(run.state)});
    return alignedPairs(rows);
}

QString section(const QString &title, const QString &rows)
{
    return rows.isEmpty() ? QString() : QString(u'\n' + title + u'\n' + rows);
}

QString toText(const ProjectStatus &status)
{
    QList<std::pair<QString, QString>> overview {{CommandLine::tr("images"), numberText(status.images)},
        {CommandLine::tr("unlabeled"), numberText(status.unlabeled)}};
    if (status.ties > 0)
        overview.append({CommandLine::tr("of these, tied votes"), numberText(status.ties)});
    if (status.annotators.size() > 1)
        overview.append({CommandLine::tr("percent agreement"), agreementText(status.agreement)});
    overview.append({CommandLine::tr("snapshot"),
        status.snapshot ? QString::number(status.snapshot->value) : CommandLine::tr("none yet")});

    QList<QStringList> classes;
    for (const auto &[entry, images] : status.classes)
        classes.append({entry.name, CommandLine::tr("%1 images").arg(numberText(images))});
    QList<QStringList> annotators;
    for (const auto &[annotator, decisions] : status.annotators)
        annotators.append({annotator.name, CommandLine::tr("%1 decisions").arg(numberText(decisions))});
    const QString text = status.project + u'\n' + alignedPairs(overview)
        + section(CommandLine::tr("Classes"), alignedTable(classes))
        + section(CommandLine::tr("Annotators"), alignedTable(annotators))
        + section(CommandLine::tr("Training runs"), runRows(status.runs));
    return text.chopped(1);
}

int run(Invocation &invocation)
{
    const auto project = Project::open(invocation.arguments()[0]);
    const ProjectStatus status = statusOf(*project);
    invocation.answer(toJson(status), [&] { return toText(status); });
    return kNoError;
}

} // namespace

Command statusCommand()
{
    return {.name = QStringLiteral("status"),
        .arguments = QStringLiteral("PROJECT"),
        .summary = CommandLine::tr("tell where a project stands"),
        .run = run};
}

} // namespace taxon::cli
