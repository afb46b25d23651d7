#include "app/engine/long_calls.h"

#include "core/base/error.h"
#include "core/engine/evaluation.h"
#include "core/engine/protocol.h"
#include "core/learning/evaluator.h"
#include "core/learning/predictor.h"
#include "core/learning/trainer.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>

namespace taxon {
namespace {

using Call = QJsonObject (*)(const QJsonObject &params, TrainingControl &control, const Notify &notify);

QJsonValue required(const QJsonObject &params, const QString &key, QJsonValue::Type type)
{
    const QJsonValue value = params.value(key);
    if (value.type() != type)
        throw Error(ErrorCode::Usage,
            QCoreApplication::translate("Engine", "The request lacks the parameter %1.").arg(key));
    return value;
}

QString textOf(const QJsonObject &params, const char *key)
{
    return required(params, QString::fromLatin1(key), QJsonValue::String).toString();
}

RunId runOf(const QJsonObject &params)
{
    return RunId{required(params, QStringLiteral("run"), QJsonValue::Double).toInteger()};
}

QJsonObject trainingToJson(const TrainingProgress &progress)
{
    QJsonObject json = progressToJson({progress.imagesDone, progress.images,
        QCoreApplication::translate("Engine", "Training"), progress.remainingMs});
    json.insert(QStringLiteral("epoch"), progress.epoch);
    json.insert(QStringLiteral("epochs"), progress.epochs);
    json.insert(QStringLiteral("images_per_second"), progress.imagesPerSecond);
    json.insert(QStringLiteral("loss"), progress.loss);
    json.insert(QStringLiteral("accuracy"), progress.accuracy);
    return json;
}

QJsonObject train(const QJsonObject &params, TrainingControl &control, const Notify &notify)
{
    const RunId run = runOf(params);
    const auto withRun = [run](QJsonObject json) {
        json.insert(QStringLiteral("run"), run.value);
        return json;
    };
    TrainingEvents events;
    events.progress = [&](const TrainingProgress &progress) {
        notify(QString::fromLatin1(protocol::kProgress), trainingToJson(progress));
    };
    events.epoch = [&](const EpochRecord &record) {
        notify(QString::fromLatin1(protocol::kEpoch), withRun(epochToJson(record)));
    };
    events.state = [&](RunState state) {
        notify(QString::fromLatin1(protocol::kState), withRun({{QStringLiteral("state"), runStateName(state)}}));
    };
    const TrainingResult result = trainRun(textOf(params, "project"), run, control, events);
    return withRun({{QStringLiteral("state"), runStateName(result.state)}, {QStringLiteral("skipped"), result.skipped}});
}

QJsonObject evaluate(const QJsonObject &params, TrainingControl &control, const Notify &)
{
    const RunId run = runOf(params);
    const QString name = textOf(params, "part");
    const auto part = partFromName(name);
    if (!part)
        throw Error(ErrorCode::Usage,
            QCoreApplication::translate("Engine", "There is no part %1; there are train, val and test.").arg(name));
    const EvaluationCounts counts = evaluateRun(textOf(params, "project"), run, *part, control.progress());
    return {{QStringLiteral("run"), run.value}, {QStringLiteral("part"), name},
        {QStringLiteral("images"), counts.images}, {QStringLiteral("skipped"), counts.skipped}};
}

QJsonObject predictionToJson(const QStringList &classes, const FilePrediction &file)
{
    QJsonObject json{{QStringLiteral("path"), file.path}};
    if (file.predicted < 0) {
        json.insert(QStringLiteral("class"), QJsonValue::Null);
        json.insert(QStringLiteral("probabilities"), QJsonValue::Null);
        json.insert(QStringLiteral("error"), file.error);
        return json;
    }
    QJsonObject probabilities;
    for (qsizetype i = 0; i < classes.size(); ++i)
        probabilities.insert(classes[i], double(file.probabilities[std::size_t(i)]));
    json.insert(QStringLiteral("class"), classes[file.predicted]);
    json.insert(QStringLiteral("probabilities"), probabilities);
    json.insert(QStringLiteral("error"), QJsonValue::Null);
    return json;
}

QJsonObject predict(const QJsonObject &params, TrainingControl &control, const Notify &)
{
    QStringList images;
    for (const QJsonValue image : required(params, QStringLiteral("images"), QJsonValue::Array).toArray())
        images.append(image.toString());
    const FilePredictions predictions = predictFiles(textOf(params, "model"), images, control.progress());
    QJsonArray results;
    for (const FilePrediction &file : predictions.files)
        results.append(predictionToJson(predictions.classes, file));
    return {{QStringLiteral("results"), results}};
}

QJsonObject exportModel(const QJsonObject &params, TrainingControl &control, const Notify &)
{
    const QString format = textOf(params, "format");
    if (format != QStringLiteral("torchscript"))
        throw Error(ErrorCode::Usage,
            QCoreApplication::translate("Engine", "A model cannot be exported as %1; there is torchscript.").arg(format));
    const ExportReport report
        = exportRun(textOf(params, "project"), runOf(params), textOf(params, "output"), control.progress());
    return {{QStringLiteral("path"), report.path}, {QStringLiteral("format"), format},
        {QStringLiteral("bytes"), report.bytes}, {QStringLiteral("sha256"), report.sha256},
        {QStringLiteral("images_compared"), report.imagesCompared},
        {QStringLiteral("max_abs_difference"), report.maxAbsDifference}};
}

const QHash<QString, Call> &calls()
{
    static const QHash<QString, Call> all{
        {QString::fromLatin1(protocol::kTrain), train},
        {QString::fromLatin1(protocol::kEvaluate), evaluate},
        {QString::fromLatin1(protocol::kPredict), predict},
        {QString::fromLatin1(protocol::kExport), exportModel},
    };
    return all;
}

} // namespace

bool isLongCall(const QString &method)
{
    return calls().contains(method);
}

QJsonObject runLongCall(const QString &method, const QJsonObject &params, TrainingControl &control, const Notify &notify)
{
    return calls().value(method)(params, control, notify);
}

QJsonObject progressToJson(const ProgressReport &report)
{
    QJsonObject json{{QStringLiteral("done"), report.done}, {QStringLiteral("total"), report.total},
        {QStringLiteral("what"), report.what}};
    if (report.remainingMs)
        json.insert(QStringLiteral("remaining_ms"), *report.remainingMs);
    return json;
}

} // namespace taxon
