#include "core/project/merge_store.h"

#include "core/base/files.h"
#include "core/project/database.h"
#include "core/project/json_text.h"
#include "core/project/setting_store.h"

#include <QStringList>
#include <QUuid>

#include <tuple>
#include <utility>

namespace taxon {
namespace {

const QString kIdentitySetting = QStringLiteral("project.identity");
const QString kDecision = QStringLiteral("decision");
const QString kRemark = QStringLiteral("remark");
const QString kWasSuperseded = QStringLiteral("3"); // merge_row.old_value

// merge_row.kind of a row whose mark was changed.
QString markKind(const QString &table)
{
    return table == kDecision ? QStringLiteral("undone") : QStringLiteral("remark_undone");
}

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

// What each class was called first: the same in every copy of a project, whatever became of the name.
QHash<qint64, QString> firstNames(Database &database)
{
    QHash<qint64, QString> names;
    QSqlQuery row = database.run(QStringLiteral("SELECT id, name FROM class"));
    while (row.next())
        names.insert(row.value(0).toLongLong(), row.value(1).toString());
    row = database.run(QStringLiteral("SELECT class_id, old_value FROM class_change WHERE kind = 'rename' ORDER BY id DESC"));
    while (row.next())
        names.insert(row.value(0).toLongLong(), objectFrom(row.value(1).toString()).value(QStringLiteral("value")).toString());
    return names;
}

QSet<QString> textsOf(QSqlQuery row)
{
    QSet<QString> texts;
    while (row.next())
        texts.insert(row.value(0).toString());
    return texts;
}

// Where rows of other tables keep a row alive; classes first, since their examples keep images alive.
const QList<std::pair<QString, QStringList>> &references()
{
    static const QList<std::pair<QString, QStringList>> kTables{
        {QStringLiteral("class"), {QStringLiteral("decision.class_id"), QStringLiteral("snapshot_class.class_id"), QStringLiteral("proposal_class.class_id"),
            QStringLiteral("adjudication.class_id"), QStringLiteral("class_split.from_class_id"), QStringLiteral("class_split.to_class_id"),
            QStringLiteral("class_value.class_id")}},
        {QStringLiteral("image"), {QStringLiteral("decision.image_id"), QStringLiteral("remark.image_id"), QStringLiteral("snapshot_item.image_id"),
            QStringLiteral("snapshot_votes.image_id"), QStringLiteral("prediction.image_id"), QStringLiteral("proposal_item.image_id"),
            QStringLiteral("adjudication.image_id"), QStringLiteral("assignment.image_id"), QStringLiteral("class_example.image_id"),
            QStringLiteral("class_split.image_id")}},
        {QStringLiteral("annotator"), {QStringLiteral("decision.annotator_id"), QStringLiteral("remark.annotator_id"),
            QStringLiteral("proposal.annotator_id"), QStringLiteral("proposal_rater.annotator_id"), QStringLiteral("assignment.annotator_id"),
            QStringLiteral("assignment.asked_by"), QStringLiteral("class_change.annotator_id"), QStringLiteral("snapshot_ceiling.annotator_id")}}};
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

// Those that are not used and have not changed since the merge noted them.
void removeClasses(Database &database, qint64 merge, const QString &unused)
{
    QSqlQuery row = database.run(QStringLiteral("SELECT class.id FROM class JOIN merge_row r ON r.row_id = class.id "
                                                "WHERE r.merge_id = ? AND r.kind = 'class' "
                                                "AND (SELECT COUNT(*) FROM class_change WHERE class_id = class.id) <= r.old_value "
                                                "AND NOT EXISTS (SELECT 1 FROM class other WHERE other.merged_into = class.id)") + unused,
        {merge});
    QList<qint64> ids;
    while (row.next())
        ids.append(row.value(0).toLongLong());
    row.finish();
    for (const qint64 id : std::as_const(ids)) {
        database.run(QStringLiteral("DELETE FROM class_example WHERE class_id = ?"), {id});
        database.run(QStringLiteral("DELETE FROM class_change WHERE class_id = ?"), {id});
        database.run(QStringLiteral("DELETE FROM class WHERE id = ?"), {id});
    }
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

QSqlQuery &MergeStore::execute(const QString &sql, const QVariantList &parameters)
{
    auto known = m_statements.find(sql);
    if (known == m_statements.end())
        known = m_statements.emplace(sql, m_database.prepare(sql)).first;
    m_database.execute(known->second, parameters);
    return known->second;
}

QString MergeStore::projectIdentity()
{
    SettingStore settings(m_database);
    if (const QString known = settings.value(kIdentitySetting); !known.isEmpty())
        return known;
    Transaction transaction(m_database);
    QString identity = settings.value(kIdentitySetting); // somebody else may have been faster
    if (identity.isEmpty()) {
        identity = QUuid::createUuid().toString(QUuid::WithoutBraces);
        settings.setValue(kIdentitySetting, identity);
    }
    transaction.commit();
    return identity;
}

QString MergeStore::matchState() const
{
    QStringList state;
    for (const char *sql : {"SELECT MAX(id), COUNT(*) FROM image", "SELECT MAX(id), COUNT(*) FROM annotator",
             "SELECT MAX(id), SUM(undone) FROM class_change", "SELECT MAX(id), SUM(undone) FROM merge_act"}) {
        QSqlQuery row = m_database.run(QString::fromLatin1(sql));
        if (row.next())
            state << row.value(0).toString() << row.value(1).toString();
    }
    return state.join(u' ');
}

// What there is to write is found first: nobody has to wait for that.
void MergeStore::identify()
{
    countRevisions(kDecision);
    countRevisions(kRemark);
    identifyDecisions();
    identifyRemarks();
}

void MergeStore::countRevisions(const QString &table)
{
    QSqlQuery row = m_database.run(QStringLiteral("SELECT n.revision + 1, d.id FROM %1 d JOIN %1_identity n ON n.%1_id = d.id "
                                                  "WHERE n.is_superseded = 0 AND n.revision % 2 <> (d.undone <> 0)").arg(table));
    QList<std::pair<int, qint64>> changes;
    while (row.next())
        changes.append({row.value(0).toInt(), row.value(1).toLongLong()});
    row.finish();
    if (changes.isEmpty())
        return;
    Transaction transaction(m_database);
    for (const auto &[revision, id] : changes)
        execute(QStringLiteral("UPDATE %1_identity SET revision = ? WHERE %1_id = ?").arg(table), {revision, id});
    transaction.commit();
}

void MergeStore::identifyDecisions()
{
    Naming naming(textsOf(m_database.run(QStringLiteral("SELECT identity FROM decision_identity"))));
    const QHash<qint64, QString> classNames = firstNames(m_database);
    QList<NewName> names;
    QSqlQuery row = m_database.run(QStringLiteral(
        "SELECT d.id, i.sha256, COALESCE(a.name, ''), d.kind, d.purpose, d.origin, d.made_at, d.milliseconds, d.class_id, d.undone <> 0 FROM decision d "
        "JOIN image i ON i.id = d.image_id LEFT JOIN annotator a ON a.id = d.annotator_id "
        "WHERE NOT EXISTS (SELECT 1 FROM decision_identity n WHERE n.decision_id = d.id) ORDER BY d.id"));
    while (row.next()) {
        QStringList parts;
        for (int column = 1; column <= 7; ++column)
            parts.append(row.value(column).toString());
        parts.append(classNames.value(row.value(8).toLongLong()));
        names.append({row.value(0).toLongLong(), naming.nameOf(parts), row.value(9).toInt()});
    }
    row.finish();
    store(kDecision, names);
}

void MergeStore::identifyRemarks()
{
    Naming naming(textsOf(m_database.run(QStringLiteral("SELECT identity FROM remark_identity"))));
    QList<NewName> names;
    QSqlQuery row = m_database.run(QStringLiteral("SELECT r.id, i.sha256, a.name, r.kind, r.made_at, r.value, r.undone <> 0 FROM remark r "
                                                  "JOIN image i ON i.id = r.image_id JOIN annotator a ON a.id = r.annotator_id "
                                                  "WHERE NOT EXISTS (SELECT 1 FROM remark_identity n WHERE n.remark_id = r.id) ORDER BY r.id"));
    while (row.next()) {
        QStringList parts;
        for (int column = 1; column <= 5; ++column)
            parts.append(row.value(column).toString());
        names.append({row.value(0).toLongLong(), naming.nameOf(parts), row.value(6).toInt()});
    }
    row.finish();
    store(kRemark, names);
}

void MergeStore::store(const QString &table, const QList<NewName> &names)
{
    if (names.isEmpty())
        return;
    Transaction transaction(m_database);
    // Somebody else may have named a row meanwhile, the same.
    const QString insert = QStringLiteral("INSERT INTO %1_identity (%1_id, identity, revision) VALUES (?, ?, ?) ON CONFLICT (%1_id) DO NOTHING").arg(table);
    for (const NewName &name : names)
        execute(insert, {name.row, name.identity, name.revision});
    transaction.commit();
}

void MergeStore::forEachDecision(const std::function<void(const IdentifiedDecision &)> &visit) const
{
    QSqlQuery row = m_database.run(QStringLiteral(
        "SELECT n.identity, d.id, d.image_id, d.annotator_id, d.kind, COALESCE(c.merged_into, c.id), d.purpose, d.origin, d.made_at, "
        "d.milliseconds, d.shown, CASE WHEN n.is_superseded = 1 THEN 0 ELSE d.undone END, d.confidence, d.view, d.step, n.is_superseded, n.revision "
        "FROM decision d JOIN decision_identity n ON n.decision_id = d.id "
        "LEFT JOIN class_split s ON s.image_id = d.image_id AND s.from_class_id = d.class_id AND d.id <= s.up_to_decision "
        "LEFT JOIN class c ON c.id = COALESCE(s.to_class_id, d.class_id) ORDER BY d.id"));
    while (row.next())
        visit({row.value(0).toString(), decisionFrom(row), row.value(15).toInt() != 0, row.value(16).toInt()});
}

void MergeStore::forEachRemark(const std::function<void(const IdentifiedRemark &)> &visit) const
{
    QSqlQuery row = m_database.run(QStringLiteral("SELECT n.identity, r.image_id, r.annotator_id, r.kind, r.value, r.made_at, "
                                                  "CASE WHEN n.is_superseded = 1 THEN 0 ELSE r.undone END, n.revision FROM remark r JOIN remark_identity n ON n.remark_id = r.id ORDER BY r.id"));
    while (row.next())
        visit({row.value(0).toString(), {row.value(1).toLongLong()}, {row.value(2).toLongLong()},
            row.value(3).toString() == QLatin1StringView("flag"), row.value(4).toString(), row.value(5).toString(), row.value(6).toInt() != 0, row.value(7).toInt()});
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
    // Of a class old_value is the length of its history.
    execute(QStringLiteral("INSERT INTO merge_row (merge_id, kind, row_id, old_value) SELECT ?, ?, ?, COUNT(*) FROM class_change "
                                  "WHERE class_id = ? AND ? = 'class'"),
        {merge.value, table, row, row, table});
}

DecisionId MergeStore::addDecision(MergeId merge, const IdentifiedDecision &row)
{
    const Decision &decision = row.decision;
    const qint64 id = execute(
        QStringLiteral("INSERT INTO decision (image_id, annotator_id, kind, class_id, purpose, origin, made_at, milliseconds, shown, undone, "
                       "confidence, view) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {decision.image.value, decision.annotator ? QVariant(decision.annotator->value) : QVariant(), decisionKindName(decision.kind),
            decision.label ? QVariant(decision.label->value) : QVariant(), decisionPurposeName(decision.purpose),
            decisionOriginName(decision.origin), decision.madeAt.toUTC().toString(Qt::ISODateWithMs), decision.milliseconds, decision.shown,
            row.revision % 2 == 1 ? 2 : 0, decision.confidence ? QVariant(*decision.confidence) : QVariant(), decision.view}).lastInsertId().toLongLong();
    store(kDecision, {{id, row.identity, row.revision}});
    note(merge, kDecision, id);
    return {id};
}

void MergeStore::setStep(DecisionId decision, DecisionId step)
{
    execute(QStringLiteral("UPDATE decision SET step = ? WHERE id = ?"), {step.value, decision.value});
}

void MergeStore::addRemark(MergeId merge, const IdentifiedRemark &row)
{
    const qint64 id = m_database.insert(QStringLiteral("INSERT INTO remark (image_id, annotator_id, kind, value, made_at, after_decision, undone) "
                                                       "SELECT ?, ?, ?, ?, ?, COALESCE(MAX(id), 0), ? FROM decision"),
        {row.image.value, row.annotator.value, row.isFlag ? QStringLiteral("flag") : QStringLiteral("comment"), row.value, row.madeAt,
            row.revision % 2 == 1 ? 2 : 0});
    store(kRemark, {{id, row.identity, row.revision}});
    note(merge, kRemark, id);
}

// The first mark of a merge tells what undoing it has to bring back.
void MergeStore::noteMark(MergeId merge, const QString &table, qint64 row)
{
    execute(QStringLiteral("INSERT INTO merge_row (merge_id, kind, row_id, old_value, old_revision) "
                                  "SELECT ?, ?, d.id, CASE WHEN n.is_superseded = 1 THEN %2 ELSE d.undone END, n.revision FROM %1 d "
                                  "JOIN %1_identity n ON n.%1_id = d.id WHERE d.id = ? ON CONFLICT DO NOTHING").arg(table, kWasSuperseded),
        {merge.value, markKind(table), row});
}

void MergeStore::setMark(MergeId merge, const QString &table, qint64 row, Mark mark)
{
    noteMark(merge, table, row);
    execute(QStringLiteral("UPDATE %1 SET undone = ? WHERE id = ?").arg(table), {mark == Mark::Stands ? 0 : 2, row});
    execute(QStringLiteral("UPDATE %1_identity SET is_superseded = ? WHERE %1_id = ?").arg(table), {mark == Mark::Superseded ? 1 : 0, row});
}

void MergeStore::setRevision(MergeId merge, const QString &table, qint64 row, int revision)
{
    noteMark(merge, table, row);
    QSqlQuery old = m_database.run(QStringLiteral("SELECT revision FROM %1_identity WHERE %1_id = ?").arg(table), {row});
    const bool isTurned = old.next() && old.value(0).toInt() % 2 != revision % 2;
    old.finish();
    if (isTurned) // else it may be superseded, and stays so
        setMark(merge, table, row, revision % 2 == 1 ? Mark::Undone : Mark::Stands);
    m_database.run(QStringLiteral("UPDATE %1_identity SET revision = ? WHERE %1_id = ?").arg(table), {revision, row});
}

void MergeStore::takeRevision(MergeId merge, DecisionId decision, int revision)
{
    setRevision(merge, kDecision, decision.value, revision);
}

void MergeStore::takeRemarkRevision(MergeId merge, const QString &identity, int revision)
{
    QSqlQuery row = m_database.run(QStringLiteral("SELECT remark_id FROM remark_identity WHERE identity = ?"), {identity});
    const qint64 id = row.next() ? row.value(0).toLongLong() : 0;
    row.finish();
    if (id > 0)
        setRevision(merge, kRemark, id, revision);
}

void MergeStore::keepNewest(MergeId merge)
{
    keepNewestOf(merge, {kDecision, QStringLiteral("COALESCE(d.annotator_id, 0)"), QStringLiteral("d.purpose"), QStringLiteral("d.purpose = 'vote'")});
    keepNewestOf(merge, {kDecision, QStringLiteral("0"), QStringLiteral("d.purpose"), QStringLiteral("d.purpose = 'correction'")});
    keepNewestOf(merge, {kRemark, QStringLiteral("d.annotator_id"), QStringLiteral("d.kind"), QStringLiteral("1 = 1")});
}

void MergeStore::keepNewestOf(MergeId merge, const Group &group)
{
    // All rows about the images of which the merge added or marked a row, the newest first.
    QSqlQuery row = m_database.run(
        QStringLiteral("SELECT d.id, n.is_superseded, d.undone, d.image_id, %2 AS person, %3 AS what, EXISTS (SELECT 1 FROM merge_row r "
                       "WHERE r.merge_id = ? AND r.kind IN ('%1', '%5') AND r.row_id = d.id) FROM %1 d JOIN %1_identity n ON n.%1_id = d.id "
                       "WHERE %4 AND d.image_id IN (SELECT t.image_id FROM merge_row m JOIN %1 t ON t.id = m.row_id "
                       "WHERE m.merge_id = ? AND m.kind IN ('%1', '%5')) ORDER BY d.image_id, person, what, d.made_at DESC, n.identity DESC")
            .arg(group.table, group.person, group.what, group.condition, markKind(group.table)),
        {merge.value, merge.value});
    std::vector<std::pair<qint64, Mark>> changes;
    std::vector<std::pair<qint64, bool>> rows; // of one group, that nobody has taken back: id, and whether it is superseded
    bool isTouched = false;
    const auto settle = [&] {
        // Of those that are not undone the one that was stored last stands, so the older ones before it may stay as they are.
        if (isTouched)
            for (const auto &[id, wasSuperseded] : rows)
                if (wasSuperseded != (id > rows.front().first))
                    changes.emplace_back(id, wasSuperseded ? Mark::Stands : Mark::Superseded);
        rows.clear();
        isTouched = false;
    };
    std::tuple<qint64, qint64, QString> last;
    while (row.next()) {
        std::tuple<qint64, qint64, QString> key{row.value(3).toLongLong(), row.value(4).toLongLong(), row.value(5).toString()};
        if (key != last)
            settle();
        last = std::move(key);
        isTouched = isTouched || row.value(6).toInt() != 0;
        const bool wasSuperseded = row.value(1).toInt() != 0;
        if (wasSuperseded || row.value(2).toInt() == 0)
            rows.emplace_back(row.value(0).toLongLong(), wasSuperseded);
    }
    row.finish();
    settle();
    for (const auto &[id, mark] : changes)
        setMark(merge, group.table, id, mark);
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
    const QString rows = QStringLiteral(" (SELECT row_id FROM merge_row WHERE merge_id = ? AND kind = ?)");
    for (const QString &table : {kDecision, kRemark}) {
        const QString kind = markKind(table);
        const QVariantList parameters{merge, kind, merge, kind};
        m_database.run(QStringLiteral("UPDATE %1_identity SET (is_superseded, revision) = (SELECT CASE WHEN old_value = %2 THEN 1 ELSE 0 END, old_revision "
                                      "FROM merge_row WHERE merge_id = ? AND kind = ? AND row_id = %1_identity.%1_id) WHERE %1_id IN").arg(table, kWasSuperseded) + rows,
            parameters);
        m_database.run(QStringLiteral("UPDATE %1 SET undone = (SELECT CASE WHEN old_value = %2 THEN 2 ELSE old_value END FROM merge_row "
                                      "WHERE merge_id = ? AND kind = ? AND row_id = %1.id) WHERE id IN").arg(table, kWasSuperseded) + rows,
            parameters);
    }
}

void MergeStore::removeRows(qint64 merge)
{
    const QString rows = QStringLiteral(" IN (SELECT row_id FROM merge_row WHERE merge_id = ? AND kind = ?)");
    for (const QString &table : {kDecision, kRemark}) {
        m_database.run(QStringLiteral("DELETE FROM %1_identity WHERE %1_id").arg(table) + rows, {merge, table});
        m_database.run(QStringLiteral("DELETE FROM %1 WHERE id").arg(table) + rows, {merge, table});
    }
    for (const auto &[table, columns] : references()) {
        QString unused;
        for (const QString &column : columns)
            unused += QStringLiteral(" AND NOT EXISTS (SELECT 1 FROM %1 WHERE %2 = %3.id)").arg(column.section(u'.', 0, 0), column, table);
        if (table == QLatin1StringView("class"))
            removeClasses(m_database, merge, unused);
        else
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
