#include "core/project/assignment_store.h"

#include "core/base/error.h"
#include "core/project/database.h"
#include "core/project/json_text.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

namespace taxon {
namespace {

// A silent repeat answers no question: the person does not know of it. A merged decision is newer here than it is.
const QString kIsDone = QStringLiteral(
    "EXISTS (SELECT 1 FROM decision d WHERE d.image_id = a.image_id AND d.annotator_id = a.annotator_id AND d.undone = 0 "
    "AND d.purpose <> 'repeat' AND d.id > a.after_decision "
    "AND (a.plan_id IS NOT NULL OR d.made_at >= a.made_at))");

QString now()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
}

Assignment assignmentFrom(const QSqlQuery &row)
{
    Assignment assignment;
    assignment.id = {row.value(0).toLongLong()};
    assignment.image = {row.value(1).toLongLong()};
    assignment.annotator = {row.value(2).toLongLong()};
    assignment.isSecondOpinion = row.value(3).isNull();
    if (!row.value(4).isNull())
        assignment.askedBy = AnnotatorId{row.value(4).toLongLong()};
    assignment.comment = row.value(5).toString();
    assignment.madeAt = QDateTime::fromString(row.value(6).toString(), Qt::ISODateWithMs).toUTC();
    assignment.isDone = row.value(7).toInt() != 0;
    return assignment;
}

} // namespace

AssignmentStore::AssignmentStore(Database &database)
    : m_database(database)
{
}

std::vector<Assignment> AssignmentStore::select(const QString &condition, qint64 parameter) const
{
    QSqlQuery row = m_database.run(QStringLiteral("SELECT a.id, a.image_id, a.annotator_id, a.plan_id, a.asked_by, a.comment, a.made_at, "
                                                  "CASE WHEN %1 THEN 1 ELSE 0 END FROM assignment a WHERE a.undone = 0 AND %2 "
                                                  "ORDER BY CASE WHEN a.plan_id IS NULL THEN 0 ELSE 1 END, a.plan_id, a.position, a.id")
                                       .arg(kIsDone, condition),
        {parameter});
    std::vector<Assignment> rows;
    while (row.next())
        rows.push_back(assignmentFrom(row));
    return rows;
}

NewAssignments AssignmentStore::assign(const std::vector<std::pair<AnnotatorId, ImageId>> &rows, const QJsonObject &options)
{
    Transaction transaction(m_database);
    QSet<std::pair<qint64, qint64>> known;
    QSqlQuery old = m_database.run(QStringLiteral("SELECT annotator_id, image_id FROM assignment WHERE undone = 0 AND plan_id IS NOT NULL"));
    while (old.next())
        known.insert({old.value(0).toLongLong(), old.value(1).toLongLong()});
    old.finish();
    const QString time = now();
    NewAssignments stored;
    QSqlQuery insert = m_database.prepare(
        QStringLiteral("INSERT INTO assignment (plan_id, image_id, annotator_id, position, made_at) VALUES (?, ?, ?, ?, ?)"));
    QHash<AnnotatorId, int> positions;
    for (const auto &[annotator, image] : rows) {
        if (known.contains({annotator.value, image.value}))
            continue;
        known.insert({annotator.value, image.value});
        if (!stored.plan)
            stored.plan = PlanId{m_database.insert(QStringLiteral("INSERT INTO assignment_plan (made_at, options) VALUES (?, ?)"), {time, textOf(options)})};
        ++stored.added;
        m_database.execute(insert, {stored.plan->value, image.value, annotator.value, positions[annotator]++, time});
    }
    transaction.commit();
    return stored;
}

void AssignmentStore::markPlan(PlanId plan, int undone)
{
    Transaction transaction(m_database);
    if (m_database.run(QStringLiteral("UPDATE assignment_plan SET undone = ? WHERE id = ?"), {undone, plan.value}).numRowsAffected() == 0)
        throw Error(ErrorCode::NotFound, QCoreApplication::translate("AssignmentStore", "There is no plan number %1.").arg(plan.value));
    m_database.run(QStringLiteral("UPDATE assignment SET undone = ? WHERE plan_id = ?"), {undone, plan.value});
    transaction.commit();
}

void AssignmentStore::withdrawPlan(PlanId plan)
{
    markPlan(plan, 1);
}

void AssignmentStore::restorePlan(PlanId plan)
{
    markPlan(plan, 0);
}

std::optional<std::pair<PlanId, QJsonObject>> AssignmentStore::newestPlan() const
{
    QSqlQuery row = m_database.run(QStringLiteral("SELECT id, options FROM assignment_plan WHERE undone = 0 ORDER BY id DESC LIMIT 1"));
    if (!row.next())
        return std::nullopt;
    return std::pair{PlanId{row.value(0).toLongLong()}, objectFrom(row.value(1).toString())};
}

AssignmentId AssignmentStore::askSecondOpinion(
    ImageId image, AnnotatorId annotator, std::optional<AnnotatorId> askedBy, const QString &comment)
{
    Transaction transaction(m_database);
    for (const Assignment &open : secondOpinions(image))
        if (open.annotator == annotator && !open.isDone) {
            transaction.commit();
            return open.id;
        }
    const qint64 id = m_database.insert(
        QStringLiteral("INSERT INTO assignment (image_id, annotator_id, position, asked_by, comment, made_at, after_decision) "
                       "SELECT ?, ?, 0, ?, ?, ?, COALESCE(MAX(id), 0) FROM decision"),
        {image.value, annotator.value, askedBy ? QVariant(askedBy->value) : QVariant(), comment.trimmed(), now()});
    transaction.commit();
    return {id};
}

void AssignmentStore::withdraw(AssignmentId assignment)
{
    m_database.run(QStringLiteral("UPDATE assignment SET undone = 1 WHERE id = ?"), {assignment.value});
}

QList<Assignment> AssignmentStore::secondOpinions(ImageId image) const
{
    const std::vector<Assignment> rows = select(QStringLiteral("a.plan_id IS NULL AND a.image_id = ?"), image.value);
    return {rows.begin(), rows.end()};
}

QSet<ImageId> AssignmentStore::imagesWaiting() const
{
    QSqlQuery row = m_database.run(
        QStringLiteral("SELECT a.image_id FROM assignment a WHERE a.undone = 0 AND a.plan_id IS NULL AND NOT %1").arg(kIsDone));
    QSet<ImageId> images;
    while (row.next())
        images.insert({row.value(0).toLongLong()});
    return images;
}

std::vector<Assignment> AssignmentStore::queue(AnnotatorId annotator) const
{
    return select(QStringLiteral("NOT %1 AND a.annotator_id = ?").arg(kIsDone), annotator.value);
}

std::vector<Assignment> AssignmentStore::all(AnnotatorId annotator) const
{
    return select(QStringLiteral("a.annotator_id = ?"), annotator.value);
}

QList<QueueCount> AssignmentStore::counts() const
{
    QSqlQuery row = m_database.run(QStringLiteral("SELECT a.annotator_id, COUNT(*), SUM(CASE WHEN %1 THEN 1 ELSE 0 END) FROM assignment a "
                                                  "WHERE a.undone = 0 GROUP BY a.annotator_id ORDER BY a.annotator_id").arg(kIsDone));
    QList<QueueCount> counts;
    while (row.next())
        counts.append({{row.value(0).toLongLong()}, row.value(1).toLongLong(), row.value(2).toLongLong()});
    return counts;
}

} // namespace taxon
