#include "core/project/merge_store.h"

#include "core/base/files.h"
#include "core/project/database.h"
#include "core/project/json_text.h"
#include "core/project/setting_store.h"

#include <QStringList>
#include <QUuid>

#include <algorithm>

namespace taxon {
namespace {

const QString kIdentitySetting = QStringLiteral("project.identity");

QString now()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
}

// Rows that are alike in everything that is hashed are told apart by counting them.
class Naming {
public:
    explicit Naming(QSet<QString> known)
        : m_known(std::move(known))
    {
    }

    QString nameOf(const QStringList &parts)
    {
        const QString base = parts.join(u'\n');
        for (int &count = m_counts[base];;) {
            const QString name = sha256Hex((base + u'\n' + QString::number(count++)).toUtf8());
            if (!m_known.contains(name)) {
                m_known.insert(name);
                return name;
            }
        }
    }

private:
    QSet<QString> m_known;
    QHash<QString, int> m_counts;
};

QSet<QString> textsOf(QSqlQuery row)
{
    QSet<QString> texts;
    while (row.next())
        texts.insert(row.value(0).toString());
    return texts;
}

// Where rows of other tables keep a row alive.
const QList<std::pair<QString, QStringList>> &references()
{
    static const QList<std::pair<QString, QStringList>> kTables{
        {QStringLiteral("image"), {QStringLiteral("decision.image_id"), QStringLiteral("remark.image_id"), QStringLiteral("snapshot_item.image_id"),
            QStringLiteral("snapshot_votes.image_id"), QStringLiteral("prediction.image_id"), QStringLiteral("proposal_item.image_id"),
            QStringLiteral("adjudication.image_id"), QStringLiteral("assignment.image_id"), QStringLiteral("class_example.image_id"),
            QStringLiteral("class_split.image_id")}},
        {QStringLiteral("annotator"), {QStringLiteral("decision.annotator_id"), QStringLiteral("remark.annotator_id"),
            QStringLiteral("proposal.annotator_id"), QStringLiteral("proposal_rater.annotator_id"), QStringLiteral("assignment.annotator_id"),
            QStringLiteral("assignment.asked_by"), QStringLiteral("class_change.annotator_id"), QStringLiteral("snapshot_ceiling.annotator_id")}},
        {QStringLiteral("class"), {QStringLiteral("decision.class_id"), QStringLiteral("snapshot_class.class_id"), QStringLiteral("proposal_class.class_id"),
            QStringLiteral("adjudication.class_id"), QStringLiteral("class_example.class_id"),
            QStringLiteral("class_split.from_class_id"), QStringLiteral("class_split.to_class_id"), QStringLiteral("class_value.class_id")}}};
    return kTables;
}

Decision decisionFrom(const QSqlQuery &row)
{
    Decision decision;
    decision.id = {row.value(1).toLongLong()};
    decision.image = {row.value(2).toLongLong()};
    if (!row.value(3).isNull())
        decision.annotator = AnnotatorId{row.value(3).toLongLong()};
    decision.kind = decisionKindFromName(row.value(4).toString());
    if (!row.value(5).isNull())
        decision.label = ClassId{row.value(5).toLongLong()};
    decision.purpose = decisionPurposeFromName(row.value(6).toString());
    decision.origin = decisionOriginFromName(row.value(7).toString());
    decision.madeAt = QDateTime::fromString(row.value(8).toString(), Qt::ISODateWithMs).toUTC();
    decision.milliseconds = row.value(9).toInt();
    decision.shown = row.value(10).toString();
    decision.isUndone = row.value(11).toInt() != 0;
    if (!row.value(12).isNull())
        decision.confidence = row.value(12).toInt();
    decision.view = row.value(13).toString();
    if (!row.value(14).isNull())
        decision.step = DecisionId{row.value(14).toLongLong()};
    return decision;
}

MergeAct actFrom(const QSqlQuery &row)
{
    return {{row.value(0).toLongLong()}, QDateTime::fromString(row.value(1).toString(), Qt::ISODateWithMs).toUTC(), row.value(2).toString(),
        objectFrom(row.value(3).toString()), row.value(4).toInt() != 0};
}

} // namespace

MergeStore::MergeStore(Database &database)
    : m_database(database)
{
}

QString MergeStore::projectIdentity()
{
    Transaction transaction(m_database);
    SettingStore settings(m_database);
    QString identity = settings.value(kIdentitySetting);
    if (identity.isEmpty()) {
        identity = QUuid::createUuid().toString(QUuid::WithoutBraces);
        settings.setValue(kIdentitySetting, identity);
    }
    transaction.commit();
    return identity;
}

void MergeStore::identify()
{
    Transaction transaction(m_database);
    identifyDecisions();
    identifyRemarks();
    transaction.commit();
}

void MergeStore::identifyDecisions()
{
    Naming naming(textsOf(m_database.run(QStringLiteral("SELECT identity FROM decision_identity"))));
    QList<std::pair<qint64, QString>> names;
    QSqlQuery row = m_database.run(QStringLiteral(
        "SELECT d.id, i.sha256, COALESCE(a.name, ''), d.kind, d.purpose, d.origin, d.made_at, d.milliseconds FROM decision d "
        "JOIN image i ON i.id = d.image_id LEFT JOIN annotator a ON a.id = d.annotator_id "
        "WHERE NOT EXISTS (SELECT 1 FROM decision_identity n WHERE n.decision_id = d.id) ORDER BY d.id"));
    while (row.next()) {
        QStringList parts;
        for (int column = 1; column <= 7; ++column)
            parts.append(row.value(column).toString());
        names.append({row.value(0).toLongLong(), naming.nameOf(parts)});
    }
    row.finish();
    QSqlQuery insert = m_database.prepare(QStringLiteral("INSERT INTO decision_identity (decision_id, identity) VALUES (?, ?)"));
    for (const auto &[id, name] : names)
        m_database.execute(insert, {id, name});
}

void MergeStore::identifyRemarks()
{
    Naming naming(textsOf(m_database.run(QStringLiteral("SELECT identity FROM remark_identity"))));
    QList<std::pair<qint64, QString>> names;
    QSqlQuery row = m_database.run(QStringLiteral("SELECT r.id, i.sha256, a.name, r.kind, r.made_at, r.value FROM remark r "
                                                  "JOIN image i ON i.id = r.image_id JOIN annotator a ON a.id = r.annotator_id "
                                                  "WHERE NOT EXISTS (SELECT 1 FROM remark_identity n WHERE n.remark_id = r.id) ORDER BY r.id"));
    while (row.next()) {
        QStringList parts;
        for (int column = 1; column <= 5; ++column)
            parts.append(row.value(column).toString());
        names.append({row.value(0).toLongLong(), naming.nameOf(parts)});
    }
    row.finish();
    QSqlQuery insert = m_database.prepare(QStringLiteral("INSERT INTO remark_identity (remark_id, identity) VALUES (?, ?)"));
    for (const auto &[id, name] : names)
        m_database.execute(insert, {id, name});
}

void MergeStore::forEachDecision(const std::function<void(const IdentifiedDecision &)> &visit) const
{
    QSqlQuery row = m_database.run(QStringLiteral(
        "SELECT n.identity, d.id, d.image_id, d.annotator_id, d.kind, d.class_id, d.purpose, d.origin, d.made_at, d.milliseconds, d.shown, "
        "d.undone, d.confidence, d.view, d.step FROM counted_decision d JOIN decision_identity n ON n.decision_id = d.id ORDER BY d.id"));
    while (row.next())
        visit({row.value(0).toString(), decisionFrom(row)});
}

void MergeStore::forEachRemark(const std::function<void(const IdentifiedRemark &)> &visit) const
{
    QSqlQuery row = m_database.run(QStringLiteral("SELECT n.identity, r.image_id, r.annotator_id, r.kind, r.value, r.made_at, r.undone "
                                                  "FROM remark r JOIN remark_identity n ON n.remark_id = r.id ORDER BY r.id"));
    while (row.next())
        visit({row.value(0).toString(), {row.value(1).toLongLong()}, {row.value(2).toLongLong()},
            row.value(3).toString() == QLatin1StringView("flag"), row.value(4).toString(), row.value(5).toString(), row.value(6).toInt() != 0});
}

MergeId MergeStore::begin(const QString &source)
{
    return {m_database.insert(QStringLiteral("INSERT INTO merge_act (made_at, source, summary) VALUES (?, ?, '{}')"), {now(), source})};
}

void MergeStore::setSummary(MergeId merge, const QJsonObject &summary)
{
    m_database.run(QStringLiteral("UPDATE merge_act SET summary = ? WHERE id = ?"), {textOf(summary), merge.value});
}

void MergeStore::note(MergeId merge, const QString &table, qint64 row)
{
    m_database.run(QStringLiteral("INSERT INTO merge_row (merge_id, kind, row_id) VALUES (?, ?, ?)"), {merge.value, table, row});
}

DecisionId MergeStore::addDecision(MergeId merge, const IdentifiedDecision &row)
{
    const Decision &decision = row.decision;
    const qint64 id = m_database.insert(
        QStringLiteral("INSERT INTO decision (image_id, annotator_id, kind, class_id, purpose, origin, made_at, milliseconds, shown, undone, "
                       "confidence, view) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {decision.image.value, decision.annotator ? QVariant(decision.annotator->value) : QVariant(), decisionKindName(decision.kind),
            decision.label ? QVariant(decision.label->value) : QVariant(), decisionPurposeName(decision.purpose),
            decisionOriginName(decision.origin), decision.madeAt.toUTC().toString(Qt::ISODateWithMs), decision.milliseconds, decision.shown,
            decision.isUndone ? 2 : 0, decision.confidence ? QVariant(*decision.confidence) : QVariant(), decision.view});
    m_database.run(QStringLiteral("INSERT INTO decision_identity (decision_id, identity) VALUES (?, ?)"), {id, row.identity});
    note(merge, QStringLiteral("decision"), id);
    return {id};
}

void MergeStore::setStep(DecisionId decision, DecisionId step)
{
    m_database.run(QStringLiteral("UPDATE decision SET step = ? WHERE id = ?"), {step.value, decision.value});
}

void MergeStore::addRemark(MergeId merge, const IdentifiedRemark &row)
{
    const qint64 id = m_database.insert(QStringLiteral("INSERT INTO remark (image_id, annotator_id, kind, value, made_at, after_decision, undone) "
                                                       "SELECT ?, ?, ?, ?, ?, COALESCE(MAX(id), 0), ? FROM decision"),
        {row.image.value, row.annotator.value, row.isFlag ? QStringLiteral("flag") : QStringLiteral("comment"), row.value, row.madeAt,
            row.isUndone ? 2 : 0});
    m_database.run(QStringLiteral("INSERT INTO remark_identity (remark_id, identity) VALUES (?, ?)"), {id, row.identity});
    note(merge, QStringLiteral("remark"), id);
}

void MergeStore::markUndone(MergeId merge, DecisionId decision)
{
    m_database.run(QStringLiteral("INSERT INTO merge_row (merge_id, kind, row_id, old_value) SELECT ?, 'undone', id, undone FROM decision WHERE id = ?"),
        {merge.value, decision.value});
    m_database.run(QStringLiteral("UPDATE decision SET undone = 2 WHERE id = ?"), {decision.value});
}

void MergeStore::markRemarkUndone(MergeId merge, const QString &identity)
{
    m_database.run(QStringLiteral("INSERT INTO merge_row (merge_id, kind, row_id, old_value) SELECT ?, 'remark_undone', r.id, r.undone FROM remark r "
                                  "JOIN remark_identity n ON n.remark_id = r.id WHERE n.identity = ?"),
        {merge.value, identity});
    m_database.run(QStringLiteral("UPDATE remark SET undone = 2 WHERE id = (SELECT remark_id FROM remark_identity WHERE identity = ?)"), {identity});
}

qint64 MergeStore::keepNewest(MergeId merge)
{
    return keepNewestOf(merge, QStringLiteral("COALESCE(d.annotator_id, 0)"), QStringLiteral("d.purpose = 'vote'"))
        + keepNewestOf(merge, QStringLiteral("0"), QStringLiteral("d.purpose = 'correction'"));
}

qint64 MergeStore::keepNewestOf(MergeId merge, const QString &group, const QString &condition)
{
    // Groups that got a standing row, each with all of its standing rows, the newest first.
    QSqlQuery row = m_database.run(QStringLiteral("SELECT d.id, d.image_id, %1 AS person FROM decision d JOIN decision_identity n ON n.decision_id = d.id "
                                                  "WHERE d.undone = 0 AND %2 AND EXISTS (SELECT 1 FROM merge_row r JOIN decision x ON x.id = r.row_id "
                                                  "WHERE r.merge_id = ? AND r.kind = 'decision' AND x.undone = 0 AND x.image_id = d.image_id "
                                                  "AND x.purpose = d.purpose AND %3 = %1) ORDER BY d.image_id, person, d.made_at DESC, n.identity DESC")
                                       .arg(group, condition, QString(group).replace(QStringLiteral("d."), QStringLiteral("x."))),
        {merge.value});
    std::vector<DecisionId> older;
    std::pair<qint64, qint64> last{-1, -1};
    while (row.next()) {
        const std::pair<qint64, qint64> key{row.value(1).toLongLong(), row.value(2).toLongLong()};
        if (key == last)
            older.push_back({row.value(0).toLongLong()});
        last = key;
    }
    row.finish();
    for (const DecisionId id : older)
        markUndone(merge, id);
    return static_cast<qint64>(older.size());
}

QList<MergeAct> MergeStore::all() const
{
    QSqlQuery row = m_database.run(QStringLiteral("SELECT id, made_at, source, summary, undone FROM merge_act ORDER BY id DESC"));
    QList<MergeAct> acts;
    while (row.next())
        acts.append(actFrom(row));
    return acts;
}

void MergeStore::restoreMarks(qint64 merge)
{
    const QStringList kinds{QStringLiteral("decision"), QStringLiteral("remark")};
    for (const QString &table : kinds) {
        const QString kind = table == kinds[0] ? QStringLiteral("undone") : QStringLiteral("remark_undone");
        m_database.run(QStringLiteral("UPDATE %1 SET undone = (SELECT old_value FROM merge_row WHERE merge_id = ? AND kind = ? AND row_id = %1.id) "
                                      "WHERE id IN (SELECT row_id FROM merge_row WHERE merge_id = ? AND kind = ?)").arg(table),
            {merge, kind, merge, kind});
    }
}

void MergeStore::removeRows(qint64 merge)
{
    const QString rows = QStringLiteral(" IN (SELECT row_id FROM merge_row WHERE merge_id = ? AND kind = ?)");
    for (const QString &table : {QStringLiteral("decision"), QStringLiteral("remark")}) {
        m_database.run(QStringLiteral("DELETE FROM %1_identity WHERE %1_id").arg(table) + rows, {merge, table});
        m_database.run(QStringLiteral("DELETE FROM %1 WHERE id").arg(table) + rows, {merge, table});
    }
    for (const auto &[table, columns] : references()) {
        QString unused;
        for (const QString &column : columns)
            unused += QStringLiteral(" AND NOT EXISTS (SELECT 1 FROM %1 WHERE %2 = %3.id)").arg(column.section(u'.', 0, 0), column, table);
        if (table == QLatin1StringView("class")) {
            // Its history is that it was added, unless somebody has changed it since.
            const QString untouched = QStringLiteral(" AND (SELECT COUNT(*) FROM class_change WHERE class_id = class.id) <= 1");
            QSqlQuery row = m_database.run(QStringLiteral("SELECT id FROM class WHERE id") + rows + unused + untouched, {merge, table});
            QList<qint64> ids;
            while (row.next())
                ids.append(row.value(0).toLongLong());
            row.finish();
            for (const qint64 id : ids) {
                m_database.run(QStringLiteral("DELETE FROM class_change WHERE class_id = ?"), {id});
                m_database.run(QStringLiteral("DELETE FROM class WHERE id = ?"), {id});
            }
            continue;
        }
        m_database.run(QStringLiteral("DELETE FROM %1 WHERE id").arg(table) + rows + unused, {merge, table});
    }
}

void MergeStore::forget()
{
    m_database.run(QStringLiteral("DELETE FROM merge_row"));
    m_database.run(QStringLiteral("DELETE FROM merge_act"));
}

std::optional<MergeAct> MergeStore::undoNewest()
{
    Transaction transaction(m_database);
    QSqlQuery row = m_database.run(QStringLiteral("SELECT id, made_at, source, summary, undone FROM merge_act WHERE undone = 0 ORDER BY id DESC LIMIT 1"));
    if (!row.next())
        return std::nullopt;
    const MergeAct act = actFrom(row);
    row.finish();
    restoreMarks(act.id.value);
    removeRows(act.id.value);
    m_database.run(QStringLiteral("UPDATE merge_act SET undone = 1 WHERE id = ?"), {act.id.value});
    transaction.commit();
    return act;
}

} // namespace taxon
