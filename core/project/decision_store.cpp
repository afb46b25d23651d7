#include "core/project/decision_store.h"

#include "core/project/act_history.h"
#include "core/project/database.h"

#include <QSet>

#include <algorithm>

namespace taxon {
namespace {

constexpr qint64 kImagesAtOnce = 2000;

const QString kColumns = QStringLiteral(
    "id, image_id, annotator_id, kind, class_id, purpose, origin, made_at, milliseconds, shown, undone, confidence, view, step");

template <class Tag> std::optional<Id<Tag>> optionalId(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(Id<Tag>{value.toLongLong()});
}

template <class Tag> QVariant idOrNull(const std::optional<Id<Tag>> &id)
{
    return id ? QVariant(id->value) : QVariant();
}

Decision decisionFrom(const QSqlQuery &row)
{
    Decision decision;
    decision.id = {row.value(0).toLongLong()};
    decision.image = {row.value(1).toLongLong()};
    decision.annotator = optionalId<AnnotatorTag>(row.value(2));
    decision.kind = decisionKindFromName(row.value(3).toString());
    decision.label = optionalId<ClassTag>(row.value(4));
    decision.purpose = decisionPurposeFromName(row.value(5).toString());
    decision.origin = decisionOriginFromName(row.value(6).toString());
    decision.madeAt = QDateTime::fromString(row.value(7).toString(), Qt::ISODateWithMs).toUTC();
    decision.milliseconds = row.value(8).toInt();
    decision.shown = row.value(9).toString();
    decision.isUndone = row.value(10).toInt() != 0;
    if (!row.value(11).isNull())
        decision.confidence = row.value(11).toInt();
    decision.view = row.value(12).toString();
    decision.step = optionalId<DecisionTag>(row.value(13));
    return decision;
}

QList<Decision> allOf(QSqlQuery query)
{
    QList<Decision> rows;
    while (query.next())
        rows.append(decisionFrom(query));
    return rows;
}

} // namespace

QString decisionKindName(DecisionKind kind)
{
    return kind == DecisionKind::Label ? QStringLiteral("label") : QStringLiteral("skip");
}

DecisionKind decisionKindFromName(const QString &name)
{
    return name == QLatin1StringView("label") ? DecisionKind::Label : DecisionKind::Skip;
}

QString decisionPurposeName(DecisionPurpose purpose)
{
    switch (purpose) {
    case DecisionPurpose::Vote:
        return QStringLiteral("vote");
    case DecisionPurpose::Repeat:
        return QStringLiteral("repeat");
    case DecisionPurpose::Correction:
        break;
    }
    return QStringLiteral("correction");
}

DecisionPurpose decisionPurposeFromName(const QString &name)
{
    if (name == QLatin1StringView("vote"))
        return DecisionPurpose::Vote;
    return name == QLatin1StringView("repeat") ? DecisionPurpose::Repeat : DecisionPurpose::Correction;
}

QString decisionOriginName(DecisionOrigin origin)
{
    switch (origin) {
    case DecisionOrigin::Hand:
        return QStringLiteral("hand");
    case DecisionOrigin::Import:
        return QStringLiteral("import");
    case DecisionOrigin::Simulated:
        break;
    }
    return QStringLiteral("simulated");
}

DecisionOrigin decisionOriginFromName(const QString &name)
{
    if (name == QLatin1StringView("hand"))
        return DecisionOrigin::Hand;
    return name == QLatin1StringView("import") ? DecisionOrigin::Import : DecisionOrigin::Simulated;
}

DecisionStore::DecisionStore(Database &database)
    : m_database(database)
{
}

DecisionId DecisionStore::record(const Decision &decision)
{
    return record(QList<Decision>{decision}).constFirst();
}

QList<DecisionId> DecisionStore::record(const QList<Decision> &decisions)
{
    Transaction transaction(m_database);
    QSet<AnnotatorId> hands;
    for (const Decision &decision : decisions)
        if (decision.annotator && decision.origin == DecisionOrigin::Hand)
            hands.insert(*decision.annotator);
    for (const AnnotatorId annotator : std::as_const(hands))
        endRedo(m_database, annotator);
    QList<DecisionId> ids;
    for (const Decision &decision : decisions)
        ids.append(insert(decision));
    if (ids.size() > 1)
        for (const DecisionId id : ids)
            m_database.run(QStringLiteral("UPDATE decision SET step = ? WHERE id = ?"), {ids.constFirst().value, id.value});
    transaction.commit();
    return ids;
}

DecisionId DecisionStore::insert(const Decision &decision)
{
    const QDateTime madeAt = decision.madeAt.isValid() ? decision.madeAt.toUTC() : QDateTime::currentDateTimeUtc();
    return {m_database.insert(
        QStringLiteral("INSERT INTO decision (image_id, annotator_id, kind, class_id, purpose, origin, made_at, "
                       "milliseconds, shown, confidence, view) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {decision.image.value, idOrNull(decision.annotator), decisionKindName(decision.kind), idOrNull(decision.label),
            decisionPurposeName(decision.purpose), decisionOriginName(decision.origin), madeAt.toString(Qt::ISODateWithMs),
            decision.milliseconds, decision.shown, decision.confidence ? QVariant(*decision.confidence) : QVariant(),
            decision.view})};
}

QList<Decision> DecisionStore::undo(AnnotatorId annotator)
{
    return mark(annotator, 0, 1, QStringLiteral("DESC"));
}

QList<Decision> DecisionStore::redo(AnnotatorId annotator)
{
    return mark(annotator, 1, 0, QStringLiteral("ASC"));
}

// Moves the first decision in this order from the one state to the other, with all of its step.
QList<Decision> DecisionStore::mark(AnnotatorId annotator, int from, int to, const QString &order)
{
    Transaction transaction(m_database);
    QSqlQuery first = m_database.run(QStringLiteral("SELECT id, step FROM decision WHERE annotator_id = ? AND origin = 'hand' "
                                                    "AND undone = ? ORDER BY id %1 LIMIT 1").arg(order),
        {annotator.value, from});
    if (!first.next()) {
        first.finish();
        transaction.commit(); // nothing is to be done, which breaks no act around it
        return {};
    }
    const bool hasStep = !first.value(1).isNull();
    const QString which = hasStep ? QStringLiteral("step = ?") : QStringLiteral("id = ?");
    const qint64 key = first.value(hasStep ? 1 : 0).toLongLong();
    first.finish();
    m_database.run(QStringLiteral("UPDATE decision SET undone = ? WHERE ") + which, {to, key});
    const QList<Decision> moved = allOf(m_database.run(
        QStringLiteral("SELECT ") + kColumns + QStringLiteral(" FROM decision WHERE ") + which + QStringLiteral(" ORDER BY id"), {key}));
    transaction.commit();
    return moved;
}

std::optional<Decision> DecisionStore::standing(ImageId image, AnnotatorId annotator) const
{
    QSqlQuery query = m_database.run(QStringLiteral("SELECT ") + kColumns
            + QStringLiteral(" FROM counted_decision WHERE id = (SELECT MAX(id) FROM decision WHERE image_id = ? AND "
                             "annotator_id = ? AND undone = 0 AND purpose <> 'repeat')"),
        {image.value, annotator.value});
    return query.next() ? std::optional(decisionFrom(query)) : std::nullopt;
}

QHash<ImageId, Decision> DecisionStore::standingOf(AnnotatorId annotator) const
{
    QSqlQuery query = m_database.run(QStringLiteral("SELECT ") + kColumns
            + QStringLiteral(" FROM counted_decision WHERE id IN (SELECT MAX(id) FROM decision WHERE annotator_id = ? AND "
                             "undone = 0 AND purpose <> 'repeat' GROUP BY image_id)"),
        {annotator.value});
    QHash<ImageId, Decision> newest;
    while (query.next()) {
        const Decision decision = decisionFrom(query);
        newest.insert(decision.image, decision);
    }
    return newest;
}

QList<Decision> DecisionStore::standingOn(ImageId image) const
{
    return allOf(m_database.run(QStringLiteral("SELECT ") + kColumns
            + QStringLiteral(" FROM counted_decision WHERE id IN (SELECT MAX(id) FROM decision WHERE undone = 0 AND "
                             "purpose <> 'repeat' AND image_id = ? GROUP BY annotator_id, purpose) ORDER BY id"),
        {image.value}));
}

QList<Decision> DecisionStore::history(ImageId image) const
{
    return allOf(m_database.run(
        QStringLiteral("SELECT ") + kColumns + QStringLiteral(" FROM decision WHERE image_id = ? ORDER BY id"), {image.value}));
}

void DecisionStore::forEachStanding(const std::function<void(const Decision &)> &visit) const
{
    QSqlQuery last = m_database.run(QStringLiteral("SELECT MAX(image_id) FROM decision"));
    const qint64 lastImage = last.next() ? last.value(0).toLongLong() : 0;
    last.finish();
    // Some images at a time, so that no statement is open while `visit` runs: it may write.
    for (qint64 image = 0; image < lastImage; image += kImagesAtOnce) {
        const QList<Decision> rows = allOf(m_database.run(QStringLiteral("SELECT ") + kColumns
                + QStringLiteral(" FROM counted_decision WHERE id IN (SELECT MAX(id) FROM decision WHERE undone = 0 AND "
                                 "purpose <> 'repeat' AND image_id > ? AND image_id <= ? GROUP BY image_id, annotator_id, purpose) ORDER BY image_id, id"),
            {image, image + kImagesAtOnce}));
        std::for_each(rows.cbegin(), rows.cend(), visit);
    }
}

QHash<AnnotatorId, qint64> DecisionStore::countByAnnotator() const
{
    QSqlQuery query = m_database.run(QStringLiteral(
        "SELECT annotator_id, COUNT(*) FROM decision WHERE undone = 0 AND purpose <> 'repeat' AND annotator_id IS NOT NULL GROUP BY annotator_id"));
    QHash<AnnotatorId, qint64> counts;
    while (query.next())
        counts.insert({query.value(0).toLongLong()}, query.value(1).toLongLong());
    return counts;
}

} // namespace taxon
