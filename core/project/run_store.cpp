#include "core/project/run_store.h"

#include "core/base/error.h"
#include "core/project/database.h"
#include "core/project/run_lock.h"
#include "core/project/run_values.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <utility>

namespace taxon {
namespace {

constexpr std::array<std::pair<RunState, const char *>, 7> kStateNames{{
    {RunState::Waiting, "waiting"},
    {RunState::Running, "running"},
    {RunState::Paused, "paused"},
    {RunState::Finished, "finished"},
    {RunState::Cancelled, "cancelled"},
    {RunState::Failed, "failed"},
    {RunState::Interrupted, "interrupted"},
}};

const QString kSelectRun = QStringLiteral(
    "SELECT id, snapshot_id, created_at, state, config, weights_sha256, seconds, best_epoch, error FROM run ");

RunState stateFromName(const QString &name)
{
    for (const auto &[state, text] : kStateNames)
        if (name == QLatin1StringView(text))
            return state;
    return RunState::Interrupted;
}

bool isAtWork(RunState state)
{
    return state == RunState::Running || state == RunState::Paused;
}

Run runFrom(const QSqlQuery &row)
{
    Run run;
    run.id = {row.value(0).toLongLong()};
    run.snapshot = {row.value(1).toLongLong()};
    run.createdAt = QDateTime::fromString(row.value(2).toString(), Qt::ISODateWithMs).toUTC();
    run.state = stateFromName(row.value(3).toString());
    run.config = QJsonDocument::fromJson(row.value(4).toString().toUtf8()).object();
    run.weightsSha256 = row.value(5).toString();
    run.seconds = row.value(6).toDouble();
    run.bestEpoch = row.value(7).toInt();
    run.error = row.value(8).toString();
    return run;
}

QString jsonText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void checkExists(const QSqlQuery &update, RunId id)
{
    if (update.numRowsAffected() == 0)
        throw Error(ErrorCode::NotFound, QCoreApplication::translate("RunStore", "There is no run number %1.").arg(id.value));
}

EpochRecord epochFrom(const QSqlQuery &row)
{
    return {.epoch = row.value(0).toInt(),
        .trainLoss = numberFrom(row.value(1)),
        .trainAccuracy = numberFrom(row.value(2)),
        .valLoss = numberFrom(row.value(3)),
        .valAccuracy = numberFrom(row.value(4)),
        .learningRate = numberFrom(row.value(5)),
        .imagesPerSecond = numberFrom(row.value(6)),
        .seconds = numberFrom(row.value(7)),
        .valConfusion = countsFrom(row.value(8).toString())};
}

} // namespace

QString runStateName(RunState state)
{
    const auto known = std::find_if(kStateNames.begin(), kStateNames.end(), [state](const auto &pair) { return pair.first == state; });
    return QString::fromLatin1(known->second);
}

RunStore::RunStore(Database &database, QString runsFolder)
    : m_database(database)
    , m_runsFolder(std::move(runsFolder))
{
}

RunId RunStore::add(SnapshotId snapshot, const QJsonObject &config)
{
    return {m_database.insert(QStringLiteral("INSERT INTO run (snapshot_id, created_at, state, config) VALUES (?, ?, ?, ?)"),
        {snapshot.value, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs), runStateName(RunState::Waiting),
            jsonText(config)})};
}

std::optional<Run> RunStore::stored(RunId id) const
{
    QSqlQuery query = m_database.run(kSelectRun + QStringLiteral("WHERE id = ?"), {id.value});
    return query.next() ? std::optional(runFrom(query)) : std::nullopt;
}

Run RunStore::withTrueState(Run run) const
{
    if (!isAtWork(run.state) || isHeldByLivingProcess(lockPath(run.id)))
        return run;
    run = stored(run.id).value_or(run); // it may have ended properly between the two looks
    if (isAtWork(run.state))
        run.state = RunState::Interrupted;
    return run;
}

Run RunStore::run(RunId id) const
{
    const auto found = stored(id);
    if (!found)
        throw Error(ErrorCode::NotFound, QCoreApplication::translate("RunStore", "There is no run number %1.").arg(id.value));
    return withTrueState(*found);
}

QList<Run> RunStore::all() const
{
    QSqlQuery query = m_database.run(kSelectRun + QStringLiteral("ORDER BY id DESC"));
    QList<Run> runs;
    while (query.next())
        runs.append(runFrom(query));
    query.finish();
    for (Run &run : runs)
        run = withTrueState(run);
    return runs;
}

std::optional<RunId> RunStore::newestFinished() const
{
    QSqlQuery query = m_database.run(
        QStringLiteral("SELECT id FROM run WHERE state = ? ORDER BY id DESC LIMIT 1"), {runStateName(RunState::Finished)});
    return query.next() ? std::optional(RunId{query.value(0).toLongLong()}) : std::nullopt;
}

std::optional<RunId> RunStore::newestResumable() const
{
    const QList<Run> runs = all();
    const auto found = std::find_if(runs.begin(), runs.end(), [](const Run &run) {
        return run.state == RunState::Cancelled || run.state == RunState::Failed || run.state == RunState::Interrupted;
    });
    return found == runs.end() ? std::nullopt : std::optional(found->id);
}

void RunStore::setState(RunId id, RunState state, const QString &error)
{
    checkExists(m_database.run(QStringLiteral("UPDATE run SET state = ?, error = ? WHERE id = ?"),
                    {runStateName(state), error, id.value}),
        id);
}

void RunStore::setConfig(RunId id, const QJsonObject &config)
{
    checkExists(m_database.run(QStringLiteral("UPDATE run SET config = ? WHERE id = ?"), {jsonText(config), id.value}), id);
}

void RunStore::finish(RunId id, int bestEpoch, const QString &weightsSha256)
{
    checkExists(m_database.run(QStringLiteral("UPDATE run SET state = ?, error = '', best_epoch = ?, weights_sha256 = ? WHERE id = ?"),
                    {runStateName(RunState::Finished), bestEpoch, weightsSha256, id.value}),
        id);
}

void RunStore::addSeconds(RunId id, double seconds)
{
    checkExists(m_database.run(QStringLiteral("UPDATE run SET seconds = seconds + ? WHERE id = ?"), {seconds, id.value}), id);
}

void RunStore::saveEpoch(RunId id, const EpochRecord &record)
{
    Transaction transaction(m_database);
    m_database.run(QStringLiteral("DELETE FROM run_epoch WHERE run_id = ? AND epoch = ?"), {id.value, record.epoch});
    m_database.run(
        QStringLiteral("INSERT INTO run_epoch (run_id, epoch, train_loss, train_accuracy, val_loss, val_accuracy, "
                       "learning_rate, images_per_second, seconds, val_confusion) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {id.value, record.epoch, numberOrNull(record.trainLoss), numberOrNull(record.trainAccuracy),
            numberOrNull(record.valLoss), numberOrNull(record.valAccuracy), numberOrNull(record.learningRate),
            numberOrNull(record.imagesPerSecond), numberOrNull(record.seconds), countsText(record.valConfusion)});
    transaction.commit();
}

QList<EpochRecord> RunStore::epochs(RunId id) const
{
    QSqlQuery query = m_database.run(
        QStringLiteral("SELECT epoch, train_loss, train_accuracy, val_loss, val_accuracy, learning_rate, images_per_second, "
                       "seconds, val_confusion FROM run_epoch WHERE run_id = ? ORDER BY epoch"),
        {id.value});
    QList<EpochRecord> records;
    while (query.next())
        records.append(epochFrom(query));
    return records;
}

void RunStore::removeEpochsAfter(RunId id, int epoch)
{
    m_database.run(QStringLiteral("DELETE FROM run_epoch WHERE run_id = ? AND epoch > ?"), {id.value, epoch});
}

void RunStore::savePredictions(RunId id, Part part, const std::vector<Prediction> &predictions)
{
    Transaction transaction(m_database);
    m_database.run(QStringLiteral("DELETE FROM prediction WHERE run_id = ? AND part = ?"), {id.value, partName(part)});
    QSqlQuery insert = m_database.prepare(QStringLiteral(
        "INSERT INTO prediction (run_id, image_id, part, truth, predicted, probabilities) VALUES (?, ?, ?, ?, ?, ?)"));
    for (const Prediction &item : predictions)
        m_database.execute(insert, {id.value, item.image.value, partName(part), item.truth, item.predicted,
                                       fractionsText(item.probabilities)});
    transaction.commit();
}

std::vector<Prediction> RunStore::predictions(RunId id, Part part) const
{
    QSqlQuery query = m_database.run(
        QStringLiteral("SELECT image_id, truth, predicted, probabilities FROM prediction WHERE run_id = ? AND part = ? "
                       "ORDER BY image_id"),
        {id.value, partName(part)});
    std::vector<Prediction> predictions;
    while (query.next())
        predictions.push_back({{query.value(0).toLongLong()}, part, query.value(1).toInt(), query.value(2).toInt(),
            fractionsFrom(query.value(3).toString())});
    return predictions;
}

QString RunStore::folder(RunId id) const
{
    return m_runsFolder + QStringLiteral("/%1").arg(id.value);
}

QString RunStore::weightsPath(RunId id) const
{
    return folder(id) + QStringLiteral("/model.safetensors");
}

QString RunStore::checkpointPath(RunId id) const
{
    return folder(id) + QStringLiteral("/checkpoint.safetensors");
}

QString RunStore::lockPath(RunId id) const
{
    return folder(id) + QStringLiteral("/lock");
}

} // namespace taxon
