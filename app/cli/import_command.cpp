#include "app/cli/command.h"
#include "core/base/error.h"
#include "core/exchange/folder_import.h"
#include "core/project/project.h"

#include <QJsonArray>

namespace taxon::cli {
namespace {

FolderImportOptions optionsOf(const Invocation &invocation)
{
    FolderImportOptions options;
    const QString labelsFrom = invocation.value(QStringLiteral("labels-from"));
    if (labelsFrom == QLatin1StringView("folders"))
        options.labelsFrom = LabelsFrom::Folders;
    else if (labelsFrom != QLatin1StringView("none"))
        throw Error(ErrorCode::Usage,
            CommandLine::tr("--labels-from knows \"folders\" and \"none\", not \"%1\".").arg(labelsFrom));
    for (const QString &name : {QStringLiteral("annotator"), QStringLiteral("add-classes")})
        if (invocation.has(name) && options.labelsFrom == LabelsFrom::None)
            throw Error(ErrorCode::Usage, CommandLine::tr("--%1 needs --labels-from folders.").arg(name));
    if (invocation.has(QStringLiteral("annotator"))
        && invocation.value(QStringLiteral("annotator")).trimmed().isEmpty())
        throw Error(ErrorCode::Usage, CommandLine::tr("--annotator needs a name."));
    options.annotator = invocation.value(QStringLiteral("annotator"));
    if (invocation.has(QStringLiteral("add-classes")))
        options.missingClasses = MissingClasses::Add;
    if (invocation.has(QStringLiteral("copy")))
        options.storage = ImageStorage::Copy;
    return options;
}

QJsonObject toJson(const FolderImportReport &report)
{
    QJsonArray unreadable;
    for (const UnreadableFile &file : report.unreadable)
        unreadable.append(
            QJsonObject {{QStringLiteral("path"), file.path}, {QStringLiteral("reason"), file.reason}});
    QJsonArray conflicts;
    for (const LabelConflict &conflict : report.conflicts)
        conflicts.append(QJsonObject {{QStringLiteral("path"), conflict.path},
            {QStringLiteral("existing"), conflict.existing}, {QStringLiteral("folder"), conflict.folder}});
    return {{QStringLiteral("found"), report.found}, {QStringLiteral("added"), report.added},
        {QStringLiteral("known"), report.known}, {QStringLiteral("labeled"), report.labeled},
        {QStringLiteral("unreadable"), unreadable},
        {QStringLiteral("unknown_classes"), QJsonArray::fromStringList(report.unknownClasses)},
        {QStringLiteral("conflicts"), conflicts},
        {QStringLiteral("group_trouble"),
            report.groupTrouble.isEmpty() ? QJsonValue() : QJsonValue(report.groupTrouble)}};
}

QString toText(const FolderImportReport &report)
{
    QStringList unreadable;
    for (const UnreadableFile &file : report.unreadable)
        unreadable.append(CommandLine::tr("%1: %2").arg(file.path, file.reason));
    QStringList conflicts;
    for (const LabelConflict &conflict : report.conflicts)
        conflicts.append(CommandLine::tr("%1: is \"%2\", the folder says \"%3\"")
                             .arg(conflict.path, conflict.existing, conflict.folder));
    return CommandLine::tr("Imported") + u'\n'
        + alignedPairs({{CommandLine::tr("image files found"), numberText(report.found)},
                           {CommandLine::tr("added"), numberText(report.added)},
                           {CommandLine::tr("known already"), numberText(report.known)},
                           {CommandLine::tr("labels written"), numberText(report.labeled)},
                           {CommandLine::tr("unreadable"), numberText(report.unreadable.size())}})
              .chopped(1)
        + listText(CommandLine::tr("Unreadable files"), unreadable)
        + listText(CommandLine::tr("Folder names that are no class (their images came in unlabeled)"),
            report.unknownClasses)
        + listText(CommandLine::tr("Labels left as they were"), conflicts)
        + (report.groupTrouble.isEmpty()
                ? QString()
                : QString(u'\n' + CommandLine::tr("The new images have no group: %1").arg(report.groupTrouble)));
}

int run(Invocation &invocation)
{
    const FolderImportOptions options = optionsOf(invocation);
    const auto project = Project::open(invocation.arguments()[0]);
    const FolderImportReport report
        = importFolder(*project, invocation.arguments()[1], options, invocation.progress());
    invocation.answer(toJson(report), [&] { return toText(report); });
    return kNoError;
}

} // namespace

Command importCommand()
{
    QCommandLineOption labelsFrom = option(QStringLiteral("labels-from"),
        CommandLine::tr("folders: the folder's name is the class; none: unlabeled (the default)"),
        QStringLiteral("folders|none"));
    labelsFrom.setDefaultValue(QStringLiteral("none"));
    return {.name = QStringLiteral("import"),
        .arguments = QStringLiteral("PROJECT FOLDER"),
        .minArguments = 2,
        .maxArguments = 2,
        .summary = CommandLine::tr("add every image below a folder"),
        .options = {labelsFrom,
            option(QStringLiteral("annotator"),
                CommandLine::tr("whose decisions the labels become; without it they are given labels"),
                QStringLiteral("NAME")),
            option(
                QStringLiteral("add-classes"), CommandLine::tr("folder names that are no class become one")),
            option(QStringLiteral("copy"), CommandLine::tr("copy the images into the project"))},
        .run = run};
}

} // namespace taxon::cli
