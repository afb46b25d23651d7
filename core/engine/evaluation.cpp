#include "core/engine/evaluation.h"

#include "core/base/error.h"
#include "core/project/project.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cmath>
#include <limits>

namespace taxon {
namespace {

QJsonValue numberOrNull(double value)
{
    return std::isfinite(value) ? QJsonValue(value) : QJsonValue(QJsonValue::Null);
}

QJsonValue numberOrNull(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

double numberOrNan(const QJsonValue &value)
{
    return value.toDouble(std::numeric_limits<double>::quiet_NaN());
}

/// Square matrix, row-major, as an array of rows.
template <class Count> QJsonArray rowsOf(const std::vector<Count> &counts)
{
    const auto side = std::size_t(std::lround(std::sqrt(double(counts.size()))));
    QJsonArray rows;
    for (std::size_t row = 0; row < side; ++row) {
        QJsonArray cells;
        for (std::size_t column = 0; column < side; ++column)
            cells.append(qint64(counts[row * side + column]));
        rows.append(cells);
    }
    return rows;
}

QJsonObject figuresToJson(const QString &name, const ClassFigures &figures)
{
    return {
        {QStringLiteral("class"), name},
        {QStringLiteral("precision"), numberOrNull(figures.precision)},
        {QStringLiteral("recall"), numberOrNull(figures.recall)},
        {QStringLiteral("f1"), numberOrNull(figures.f1)},
        {QStringLiteral("support"), qint64(figures.support)},
    };
}

} // namespace

Evaluation evaluationOf(Project &project, RunId run, Part part)
{
    const Snapshot snapshot = project.snapshots().load(project.runs().run(run).snapshot);
    const auto predictions = project.runs().predictions(run, part);
    if (predictions.empty())
        throw Error(ErrorCode::NotFound,
            QCoreApplication::translate("Evaluation", "Run %1 was not evaluated on this part of the images yet.")
                .arg(run.value));
    Evaluation evaluation;
    evaluation.run = run;
    evaluation.part = part;
    for (const SnapshotClass &one : snapshot.classes)
        evaluation.classes.append(one.name);
    evaluation.confusion = ConfusionMatrix(int(snapshot.classes.size()));
    for (const Prediction &prediction : predictions)
        evaluation.confusion.add(prediction.truth, prediction.predicted);
    evaluation.report = classificationReport(evaluation.confusion);
    return evaluation;
}

QJsonObject evaluationToJson(const Evaluation &evaluation)
{
    QJsonArray perClass;
    for (qsizetype label = 0; label < evaluation.classes.size(); ++label)
        perClass.append(figuresToJson(evaluation.classes[label], evaluation.report.classes[std::size_t(label)]));
    const QJsonObject confusion{{QStringLiteral("classes"), QJsonArray::fromStringList(evaluation.classes)},
        {QStringLiteral("matrix"), rowsOf(evaluation.confusion.counts())}};
    return {
        {QStringLiteral("run"), evaluation.run.value},
        {QStringLiteral("part"), partName(evaluation.part)},
        {QStringLiteral("images"), qint64(evaluation.report.images)},
        {QStringLiteral("accuracy"), numberOrNull(evaluation.report.accuracy)},
        {QStringLiteral("macro_f1"), numberOrNull(evaluation.report.macroF1)},
        {QStringLiteral("per_class"), perClass},
        {QStringLiteral("confusion"), confusion},
    };
}

QJsonObject epochToJson(const EpochRecord &record)
{
    return {
        {QStringLiteral("epoch"), record.epoch},
        {QStringLiteral("train_loss"), numberOrNull(record.trainLoss)},
        {QStringLiteral("train_accuracy"), numberOrNull(record.trainAccuracy)},
        {QStringLiteral("val_loss"), numberOrNull(record.valLoss)},
        {QStringLiteral("val_accuracy"), numberOrNull(record.valAccuracy)},
        {QStringLiteral("learning_rate"), record.learningRate},
        {QStringLiteral("images_per_second"), numberOrNull(record.imagesPerSecond)},
        {QStringLiteral("seconds"), record.seconds},
        {QStringLiteral("val_confusion"), rowsOf(record.valConfusion)},
    };
}

EpochRecord epochFromJson(const QJsonObject &json)
{
    EpochRecord record;
    record.epoch = json.value(QStringLiteral("epoch")).toInt();
    record.trainLoss = numberOrNan(json.value(QStringLiteral("train_loss")));
    record.trainAccuracy = numberOrNan(json.value(QStringLiteral("train_accuracy")));
    record.valLoss = numberOrNan(json.value(QStringLiteral("val_loss")));
    record.valAccuracy = numberOrNan(json.value(QStringLiteral("val_accuracy")));
    record.learningRate = json.value(QStringLiteral("learning_rate")).toDouble();
    record.imagesPerSecond = numberOrNan(json.value(QStringLiteral("images_per_second")));
    record.seconds = json.value(QStringLiteral("seconds")).toDouble();
    for (const QJsonValue row : json.value(QStringLiteral("val_confusion")).toArray())
        for (const QJsonValue cell : row.toArray())
            record.valConfusion.push_back(cell.toInteger());
    return record;
}

} // namespace taxon
