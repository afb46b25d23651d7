#include "core/project/class_history.h"

#include "core/base/error.h"
#include "core/project/class_replay.h"
#include "core/project/database.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <utility>

namespace taxon {
namespace {

constexpr std::array<std::pair<ClassChangeKind, const char *>, 13> kKinds{{{ClassChangeKind::Add, "add"}, {ClassChangeKind::Rename, "rename"},
    {ClassChangeKind::Recolor, "recolor"}, {ClassChangeKind::Describe, "describe"}, {ClassChangeKind::Examples, "examples"},
    {ClassChangeKind::Reorder, "reorder"}, {ClassChangeKind::Merge, "merge"}, {ClassChangeKind::Split, "split"},
    {ClassChangeKind::Retire, "retire"}, {ClassChangeKind::Restore, "restore"}, {ClassChangeKind::Delete, "delete"},
    {ClassChangeKind::Scale, "scale"}, {ClassChangeKind::Keys, "keys"}}};

const QString kColumns = QStringLiteral("SELECT id, class_id, kind, old_value, new_value, annotator_id, made_at, undone FROM class_change ");

ClassChangeKind kindFromName(const QString &name)
{
    for (const auto &[kind, text] : kKinds)
        if (name == QLatin1StringView(text))
            return kind;
    throw Error(ErrorCode::Corrupt, QCoreApplication::translate("ClassHistory", "The history of the classes holds an unknown change, “%1”.").arg(name));
}

QJsonObject objectFrom(const QVariant &text)
{
    return QJsonDocument::fromJson(text.toString().toUtf8()).object();
}

QString textOf(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

// As ClassScaleStore::declare() writes it.
QString scaleText(const QJsonObject &scale, const std::function<QString(qint64)> &nameOf)
{
    const QString level = scale.value(QStringLiteral("level")).toString();
    const bool isInterval = level == QStringLiteral("interval");
    std::map<double, QString> names;
    for (const QJsonValue &entry : scale.value(QStringLiteral("numbers")).toArray()) {
        const double number = entry.toArray().at(1).toDouble();
        const QString name = nameOf(entry.toArray().at(0).toInteger());
        names.emplace(number, isInterval ? QStringLiteral("%1 = %2").arg(name, QLocale().toString(number)) : name);
    }
    QStringList lowToHigh;
    for (const auto &[number, name] : names)
        lowToHigh << name;
    if (isInterval)
        return QCoreApplication::translate("ClassHistory", "Declared the classes as numbers: %1").arg(lowToHigh.join(QStringLiteral(", ")));
    if (level == QStringLiteral("ordinal"))
        return QCoreApplication::translate("ClassHistory", "Declared the order of the classes: %1").arg(lowToHigh.join(QStringLiteral(" < ")));
    return QCoreApplication::translate("ClassHistory", "Declared that the classes have no order");
}

// As ClassStore::setShortcuts() writes it; `id` and `name` are those of one class that got another key.
QString keysText(const QJsonObject &before, const QJsonObject &after, const QString &id, const QString &name)
{
    const auto isSame = [&](const QString &other) { return other == id || before.value(other) == after.value(other); };
    const QStringList keyed = before.keys() + after.keys();
    if (!std::all_of(keyed.begin(), keyed.end(), isSame))
        return QCoreApplication::translate("ClassHistory", "Changed the keys of the classes");
    const auto keyIn = [&id](const QJsonObject &keys) {
        return keys.contains(id) ? keys.value(id).toString() : QCoreApplication::translate("ClassHistory", "chosen by the program");
    };
    return QCoreApplication::translate("ClassHistory", "Key of “%1”: %2, was %3").arg(name, keyIn(after), keyIn(before));
}

ClassChange changeFrom(const QSqlQuery &row)
{
    ClassChange change;
    change.id = {row.value(0).toLongLong()};
    change.label = {row.value(1).toLongLong()};
    change.kind = kindFromName(row.value(2).toString());
    change.before = objectFrom(row.value(3));
    change.after = objectFrom(row.value(4));
    if (!row.value(5).isNull())
        change.annotator = AnnotatorId{row.value(5).toLongLong()};
    change.madeAt = QDateTime::fromString(row.value(6).toString(), Qt::ISODateWithMs).toUTC();
    change.state = static_cast<ChangeState>(row.value(7).toInt());
    return change;
}

} // namespace

QString changeKindName(ClassChangeKind kind)
{
    for (const auto &[known, text] : kKinds)
        if (known == kind)
            return QString::fromLatin1(text);
    return {};
}

ClassHistory::ClassHistory(Database &database)
    : m_database(database)
{
}

QList<ClassChange> ClassHistory::newest(int limit) const
{
    QSqlQuery row = m_database.run(kColumns + QStringLiteral("ORDER BY id DESC LIMIT ?"), {limit});
    QList<ClassChange> changes;
    while (row.next())
        changes.append(changeFrom(row));
    return changes;
}

QString ClassHistory::text(const ClassChange &change) const
{
    const auto nameOf = [this](qint64 id) {
        QSqlQuery row = m_database.run(QStringLiteral("SELECT name FROM class WHERE id = ?"), {id});
        return row.next() ? row.value(0).toString() : QString::number(id);
    };
    const QString name = nameOf(change.label.value);
    const QJsonValue before = change.before.value(QStringLiteral("value"));
    const QJsonValue after = change.after.value(QStringLiteral("value"));
    const qint64 into = change.after.value(QStringLiteral("into")).toInteger();
    const int examples = int(after.toArray().size());
    const int images = change.after.value(QStringLiteral("images")).toInt();
    switch (change.kind) {
    case ClassChangeKind::Add:
        return QCoreApplication::translate("ClassHistory", "Added “%1”").arg(after.toString());
    case ClassChangeKind::Rename:
        return QCoreApplication::translate("ClassHistory", "Renamed “%1” to “%2”").arg(before.toString(), after.toString());
    case ClassChangeKind::Recolor:
        return QCoreApplication::translate("ClassHistory", "Colour of “%1”: %2, was %3").arg(name, after.toString(), before.toString());
    case ClassChangeKind::Describe:
        return QCoreApplication::translate("ClassHistory", "Described “%1”").arg(name);
    case ClassChangeKind::Examples:
        return QCoreApplication::translate("ClassHistory", "Examples of “%1”: %n image(s), were %2", nullptr, examples)
            .arg(name).arg(before.toArray().size());
    case ClassChangeKind::Reorder:
        return QCoreApplication::translate("ClassHistory", "Changed the order of the classes");
    case ClassChangeKind::Merge:
        return QCoreApplication::translate("ClassHistory", "Merged “%1” into “%2”").arg(name, nameOf(into));
    case ClassChangeKind::Split:
        return QCoreApplication::translate("ClassHistory", "Split %n image(s) out of “%1” into “%2”", nullptr, images)
            .arg(name, nameOf(into));
    case ClassChangeKind::Retire:
        return QCoreApplication::translate("ClassHistory", "Retired “%1”").arg(name);
    case ClassChangeKind::Restore:
        return QCoreApplication::translate("ClassHistory", "Brought back “%1”").arg(name);
    case ClassChangeKind::Scale:
        return scaleText(after.toObject(), nameOf);
    case ClassChangeKind::Keys:
        return keysText(before.toObject(), after.toObject(), QString::number(change.label.value), name);
    case ClassChangeKind::Delete:
        break;
    }
    return QCoreApplication::translate("ClassHistory", "Deleted “%1”").arg(name);
}

ClassChangeId ClassHistory::record(ClassChange change)
{
    Transaction transaction(m_database);
    m_database.run(QStringLiteral("UPDATE class_change SET undone = 2 WHERE undone = 1"));
    const qint64 id = m_database.insert(
        QStringLiteral("INSERT INTO class_change (class_id, kind, old_value, new_value, annotator_id, made_at) VALUES (?, ?, ?, ?, ?, ?)"),
        {change.label.value, changeKindName(change.kind), textOf(change.before), textOf(change.after),
            m_author ? QVariant(m_author->value) : QVariant(), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)});
    apply(change.kind, change.label);
    transaction.commit();
    return {id};
}

std::optional<ClassChange> ClassHistory::undo()
{
    Transaction transaction(m_database);
    QSqlQuery row = m_database.run(kColumns + QStringLiteral("WHERE undone = 0 ORDER BY id DESC LIMIT 1"));
    if (!row.next())
        return std::nullopt;
    const ClassChange newest = changeFrom(row);
    row.finish();
    const ClassChange undone = mark(newest, ChangeState::Undone);
    transaction.commit();
    return undone;
}

std::optional<ClassChange> ClassHistory::redo()
{
    Transaction transaction(m_database);
    QSqlQuery row = m_database.run(kColumns + QStringLiteral("WHERE undone = 1 ORDER BY id LIMIT 1"));
    if (!row.next())
        return std::nullopt;
    const ClassChange first = changeFrom(row);
    row.finish();
    const ClassChange redone = mark(first, ChangeState::Standing);
    transaction.commit();
    return redone;
}

ClassChange ClassHistory::undo(ClassChangeId id)
{
    Transaction transaction(m_database);
    const ClassChange found = change(id);
    if (found.state != ChangeState::Standing)
        throw Error(ErrorCode::Usage, QCoreApplication::translate("ClassHistory", "Change %1 was undone already.").arg(id.value));
    const ClassChange undone = mark(found, ChangeState::Undone);
    transaction.commit();
    return undone;
}

ClassChange ClassHistory::redo(ClassChangeId id)
{
    Transaction transaction(m_database);
    const ClassChange found = change(id);
    if (found.state == ChangeState::Standing)
        throw Error(ErrorCode::Usage, QCoreApplication::translate("ClassHistory", "Change %1 stands.").arg(id.value));
    if (found.state == ChangeState::Gone)
        throw Error(ErrorCode::Usage, QCoreApplication::translate("ClassHistory", "Change %1 cannot come back: another change followed.").arg(id.value));
    const ClassChange redone = mark(found, ChangeState::Standing);
    transaction.commit();
    return redone;
}

ClassChange ClassHistory::change(ClassChangeId id) const
{
    QSqlQuery row = m_database.run(kColumns + QStringLiteral("WHERE id = ?"), {id.value});
    if (!row.next())
        throw Error(ErrorCode::NotFound, QCoreApplication::translate("ClassHistory", "There is no change number %1.").arg(id.value));
    return changeFrom(row);
}

ClassChange ClassHistory::mark(const ClassChange &change, ChangeState state)
{
    m_database.run(QStringLiteral("UPDATE class_change SET undone = ? WHERE id = ?"), {int(state), change.id.value});
    apply(change.kind, change.label);
    ClassChange marked = change;
    marked.state = state;
    return marked;
}

void ClassHistory::apply(ClassChangeKind kind, ClassId label)
{
    switch (kind) {
    case ClassChangeKind::Rename:
        return replayColumn(m_database, label, QStringLiteral("rename"), QStringLiteral("name"));
    case ClassChangeKind::Recolor:
        return replayColumn(m_database, label, QStringLiteral("recolor"), QStringLiteral("color"));
    case ClassChangeKind::Describe:
        return replayColumn(m_database, label, QStringLiteral("describe"), QStringLiteral("description"));
    case ClassChangeKind::Examples:
        return replayExamples(m_database, label);
    case ClassChangeKind::Reorder:
        return replayOrder(m_database);
    case ClassChangeKind::Scale:
        return replayScale(m_database);
    case ClassChangeKind::Keys:
        return replayKeys(m_database);
    case ClassChangeKind::Add:
    case ClassChangeKind::Merge:
    case ClassChangeKind::Split:
    case ClassChangeKind::Retire:
    case ClassChangeKind::Restore:
    case ClassChangeKind::Delete:
        return replayStates(m_database);
    }
}

} // namespace taxon
