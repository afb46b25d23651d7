#include "app/cli/version_verbs.h"

#include "app/cli/command.h"
#include "core/base/error.h"
#include "core/project/snapshot_names.h"
#include "core/versions/dvc_export.h"
#include "core/versions/folder_export.h"
#include "core/versions/version_comparison.h"
#include "core/versions/version_restore.h"

#include <QJsonArray>

namespace taxon::cli {
namespace {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject toJson(const SnapshotHead &head)
{
    QJsonObject parts;
    for (const Part part : kParts)
        parts.insert(partName(part), head.images[static_cast<std::size_t>(part)]);
    return {{QStringLiteral("id"), head.id.value}, {QStringLiteral("name"), textOrNull(head.name)},
        {QStringLiteral("description"), textOrNull(head.description)}, {QStringLiteral("created_at"), head.createdAt.toString(Qt::ISODateWithMs)},
        {QStringLiteral("sha256"), head.sha256}, {QStringLiteral("images"), head.total()}, {QStringLiteral("parts"), parts},
        {QStringLiteral("runs"), head.runs}};
}

QJsonArray toJson(const QList<ExcludedImage> &images)
{
    QJsonArray rows;
    for (const ExcludedImage &image : images)
        rows.append(QJsonObject {{QStringLiteral("path"), image.path}, {QStringLiteral("reason"), image.reason}});
    return rows;
}

QStringList linesOf(const QList<ExcludedImage> &images)
{
    QStringList lines;
    for (const ExcludedImage &image : images)
        lines.append(CommandLine::tr("%1: %2").arg(image.path, image.reason));
    return lines;
}

SnapshotId versionOf(const VersionCall &call, qsizetype argument = 0)
{
    return findSnapshot(call.project.database(), call.arguments[argument]);
}

void list(const VersionCall &call)
{
    const QList<SnapshotHead> heads = snapshotHeads(call.project.database());
    QJsonArray rows;
    QList<QStringList> table {{CommandLine::tr("version"), CommandLine::tr("images"), CommandLine::tr("runs"), CommandLine::tr("made"), CommandLine::tr("SHA-256")}};
    for (const SnapshotHead &head : heads) {
        rows.append(toJson(head));
        const QString name = head.name.isEmpty() ? QString() : QString(u' ' + shortened(head.name, 40));
        table.append({QString::number(head.id.value) + name, numberText(head.total()), numberText(head.runs),
            head.createdAt.toLocalTime().toString(QStringLiteral("yyyy-MM-dd hh:mm")), head.sha256.left(8)});
    }
    call.invocation.answer({{QStringLiteral("versions"), rows}},
        [&] { return heads.isEmpty() ? CommandLine::tr("There is no version yet: \"taxon split PROJECT\" makes one.") : alignedTable(table).chopped(1); });
}

// The version as it is now.
void answerHead(const VersionCall &call, SnapshotId id)
{
    for (const SnapshotHead &head : snapshotHeads(call.project.database()))
        if (head.id == id)
            call.invocation.answer(toJson(head), [&] {
                return alignedPairs({{CommandLine::tr("version"), QString::number(head.id.value)}, {CommandLine::tr("name"), head.name},
                    {CommandLine::tr("description"), head.description}, {CommandLine::tr("images"), numberText(head.total())},
                    {CommandLine::tr("SHA-256"), head.sha256}}).chopped(1);
            });
}

void show(const VersionCall &call)
{
    answerHead(call, versionOf(call));
}

void name(const VersionCall &call)
{
    const SnapshotId id = versionOf(call);
    nameSnapshot(call.project.database(), id, call.arguments[1]);
    answerHead(call, id);
}

void describe(const VersionCall &call)
{
    const SnapshotId id = versionOf(call);
    describeSnapshot(call.project.database(), id, call.arguments[1]);
    answerHead(call, id);
}

// One side of a change; null where the version lacks the image.
QJsonValue sideJson(const Snapshot &snapshot, const std::optional<VersionLabel> &side)
{
    if (!side)
        return {};
    return QJsonObject {{QStringLiteral("class"), snapshot.classes[side->label].name}, {QStringLiteral("part"), partName(side->part)}};
}

QString sideText(const Snapshot &snapshot, const std::optional<VersionLabel> &side)
{
    return side ? CommandLine::tr("%1 in %2").arg(snapshot.classes[side->label].name, partText(side->part)) : QStringLiteral("–");
}

void compare(const VersionCall &call)
{
    const Snapshot before = call.project.snapshots().load(versionOf(call, 0));
    const Snapshot after = call.project.snapshots().load(versionOf(call, 1));
    const VersionDifference difference = compareVersions(before, after);
    QJsonObject json {{QStringLiteral("before"), before.id.value}, {QStringLiteral("after"), after.id.value}, {QStringLiteral("unchanged"), difference.unchanged}};
    QString text;
    const auto tell = [&](const QString &key, const QString &title, const std::vector<VersionChange> &changes) {
        QJsonArray rows;
        QStringList lines;
        for (const VersionChange &change : changes) {
            const QString path = call.project.images().displayPath(call.project.images().image(change.image));
            rows.append(QJsonObject {{QStringLiteral("image"), change.image.value}, {QStringLiteral("path"), path},
                {QStringLiteral("before"), sideJson(before, change.before)}, {QStringLiteral("after"), sideJson(after, change.after)}});
            lines.append(CommandLine::tr("%1: %2 → %3").arg(path, sideText(before, change.before), sideText(after, change.after)));
        }
        json.insert(key, rows);
        text += listText(title.arg(numberText(lines.size())), lines);
    };
    tell(QStringLiteral("added"), CommandLine::tr("Added: %1"), difference.added);
    tell(QStringLiteral("removed"), CommandLine::tr("Removed: %1"), difference.removed);
    tell(QStringLiteral("relabeled"), CommandLine::tr("Relabeled: %1"), difference.relabeled);
    tell(QStringLiteral("moved"), CommandLine::tr("In another part: %1"), difference.moved);
    call.invocation.answer(json, [&]() -> QString { return CommandLine::tr("Unchanged: %1").arg(numberText(difference.unchanged)) + text; });
}

void restore(const VersionCall &call)
{
    const RestoredFiles files = call.invocation.has(QStringLiteral("copy")) ? RestoredFiles::Copied : RestoredFiles::InPlace;
    const RestoreReport report
        = restoreVersion(call.project, versionOf(call), call.invocation.value(QStringLiteral("output")), files, call.invocation.progress());
    call.invocation.answer({{QStringLiteral("project"), report.project}, {QStringLiteral("images"), report.images},
                               {QStringLiteral("snapshot_sha256"), report.sha256}, {QStringLiteral("without_file"), toJson(report.withoutFile)}},
        [&]() -> QString {
            return CommandLine::tr("Made %1 with %2 images").arg(report.project, numberText(report.images))
                + listText(CommandLine::tr("Images whose file is still to be found"), linesOf(report.withoutFile));
        });
}

void exportVersion(const VersionCall &call)
{
    const bool isDvc = call.invocation.has(QStringLiteral("dvc"));
    const bool isLinked = call.invocation.has(QStringLiteral("links"));
    if (isDvc && isLinked)
        throw Error(ErrorCode::Usage, CommandLine::tr("--links is not for --dvc: what is in a DVC cache must not change with the originals."));
    const QString output = call.invocation.value(QStringLiteral("output"));
    const Snapshot snapshot = call.project.snapshots().load(versionOf(call));
    const VersionExportReport report = isDvc
        ? exportDvc(call.project, snapshot, output, call.invocation.progress())
        : exportFolders(call.project, snapshot, output, isLinked ? ExportedFiles::Linked : ExportedFiles::Copied, call.invocation.progress());
    call.invocation.answer({{QStringLiteral("path"), report.path}, {QStringLiteral("images"), report.images}, {QStringLiteral("linked"), report.linked},
                               {QStringLiteral("snapshot_sha256"), snapshot.sha256}, {QStringLiteral("left_out"), toJson(report.leftOut)}},
        [&]() -> QString {
            return CommandLine::tr("Exported %1 images to %2").arg(numberText(report.images), report.path)
                + listText(CommandLine::tr("Left out"), linesOf(report.leftOut));
        });
}

} // namespace

const QList<VersionVerb> &versionVerbs()
{
    static const QList<VersionVerb> verbs {
        {QStringLiteral("list"), {}, 0, CommandLine::tr("all versions, the newest first; so it is without a verb"), {}, list},
        {QStringLiteral("show"), QStringLiteral("VERSION"), 1, CommandLine::tr("one of them"), {}, show},
        {QStringLiteral("name"), QStringLiteral("VERSION NAME"), 2, CommandLine::tr("call it so; \"\" takes the name away"), {}, name},
        {QStringLiteral("describe"), QStringLiteral("VERSION TEXT"), 2, CommandLine::tr("say what it is"), {}, describe},
        {QStringLiteral("compare"), QStringLiteral("BEFORE AFTER"), 2, CommandLine::tr("images that were added, removed, relabeled or moved to another part"), {}, compare},
        {QStringLiteral("restore"), QStringLiteral("VERSION --output PROJECT"), 1, CommandLine::tr("make a new project of it"),
            {QStringLiteral("output"), QStringLiteral("copy")}, restore},
        {QStringLiteral("export"), QStringLiteral("VERSION --output PATH"), 1, CommandLine::tr("write its images as part/class/name, or for DVC"),
            {QStringLiteral("output"), QStringLiteral("links"), QStringLiteral("dvc")}, exportVersion}};
    return verbs;
}

} // namespace taxon::cli
