#include "core/project/class_replay.h"

#include "core/base/error.h"
#include "core/project/class_scale_store.h"
#include "core/project/database.h"
#include "core/project/setting_store.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QVariant>

#include <array>
#include <map>
#include <optional>
#include <utility>

namespace taxon {
namespace {

QJsonObject objectFrom(const QVariant &text)
{
    return QJsonDocument::fromJson(text.toString().toUtf8()).object();
}

// After the newest change that stands, or before the first one of all; unset when there never was one.
std::optional<QJsonValue> newestValue(Database &database, const QString &condition, const QVariantList &parameters)
{
    QSqlQuery standing = database.run(QStringLiteral("SELECT new_value FROM class_change WHERE undone = 0 AND %1 ORDER BY id DESC LIMIT 1").arg(condition), parameters);
    if (standing.next())
        return objectFrom(standing.value(0)).value(QStringLiteral("value"));
    QSqlQuery first = database.run(QStringLiteral("SELECT old_value FROM class_change WHERE %1 ORDER BY id LIMIT 1").arg(condition), parameters);
    if (first.next())
        return objectFrom(first.value(0)).value(QStringLiteral("value"));
    return std::nullopt;
}

QString nameOf(Database &database, qint64 label)
{
    QSqlQuery row = database.run(QStringLiteral("SELECT name FROM class WHERE id = ?"), {label});
    return row.next() ? row.value(0).toString() : QString();
}

// A key that went to another class meanwhile stays there.
void leaveKeysToActive(Database &database)
{
    database.run(QStringLiteral("UPDATE class SET shortcut = '' WHERE shortcut <> '' AND state <> 'active' AND EXISTS "
                                "(SELECT 1 FROM class o WHERE o.state = 'active' AND o.shortcut = class.shortcut)"));
}

struct State {
    QString name = QStringLiteral("active");
    qint64 into = 0; ///< the class named by the merge itself

    bool operator==(const State &) const = default;
};

using SplitRows = std::map<std::pair<qint64, qint64>, std::array<qint64, 3>>; // (image, from) → to, up to, change

// Takes the changes in their order and keeps what they make of the classes.
class Replay {
public:
    explicit Replay(Database &database)
        : m_database(database)
    {
        QSqlQuery row = database.run(QStringLiteral("SELECT id, state, COALESCE(merged_into, 0) FROM class"));
        while (row.next())
            m_states.insert(row.value(0).toLongLong(), {row.value(1).toString(), row.value(2).toLongLong()});
        m_stored = m_states;
    }

    void run()
    {
        QSqlQuery row = m_database.run(QStringLiteral("SELECT id, class_id, kind, old_value, new_value, undone FROM class_change "
                                                      "WHERE kind IN ('add', 'merge', 'split', 'retire', 'restore', 'delete') ORDER BY id"));
        struct Step {
            qint64 change;
            qint64 label;
            QString kind;
            QJsonObject after;
            bool stands;
        };
        QList<Step> steps;
        while (row.next()) {
            const Step step{row.value(0).toLongLong(), row.value(1).toLongLong(), row.value(2).toString(), objectFrom(row.value(4)),
                row.value(5).toInt() == 0};
            begin(step.label, step.kind, objectFrom(row.value(3)), step.after, step.stands);
            steps.append(step);
        }
        for (const Step &step : std::as_const(steps)) {
            if (!step.stands)
                continue;
            if (step.kind == QLatin1StringView("merge"))
                merge(step.label, step.after.value(QStringLiteral("into")).toInteger());
            else if (step.kind == QLatin1StringView("split"))
                split(step.label, step.change, step.after);
            else if (step.kind != QLatin1StringView("add"))
                m_states.insert(step.label, stateAfter(step.kind));
        }
        checkUnborn();
    }

    void write() const
    {
        leaveKeysToActive(m_database);
        for (auto it = m_states.cbegin(); it != m_states.cend(); ++it) {
            const qint64 into = it->into ? end(it.key()) : 0;
            if (m_stored.value(it.key()) != State{it->name, into})
                m_database.run(QStringLiteral("UPDATE class SET state = ?, merged_into = ? WHERE id = ?"),
                    {it->name, into ? QVariant(into) : QVariant(), it.key()});
        }
        m_database.run(QStringLiteral("DELETE FROM class_split"));
        QSqlQuery insert = m_database.prepare(QStringLiteral("INSERT INTO class_split VALUES (?, ?, ?, ?, ?)"));
        for (const auto &[key, row] : m_splits)
            m_database.execute(insert, {key.first, key.second, row[0], row[1], row[2]});
    }

private:
    // The state before all changes: of a class whose making was taken back, that of a deleted one.
    void begin(qint64 label, const QString &kind, const QJsonObject &before, const QJsonObject &after, bool stands)
    {
        const bool isSplit = kind == QLatin1StringView("split");
        if (isSplit && !after.value(QStringLiteral("new")).toBool())
            return;
        const qint64 born = isSplit ? after.value(QStringLiteral("into")).toInteger() : label;
        if (m_begun.contains(born))
            return;
        m_begun.insert(born);
        if (isSplit || kind == QLatin1StringView("add")) {
            m_states.insert(born, stateAfter(stands ? QStringLiteral("add") : QStringLiteral("delete")));
            if (!stands)
                m_unborn.insert(born);
        } else {
            m_states.insert(born, {before.value(QStringLiteral("state")).toString(), before.value(QStringLiteral("into")).toInteger()});
        }
    }

    static State stateAfter(const QString &kind)
    {
        if (kind == QLatin1StringView("retire"))
            return {QStringLiteral("retired"), 0};
        return {kind == QLatin1StringView("delete") ? QStringLiteral("deleted") : QStringLiteral("active"), 0};
    }

    void merge(qint64 label, qint64 into)
    {
        if (end(into) == label)
            throwBuiltOn(label);
        m_states.insert(label, {QStringLiteral("merged"), into});
    }

    void split(qint64 from, qint64 change, const QJsonObject &after)
    {
        const qint64 into = after.value(QStringLiteral("into")).toInteger();
        m_splitTargets.insert(into);
        for (const QJsonValue &value : after.value(QStringLiteral("groups")).toArray()) {
            const QJsonObject group = value.toObject();
            const qint64 made = group.value(QStringLiteral("class")).toInteger();
            const qint64 via = group.value(QStringLiteral("via")).toInteger();
            const qint64 upTo = group.value(QStringLiteral("upTo")).toInteger();
            if (end(via) != from)
                throwBuiltOn(from);
            for (const QJsonValue &image : group.value(QStringLiteral("images")).toArray()) {
                const std::pair<qint64, qint64> key{image.toInteger(), made};
                const auto before = m_splits.find(key);
                // Was split before, or not, just as when this change was made; what lies beyond the earlier split too.
                const bool fits = before == m_splits.end() ? via == made
                                                           : before->second[0] == via && (upTo <= before->second[1] || end(made) == from);
                if (!fits)
                    throwBuiltOn(from);
                m_splits[key] = {into, upTo, change};
            }
        }
    }

    // Follows merges; ends, since none that would close a circle is taken.
    qint64 end(qint64 label) const
    {
        for (qint64 into = m_states.value(label).into; into != 0; into = m_states.value(label).into)
            label = into;
        return label;
    }

    // Nothing may lead to a class that is as if it had never been made.
    void checkUnborn() const
    {
        for (const qint64 label : m_unborn) {
            if (m_states.value(label).name != QLatin1StringView("deleted"))
                continue;
            if (m_splitTargets.contains(label))
                throwBuiltOn(label);
            for (const State &state : m_states)
                if (state.into == label)
                    throwBuiltOn(label);
        }
    }

    [[noreturn]] void throwBuiltOn(qint64 label) const
    {
        throw Error(ErrorCode::Impossible,
            QCoreApplication::translate("ClassHistory", "A later merge or split of \"%1\" builds on this change: undo that one first.").arg(nameOf(m_database, label)));
    }

    Database &m_database;
    QHash<qint64, State> m_states;
    QHash<qint64, State> m_stored;
    QSet<qint64> m_begun;
    QSet<qint64> m_unborn;
    QSet<qint64> m_splitTargets;
    SplitRows m_splits;
};

} // namespace

void replayColumn(Database &database, ClassId label, const QString &kind, const QString &column)
{
    const auto value = newestValue(database, QStringLiteral("class_id = ? AND kind = ?"), {label.value, kind});
    if (!value)
        return;
    if (column == QLatin1StringView("name")
        && database.run(QStringLiteral("SELECT 1 FROM class WHERE name = ? AND id <> ?"), {value->toString(), label.value}).next())
        throw Error(ErrorCode::Impossible,
            QCoreApplication::translate("ClassHistory", "Another class is called \"%1\" now: rename that one first.").arg(value->toString()));
    database.run(QStringLiteral("UPDATE class SET %1 = ? WHERE id = ?").arg(column), {value->toString(), label.value});
}

void replayExamples(Database &database, ClassId label)
{
    const auto value = newestValue(database, QStringLiteral("class_id = ? AND kind = 'examples'"), {label.value});
    database.run(QStringLiteral("DELETE FROM class_example WHERE class_id = ?"), {label.value});
    int position = 0;
    for (const QJsonValue &image : value.value_or(QJsonArray()).toArray())
        database.run(QStringLiteral("INSERT INTO class_example VALUES (?, ?, ?)"), {label.value, image.toInteger(), position++});
}

// Classes that were made since come last, in the order in which they were made.
void replayOrder(Database &database)
{
    const auto value = newestValue(database, QStringLiteral("kind = 'reorder'"), {});
    if (!value)
        return;
    const QJsonArray order = value->toArray();
    database.run(QStringLiteral("UPDATE class SET position = ? + id"), {order.size()});
    for (qsizetype place = 0; place < order.size(); ++place)
        database.run(QStringLiteral("UPDATE class SET position = ? WHERE id = ?"), {place, order[place].toInteger()});
}

void replayScale(Database &database)
{
    const auto value = newestValue(database, QStringLiteral("kind = 'scale'"), {});
    if (!value)
        return;
    const QJsonObject scale = value->toObject();
    SettingStore(database).setValue(kScaleLevelSetting, scale.value(QStringLiteral("level")).toString());
    database.run(QStringLiteral("DELETE FROM class_value"));
    for (const QJsonValue &entry : scale.value(QStringLiteral("numbers")).toArray())
        database.run(QStringLiteral("INSERT INTO class_value (class_id, value) SELECT id, ? FROM class WHERE id = ?"), // it may be gone with a merge
            {entry.toArray().at(1).toDouble(), entry.toArray().at(0).toInteger()});
}

void replayKeys(Database &database)
{
    const auto value = newestValue(database, QStringLiteral("kind = 'keys'"), {});
    if (!value)
        return;
    const QJsonObject keys = value->toObject();
    database.run(QStringLiteral("UPDATE class SET shortcut = ''"));
    for (auto it = keys.constBegin(); it != keys.constEnd(); ++it)
        database.run(QStringLiteral("UPDATE class SET shortcut = ? WHERE id = ?"), {it.value().toString(), it.key().toLongLong()});
    leaveKeysToActive(database);
}

void replayStates(Database &database)
{
    Replay replay(database);
    replay.run();
    replay.write();
}

} // namespace taxon
