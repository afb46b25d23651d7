#include "core/project/snapshot_store.h"

#include "core/base/error.h"
#include "core/project/database.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QStringList>

#include <algorithm>

namespace taxon {
namespace {

QString ratiosText(const std::array<int, 3> &ratios)
{
    return QStringLiteral("%1:%2:%3").arg(ratios[0]).arg(ratios[1]).arg(ratios[2]);
}

std::array<int, 3> ratiosFrom(const QString &text)
{
    return {text.section(u':', 0, 0).toInt(), text.section(u':', 1, 1).toInt(), text.section(u':', 2, 2).toInt()};
}

[[noreturn]] void throwCorrupt(SnapshotId id)
{
    throw Error(ErrorCode::Corrupt,
        QCoreApplication::translate("SnapshotStore", "Snapshot %1 is not what was stored: its images or labels were changed. Make a new one.").arg(id.value));
}

bool isConsistent(const Snapshot &snapshot)
{
    return std::all_of(snapshot.items.begin(), snapshot.items.end(),
        [&](const SnapshotItem &item) { return item.label >= 0 && item.label < snapshot.classes.size(); });
}

} // namespace

QString partName(Part part)
{
    switch (part) {
    case Part::Train:
        return QStringLiteral("train");
    case Part::Validation:
        return QStringLiteral("val");
    case Part::Test:
        break;
    }
    return QStringLiteral("test");
}

std::optional<Part> partFromName(const QString &name)
{
    for (const Part part : kParts)
        if (name == partName(part))
            return part;
    return std::nullopt;
}

std::vector<SnapshotItem> Snapshot::itemsOf(Part part) const
{
    std::vector<SnapshotItem> chosen;
    std::copy_if(items.begin(), items.end(), std::back_inserter(chosen),
        [part](const SnapshotItem &item) { return item.part == part; });
    return chosen;
}

QString snapshotHash(const Snapshot &snapshot)
{
    std::vector<QByteArray> lines;
    lines.reserve(snapshot.items.size());
    for (const SnapshotItem &item : snapshot.items)
        lines.push_back(item.sha256.toUtf8() + ' ' + snapshot.classes.at(item.label).name.toUtf8() + ' '
            + partName(item.part).toUtf8() + '\n');
    std::sort(lines.begin(), lines.end());

    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const SnapshotClass &item : snapshot.classes)
        hash.addData(QByteArray(item.name.toUtf8() + '\n'));
    hash.addData(QByteArrayView("\n"));
    for (const QByteArray &line : lines)
        hash.addData(line);
    return QString::fromLatin1(hash.result().toHex());
}

SnapshotStore::SnapshotStore(Database &database)
    : m_database(database)
{
}

SnapshotId SnapshotStore::add(Snapshot snapshot)
{
    snapshot.sha256 = snapshotHash(snapshot);
    Transaction transaction(m_database);
    if (const auto same = findSame(snapshot)) {
        transaction.commit();
        return *same;
    }

    const qint64 id = m_database.insert(
        QStringLiteral("INSERT INTO snapshot (created_at, sha256, seed, ratios, rule) VALUES (?, ?, ?, ?, ?)"),
        {QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs), snapshot.sha256, QString::number(snapshot.seed),
            ratiosText(snapshot.ratios), snapshot.rule});
    for (qsizetype label = 0; label < snapshot.classes.size(); ++label)
        m_database.run(QStringLiteral("INSERT INTO snapshot_class (snapshot_id, label, class_id, name) VALUES (?, ?, ?, ?)"),
            {id, label, snapshot.classes[label].id.value, snapshot.classes[label].name});
    QSqlQuery insert = m_database.prepare(
        QStringLiteral("INSERT INTO snapshot_item (snapshot_id, image_id, sha256, label, part) VALUES (?, ?, ?, ?, ?)"));
    for (const SnapshotItem &item : snapshot.items)
        m_database.execute(insert, {id, item.image.value, item.sha256, item.label, partName(item.part)});
    transaction.commit();
    return {id};
}

std::optional<SnapshotId> SnapshotStore::findSame(const Snapshot &snapshot) const
{
    QSqlQuery query = m_database.run(
        QStringLiteral("SELECT id FROM snapshot WHERE sha256 = ? AND seed = ? AND ratios = ? ORDER BY id"),
        {snapshot.sha256, QString::number(snapshot.seed), ratiosText(snapshot.ratios)});
    while (query.next()) {
        const SnapshotId id{query.value(0).toLongLong()};
        if (load(id).items == snapshot.items) // duplicates may stand for one another in the hash
            return id;
    }
    return std::nullopt;
}

Snapshot SnapshotStore::load(SnapshotId id) const
{
    QSqlQuery head = m_database.run(
        QStringLiteral("SELECT created_at, sha256, seed, ratios, rule FROM snapshot WHERE id = ?"), {id.value});
    if (!head.next())
        throw Error(ErrorCode::NotFound, QCoreApplication::translate("SnapshotStore", "There is no snapshot number %1.").arg(id.value));
    Snapshot snapshot;
    snapshot.id = id;
    snapshot.createdAt = QDateTime::fromString(head.value(0).toString(), Qt::ISODateWithMs).toUTC();
    snapshot.sha256 = head.value(1).toString();
    snapshot.seed = head.value(2).toString().toULongLong();
    snapshot.ratios = ratiosFrom(head.value(3).toString());
    snapshot.rule = head.value(4).toString();

    QSqlQuery classes = m_database.run(
        QStringLiteral("SELECT class_id, name FROM snapshot_class WHERE snapshot_id = ? ORDER BY label"), {id.value});
    while (classes.next())
        snapshot.classes.append({{classes.value(0).toLongLong()}, classes.value(1).toString()});
    QSqlQuery items = m_database.run(
        QStringLiteral("SELECT image_id, sha256, label, part FROM snapshot_item WHERE snapshot_id = ? ORDER BY image_id"),
        {id.value});
    while (items.next())
        snapshot.items.push_back({{items.value(0).toLongLong()}, items.value(1).toString(), items.value(2).toInt(),
            partFromName(items.value(3).toString()).value_or(Part::Train)});
    if (!isConsistent(snapshot) || snapshotHash(snapshot) != snapshot.sha256)
        throwCorrupt(id);
    return snapshot;
}

std::optional<SnapshotId> SnapshotStore::newest() const
{
    QSqlQuery query = m_database.run(QStringLiteral("SELECT MAX(id) FROM snapshot"));
    const qint64 id = query.next() ? query.value(0).toLongLong() : 0;
    return id > 0 ? std::optional(SnapshotId{id}) : std::nullopt;
}

} // namespace taxon
