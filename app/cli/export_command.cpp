#include "app/cli/command.h"
#include "app/cli/engine_call.h"
#include "app/cli/runs.h"
#include "core/base/error.h"
#include "core/engine/protocol.h"

#include <QFileInfo>

namespace taxon::cli {
namespace {

const QStringList &formats()
{
    static const QStringList known {QStringLiteral("torchscript")};
    return known;
}

QString toText(const QJsonObject &report)
{
    return CommandLine::tr("Exported %1").arg(report.value(QStringLiteral("path")).toString()) + u'\n'
        + alignedPairs(
            {{CommandLine::tr("format"), report.value(QStringLiteral("format")).toString()},
                {CommandLine::tr("size"), bytesText(report.value(QStringLiteral("bytes")).toInteger())},
                {CommandLine::tr("SHA-256"), report.value(QStringLiteral("sha256")).toString()},
                {CommandLine::tr("compared on"),
                    CommandLine::tr("%1 images")
                        .arg(numberText(report.value(QStringLiteral("images_compared")).toInteger()))},
                {CommandLine::tr("largest difference"),
                    decimalText(report.value(QStringLiteral("max_abs_difference")).toDouble())}})
              .chopped(1);
}

int run(Invocation &invocation)
{
    const QString format = invocation.value(QStringLiteral("format"));
    if (!formats().contains(format))
        throw Error(ErrorCode::Usage,
            CommandLine::tr("There is no format \"%1\"; known are: %2.")
                .arg(format, formats().join(QStringLiteral(", "))));
    if (!invocation.has(QStringLiteral("output")))
        throw Error(ErrorCode::Usage, CommandLine::tr("--output FILE is missing."));
    const auto project = Project::open(invocation.arguments()[0]);
    const Run run = chosenRun(invocation, *project);
    requireFinished(run);
    const QJsonObject report = callEngine(invocation, QLatin1StringView(protocol::kExport),
        {{QStringLiteral("project"), project->path()}, {QStringLiteral("run"), run.id.value},
            {QStringLiteral("format"), format},
            {QStringLiteral("output"),
                QFileInfo(invocation.value(QStringLiteral("output"))).absoluteFilePath()}});
    invocation.answer(report, [&] { return toText(report); });
    return kNoError;
}

} // namespace

Command exportCommand()
{
    QCommandLineOption format = option(QStringLiteral("format"),
        CommandLine::tr("of the model file: %1").arg(formats().join(QStringLiteral(", "))),
        QStringLiteral("NAME"));
    format.setDefaultValue(formats().constFirst());
    return {.name = QStringLiteral("export"),
        .arguments = QStringLiteral("PROJECT --output FILE"),
        .summary = CommandLine::tr("write a trained network as a model file for other programs"),
        .options = {runOption(), format,
            option(QStringLiteral("output"), CommandLine::tr("the file to write"), QStringLiteral("FILE"))},
        .run = run};
}

} // namespace taxon::cli
