#include "core/project/snapshot_votes.h"

#include "core/project/database.h"
#include "core/project/json_text.h"

#include <numeric>

namespace taxon {

void saveSnapshotVotes(Database &database, SnapshotId snapshot, const std::vector<SnapshotVotes> &votes, const QList<SnapshotCeiling> &ceilings)
{
    Transaction transaction(database);
    QSqlQuery run = database.run(QStringLiteral("SELECT 1 FROM run WHERE snapshot_id = ? LIMIT 1"), {snapshot.value});
    const bool isCited = run.next();
    run.finish();
    if (isCited) {
        transaction.commit();
        return;
    }
    database.run(QStringLiteral("DELETE FROM snapshot_votes WHERE snapshot_id = ?"), {snapshot.value});
    database.run(QStringLiteral("DELETE FROM snapshot_ceiling WHERE snapshot_id = ?"), {snapshot.value});
    QSqlQuery insert = database.prepare(QStringLiteral("INSERT INTO snapshot_votes (snapshot_id, image_id, votes, posterior) VALUES (?, ?, ?, ?)"));
    for (const SnapshotVotes &row : votes)
        if (!row.votes.empty() || !row.posterior.empty())
            database.execute(insert, {snapshot.value, row.image.value, numbersText(row.votes), numbersText(row.posterior)});
    for (const SnapshotCeiling &row : ceilings)
        database.run(QStringLiteral("INSERT INTO snapshot_ceiling (snapshot_id, annotator_id, name, images, agreeing, kappa) VALUES (?, ?, ?, ?, ?, ?)"),
            {snapshot.value, row.annotator.value, row.name, row.images, row.agreeing, row.kappa ? QVariant(*row.kappa) : QVariant()});
    transaction.commit();
}

std::vector<SnapshotVotes> snapshotVotes(Database &database, SnapshotId snapshot)
{
    QSqlQuery row = database.run(
        QStringLiteral("SELECT image_id, votes, posterior FROM snapshot_votes WHERE snapshot_id = ? ORDER BY image_id"), {snapshot.value});
    std::vector<SnapshotVotes> votes;
    while (row.next())
        votes.push_back({{row.value(0).toLongLong()}, numbersFrom(row.value(1).toString()), numbersFrom(row.value(2).toString())});
    return votes;
}

QList<SnapshotCeiling> snapshotCeilings(Database &database, SnapshotId snapshot)
{
    QSqlQuery row = database.run(QStringLiteral("SELECT annotator_id, name, images, agreeing, kappa FROM snapshot_ceiling WHERE snapshot_id = ? "
                                                "ORDER BY annotator_id"), {snapshot.value});
    QList<SnapshotCeiling> ceilings;
    while (row.next())
        ceilings.append({{row.value(0).toLongLong()}, row.value(1).toString(), row.value(2).toLongLong(), row.value(3).toLongLong(),
            row.value(4).isNull() ? std::nullopt : std::optional(row.value(4).toDouble())});
    return ceilings;
}

std::optional<double> overallCeiling(const QList<SnapshotCeiling> &ceilings)
{
    qint64 images = 0;
    qint64 agreeing = 0;
    for (const SnapshotCeiling &one : ceilings) {
        images += one.images;
        agreeing += one.agreeing;
    }
    return images > 0 ? std::optional(double(agreeing) / double(images)) : std::nullopt;
}

std::vector<double> softTarget(const SnapshotVotes &row)
{
    std::vector<double> target = row.posterior.empty() ? row.votes : row.posterior;
    const double sum = std::accumulate(target.begin(), target.end(), 0.0);
    if (sum <= 0)
        return {};
    for (double &share : target)
        share /= sum;
    return target;
}

} // namespace taxon
