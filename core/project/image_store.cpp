#include "core/project/image_store.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/project/database.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

namespace taxon {
namespace {

constexpr int kRowsAtOnce = 2000;

const QString kSelect = QStringLiteral("SELECT id, path, imported_from, sha256, bytes, modified_ms, width, height, "
                                       "channels, bit_depth, format, frames, group_key, perceptual_hash, is_missing FROM image ");

// SQLite's whole numbers are signed.
std::optional<quint64> hashFrom(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(static_cast<quint64>(value.toLongLong()));
}

ImageRecord recordFrom(const QSqlQuery &row)
{
    return {.id = {row.value(0).toLongLong()},
        .path = row.value(1).toString(),
        .importedFrom = row.value(2).toString(),
        .sha256 = row.value(3).toString(),
        .bytes = row.value(4).toLongLong(),
        .modifiedMs = row.value(5).toLongLong(),
        .width = row.value(6).toInt(),
        .height = row.value(7).toInt(),
        .channels = row.value(8).toInt(),
        .bitDepth = row.value(9).toInt(),
        .format = row.value(10).toString(),
        .frames = row.value(11).toInt(),
        .groupKey = row.value(12).toString(),
        .perceptualHash = hashFrom(row.value(13)),
        .isMissing = row.value(14).toBool()};
}

QList<ImageRecord> recordsFrom(QSqlQuery query)
{
    QList<ImageRecord> records;
    while (query.next())
        records.append(recordFrom(query));
    return records;
}

void checkExists(const QSqlQuery &update, ImageId id)
{
    if (update.numRowsAffected() == 0)
        throw Error(ErrorCode::NotFound, QCoreApplication::translate("ImageStore", "There is no image number %1.").arg(id.value));
}

} // namespace

bool isUntouched(const QFileInfo &file, qint64 bytes, qint64 modifiedMs)
{
    return file.size() == bytes && file.lastModified().toMSecsSinceEpoch() == modifiedMs;
}

ImageStore::ImageStore(Database &database, const QString &projectFolder)
    : m_database(database)
    , m_projectFolder(QDir::cleanPath(QFileInfo(projectFolder).absoluteFilePath()))
{
}

qint64 ImageStore::count() const
{
    QSqlQuery query = m_database.run(QStringLiteral("SELECT COUNT(*) FROM image"));
    query.next();
    return query.value(0).toLongLong();
}

std::vector<ImageId> ImageStore::ids() const
{
    std::vector<ImageId> ids;
    // Images are never removed, so that the first, the last and the number usually say it all.
    QSqlQuery ends = m_database.run(QStringLiteral("SELECT COUNT(*), MIN(id), MAX(id) FROM image"));
    ends.next();
    const qint64 count = ends.value(0).toLongLong();
    const qint64 first = ends.value(1).toLongLong();
    if (count > 0 && ends.value(2).toLongLong() - first + 1 == count) {
        ids.reserve(std::size_t(count));
        for (qint64 id = first; id < first + count; ++id)
            ids.push_back({id});
        return ids;
    }
    ends.finish();
    QSqlQuery query = m_database.run(QStringLiteral("SELECT id FROM image ORDER BY id"));
    while (query.next())
        ids.push_back({query.value(0).toLongLong()});
    return ids;
}

ImageRecord ImageStore::image(ImageId id) const
{
    const auto records = recordsFrom(m_database.run(kSelect + QStringLiteral("WHERE id = ?"), {id.value}));
    if (records.isEmpty())
        throw Error(ErrorCode::NotFound, QCoreApplication::translate("ImageStore", "There is no image number %1.").arg(id.value));
    return records.constFirst();
}

QList<ImageRecord> ImageStore::withContent(const QString &sha256) const
{
    return recordsFrom(m_database.run(kSelect + QStringLiteral("WHERE sha256 = ? ORDER BY id"), {sha256}));
}

std::optional<ImageRecord> ImageStore::atPath(const QString &absolutePath) const
{
    const auto records = recordsFrom(m_database.run(kSelect + QStringLiteral("WHERE path = ?"), {storedPath(absolutePath)}));
    return records.isEmpty() ? std::nullopt : std::optional(records.constFirst());
}

QList<ImageRecord> ImageStore::importedFrom(const QString &absolutePath) const
{
    return recordsFrom(m_database.run(
        kSelect + QStringLiteral("WHERE imported_from = ? ORDER BY id"), {QDir::cleanPath(absolutePath)}));
}

void ImageStore::forEach(const std::function<void(const ImageRecord &)> &visit) const
{
    qint64 last = 0;
    for (;;) { // in pieces, so that no statement is open while `visit` runs: it may write
        const auto records = recordsFrom(
            m_database.run(kSelect + QStringLiteral("WHERE id > ? ORDER BY id LIMIT ?"), {last, kRowsAtOnce}));
        if (records.isEmpty())
            return;
        std::for_each(records.cbegin(), records.cend(), visit);
        last = records.constLast().id.value;
    }
}

void ImageStore::forEachPlace(const std::function<void(const ImagePlace &)> &visit) const
{
    qint64 last = 0;
    for (;;) {
        QSqlQuery query = m_database.run(QStringLiteral("SELECT id, path, bytes, modified_ms, is_missing FROM image "
                                                        "WHERE id > ? ORDER BY id LIMIT ?"), {last, kRowsAtOnce});
        QList<ImagePlace> places;
        while (query.next())
            places.append({.id = {query.value(0).toLongLong()},
                .path = absoluteOf(query.value(1).toString()),
                .bytes = query.value(2).toLongLong(),
                .modifiedMs = query.value(3).toLongLong(),
                .isMissing = query.value(4).toBool()});
        if (places.isEmpty())
            return;
        std::for_each(places.cbegin(), places.cend(), visit);
        last = places.constLast().id.value;
    }
}

void ImageStore::forEachOrigin(const std::function<void(ImageId, const QString &, const QString &)> &visit) const
{
    QSqlQuery query = m_database.run(QStringLiteral("SELECT id, imported_from, group_key FROM image ORDER BY id"));
    while (query.next())
        visit({query.value(0).toLongLong()}, query.value(1).toString(), query.value(2).toString());
}

std::vector<std::vector<ImageId>> ImageStore::identical() const
{
    QSqlQuery query = m_database.run(
        QStringLiteral("SELECT id, sha256 FROM image WHERE sha256 IN (SELECT sha256 FROM image GROUP BY sha256 "
                       "HAVING COUNT(*) > 1) ORDER BY sha256, id"));
    std::vector<std::vector<ImageId>> groups;
    QString content;
    while (query.next()) {
        if (groups.empty() || query.value(1).toString() != content)
            groups.emplace_back();
        content = query.value(1).toString();
        groups.back().push_back({query.value(0).toLongLong()});
    }
    return groups;
}

std::vector<std::pair<ImageId, quint64>> ImageStore::perceptualHashes() const
{
    QSqlQuery query = m_database.run(
        QStringLiteral("SELECT id, perceptual_hash FROM image WHERE perceptual_hash IS NOT NULL ORDER BY id"));
    std::vector<std::pair<ImageId, quint64>> hashes;
    while (query.next())
        hashes.emplace_back(ImageId{query.value(0).toLongLong()}, static_cast<quint64>(query.value(1).toLongLong()));
    return hashes;
}

QList<ImageRecord> ImageStore::withoutPerceptualHash(ImageId after, int limit) const
{
    return recordsFrom(m_database.run(
        kSelect + QStringLiteral("WHERE perceptual_hash IS NULL AND path IS NOT NULL AND id > ? ORDER BY id LIMIT ?"), {after.value, limit}));
}

qint64 ImageStore::numberOf(const QString &condition) const
{
    QSqlQuery query = m_database.run(QStringLiteral("SELECT COUNT(*) FROM image WHERE ") + condition);
    query.next();
    return query.value(0).toLongLong();
}

qint64 ImageStore::countWithoutPerceptualHash() const
{
    return numberOf(QStringLiteral("perceptual_hash IS NULL AND path IS NOT NULL"));
}

qint64 ImageStore::countMissing() const
{
    return numberOf(QStringLiteral("is_missing = 1"));
}

std::vector<ImageId> ImageStore::missing() const
{
    QSqlQuery query = m_database.run(QStringLiteral("SELECT id FROM image WHERE is_missing = 1 ORDER BY id"));
    std::vector<ImageId> ids;
    while (query.next())
        ids.push_back({query.value(0).toLongLong()});
    return ids;
}

ImageStore::GroupTotals ImageStore::groupTotals() const
{
    QSqlQuery query = m_database.run(
        QStringLiteral("SELECT COUNT(*), COALESCE(SUM(n), 0), COALESCE(MAX(n), 0) FROM "
                       "(SELECT COUNT(*) AS n FROM image WHERE group_key <> '' GROUP BY group_key)"));
    query.next();
    return {query.value(0).toLongLong(), query.value(1).toLongLong(), query.value(2).toLongLong()};
}

ImageId ImageStore::add(const ImageRecord &record)
{
    return {m_database.insert(
        QStringLiteral("INSERT INTO image (path, imported_from, sha256, bytes, modified_ms, width, height, channels, "
                       "bit_depth, format, frames, group_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {storedPath(record.path), QDir::cleanPath(record.importedFrom), record.sha256, record.bytes, record.modifiedMs,
            record.width, record.height, record.channels, record.bitDepth, record.format, record.frames, record.groupKey})};
}

void ImageStore::relocate(ImageId id, const QString &absolutePath, const QString &importedFrom)
{
    const QString origin = importedFrom.isEmpty() ? absolutePath : importedFrom;
    checkExists(m_database.run(QStringLiteral("UPDATE image SET path = ?, imported_from = ?, is_missing = 0 WHERE id = ?"),
                    {storedPath(absolutePath), QDir::cleanPath(origin), id.value}),
        id);
}

void ImageStore::setModified(ImageId id, qint64 modifiedMs)
{
    checkExists(m_database.run(QStringLiteral("UPDATE image SET modified_ms = ? WHERE id = ?"), {modifiedMs, id.value}), id);
}

void ImageStore::setMissing(ImageId id, bool isMissing)
{
    checkExists(m_database.run(QStringLiteral("UPDATE image SET is_missing = ? WHERE id = ?"), {isMissing ? 1 : 0, id.value}), id);
}

void ImageStore::setPerceptualHash(const QString &sha256, quint64 hash)
{
    m_database.run(QStringLiteral("UPDATE image SET perceptual_hash = ? WHERE sha256 = ?"), {static_cast<qint64>(hash), sha256});
}

void ImageStore::setGroupKeys(const std::vector<std::pair<ImageId, QString>> &keys)
{
    Transaction transaction(m_database);
    QSqlQuery update = m_database.prepare(QStringLiteral("UPDATE image SET group_key = ? WHERE id = ?"));
    for (const auto &[id, key] : keys)
        m_database.execute(update, {key, id.value});
    transaction.commit();
}

void ImageStore::detach(ImageId id)
{
    checkExists(m_database.run(QStringLiteral("UPDATE image SET path = NULL, is_missing = 1 WHERE id = ?"), {id.value}), id);
}

QString ImageStore::absolutePath(const ImageRecord &record) const
{
    return absoluteOf(record.path);
}

QString ImageStore::absoluteOf(const QString &storedPath) const
{
    return storedPath.isEmpty() ? QString() : QDir::cleanPath(m_projectFolder.absoluteFilePath(storedPath));
}

QString ImageStore::displayPath(const ImageRecord &record) const
{
    return record.path.isEmpty() ? record.importedFrom : absolutePath(record);
}

FileState ImageStore::fileState(const ImageRecord &record) const
{
    const QFileInfo file(absolutePath(record));
    if (record.path.isEmpty() || !file.isFile() || !file.isReadable())
        return FileState::Missing;
    if (isUntouched(file, record.bytes, record.modifiedMs))
        return FileState::Intact;
    return file.size() == record.bytes && sha256OfFile(file.filePath()) == record.sha256 ? FileState::Intact : FileState::Changed;
}

QString ImageStore::storedPath(const QString &path) const
{
    const QString absolute = QDir::cleanPath(m_projectFolder.absoluteFilePath(path));
    const QString holder = QFileInfo(m_projectFolder.path()).path();
    const QString below = holder.endsWith(u'/') ? holder : holder + u'/';
    return absolute.startsWith(below) ? m_projectFolder.relativeFilePath(absolute) : absolute;
}

} // namespace taxon
