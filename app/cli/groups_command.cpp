#include "app/cli/command.h"
#include "core/base/error.h"
#include "core/exchange/group_keys.h"
#include "core/exchange/group_table.h"
#include "core/project/project.h"

#include <QJsonArray>

namespace taxon::cli {
namespace {

/// What was asked for: exactly one of these is set.
struct Wanted {
    GroupRule rule;
    GroupTableSource table;
    bool isClear = false;
};

Wanted wantedBy(const Invocation &invocation)
{
    int ways = 0;
    for (const char *name : {"from-folder", "from-name", "from-csv", "clear"})
        ways += invocation.has(QLatin1StringView(name)) ? 1 : 0;
    if (ways != 1)
        throw Error(ErrorCode::Usage,
            CommandLine::tr("Say one of --from-folder, --from-name, --from-csv and --clear."));
    if (invocation.has(QStringLiteral("column")) && !invocation.has(QStringLiteral("from-csv")))
        throw Error(ErrorCode::Usage, CommandLine::tr("--column is for --from-csv."));
    Wanted wanted;
    if (const int level = invocation.numberInRange(QStringLiteral("from-folder"), 1, kMaxFolderLevel, 0); level > 0)
        wanted.rule = GroupRule::folderLevel(level);
    if (invocation.has(QStringLiteral("from-name")))
        wanted.rule = GroupRule::pattern(invocation.value(QStringLiteral("from-name")));
    if (invocation.has(QStringLiteral("from-csv")))
        wanted.table = {invocation.value(QStringLiteral("from-csv")), invocation.value(QStringLiteral("column"))};
    wanted.isClear = invocation.has(QStringLiteral("clear"));
    return wanted;
}

struct Outcome {
    GroupPreview preview;
    QStringList unmatched;
    bool isApplied = false;
    bool isClasses = false; ///< see doGroupsNameClasses()
};

Outcome outcomeOf(Project &project, const Wanted &wanted, bool isApplied, Progress &progress)
{
    const ImageOrigins origins = imageOrigins(project);
    if (wanted.table.isEmpty())
        return {.preview = isApplied ? applyGroups(project, wanted.rule, progress) : previewGroups(origins, wanted.rule, progress),
            .unmatched = {},
            .isApplied = isApplied,
            .isClasses = doGroupsNameClasses(project, origins, [&](ImageId, const QString &path) { return wanted.rule.keyOf(path); })};
    const GroupTable table = readGroupTable(wanted.table.path, wanted.table.column, origins, progress);
    return {.preview = isApplied ? applyGroupTable(project, wanted.table, progress) : previewGroups(origins, table.keys, progress),
        .unmatched = table.unmatched,
        .isApplied = isApplied,
        .isClasses = doGroupsNameClasses(project, origins, [&](ImageId id, const QString &) { return table.keys.value(id); })};
}

QJsonObject toJson(const Outcome &outcome)
{
    const GroupPreview &preview = outcome.preview;
    QJsonArray examples;
    for (const auto &[path, key] : preview.examples)
        examples.append(QJsonObject {{QStringLiteral("path"), path}, {QStringLiteral("group"), key.isEmpty() ? QJsonValue() : QJsonValue(key)}});
    return {{QStringLiteral("applied"), outcome.isApplied}, {QStringLiteral("images"), preview.images}, {QStringLiteral("grouped"), preview.grouped},
        {QStringLiteral("groups"), preview.groups}, {QStringLiteral("largest"), preview.largest},
        {QStringLiteral("largest_group"), preview.largestKey.isEmpty() ? QJsonValue() : QJsonValue(preview.largestKey)},
        {QStringLiteral("examples"), examples}, {QStringLiteral("unmatched"), QJsonArray::fromStringList(outcome.unmatched)},
        {QStringLiteral("names_classes"), outcome.isClasses}};
}

QString toText(const Outcome &outcome)
{
    const GroupPreview &preview = outcome.preview;
    QStringList examples;
    for (const auto &[path, key] : preview.examples)
        examples.append(CommandLine::tr("%1: %2").arg(path, key.isEmpty() ? CommandLine::tr("no group") : key));
    QList<std::pair<QString, QString>> rows {{CommandLine::tr("images"), numberText(preview.images)},
        {CommandLine::tr("in a group"), numberText(preview.grouped)}, {CommandLine::tr("groups"), numberText(preview.groups)}};
    if (preview.groups > 0)
        rows.append({CommandLine::tr("largest"), CommandLine::tr("%1, %2 images").arg(shortened(preview.largestKey, 40), numberText(preview.largest))});
    const QString note = CommandLine::tr("Note: these groups are the classes. Kept whole, each would lie in one part of a split: take what names the patient, plant or lot, or --clear.");
    return (outcome.isApplied ? CommandLine::tr("Groups") : CommandLine::tr("Groups as they would be; nothing was changed")) + u'\n'
        + alignedPairs(rows).chopped(1) + listText(CommandLine::tr("For example"), examples)
        + listText(CommandLine::tr("Names in the table that are no image, or more than one"), outcome.unmatched)
        + (outcome.isClasses ? u'\n' + note : QString());
}

int run(Invocation &invocation)
{
    const Wanted wanted = wantedBy(invocation);
    const auto project = Project::open(invocation.arguments()[0]);
    const Outcome outcome = outcomeOf(*project, wanted, !invocation.has(QStringLiteral("dry-run")), invocation.progress());
    invocation.answer(toJson(outcome), [&] { return toText(outcome); });
    return kNoError;
}

} // namespace

Command groupsCommand()
{
    return {.name = QStringLiteral("groups"),
        .arguments = QStringLiteral("PROJECT"),
        .summary = CommandLine::tr("say which images belong together (a patient, plant, lot), so that a split keeps them so"),
        .options = {option(QStringLiteral("from-folder"),
                        CommandLine::tr("by a folder's name: 1 the one that holds the image, 2 the one above it"), QStringLiteral("N")),
            option(QStringLiteral("from-name"),
                CommandLine::tr("by the file's name: what the one pair of round brackets of a regular expression finds"), QStringLiteral("PATTERN")),
            option(QStringLiteral("from-csv"), CommandLine::tr("by a table with a column image and one of groups"), QStringLiteral("FILE")),
            option(QStringLiteral("column"), CommandLine::tr("the table's column of groups (group, patient, plant, lot …)"), QStringLiteral("NAME")),
            option(QStringLiteral("clear"), CommandLine::tr("no image belongs to a group any more")),
            option(QStringLiteral("dry-run"), CommandLine::tr("tell what would come of it and change nothing"))},
        .run = run};
}

} // namespace taxon::cli
