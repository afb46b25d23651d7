#include "app/cli/command.h"
#include "app/cli/label_formats.h"
#include "core/base/error.h"
#include "core/exchange/label_export.h"
#include "core/project/project.h"

#include <QJsonArray>

#include <algorithm>

namespace taxon::cli {
namespace {

constexpr qsizetype kMostRowsShown = 20;

LabelExportOptions optionsOf(const Invocation &invocation)
{
    for (const QString &name : {QStringLiteral("format"), QStringLiteral("output")})
        if (invocation.value(name).isEmpty())
            throw Error(ErrorCode::Usage, CommandLine::tr("--%1 is missing.").arg(name));
    LabelExportOptions options;
    options.format = labelFormatOf(invocation);
    options.path = invocation.value(QStringLiteral("output"));
    if (invocation.has(QStringLiteral("times")))
        options.times = ExportedTimes::Seconds;
    const bool isOnePerson = invocation.has(QStringLiteral("annotator"));
    if (isOnePerson && invocation.has(QStringLiteral("resolved")))
        throw Error(ErrorCode::Usage, CommandLine::tr("--annotator and --resolved exclude each other."));
    if (isOnePerson) {
        options.labels = ExportedLabels::Annotator;
        options.annotator = invocation.value(QStringLiteral("annotator"));
    } else if (invocation.has(QStringLiteral("resolved"))) {
        options.labels = ExportedLabels::Resolved;
    }
    return options;
}

QJsonObject toJson(const LabelExportReport &report)
{
    QJsonArray leftOut;
    for (const LeftOut &row : report.leftOut)
        leftOut.append(QJsonObject {{QStringLiteral("image"), row.image}, {QStringLiteral("reason"), row.reason}});
    return {{QStringLiteral("format"), labelFormatName(report.format)}, {QStringLiteral("path"), report.path},
        {QStringLiteral("images"), report.images}, {QStringLiteral("labels"), report.labels},
        {QStringLiteral("unlabeled"), report.unlabeled}, {QStringLiteral("left_out"), leftOut}};
}

QString toText(const LabelExportReport &report)
{
    QString text = CommandLine::tr("Exported %1 labels of %2 images to %3")
                       .arg(numberText(report.labels), numberText(report.images), report.path);
    if (report.unlabeled > 0)
        text += u'\n' + CommandLine::tr("Images without a label: %1").arg(numberText(report.unlabeled));
    for (qsizetype i = 0; i < std::min(report.leftOut.size(), kMostRowsShown); ++i)
        text += u'\n' + CommandLine::tr("left out: %1: %2").arg(report.leftOut[i].image, report.leftOut[i].reason);
    if (report.leftOut.size() > kMostRowsShown)
        text += u'\n' + CommandLine::tr("and %1 more; --json lists all").arg(numberText(report.leftOut.size() - kMostRowsShown));
    return text;
}

int run(Invocation &invocation)
{
    const LabelExportOptions options = optionsOf(invocation);
    const auto project = Project::open(invocation.arguments()[0]);
    const LabelExportReport report = exportLabels(*project, options, invocation.progress());
    invocation.answer(toJson(report), [&] { return toText(report); });
    return kNoError;
}

} // namespace

Command exportLabelsCommand()
{
    return {.name = QStringLiteral("export-labels"),
        .arguments = QStringLiteral("PROJECT"),
        .summary = CommandLine::tr("write the labels for another program"),
        .options = {formatOption(CommandLine::tr("imagenet and cifar are import only")),
            option(QStringLiteral("output"), CommandLine::tr("the file, or the folder for formats of many files"), QStringLiteral("PATH")),
            option(QStringLiteral("annotator"), CommandLine::tr("this person's labels alone"), QStringLiteral("NAME")),
            option(QStringLiteral("resolved"), CommandLine::tr("one label an image: a correction, else the majority, else the given one")),
            option(QStringLiteral("times"), CommandLine::tr("how long each decision took, too"))},
        .run = run};
}

} // namespace taxon::cli
