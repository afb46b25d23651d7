#include "app/cli/command.h"
#include "core/engine/cross_validation.h"
#include "core/project/project.h"

#include <QJsonArray>

namespace taxon::cli {
namespace {

QJsonValue toJson(const std::optional<MeanFigure> &figure)
{
    if (!figure)
        return {};
    return QJsonObject {{QStringLiteral("mean"), figure->mean},
        {QStringLiteral("deviation"), figure->deviation ? QJsonValue(*figure->deviation) : QJsonValue()}};
}

QJsonObject toJson(const FoldMeans &means)
{
    return {{QStringLiteral("folds"), means.folds}, {QStringLiteral("accuracy"), toJson(means.accuracy)},
        {QStringLiteral("macro_f1"), toJson(means.macroF1)}};
}

template <class Id> QJsonArray numbersOf(const QList<Id> &ids)
{
    QJsonArray numbers;
    for (const Id id : ids)
        numbers.append(id.value);
    return numbers;
}

template <class Id> QString listOf(const QList<Id> &ids)
{
    QStringList numbers;
    for (const Id id : ids)
        numbers.append(QString::number(id.value));
    return numbers.join(QStringLiteral(", "));
}

QJsonObject toJson(const CrossValidation &result)
{
    return {{QStringLiteral("snapshots"), numbersOf(result.snapshots)}, {QStringLiteral("runs"), numbersOf(result.runs)},
        {QStringLiteral("done"), result.runs.size()}, {QStringLiteral("folds"), result.snapshots.size()},
        {QStringLiteral("config"), result.runs.isEmpty() ? QJsonValue() : QJsonValue(result.config)},
        {QStringLiteral("validation"), toJson(result.validation)}, {QStringLiteral("test"), toJson(result.test)}};
}

QString figureText(const std::optional<MeanFigure> &figure)
{
    if (!figure)
        return percentText(std::nullopt);
    return figure->deviation ? CommandLine::tr("%1 ± %2").arg(percentText(figure->mean), percentText(figure->deviation))
                             : percentText(figure->mean);
}

QString toText(const CrossValidation &result)
{
    QList<std::pair<QString, QString>> rows {
        {CommandLine::tr("folds done"), CommandLine::tr("%1 of %2").arg(result.runs.size()).arg(result.snapshots.size())}};
    if (!result.runs.isEmpty())
        rows.append({CommandLine::tr("runs"), listOf(result.runs)});
    const auto add = [&](const QString &part, const FoldMeans &means) {
        if (means.folds == 0)
            return;
        const QString of = means.folds == result.runs.size() ? QString() : CommandLine::tr(" (%1 folds)").arg(means.folds);
        rows.append({CommandLine::tr("accuracy, %1").arg(part), figureText(means.accuracy) + of});
        rows.append({CommandLine::tr("macro F1, %1").arg(part), figureText(means.macroF1) + of});
    };
    add(CommandLine::tr("validation"), result.validation);
    add(CommandLine::tr("test"), result.test);
    return CommandLine::tr("Snapshots %1").arg(listOf(result.snapshots)) + u'\n' + alignedPairs(rows);
}

int run(Invocation &invocation)
{
    const auto project = Project::open(invocation.arguments()[0]);
    const QList<CrossValidation> results = crossValidations(*project);
    QJsonArray sets;
    QString text;
    for (const CrossValidation &result : results) {
        sets.append(toJson(result));
        text += toText(result);
    }
    if (results.isEmpty())
        text = CommandLine::tr("There are no folds yet; \"taxon split PROJECT --folds K\" makes them.") + u'\n';
    invocation.answer({{QStringLiteral("sets"), sets}}, [&] { return text.chopped(1); });
    return kNoError;
}

} // namespace

Command foldsCommand()
{
    return {.name = QStringLiteral("folds"),
        .arguments = QStringLiteral("PROJECT"),
        .summary = CommandLine::tr("mean and spread over the runs of a cross-validation"),
        .options = {},
        .run = run};
}

} // namespace taxon::cli
