#include "app/cli/command.h"
#include "app/cli/label_formats.h"
#include "core/base/error.h"
#include "core/exchange/label_import.h"
#include "core/project/project.h"

#include <QJsonArray>


namespace taxon::cli {
namespace {

LabelImportOptions optionsOf(const Invocation &invocation)
{
    LabelImportOptions options;
    if (invocation.has(QStringLiteral("format")))
        options.format = labelFormatOf(invocation);
    options.annotator = invocation.value(QStringLiteral("annotator")).trimmed();
    if (invocation.has(QStringLiteral("annotator")) && options.annotator.isEmpty())
        throw Error(ErrorCode::Usage, CommandLine::tr("--annotator needs a name."));
    if (invocation.has(QStringLiteral("add-classes")))
        options.unknownClasses = UnknownClasses::Add;
    if (invocation.has(QStringLiteral("replace")))
        options.standing = Standing::Replace;
    options.synsetNames = invocation.value(QStringLiteral("synset-names"));
    return options;
}

QJsonArray conflictsJson(const LabelImportReport &report)
{
    QJsonArray rows;
    for (const ImportConflict &conflict : report.conflicts)
        rows.append(QJsonObject {{QStringLiteral("image"), conflict.image},
            {QStringLiteral("annotator"), conflict.annotator.isEmpty() ? QJsonValue() : QJsonValue(conflict.annotator)},
            {QStringLiteral("existing"), conflict.existing}, {QStringLiteral("label"), conflict.label}});
    return rows;
}

QJsonObject toJson(const LabelImportReport &report)
{
    QJsonArray ambiguous;
    for (const AmbiguousReference &row : report.ambiguous)
        ambiguous.append(QJsonObject {{QStringLiteral("image"), row.image},
            {QStringLiteral("candidates"), QJsonArray::fromStringList(row.candidates)}});
    QJsonArray several;
    for (const SeveralClasses &row : report.severalClasses)
        several.append(QJsonObject {{QStringLiteral("image"), row.image},
            {QStringLiteral("classes"), QJsonArray::fromStringList(row.classes)}});
    QJsonArray unreadable;
    for (const UnreadableFile &file : report.unreadable)
        unreadable.append(QJsonObject {{QStringLiteral("path"), file.path}, {QStringLiteral("reason"), file.reason}});
    return {{QStringLiteral("format"), labelFormatName(report.format)}, {QStringLiteral("applied"), report.isApplied},
        {QStringLiteral("labels"), report.labels}, {QStringLiteral("matched"), report.matched},
        {QStringLiteral("written"), report.written}, {QStringLiteral("already"), report.already},
        {QStringLiteral("skips"), report.skips}, {QStringLiteral("new_images"), report.newImages},
        {QStringLiteral("without_class"), report.withoutClass}, {QStringLiteral("predictions"), report.predictions},
        {QStringLiteral("unmatched"), QJsonArray::fromStringList(report.unmatched)},
        {QStringLiteral("ambiguous"), ambiguous}, {QStringLiteral("conflicts"), conflictsJson(report)},
        {QStringLiteral("unknown_classes"), QJsonArray::fromStringList(report.unknownClasses)},
        {QStringLiteral("several_classes"), several}, {QStringLiteral("unreadable"), unreadable}};
}

QString listsText(const LabelImportReport &report)
{
    QStringList ambiguous;
    for (const AmbiguousReference &row : report.ambiguous)
        ambiguous.append(CommandLine::tr("%1: %2").arg(row.image, row.candidates.join(QStringLiteral(", "))));
    QStringList conflicts;
    for (const ImportConflict &conflict : report.conflicts)
        conflicts.append(CommandLine::tr("%1: is \"%2\", the file says \"%3\"").arg(conflict.image, conflict.existing, conflict.label));
    QStringList several;
    for (const SeveralClasses &row : report.severalClasses)
        several.append(CommandLine::tr("%1: %2").arg(row.image, row.classes.join(QStringLiteral(", "))));
    QStringList unreadable;
    for (const UnreadableFile &file : report.unreadable)
        unreadable.append(CommandLine::tr("%1: %2").arg(file.path, file.reason));
    return listText(CommandLine::tr("Images that are not in the project"), report.unmatched)
        + listText(CommandLine::tr("Images that could be several of the project's"), ambiguous)
        + listText(CommandLine::tr("Names that are no class"), report.unknownClasses)
        + listText(CommandLine::tr("Labels that differ from what stands"), conflicts)
        + listText(CommandLine::tr("Images with more than one class, left for a person to decide"), several)
        + listText(CommandLine::tr("Unreadable files"), unreadable);
}

QString toText(const LabelImportReport &report)
{
    const QString title = report.isApplied ? CommandLine::tr("Imported from %1").arg(labelFormatTitle(report.format))
                                           : CommandLine::tr("Nothing was changed. An import from %1 would give:").arg(labelFormatTitle(report.format));
    return title + u'\n'
        + alignedPairs({{CommandLine::tr("labels read"), numberText(report.labels)},
                           {CommandLine::tr("of images of the project"), numberText(report.matched)},
                           {CommandLine::tr("labels written"), numberText(report.written)},
                           {CommandLine::tr("known already"), numberText(report.already)},
                           {CommandLine::tr("new images"), numberText(report.newImages)},
                           {CommandLine::tr("images without a class"), numberText(report.withoutClass)},
                           {CommandLine::tr("predictions passed over"), numberText(report.predictions)}})
              .chopped(1)
        + listsText(report);
}

int run(Invocation &invocation)
{
    const LabelImportOptions options = optionsOf(invocation);
    const auto project = Project::open(invocation.arguments()[0]);
    const QString &path = invocation.arguments()[1];
    const LabelImportReport report = invocation.has(QStringLiteral("dry-run"))
        ? previewLabelImport(*project, path, options, invocation.progress())
        : importLabels(*project, path, options, invocation.progress());
    invocation.answer(toJson(report), [&] { return toText(report); });
    return kNoError;
}

} // namespace

Command importLabelsCommand()
{
    return {.name = QStringLiteral("import-labels"),
        .arguments = QStringLiteral("PROJECT FILE_OR_FOLDER"),
        .minArguments = 2,
        .maxArguments = 2,
        .summary = CommandLine::tr("take over labels from another program's files"),
        .options = {formatOption(CommandLine::tr("told from the content when left out")),
            option(QStringLiteral("annotator"),
                CommandLine::tr("whose labels they are where the file names nobody; without it they are given labels"),
                QStringLiteral("NAME")),
            option(QStringLiteral("dry-run"), CommandLine::tr("tell what would happen and change nothing")),
            option(QStringLiteral("add-classes"), CommandLine::tr("names that are no class become one")),
            option(QStringLiteral("replace"), CommandLine::tr("go over labels that stand and differ; the old ones stay in the history")),
            option(QStringLiteral("synset-names"), CommandLine::tr("ImageNet: a file with lines such as \"n01440764 tench\""),
                QStringLiteral("FILE"))},
        .run = run};
}

} // namespace taxon::cli
