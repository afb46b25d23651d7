#include "core/project/catalog_rows.h"

#include "core/project/database.h"
#include "core/project/run_overview.h"
#include "core/project/run_values.h"

namespace taxon {

void forEachCatalogImage(Database &database, const std::function<void(const CatalogImage &)> &visit)
{
    QSqlQuery row = database.run(QStringLiteral("SELECT id, COALESCE(path, imported_from), modified_ms, width, height, "
                                                "group_key, perceptual_hash, is_missing = 1 OR path IS NULL FROM image ORDER BY id"));
    while (row.next()) {
        CatalogImage image;
        image.image = {row.value(0).toLongLong()};
        image.path = row.value(1).toString();
        image.modifiedMs = row.value(2).toLongLong();
        image.width = row.value(3).toInt();
        image.height = row.value(4).toInt();
        image.group = row.value(5).toString();
        if (!row.value(6).isNull())
            image.perceptualHash = row.value(6).toLongLong();
        image.isMissing = row.value(7).toBool();
        visit(image);
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

} // namespace taxon
