#include "core/project/decision_store.h"

#include "core/project/database.h"

#include <algorithm>

namespace taxon {
namespace {

constexpr qint64 kImagesAtOnce = 2000;

const QString kColumns = QStringLiteral(
    "id, image_id, annotator_id, kind, class_id, purpose, origin, made_at, milliseconds, shown, undone");

QString kindName(DecisionKind kind)
{
    return kind == DecisionKind::Label ? QStringLiteral("label") : QStringLiteral("skip");
}

QString purposeName(DecisionPurpose purpose)
{
    return purpose == DecisionPurpose::Vote ? QStringLiteral("vote") : QStringLiteral("correction");
}

QString originName(DecisionOrigin origin)
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

DecisionOrigin originFromName(const QString &name)
{
    if (name == QLatin1StringView("hand"))
        return DecisionOrigin::Hand;
    return name == QLatin1StringView("import") ? DecisionOrigin::Import : DecisionOrigin::Simulated;
}

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
    decision.kind = row.value(3).toString() == QLatin1StringView("label") ? DecisionKind::Label : DecisionKind::Skip;
    decision.label = optionalId<ClassTag>(row.value(4));
    decision.purpose = row.value(5).toString() == QLatin1StringView("vote") ? DecisionPurpose::Vote : DecisionPurpose::Correction;
    decision.origin = originFromName(row.value(6).toString());
    decision.madeAt = QDateTime::fromString(row.value(7).toString(), Qt::ISODateWithMs).toUTC();
    decision.milliseconds = row.value(8).toInt();
    decision.shown = row.value(9).toString();
    decision.isUndone = row.value(10).toInt() != 0;
    return decision;
}

std::optional<Decision> firstOf(QSqlQuery query)
{
    return query.next() ? std::optional(decisionFrom(query)) : std::nullopt;
}

} // namespace

DecisionStore::DecisionStore(Database &database)
    : m_database(database)
{
}

DecisionId DecisionStore::record(const Decision &decision)
{
    const QDateTime madeAt = decision.madeAt.isValid() ? decision.madeAt.toUTC() : QDateTime::currentDateTimeUtc();
    Transaction transaction(m_database);
    if (decision.annotator && decision.origin == DecisionOrigin::Hand)
        m_database.run(
            QStringLiteral("UPDATE decision SET undone = 2 WHERE annotator_id = ? AND origin = 'hand' AND undone = 1"),
            {decision.annotator->value});
    const qint64 id = m_database.insert(
        QStringLiteral("INSERT INTO decision (image_id, annotator_id, kind, class_id, purpose, origin, made_at, "
                       "milliseconds, shown) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {decision.image.value, idOrNull(decision.annotator), kindName(decision.kind), idOrNull(decision.label),
            purposeName(decision.purpose), originName(decision.origin), madeAt.toString(Qt::ISODateWithMs),
            decision.milliseconds, decision.shown});
    transaction.commit();
    return {id};
}

std::optional<Decision> DecisionStore::undo(AnnotatorId annotator)
{
    Transaction transaction(m_database);
    auto newest = firstOf(m_database.run(QStringLiteral("SELECT ") + kColumns
            + QStringLiteral(" FROM decision WHERE annotator_id = ? AND origin = 'hand' AND undone = 0 ORDER BY id DESC LIMIT 1"),
        {annotator.value}));
    if (newest)
        m_database.run(QStringLiteral("UPDATE decision SET undone = 1 WHERE id = ?"), {newest->id.value});
    transaction.commit();
    if (!newest)
        return std::nullopt;
    newest->isUndone = true;
    return newest;
}

std::optional<Decision> DecisionStore::redo(AnnotatorId annotator)
{
    Transaction transaction(m_database);
    auto oldest = firstOf(m_database.run(QStringLiteral("SELECT ") + kColumns
            + QStringLiteral(" FROM decision WHERE annotator_id = ? AND origin = 'hand' AND undone = 1 ORDER BY id LIMIT 1"),
        {annotator.value}));
    if (oldest)
        m_database.run(QStringLiteral("UPDATE decision SET undone = 0 WHERE id = ?"), {oldest->id.value});
    transaction.commit();
    if (!oldest)
        return std::nullopt;
    oldest->isUndone = false;
    return oldest;
}

std::optional<Decision> DecisionStore::standing(ImageId image, AnnotatorId annotator) const
{
    return firstOf(m_database.run(QStringLiteral("SELECT ") + kColumns
            + QStringLiteral(" FROM decision WHERE image_id = ? AND annotator_id = ? AND undone = 0 ORDER BY id DESC LIMIT 1"),
        {image.value, annotator.value}));
}

QHash<ImageId, Decision> DecisionStore::standingOf(AnnotatorId annotator) const
{
    QSqlQuery query = m_database.run(QStringLiteral("SELECT ") + kColumns
            + QStringLiteral(" FROM decision WHERE annotator_id = ? AND undone = 0 ORDER BY id"),
        {annotator.value});
    QHash<ImageId, Decision> newest;
    while (query.next()) {
        const Decision decision = decisionFrom(query);
        newest.insert(decision.image, decision);
    }
    return newest;
}

QList<Decision> DecisionStore::history(ImageId image) const
{
    QSqlQuery query = m_database.run(
        QStringLiteral("SELECT ") + kColumns + QStringLiteral(" FROM decision WHERE image_id = ? ORDER BY id"), {image.value});
    QList<Decision> rows;
    while (query.next())
        rows.append(decisionFrom(query));
    return rows;
}

void DecisionStore::forEachStanding(const std::function<void(const Decision &)> &visit) const
{
    QSqlQuery last = m_database.run(QStringLiteral("SELECT MAX(image_id) FROM decision"));
    const qint64 lastImage = last.next() ? last.value(0).toLongLong() : 0;
    last.finish();
    // Some images at a time, so that no statement is open while `visit` runs: it may write.
    for (qint64 image = 0; image < lastImage; image += kImagesAtOnce) {
        QSqlQuery query = m_database.run(QStringLiteral("SELECT ") + kColumns
                + QStringLiteral(" FROM decision WHERE id IN (SELECT MAX(id) FROM decision WHERE undone = 0 AND image_id > ? "
                                 "AND image_id <= ? GROUP BY image_id, annotator_id, purpose) ORDER BY image_id, id"),
            {image, image + kImagesAtOnce});
        QList<Decision> rows;
        while (query.next())
            rows.append(decisionFrom(query));
        query.finish();
        std::for_each(rows.cbegin(), rows.cend(), visit);
    }
}

QHash<AnnotatorId, qint64> DecisionStore::countByAnnotator() const
{
    QSqlQuery query = m_database.run(QStringLiteral(
        "SELECT annotator_id, COUNT(*) FROM decision WHERE undone = 0 AND annotator_id IS NOT NULL GROUP BY annotator_id"));
    QHash<AnnotatorId, qint64> counts;
    while (query.next())
        counts.insert({query.value(0).toLongLong()}, query.value(1).toLongLong());
    return counts;
}

} // namespace taxon
