#include "core/project/run_overview.h"

#include "core/project/database.h"

namespace taxon {

QHash<RunId, RunFigures> runFigures(Database &database)
{
    QHash<RunId, RunFigures> figures;
    QSqlQuery epochs = database.run(
        QStringLiteral("SELECT run_id, MAX(epoch), MAX(val_accuracy) FROM run_epoch GROUP BY run_id"));
    while (epochs.next()) {
        RunFigures &run = figures[RunId {epochs.value(0).toLongLong()}];
        run.epochs = epochs.value(1).toInt();
        if (!epochs.isNull(2))
            run.bestValAccuracy = epochs.value(2).toDouble();
    }
    QSqlQuery tests = database.run(
        QStringLiteral("SELECT run_id, COUNT(*), SUM(CASE WHEN truth = predicted THEN 1 ELSE 0 END) "
                       "FROM prediction WHERE part = 'test' GROUP BY run_id"));
    while (tests.next())
        figures[RunId {tests.value(0).toLongLong()}].testAccuracy
            = tests.value(2).toDouble() / tests.value(1).toDouble();
    return figures;
}

std::vector<qint64> predictionCounts(Database &database, RunId run, Part part, int classes)
{
    std::vector<qint64> counts;
    QSqlQuery rows = database.run(QStringLiteral("SELECT truth, predicted, COUNT(*) FROM prediction WHERE run_id = ? AND part = ? GROUP BY truth, predicted"),
        {run.value, partName(part)});
    while (rows.next()) {
        counts.resize(std::size_t(classes) * std::size_t(classes));
        counts.at(std::size_t(rows.value(0).toInt()) * std::size_t(classes) + std::size_t(rows.value(1).toInt())) = rows.value(2).toLongLong();
    }
    return counts;
}

QHash<SnapshotId, std::array<qint64, 3>> partSizes(Database &database)
{
    QHash<SnapshotId, std::array<qint64, 3>> sizes;
    QSqlQuery rows = database.run(QStringLiteral("SELECT snapshot_id, part, COUNT(*) FROM snapshot_item GROUP BY snapshot_id, part"));
    while (rows.next())
        if (const auto part = partFromName(rows.value(1).toString()))
            sizes[SnapshotId {rows.value(0).toLongLong()}][static_cast<std::size_t>(*part)] = rows.value(2).toLongLong();
    return sizes;
}

QList<SnapshotClass> snapshotClasses(Database &database, SnapshotId snapshot)
{
    QList<SnapshotClass> classes;
    QSqlQuery rows = database.run(
        QStringLiteral("SELECT class_id, name FROM snapshot_class WHERE snapshot_id = ? ORDER BY label"),
        {snapshot.value});
    while (rows.next())
        classes.append({ClassId {rows.value(0).toLongLong()}, rows.value(1).toString()});
    return classes;
}

} // namespace taxon
