#include "app/cli/help.h"

#include "app/cli/command.h"

namespace taxon::cli {
namespace {

QString optionForm(const QCommandLineOption &option)
{
    const QString form = QStringLiteral("--") + option.names().constFirst();
    return option.valueName().isEmpty() ? form : QString(form + u' ' + option.valueName());
}

} // namespace

QString usageText(const Command &command)
{
    QString text = QStringLiteral("taxon ") + command.name;
    if (!command.arguments.isEmpty())
        text += u' ' + command.arguments;
    return command.options.isEmpty() ? text : QString(text + CommandLine::tr(" [options]"));
}

QString overviewText()
{
    QList<std::pair<QString, QString>> rows;
    for (const Command &command : commands())
        rows.append({command.name, command.summary});
    return CommandLine::tr("Taxon: from a folder of images to a deployable classifier.")
        + QStringLiteral("\n\n") + CommandLine::tr("Usage: taxon COMMAND [options]") + QStringLiteral("\n\n")
        + alignedPairs(rows) + u'\n'
        + CommandLine::tr(
            "\"taxon COMMAND --help\" explains a command; --json makes any of them answer in JSON.");
}

QString helpText(const Command &command)
{
    QList<std::pair<QString, QString>> rows;
    for (const QCommandLineOption &option : command.options)
        rows.append({optionForm(option), option.description()});
    rows.append(
        {QStringLiteral("--json"), CommandLine::tr("answer with one JSON object on the standard output")});
    rows.append({QStringLiteral("--help"), CommandLine::tr("show this help")});
    return CommandLine::tr("Usage: %1").arg(usageText(command)) + QStringLiteral("\n\n") + command.summary
        + QStringLiteral("\n\n") + (command.details.isEmpty() ? QString() : QString(command.details + u'\n')) + alignedPairs(rows) + u'\n'
        + CommandLine::tr("A file name that begins with \"-\" goes after \"--\".");
}

} // namespace taxon::cli
