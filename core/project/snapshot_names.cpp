#include "core/project/snapshot_names.h"

#include "core/base/error.h"
#include "core/project/database.h"

#include <QCoreApplication>

#include <algorithm>

namespace taxon {
namespace {

constexpr qsizetype kMostNameCharacters = 200;
constexpr qsizetype kMostDescriptionCharacters = 4000;

void requireSnapshot(Database &database, SnapshotId id)
{
    if (!database.run(QStringLiteral("SELECT 1 FROM snapshot WHERE id = ?"), {id.value}).next())
        throw Error(ErrorCode::NotFound, QCoreApplication::translate("SnapshotStore", "There is no snapshot number %1.").arg(id.value));
}

QString tidy(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C).trimmed();
}

std::optional<SnapshotId> named(Database &database, const QString &name)
{
    QSqlQuery row = database.run(QStringLiteral("SELECT id FROM snapshot WHERE name = ? AND name <> ''"), {name});
    return row.next() ? std::optional(SnapshotId{row.value(0).toLongLong()}) : std::nullopt;
}

} // namespace

QList<SnapshotHead> snapshotHeads(Database &database)
{
    QList<SnapshotHead> heads;
    QSqlQuery row = database.run(QStringLiteral("SELECT id, created_at, sha256, name, description, "
                                                "(SELECT COUNT(*) FROM run WHERE run.snapshot_id = snapshot.id) FROM snapshot ORDER BY id DESC"));
    while (row.next())
        heads.append({{row.value(0).toLongLong()}, QDateTime::fromString(row.value(1).toString(), Qt::ISODateWithMs).toUTC(),
            row.value(2).toString(), row.value(3).toString(), row.value(4).toString(), {}, row.value(5).toLongLong()});
    QSqlQuery count = database.run(QStringLiteral("SELECT snapshot_id, part, COUNT(*) FROM snapshot_item GROUP BY snapshot_id, part"));
    while (count.next()) {
        const auto head = std::ranges::find(heads, SnapshotId{count.value(0).toLongLong()}, &SnapshotHead::id);
        const auto part = partFromName(count.value(1).toString());
        if (head != heads.end() && part)
            head->images[std::size_t(*part)] = count.value(2).toLongLong();
    }
    return heads;
}

void nameSnapshot(Database &database, SnapshotId id, const QString &name)
{
    const QString tidied = tidy(name);
    bool isNumber = false;
    tidied.toLongLong(&isNumber);
    if (isNumber)
        throw Error(ErrorCode::Usage, QCoreApplication::translate("SnapshotStore", "A version cannot be called \"%1\": a number means the snapshot of that number.").arg(tidied));
    if (std::any_of(tidied.begin(), tidied.end(), [](QChar c) { return c.category() == QChar::Other_Control; }))
        throw Error(ErrorCode::Usage, QCoreApplication::translate("SnapshotStore", "The name of a version cannot hold line breaks or other control characters."));
    if (tidied.size() > kMostNameCharacters)
        throw Error(ErrorCode::Usage, QCoreApplication::translate("SnapshotStore", "The name of a version has at most %1 characters.").arg(kMostNameCharacters));
    Transaction transaction(database);
    requireSnapshot(database, id);
    const auto other = named(database, tidied);
    if (other && *other != id)
        throw Error(ErrorCode::Usage, QCoreApplication::translate("SnapshotStore", "Snapshot %1 is called \"%2\" already: choose another name.").arg(QString::number(other->value), tidied));
    database.run(QStringLiteral("UPDATE snapshot SET name = ? WHERE id = ?"), {tidied, id.value});
    transaction.commit();
}

void describeSnapshot(Database &database, SnapshotId id, const QString &description)
{
    const QString tidied = tidy(description);
    if (tidied.size() > kMostDescriptionCharacters)
        throw Error(ErrorCode::Usage, QCoreApplication::translate("SnapshotStore", "The description of a version has at most %1 characters.").arg(kMostDescriptionCharacters));
    requireSnapshot(database, id);
    database.run(QStringLiteral("UPDATE snapshot SET description = ? WHERE id = ?"), {tidied, id.value});
}

SnapshotId findSnapshot(Database &database, const QString &numberOrName)
{
    bool isNumber = false;
    const qint64 number = numberOrName.toLongLong(&isNumber);
    if (isNumber) {
        requireSnapshot(database, {number});
        return {number};
    }
    if (const auto id = named(database, tidy(numberOrName)))
        return *id;
    throw Error(ErrorCode::NotFound,
        QCoreApplication::translate("SnapshotStore", "There is no version \"%1\": \"taxon versions PROJECT\" lists them.").arg(numberOrName));
}

} // namespace taxon
