#include "app/cli/command_line.h"

#include "app/cli/command.h"
#include "app/cli/help.h"
#include "app/cli/nearest.h"
#include "app/cli/output.h"
#include "core/base/error.h"

#include <algorithm>

namespace taxon::cli {
namespace {

[[noreturn]] void wrongUsage(const QString &problem, const QString &advice)
{
    throw Error(ErrorCode::Usage, problem + u' ' + advice);
}

QString didYouMean(const QString &word, const QString &otherwise)
{
    return word.isEmpty() ? otherwise : CommandLine::tr("Did you mean \"%1\"?").arg(word);
}

const Command &commandNamed(const QString &name)
{
    QStringList names;
    for (const Command &command : commands()) {
        if (command.name == name)
            return command;
        names.append(command.name);
    }
    wrongUsage(CommandLine::tr("There is no command \"%1\".").arg(name),
        didYouMean(nearest(name, names), CommandLine::tr("\"taxon --help\" lists them.")));
}

// "--resume=3" is "--resume 3": the run is optional, which QCommandLineParser does not know.
QStringList withoutOptionalValues(QStringList arguments)
{
    const QString prefix = QStringLiteral("--resume=");
    for (qsizetype i = 0; i < arguments.size() && arguments[i] != QLatin1StringView("--"); ++i)
        if (arguments[i].startsWith(prefix)) {
            arguments.insert(i + 1, arguments[i].mid(prefix.size()));
            arguments[i] = QStringLiteral("--resume");
        }
    return arguments;
}

void parse(QCommandLineParser &parser, const Command &command, const QStringList &arguments)
{
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    parser.addOptions(command.options);
    parser.addOption(option(QStringLiteral("json"), QString()));
    parser.addOption(option(QStringLiteral("help"), QString()));
    const bool isParsed
        = parser.parse(QStringList {QStringLiteral("taxon")} + withoutOptionalValues(arguments));
    const QString help = CommandLine::tr("\"taxon %1 --help\" lists the options.").arg(command.name);
    if (const QStringList unknown = parser.unknownOptionNames(); !unknown.isEmpty()) {
        QStringList known {QStringLiteral("json"), QStringLiteral("help")};
        for (const QCommandLineOption &candidate : command.options)
            known.append(candidate.names().constFirst());
        const QString close = nearest(unknown.constFirst(), known);
        wrongUsage(
            CommandLine::tr("\"taxon %1\" has no option --%2.").arg(command.name, unknown.constFirst()),
            didYouMean(close.isEmpty() ? close : QString(QStringLiteral("--") + close), help));
    }
    if (!isParsed)
        wrongUsage(parser.errorText(), help);
}

void checkCount(const Command &command, const QStringList &arguments)
{
    if (arguments.size() < command.minArguments)
        wrongUsage(
            CommandLine::tr("Something is missing."), CommandLine::tr("Usage: %1").arg(usageText(command)));
    if (arguments.size() > command.maxArguments)
        wrongUsage(CommandLine::tr("\"%1\" is too much.").arg(arguments[command.maxArguments]),
            CommandLine::tr("Usage: %1").arg(usageText(command)));
}

int showHelp(const QString &text, bool json)
{
    if (json)
        printJson({{QStringLiteral("help"), text}});
    else
        printText(text);
    return kNoError;
}

int runCommand(const Command &command, const QStringList &arguments)
{
    QCommandLineParser parser;
    parse(parser, command, arguments);
    if (parser.isSet(QStringLiteral("help")))
        return showHelp(helpText(command), parser.isSet(QStringLiteral("json")));
    checkCount(command, parser.positionalArguments());
    Invocation invocation(parser);
    return command.run(invocation);
}

} // namespace

bool wantsJson(const QStringList &arguments)
{
    const auto end = std::find(arguments.begin(), arguments.end(), QStringLiteral("--"));
    return std::find(arguments.begin(), end, QStringLiteral("--json")) != end;
}

int runCommandLine(const QStringList &arguments)
{
    QStringList rest = arguments;
    const auto name
        = std::find_if(rest.begin(), rest.end(), [](const QString &word) { return !word.startsWith(u'-'); });
    if (rest.contains(QStringLiteral("--version")) && name == rest.end()) {
        rest.removeAll(QStringLiteral("--version"));
        return runCommand(commandNamed(QStringLiteral("version")), rest);
    }
    if (rest.contains(QStringLiteral("--help")) && name == rest.end())
        return showHelp(overviewText(), wantsJson(rest));
    if (name == rest.end())
        wrongUsage(CommandLine::tr("A command is missing."), CommandLine::tr("\"taxon --help\" lists them."));
    const Command &command = commandNamed(*name);
    rest.erase(name);
    return runCommand(command, rest);
}

} // namespace taxon::cli
