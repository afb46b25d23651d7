#include "app/cli/command.h"
#include "app/cli/version_verbs.h"
#include "core/base/error.h"

namespace taxon::cli {
namespace {

QString formOf(const VersionVerb &verb)
{
    return QStringLiteral("taxon versions PROJECT ") + verb.name + (verb.arguments.isEmpty() ? QString() : QString(u' ' + verb.arguments));
}

const VersionVerb &verbNamed(const QString &name)
{
    QStringList names;
    for (const VersionVerb &verb : versionVerbs()) {
        if (verb.name == name)
            return verb;
        names.append(verb.name);
    }
    throw Error(ErrorCode::Usage, CommandLine::tr("\"taxon versions\" cannot \"%1\": it can %2.").arg(name, names.join(QStringLiteral(", "))));
}

void checkArguments(const VersionVerb &verb, const Invocation &invocation, qsizetype count)
{
    if (count != verb.count)
        throw Error(ErrorCode::Usage, CommandLine::tr("Usage: %1").arg(formOf(verb)));
    for (const char *name : {"output", "links", "dvc", "copy"})
        if (invocation.has(QLatin1StringView(name)) && !verb.options.contains(QLatin1StringView(name)))
            throw Error(ErrorCode::Usage, CommandLine::tr("--%1 does not belong to \"%2\".").arg(QLatin1StringView(name), verb.name));
    if (verb.options.contains(QLatin1StringView("output")) && invocation.value(QStringLiteral("output")).isEmpty())
        throw Error(ErrorCode::Usage, CommandLine::tr("--%1 is missing.").arg(QStringLiteral("output")));
}

int run(Invocation &invocation)
{
    const QStringList &words = invocation.arguments();
    const VersionVerb &verb = verbNamed(words.value(1, QStringLiteral("list")));
    const QStringList arguments = words.mid(2);
    checkArguments(verb, invocation, arguments.size());
    const auto project = Project::open(words[0]);
    verb.run({*project, invocation, arguments});
    return kNoError;
}

QString verbTable()
{
    QList<std::pair<QString, QString>> rows;
    for (const VersionVerb &verb : versionVerbs())
        rows.append({verb.arguments.isEmpty() ? verb.name : QString(verb.name + u' ' + verb.arguments), verb.summary});
    return alignedPairs(rows) + CommandLine::tr("A VERSION is a snapshot's number or name.") + u'\n';
}

} // namespace

Command versionsCommand()
{
    return {.name = QStringLiteral("versions"),
        .arguments = QStringLiteral("PROJECT [VERB …]"),
        .minArguments = 1,
        .maxArguments = kAnyNumber,
        .summary = CommandLine::tr("list, name, compare, restore and export the versions (snapshots) of the data"),
        .details = verbTable(),
        .options = {option(QStringLiteral("output"), CommandLine::tr("restore: the new project; export: the new folder"), QStringLiteral("PATH")),
            option(QStringLiteral("copy"), CommandLine::tr("restore: copy the images into the new project; else they stay where they are")),
            option(QStringLiteral("links"), CommandLine::tr("export: hard links to the originals where the disk allows them; else copies")),
            option(QStringLiteral("dvc"), CommandLine::tr("export: PATH.dvc and the cache of the DVC repository that holds PATH"))},
        .run = run};
}

} // namespace taxon::cli
