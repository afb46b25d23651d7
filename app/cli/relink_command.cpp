#include "app/cli/command.h"
#include "core/exchange/relink.h"
#include "core/project/project.h"

#include <QJsonArray>

namespace taxon::cli {
namespace {

QJsonObject toJson(const RelinkReport &report, bool isApplied)
{
    QJsonArray files;
    for (const FoundFile &file : report.files)
        files.append(QJsonObject {{QStringLiteral("image"), file.image.value}, {QStringLiteral("before"), file.before},
            {QStringLiteral("after"), file.after}, {QStringLiteral("renamed"), file.isRenamed()}});
    return {{QStringLiteral("applied"), isApplied}, {QStringLiteral("found"), report.found}, {QStringLiteral("files"), files},
        {QStringLiteral("missing"), QJsonArray::fromStringList(report.missing)},
        {QStringLiteral("changed"), QJsonArray::fromStringList(report.changed)}};
}

QString toText(const RelinkReport &report, bool isApplied)
{
    QStringList files;
    qint64 renamed = 0;
    for (const FoundFile &file : report.files) {
        renamed += file.isRenamed() ? 1 : 0;
        files.append(QStringLiteral("%1 → %2").arg(file.before, file.after));
    }
    return (isApplied ? CommandLine::tr("Found again") : CommandLine::tr("Would be found again; nothing was changed")) + u'\n'
        + alignedPairs({{CommandLine::tr("moved"), numberText(report.found - renamed)}, {CommandLine::tr("renamed"), numberText(renamed)},
                           {CommandLine::tr("still missing"), numberText(report.missing.size() + report.changed.size())}})
              .chopped(1)
        + listText(CommandLine::tr("Found"), files) + listText(CommandLine::tr("Still missing"), report.missing)
        + listText(CommandLine::tr("Other content in their place, and not found elsewhere"), report.changed);
}

int run(Invocation &invocation)
{
    const bool isApplied = !invocation.has(QStringLiteral("dry-run"));
    const auto project = Project::open(invocation.arguments()[0]);
    const QString folder = invocation.arguments()[1];
    const RelinkReport report = isApplied ? relink(*project, folder, invocation.progress())
                                          : previewRelink(*project, folder, invocation.progress());
    invocation.answer(toJson(report, isApplied), [&] { return toText(report, isApplied); });
    return kNoError;
}

} // namespace

Command relinkCommand()
{
    return {.name = QStringLiteral("relink"),
        .arguments = QStringLiteral("PROJECT FOLDER"),
        .minArguments = 2,
        .maxArguments = 2,
        .summary = CommandLine::tr("find moved and renamed images again by their content"),
        .options = {option(QStringLiteral("dry-run"), CommandLine::tr("tell what would be found and change nothing"))},
        .run = run};
}

} // namespace taxon::cli
