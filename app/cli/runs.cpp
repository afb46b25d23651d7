#include "app/cli/runs.h"

#include "app/cli/command.h"
#include "app/cli/engine_call.h"
#include "app/cli/output.h"
#include "core/base/error.h"
#include "core/engine/protocol.h"

#include <algorithm>

namespace taxon::cli {
namespace {

constexpr int kWidestMatrix = 100; // columns; wider ones show numbers above the columns
constexpr int kLongestClassName = 24;

QStringList shortNames(const QStringList &classes)
{
    QStringList names;
    for (const QString &name : classes)
        names.append(shortened(name, kLongestClassName));
    return names;
}

QString classTable(const Evaluation &evaluation)
{
    const QStringList names = shortNames(evaluation.classes);
    QList<QStringList> rows {{CommandLine::tr("class"), CommandLine::tr("precision"),
        CommandLine::tr("recall"), CommandLine::tr("F1"), CommandLine::tr("images")}};
    for (qsizetype i = 0; i < names.size(); ++i) {
        const ClassFigures &figures = evaluation.report.classes[static_cast<std::size_t>(i)];
        rows.append({names[i], percentText(figures.precision), percentText(figures.recall),
            percentText(figures.f1), numberText(figures.support)});
    }
    return alignedTable(rows);
}

} // namespace

QCommandLineOption runOption()
{
    return option(QStringLiteral("run"),
        CommandLine::tr("the training run; without it the newest finished one"), QStringLiteral("ID"));
}

Run chosenRun(const Invocation &invocation, Project &project)
{
    if (const auto number = invocation.number(QStringLiteral("run")))
        return project.runs().run(RunId {*number});
    const auto newest = project.runs().newestFinished();
    if (!newest)
        throw Error(ErrorCode::NotFound, CommandLine::tr("No training run has finished yet: train first."));
    return project.runs().run(*newest);
}

void requireFinished(const Run &run)
{
    if (run.state != RunState::Finished)
        throw Error(ErrorCode::Impossible,
            CommandLine::tr(
                "Run %1 has not finished (%2). Go on with it by \"taxon train PROJECT --resume %1\".")
                .arg(QString::number(run.id.value), runStateName(run.state)));
}

qint64 noteSkipped(const QJsonObject &reply)
{
    const qint64 skipped = reply.value(QStringLiteral("skipped")).toInteger();
    if (skipped > 0)
        note(CommandLine::tr("%1 images were left out: their files cannot be read any more.").arg(numberText(skipped)));
    return skipped;
}

Evaluation evaluate(Invocation &invocation, Project &project, const Run &run, Part part, Freshness freshness)
{
    requireFinished(run);
    if (freshness == Freshness::Anew || project.runs().predictions(run.id, part).empty()) {
        const QJsonObject reply = callEngine(invocation, QLatin1StringView(protocol::kEvaluate),
            {{QStringLiteral("project"), project.path()}, {QStringLiteral("run"), run.id.value},
                {QStringLiteral("part"), partName(part)}});
        noteSkipped(reply);
    }
    return evaluationOf(project, run.id, part);
}

QString confusionText(const Evaluation &evaluation)
{
    const QStringList names = shortNames(evaluation.classes);
    int width = 0;
    for (const QString &name : names)
        width += displayWidth(name) + 2;
    const bool isWide = width > kWidestMatrix;

    QStringList heading {CommandLine::tr("truth ↓  predicted →")};
    QList<QStringList> rows;
    for (qsizetype truth = 0; truth < names.size(); ++truth) {
        const QString number = QString::number(truth + 1);
        heading.append(isWide ? number : names[truth]);
        QStringList row {isWide ? QString(number + u' ' + names[truth]) : names[truth]};
        for (int predicted = 0; predicted < names.size(); ++predicted)
            row.append(numberText(evaluation.confusion.at(static_cast<int>(truth), predicted)));
        rows.append(row);
    }
    return alignedTable(QList<QStringList> {heading} + rows);
}

QString evaluationText(const Evaluation &evaluation)
{
    return CommandLine::tr("Run %1 on the %2 part")
               .arg(QString::number(evaluation.run.value), partText(evaluation.part))
        + u'\n'
        + alignedPairs({{CommandLine::tr("images"), numberText(evaluation.report.images)},
            {CommandLine::tr("accuracy"), percentText(evaluation.report.accuracy)},
            {CommandLine::tr("macro-F1"), percentText(evaluation.report.macroF1)}})
        + u'\n' + classTable(evaluation) + u'\n' + CommandLine::tr("Confusion matrix") + u'\n'
        + confusionText(evaluation).chopped(1);
}

} // namespace taxon::cli
