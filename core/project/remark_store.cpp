#include "core/project/remark_store.h"

#include "core/base/error.h"
#include "core/project/act_history.h"
#include "core/project/database.h"

#include <QCoreApplication>

namespace taxon {
namespace {

const QString kColumns = QStringLiteral("id, image_id, annotator_id, kind, value, made_at, undone");

Remark remarkFrom(const QSqlQuery &row)
{
    Remark remark;
    remark.id = {row.value(0).toLongLong()};
    remark.image = {row.value(1).toLongLong()};
    remark.annotator = {row.value(2).toLongLong()};
    remark.kind = row.value(3).toString() == QLatin1StringView("flag") ? RemarkKind::Flag : RemarkKind::Comment;
    remark.value = row.value(4).toString();
    remark.madeAt = QDateTime::fromString(row.value(5).toString(), Qt::ISODateWithMs).toUTC();
    remark.isUndone = row.value(6).toInt() != 0;
    return remark;
}

QList<Remark> allOf(QSqlQuery query)
{
    QList<Remark> rows;
    while (query.next())
        rows.append(remarkFrom(query));
    return rows;
}

QString kindName(RemarkKind kind)
{
    return kind == RemarkKind::Flag ? QStringLiteral("flag") : QStringLiteral("comment");
}

void apply(const Remark &remark, ImageRemarks &standing)
{
    if (remark.kind == RemarkKind::Flag)
        standing.isFlagged = remark.value == QLatin1StringView("on");
    else
        standing.comment = remark.value;
}

// The rows of one act share the time when they were made, and no two acts of one annotator do, even if the clock is
// set back.
QString timeOfNextAct(Database &database, AnnotatorId annotator)
{
    QDateTime now = QDateTime::currentDateTimeUtc();
    QSqlQuery newest = database.run(
        QStringLiteral("SELECT made_at FROM remark WHERE annotator_id = ? ORDER BY id DESC LIMIT 1"), {annotator.value});
    if (newest.next()) {
        const QDateTime before = QDateTime::fromString(newest.value(0).toString(), Qt::ISODateWithMs).toUTC();
        if (before.isValid() && now <= before.addMSecs(1))
            now = before.addMSecs(1);
    }
    return now.toString(Qt::ISODateWithMs);
}

} // namespace

RemarkStore::RemarkStore(Database &database)
    : m_database(database)
{
}

void RemarkStore::flag(const QList<ImageId> &images, AnnotatorId annotator, Flag flag)
{
    QList<Remark> act;
    for (const ImageId image : images) {
        Remark remark;
        remark.image = image;
        remark.annotator = annotator;
        remark.value = flag == Flag::On ? QStringLiteral("on") : QStringLiteral("off");
        act.append(remark);
    }
    record(act);
}

void RemarkStore::comment(ImageId image, AnnotatorId annotator, const QString &text)
{
    Remark remark;
    remark.image = image;
    remark.annotator = annotator;
    remark.kind = RemarkKind::Comment;
    remark.value = text.trimmed();
    if (remark.value.size() > kMaxCommentLength)
        throw Error(ErrorCode::Usage, QCoreApplication::translate("RemarkStore", "The comment is too long: at most %1 characters.")
                                          .arg(kMaxCommentLength));
    record({remark});
}

void RemarkStore::record(const QList<Remark> &act)
{
    if (act.isEmpty())
        return;
    Transaction transaction(m_database);
    const AnnotatorId annotator = act.constFirst().annotator;
    endRedo(m_database, annotator);
    const QString madeAt = timeOfNextAct(m_database, annotator);
    for (const Remark &remark : act)
        m_database.insert(
            QStringLiteral("INSERT INTO remark (image_id, annotator_id, kind, value, made_at, after_decision) "
                           "VALUES (?, ?, ?, ?, ?, (SELECT COALESCE(MAX(id), 0) FROM decision))"),
            {remark.image.value, annotator.value, kindName(remark.kind), remark.value.isNull() ? QStringLiteral("") : remark.value, madeAt});
    transaction.commit();
}

QList<Remark> RemarkStore::undo(AnnotatorId annotator)
{
    return mark(annotator, 0, 1, QStringLiteral("DESC"));
}

QList<Remark> RemarkStore::redo(AnnotatorId annotator)
{
    return mark(annotator, 1, 0, QStringLiteral("ASC"));
}

// Moves the first remark in this order from the one state to the other, with all of its act.
QList<Remark> RemarkStore::mark(AnnotatorId annotator, int from, int to, const QString &order)
{
    Transaction transaction(m_database);
    QSqlQuery first = m_database.run(QStringLiteral("SELECT made_at FROM remark WHERE annotator_id = ? AND undone = ? "
                                                    "ORDER BY id %1 LIMIT 1").arg(order),
        {annotator.value, from});
    if (!first.next()) {
        first.finish();
        transaction.commit(); // nothing is to be done, which breaks no act around it
        return {};
    }
    const QVariantList act{annotator.value, first.value(0)};
    first.finish();
    const QString which = QStringLiteral(" WHERE annotator_id = ? AND made_at = ?");
    m_database.run(QStringLiteral("UPDATE remark SET undone = ?") + which, QVariantList{to} + act);
    const QList<Remark> moved = allOf(m_database.run(
        QStringLiteral("SELECT ") + kColumns + QStringLiteral(" FROM remark") + which + QStringLiteral(" ORDER BY id"), act));
    transaction.commit();
    return moved;
}

ImageRemarks RemarkStore::standing(ImageId image, AnnotatorId annotator) const
{
    ImageRemarks standing;
    const QList<Remark> rows = allOf(m_database.run(QStringLiteral("SELECT ") + kColumns
            + QStringLiteral(" FROM remark WHERE image_id = ? AND annotator_id = ? AND undone = 0 ORDER BY id"),
        {image.value, annotator.value}));
    for (const Remark &remark : rows)
        apply(remark, standing);
    return standing;
}

QHash<ImageId, ImageRemarks> RemarkStore::standingOf(AnnotatorId annotator) const
{
    QHash<ImageId, ImageRemarks> standing;
    QSqlQuery query = m_database.run(QStringLiteral("SELECT ") + kColumns
            + QStringLiteral(" FROM remark WHERE annotator_id = ? AND undone = 0 ORDER BY id"), {annotator.value});
    while (query.next()) {
        const Remark remark = remarkFrom(query);
        apply(remark, standing[remark.image]);
    }
    standing.removeIf([](const auto &entry) { return entry.value().isEmpty(); });
    return standing;
}

QList<Remark> RemarkStore::history(ImageId image) const
{
    return allOf(m_database.run(
        QStringLiteral("SELECT ") + kColumns + QStringLiteral(" FROM remark WHERE image_id = ? ORDER BY id"), {image.value}));
}

} // namespace taxon
