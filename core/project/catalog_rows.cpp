#include "core/project/catalog_rows.h"

#include "core/project/database.h"
#include "core/project/run_overview.h"
#include "core/project/run_values.h"

#include <QSqlRecord>

namespace taxon {

void forEachCatalogImage(Database &database, const std::optional<ImageId> &image, const std::function<void(const CatalogImage &)> &visit)
{
    const QString condition = image ? QStringLiteral("WHERE id = ? ") : QString();
    QSqlQuery row = database.run(QStringLiteral("SELECT id, COALESCE(path, imported_from), modified_ms, width, height, group_key, "
                                                "perceptual_hash, is_missing = 1 OR path IS NULL, bytes, path IS NOT NULL "
                                                "FROM image %1ORDER BY id").arg(condition),
        image ? QVariantList{image->value} : QVariantList{});
    while (row.next()) {
        CatalogImage found;
        found.image = {row.value(0).toLongLong()};
        found.path = row.value(1).toString();
        found.modifiedMs = row.value(2).toLongLong();
        found.width = row.value(3).toInt();
        found.height = row.value(4).toInt();
        found.group = row.value(5).toString();
        if (!row.value(6).isNull())
            found.perceptualHash = row.value(6).toLongLong();
        found.isMissing = row.value(7).toBool();
        found.bytes = row.value(8).toLongLong();
        found.hasFile = row.value(9).toBool();
        visit(found);
    }
}

void forEachDuplicate(Database &database, const std::function<void(ImageId)> &visit)
{
    QSqlQuery row = database.run(QStringLiteral(
        "SELECT i.id FROM (SELECT sha256 FROM image GROUP BY sha256 HAVING COUNT(*) > 1) d JOIN image i ON i.sha256 = d.sha256"));
    while (row.next())
        visit({row.value(0).toLongLong()});
}

void forEachRemark(Database &database, const std::optional<ImageId> &image, const std::function<void(const CatalogRemark &)> &visit)
{
    const QString condition = image ? QStringLiteral(" AND image_id = ?") : QString();
    QSqlQuery row = database.run(QStringLiteral("SELECT image_id, annotator_id, kind = 'flag', value FROM remark WHERE undone = 0%1 "
                                                "ORDER BY id").arg(condition),
        image ? QVariantList{image->value} : QVariantList{});
    while (row.next())
        visit({{row.value(0).toLongLong()}, {row.value(1).toLongLong()}, row.value(2).toBool(), row.value(3).toString()});
}

void forEachPart(Database &database, const std::function<void(ImageId, Part)> &visit)
{
    QSqlQuery row = database.run(QStringLiteral(
        "SELECT image_id, part FROM snapshot_item WHERE snapshot_id = (SELECT MAX(id) FROM snapshot)"));
    while (row.next())
        visit({row.value(0).toLongLong()}, partFromName(row.value(1).toString()).value_or(Part::Train));
}

void forEachPrediction(Database &database, const std::function<void(const CatalogPrediction &)> &visit)
{
    QSqlQuery run = database.run(
        QStringLiteral("SELECT id, snapshot_id FROM run WHERE id = (SELECT MAX(run_id) FROM prediction)"));
    if (!run.next())
        return;
    const qint64 id = run.value(0).toLongLong();
    const SnapshotId snapshot{run.value(1).toLongLong()};
    run.finish();
    const QList<SnapshotClass> classes = snapshotClasses(database, snapshot);
    QSqlQuery row = database.run(QStringLiteral("SELECT image_id, predicted, probabilities FROM prediction WHERE run_id = ?"), {id});
    while (row.next()) {
        const int predicted = row.value(1).toInt();
        const std::vector<float> probabilities = fractionsFrom(row.value(2).toString());
        if (predicted < 0 || predicted >= classes.size() || std::size_t(predicted) >= probabilities.size())
            continue;
        visit({{row.value(0).toLongLong()}, classes[predicted].id, probabilities[std::size_t(predicted)]});
    }
}

std::vector<ImageId> imagesToLabel(Database &database, AnnotatorId annotator, int count)
{
    QSqlQuery first = database.run(QStringLiteral("SELECT i.id FROM image i WHERE NOT EXISTS (SELECT 1 FROM decision d WHERE "
                                                  "d.image_id = i.id AND d.annotator_id = ? AND d.undone = 0 AND d.purpose <> 'repeat') "
                                                  "ORDER BY i.id LIMIT 1"),
        {annotator.value});
    const qint64 from = first.next() ? first.value(0).toLongLong() : 0;
    first.finish();
    QSqlQuery row = database.run(QStringLiteral("SELECT id FROM image WHERE id >= ? ORDER BY id LIMIT ?"), {from, count});
    std::vector<ImageId> images;
    while (row.next())
        images.push_back({row.value(0).toLongLong()});
    return images;
}

int othersVersion(Database &database)
{
    QSqlQuery row = database.run(QStringLiteral("PRAGMA data_version"));
    return row.next() ? row.value(0).toInt() : 0;
}

CatalogStamp catalogStamp(Database &database)
{
    const auto numbersOf = [&database](const QString &sql) {
        QSqlQuery row = database.run(QStringLiteral("SELECT ") + sql);
        QList<qint64> numbers;
        row.next(); // a sum always has one row
        for (int column = 0; column < row.record().count(); ++column)
            numbers.append(row.value(column).toLongLong());
        return numbers;
    };
    QList<qint64> decisions = numbersOf(QStringLiteral("MAX(id), SUM(undone) FROM decision"));
    QList<qint64> remarks = numbersOf(QStringLiteral("MAX(id), SUM(undone) FROM remark"));
    CatalogStamp stamp{.lastDecision = decisions.takeFirst(), .lastRemark = remarks.takeFirst(), .rest = decisions + remarks};
    stamp.rest += numbersOf(QStringLiteral("COUNT(*), MAX(id), SUM(LENGTH(path)), SUM(modified_ms), SUM(LENGTH(group_key)), "
                                           "COUNT(perceptual_hash), SUM(is_missing) FROM image"));
    stamp.rest += numbersOf(QStringLiteral("COUNT(*), SUM(position * id), SUM(LENGTH(name)), COUNT(merged_into), SUM(LENGTH(state)) FROM class"));
    stamp.rest += numbersOf(QStringLiteral("MAX(id), SUM(undone) FROM class_change"));
    stamp.rest += numbersOf(QStringLiteral("MAX(id), SUM(undone) FROM adjudication"));
    stamp.rest += numbersOf(QStringLiteral("MAX(id) FROM snapshot"));
    stamp.rest += numbersOf(QStringLiteral("MAX(run_id) FROM prediction"));
    return stamp;
}

std::vector<ImageId> imagesTouched(Database &database, const CatalogStamp &since)
{
    QSqlQuery row = database.run(QStringLiteral("SELECT image_id FROM decision WHERE id > ? UNION SELECT image_id FROM remark WHERE id > ? "
                                                "ORDER BY 1"),
        {since.lastDecision, since.lastRemark});
    std::vector<ImageId> images;
    while (row.next())
        images.push_back({row.value(0).toLongLong()});
    return images;
}

} // namespace taxon
