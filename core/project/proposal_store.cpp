#include "core/project/proposal_store.h"

#include "core/base/error.h"
#include "core/project/database.h"
#include "core/project/json_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace taxon {
namespace {

const QString kHead = QStringLiteral("id, name, created_at, annotator_id, method, options, policy, summary, state, changed_at");
const QString kItem = QStringLiteral("image_id, label, posterior, votes, reason, is_gold, model");

QString now()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
}

QDateTime timeFrom(const QVariant &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

ProposalState stateFromName(const QString &name)
{
    for (const ProposalState state : {ProposalState::Applied, ProposalState::Withdrawn})
        if (proposalStateName(state) == name)
            return state;
    return ProposalState::Open;
}

QString voiceName(ModelVoice voice)
{
    switch (voice) {
    case ModelVoice::None:
        return QString();
    case ModelVoice::HeldOut:
        return QStringLiteral("held_out");
    case ModelVoice::TrainedOn:
        break;
    }
    return QStringLiteral("trained_on");
}

ModelVoice voiceFromName(const QString &name)
{
    if (name.isEmpty())
        return ModelVoice::None;
    return name == voiceName(ModelVoice::HeldOut) ? ModelVoice::HeldOut : ModelVoice::TrainedOn;
}

QVariant orNull(const std::optional<double> &value)
{
    return value ? QVariant(*value) : QVariant();
}

std::optional<double> optionalNumber(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toDouble());
}

Proposal headFrom(const QSqlQuery &row)
{
    Proposal proposal;
    proposal.id = {row.value(0).toLongLong()};
    proposal.name = row.value(1).toString();
    proposal.createdAt = timeFrom(row.value(2));
    if (!row.value(3).isNull())
        proposal.annotator = AnnotatorId{row.value(3).toLongLong()};
    proposal.method = row.value(4).toString();
    proposal.options = objectFrom(row.value(5).toString());
    proposal.policy = objectFrom(row.value(6).toString());
    proposal.summary = objectFrom(row.value(7).toString());
    proposal.state = stateFromName(row.value(8).toString());
    proposal.changedAt = timeFrom(row.value(9));
    return proposal;
}

ProposalItem itemFrom(const QSqlQuery &row)
{
    ProposalItem item;
    item.image = {row.value(0).toLongLong()};
    if (!row.value(1).isNull())
        item.label = row.value(1).toInt();
    item.posterior = numbersFrom(row.value(2).toString());
    item.votes = row.value(3).toInt();
    item.reason = row.value(4).toString();
    item.isGold = row.value(5).toInt() != 0;
    item.model = voiceFromName(row.value(6).toString());
    return item;
}

void insertItems(Database &database, qint64 id, const std::vector<ProposalItem> &items)
{
    QSqlQuery insert = database.prepare(QStringLiteral("INSERT INTO proposal_item (proposal_id, %1) VALUES (?, ?, ?, ?, ?, ?, ?, ?)").arg(kItem));
    for (const ProposalItem &item : items)
        database.execute(insert, {id, item.image.value, item.label ? QVariant(*item.label) : QVariant(), numbersText(item.posterior),
            item.votes, item.reason, item.isGold ? 1 : 0, voiceName(item.model)});
}

void insertRaters(Database &database, qint64 id, const std::vector<ProposalRater> &raters)
{
    for (const ProposalRater &rater : raters)
        database.run(QStringLiteral("INSERT INTO proposal_rater (proposal_id, annotator_id, ratings, skill, ability, confusion, "
                                    "gold_ratings, gold_right) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
            {id, rater.annotator.value, rater.ratings, orNull(rater.skill), orNull(rater.ability), numbersText(rater.confusion),
                rater.goldRatings, rater.goldRight});
}

} // namespace

QString proposalStateName(ProposalState state)
{
    switch (state) {
    case ProposalState::Open:
        return QStringLiteral("open");
    case ProposalState::Applied:
        return QStringLiteral("applied");
    case ProposalState::Withdrawn:
        break;
    }
    return QStringLiteral("withdrawn");
}

ProposalStore::ProposalStore(Database &database)
    : m_database(database)
{
}

ProposalId ProposalStore::add(const Proposal &proposal)
{
    const QString time = proposal.createdAt.isValid() ? proposal.createdAt.toUTC().toString(Qt::ISODateWithMs) : now();
    Transaction transaction(m_database);
    const qint64 id = m_database.insert(QStringLiteral("INSERT INTO proposal (name, created_at, annotator_id, method, options, policy, "
                                                       "summary, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
        {proposal.name, time, proposal.annotator ? QVariant(proposal.annotator->value) : QVariant(), proposal.method,
            textOf(proposal.options), textOf(proposal.policy), textOf(proposal.summary), time});
    for (qsizetype label = 0; label < proposal.classes.size(); ++label)
        m_database.run(QStringLiteral("INSERT INTO proposal_class (proposal_id, label, class_id, name) VALUES (?, ?, ?, ?)"),
            {id, label, proposal.classes[label].id.value, proposal.classes[label].name});
    insertItems(m_database, id, proposal.items);
    insertRaters(m_database, id, proposal.raters);
    transaction.commit();
    return {id};
}

QList<Proposal> ProposalStore::all() const
{
    QSqlQuery row = m_database.run(QStringLiteral("SELECT %1 FROM proposal ORDER BY id DESC").arg(kHead));
    QList<Proposal> proposals;
    while (row.next())
        proposals.append(headFrom(row));
    return proposals;
}

Proposal ProposalStore::head(ProposalId id) const
{
    QSqlQuery row = m_database.run(QStringLiteral("SELECT %1 FROM proposal WHERE id = ?").arg(kHead), {id.value});
    if (!row.next())
        throw Error(ErrorCode::NotFound, QCoreApplication::translate("ProposalStore", "There is no consensus number %1.").arg(id.value));
    return headFrom(row);
}

Proposal ProposalStore::load(ProposalId id) const
{
    Proposal proposal = head(id);
    QSqlQuery classes = m_database.run(QStringLiteral("SELECT class_id, name FROM proposal_class WHERE proposal_id = ? ORDER BY label"), {id.value});
    while (classes.next())
        proposal.classes.append({{classes.value(0).toLongLong()}, classes.value(1).toString()});
    QSqlQuery items = m_database.run(QStringLiteral("SELECT %1 FROM proposal_item WHERE proposal_id = ? ORDER BY image_id").arg(kItem), {id.value});
    while (items.next())
        proposal.items.push_back(itemFrom(items));
    QSqlQuery raters = m_database.run(QStringLiteral("SELECT annotator_id, ratings, skill, ability, confusion, gold_ratings, gold_right "
                                                     "FROM proposal_rater WHERE proposal_id = ? ORDER BY annotator_id"), {id.value});
    while (raters.next())
        proposal.raters.push_back({{raters.value(0).toLongLong()}, raters.value(1).toLongLong(), optionalNumber(raters.value(2)),
            optionalNumber(raters.value(3)), numbersFrom(raters.value(4).toString()), raters.value(5).toLongLong(),
            raters.value(6).toLongLong()});
    return proposal;
}

std::optional<ProposalItem> ProposalStore::item(ProposalId id, ImageId image) const
{
    QSqlQuery row = m_database.run(
        QStringLiteral("SELECT %1 FROM proposal_item WHERE proposal_id = ? AND image_id = ?").arg(kItem), {id.value, image.value});
    return row.next() ? std::optional(itemFrom(row)) : std::nullopt;
}

void ProposalStore::rename(ProposalId id, const QString &name)
{
    const QString text = name.trimmed();
    if (text.isEmpty())
        throw Error(ErrorCode::Usage, QCoreApplication::translate("ProposalStore", "A consensus needs a name."));
    head(id);
    m_database.run(QStringLiteral("UPDATE proposal SET name = ? WHERE id = ?"), {text, id.value});
}

// Only a change: an applied proposal is not applied again.
qint64 ProposalStore::setState(ProposalId id, ProposalState to)
{
    const QString condition = to == ProposalState::Applied ? QStringLiteral("state <> 'applied'") : QStringLiteral("state = 'applied'");
    return m_database.run(QStringLiteral("UPDATE proposal SET state = ?, changed_at = ? WHERE id = ? AND ") + condition,
                         {proposalStateName(to), now(), id.value})
        .numRowsAffected();
}

qint64 ProposalStore::apply(ProposalId id)
{
    Transaction transaction(m_database);
    head(id);
    if (setState(id, ProposalState::Applied) == 0) {
        transaction.commit();
        return 0;
    }
    const qint64 count = m_database.run(
        QStringLiteral("INSERT INTO adjudication (proposal_id, image_id, class_id, made_at, after_decision) "
                       "SELECT i.proposal_id, i.image_id, c.class_id, ?, COALESCE((SELECT MAX(id) FROM decision), 0) FROM proposal_item i "
                       "JOIN proposal_class c ON c.proposal_id = i.proposal_id AND c.label = i.label "
                       "WHERE i.proposal_id = ? AND i.reason = '' AND i.is_gold = 0 ORDER BY i.image_id"),
        {now(), id.value}).numRowsAffected();
    transaction.commit();
    return count;
}

qint64 ProposalStore::withdraw(ProposalId id)
{
    Transaction transaction(m_database);
    head(id);
    if (setState(id, ProposalState::Withdrawn) == 0) {
        transaction.commit();
        return 0;
    }
    const qint64 count = m_database.run(
        QStringLiteral("UPDATE adjudication SET undone = 1 WHERE proposal_id = ? AND undone = 0"), {id.value}).numRowsAffected();
    transaction.commit();
    return count;
}

std::optional<ProposalId> ProposalStore::newestApplied() const
{
    QSqlQuery row = m_database.run(QStringLiteral("SELECT id FROM proposal WHERE state = 'applied' ORDER BY changed_at DESC, id DESC LIMIT 1"));
    const qint64 id = row.next() ? row.value(0).toLongLong() : 0;
    return id > 0 ? std::optional(ProposalId{id}) : std::nullopt;
}

QHash<ImageId, ProposalStore::Settled> ProposalStore::settled() const
{
    QSqlQuery row = m_database.run(QStringLiteral("SELECT image_id, class_id, proposal_id FROM counted_adjudication WHERE undone = 0 ORDER BY id"));
    QHash<ImageId, Settled> labels;
    while (row.next()) // the newest comes last
        labels.insert({row.value(0).toLongLong()}, {{row.value(1).toLongLong()}, {row.value(2).toLongLong()}});
    return labels;
}

std::optional<ProposalStore::Settled> ProposalStore::settled(ImageId image) const
{
    QSqlQuery row = m_database.run(QStringLiteral("SELECT class_id, proposal_id FROM counted_adjudication WHERE image_id = ? AND undone = 0 "
                                                  "ORDER BY id DESC LIMIT 1"), {image.value});
    return row.next() ? std::optional(Settled{{row.value(0).toLongLong()}, {row.value(1).toLongLong()}}) : std::nullopt;
}

} // namespace taxon
