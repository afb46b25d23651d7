#include "app/cli/class_verbs.h"
#include "app/cli/command.h"
#include "core/base/error.h"

#include <algorithm>

namespace taxon::cli {
namespace {

QString formOf(const ClassVerb &verb)
{
    return QStringLiteral("taxon classes PROJECT ") + verb.name + (verb.arguments.isEmpty() ? QString() : QString(u' ' + verb.arguments));
}

const ClassVerb &verbNamed(const QString &name)
{
    QStringList names;
    for (const ClassVerb &verb : classVerbs()) {
        if (verb.name == name)
            return verb;
        names.append(verb.name);
    }
    throw Error(ErrorCode::Usage, CommandLine::tr("\"taxon classes\" cannot \"%1\": it can %2.").arg(name, names.join(QStringLiteral(", "))));
}

void checkCount(const ClassVerb &verb, const QStringList &arguments)
{
    if (arguments.size() < verb.minArguments)
        throw Error(ErrorCode::Usage, CommandLine::tr("Something is missing.") + u' ' + CommandLine::tr("Usage: %1").arg(formOf(verb)));
    if (arguments.size() > verb.maxArguments)
        throw Error(ErrorCode::Usage, CommandLine::tr("\"%1\" is too much.").arg(arguments[verb.maxArguments]) + u' ' + CommandLine::tr("Usage: %1").arg(formOf(verb)));
}

int run(Invocation &invocation)
{
    const QStringList &words = invocation.arguments();
    const ClassVerb &verb = verbNamed(words.value(1, QStringLiteral("list")));
    const QStringList arguments = words.mid(2);
    checkCount(verb, arguments);
    for (const QString &name : {QStringLiteral("where"), QStringLiteral("new")})
        if (invocation.has(name) && verb.name != QLatin1StringView("split"))
            throw Error(ErrorCode::Usage, CommandLine::tr("--%1 belongs to \"split\".").arg(name));
    const auto project = Project::open(words[0]);
    if (invocation.has(QStringLiteral("annotator")))
        project->classes().setAuthor(project->annotators().findOrAdd(invocation.value(QStringLiteral("annotator"))));
    verb.run({*project, invocation, arguments});
    return kNoError;
}

QString verbTable()
{
    QList<std::pair<QString, QString>> rows;
    for (const ClassVerb &verb : classVerbs())
        rows.append({verb.arguments.isEmpty() ? verb.name : QString(verb.name + u' ' + verb.arguments), verb.summary});
    return alignedPairs(rows);
}

} // namespace

Command classesCommand()
{
    return {.name = QStringLiteral("classes"),
        .arguments = QStringLiteral("PROJECT [VERB …]"),
        .minArguments = 1,
        .maxArguments = kAnyNumber,
        .summary = CommandLine::tr("list and change the classes"),
        .details = verbTable(),
        .options = {option(QStringLiteral("where"),
                        CommandLine::tr("split: the images, as a filter such as folder=plates/7 or text=scan; several must all be true"), QStringLiteral("KEY=VALUE")),
            option(QStringLiteral("new"), CommandLine::tr("split: INTO is a class that is made now")),
            option(QStringLiteral("annotator"), CommandLine::tr("who makes the change, for the history"), QStringLiteral("NAME"))},
        .run = run};
}

} // namespace taxon::cli
