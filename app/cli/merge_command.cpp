#include "app/cli/command.h"
#include "core/base/error.h"
#include "core/merge/merge.h"
#include "core/project/project.h"

#include <QJsonArray>

#include <algorithm>

namespace taxon::cli {
namespace {

constexpr qsizetype kMostRowsShown = 20;

QJsonObject toJson(const MergeReport &report)
{
    QJsonArray conflicts;
    for (const MergeConflict &conflict : report.conflicts)
        conflicts.append(QJsonObject {{QStringLiteral("image"), conflict.image}, {QStringLiteral("annotator"), conflict.annotator},
            {QStringLiteral("here"), conflict.here}, {QStringLiteral("there"), conflict.there},
            {QStringLiteral("takes"), conflict.takesThere ? QStringLiteral("there") : QStringLiteral("here")}});
    return {{QStringLiteral("source"), report.source}, {QStringLiteral("dry_run"), report.isDryRun}, {QStringLiteral("images"), report.images},
        {QStringLiteral("known_images"), report.knownImages}, {QStringLiteral("new_images"), report.newImages},
        {QStringLiteral("decisions"), report.decisions}, {QStringLiteral("known_decisions"), report.knownDecisions},
        {QStringLiteral("new_decisions"), report.newDecisions}, {QStringLiteral("new_remarks"), report.newRemarks},
        {QStringLiteral("undone"), report.undone}, {QStringLiteral("restored"), report.restored}, {QStringLiteral("new_classes"), QJsonArray::fromStringList(report.newClasses)},
        {QStringLiteral("new_annotators"), QJsonArray::fromStringList(report.newAnnotators)}, {QStringLiteral("conflicts"), conflicts},
        {QStringLiteral("merge"), report.merge ? QJsonValue(report.merge->value) : QJsonValue()}};
}

QString answerText(const QString &label)
{
    return label.isEmpty() ? CommandLine::tr("skipped") : label;
}

QString toText(const MergeReport &report)
{
    QString text = report.isNothingNew() ? CommandLine::tr("Nothing new in %1").arg(report.source)
        : report.isDryRun                ? CommandLine::tr("Merging %1 would do this; nothing was changed").arg(report.source)
                                         : CommandLine::tr("Merged %1; --undo takes it back").arg(report.source);
    text += u'\n' + alignedPairs({{CommandLine::tr("new labels"), numberText(report.newDecisions)}, {CommandLine::tr("labels known before"), numberText(report.knownDecisions)},
        {CommandLine::tr("labels taken back there"), numberText(report.undone)}, {CommandLine::tr("labels brought back there"), numberText(report.restored)},
        {CommandLine::tr("new images"), numberText(report.newImages)},
        {CommandLine::tr("new classes"), report.newClasses.join(QStringLiteral(", "))}, {CommandLine::tr("new people"), report.newAnnotators.join(QStringLiteral(", "))},
        {CommandLine::tr("answers that cannot both stand"), numberText(report.conflicts.size())}}).chopped(1);
    for (qsizetype i = 0; i < std::min(report.conflicts.size(), kMostRowsShown); ++i) {
        const MergeConflict &conflict = report.conflicts[i];
        text += u'\n' + CommandLine::tr("%1: %2: here %3, there %4: %5 is newer and stands").arg(conflict.image, conflict.annotator, answerText(conflict.here),
            answerText(conflict.there), answerText(conflict.takesThere ? conflict.there : conflict.here));
    }
    if (report.conflicts.size() > kMostRowsShown)
        text += u'\n' + CommandLine::tr("and %1 more; --json lists all").arg(numberText(report.conflicts.size() - kMostRowsShown));
    return text;
}

int undo(Invocation &invocation, Project &project)
{
    const auto act = project.merges().undoNewest();
    if (!act)
        throw Error(ErrorCode::Impossible, CommandLine::tr("There is no merge to take back."));
    invocation.answer({{QStringLiteral("undone"), act->id.value}, {QStringLiteral("source"), act->source}},
        [&] { return CommandLine::tr("Took back the merge of %1").arg(act->source); });
    return kNoError;
}

int run(Invocation &invocation)
{
    const bool isUndo = invocation.has(QStringLiteral("undo"));
    if (isUndo == (invocation.arguments().size() > 1) || (isUndo && invocation.has(QStringLiteral("dry-run"))))
        throw Error(ErrorCode::Usage, CommandLine::tr("Name what to merge, or --undo alone."));
    const auto project = Project::open(invocation.arguments()[0]);
    if (isUndo)
        return undo(invocation, *project);
    const MergeMode mode = invocation.has(QStringLiteral("dry-run")) ? MergeMode::Preview : MergeMode::Apply;
    const MergeReport report = merge(*project, invocation.arguments()[1], mode, invocation.progress());
    invocation.answer(toJson(report), [&] { return toText(report); });
    return kNoError;
}

} // namespace

Command mergeCommand()
{
    return {.name = QStringLiteral("merge"),
        .arguments = QStringLiteral("PROJECT [PACKAGE-OR-PROJECT]"),
        .maxArguments = 2,
        .summary = CommandLine::tr("take over the labels of a package or of another project"),
        .options = {option(QStringLiteral("dry-run"), CommandLine::tr("tell what would happen and change nothing")),
            option(QStringLiteral("undo"), CommandLine::tr("take back the merge that was made last"))},
        .run = run};
}

} // namespace taxon::cli
