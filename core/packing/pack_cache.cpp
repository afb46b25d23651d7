#include "core/packing/pack_cache.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/dataset/content_finder.h"
#include "core/packing/snapshot_packer.h"
#include "core/project/project.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QSet>

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>

namespace taxon {
namespace {

const QString kPrefix = QStringLiteral("packed-");
const QString kUnfinished = QStringLiteral(".packed-*.part");
const QString kLimitSetting = QStringLiteral("pack_cache_bytes");
constexpr qint64 kAbandonedAfterSeconds = 24 * 3600;

struct Entry {
    QString path;
    qint64 bytes = 0;
    QDateTime usedAt;
};

Entry entryOf(const QFileInfo &info)
{
    Entry entry{info.filePath(), info.isDir() ? 0 : info.size(), info.lastModified()};
    QDirIterator files(info.filePath(), QDir::Files);
    while (info.isDir() && files.hasNext()) {
        files.next();
        entry.bytes += files.fileInfo().size();
        entry.usedAt = std::max(entry.usedAt, files.fileInfo().lastModified());
    }
    return entry;
}

QList<Entry> entriesOf(const QString &folder, const QString &pattern)
{
    QList<Entry> entries;
    for (const QFileInfo &info : QDir(folder).entryInfoList({pattern}, QDir::Dirs | QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot))
        entries.append(entryOf(info));
    std::ranges::sort(entries, {}, &Entry::usedAt);
    return entries;
}

void removeEntry(const Entry &entry)
{
    if (QFileInfo(entry.path).isDir())
        QDir(entry.path).removeRecursively();
    else
        QFile::remove(entry.path);
}

/// Whether it is gone: nothing that is open goes.
bool removeUnused(const Entry &entry)
{
    const StoreLock lock(entry.path, StoreLock::Kind::Exclusive);
    if (lock.isHeld())
        removeEntry(entry);
    return lock.isHeld();
}

/// Of programs that were killed while they made a store.
void removeAbandoned(const QString &folder)
{
    const QDateTime now = QDateTime::currentDateTime();
    for (const Entry &entry : entriesOf(folder, kUnfinished))
        if (entry.usedAt.secsTo(now) > kAbandonedAfterSeconds)
            removeEntry(entry);
}

// The time of its description tells when a store was used last.
void markUsed(const QString &store)
{
    ::utimensat(AT_FDCWD, QFile::encodeName(store + QStringLiteral("/taxon.json")).constData(), nullptr, 0);
}

} // namespace

qint64 packCacheLimit(Project &project)
{
    bool isSet = false;
    const qint64 bytes = project.settings().value(kLimitSetting).toLongLong(&isSet);
    return isSet ? std::clamp(bytes, kLeastCacheBytes, kMostCacheBytes) : kDefaultCacheBytes;
}

void setPackCacheLimit(Project &project, qint64 bytes)
{
    if (bytes < kLeastCacheBytes || bytes > kMostCacheBytes)
        throw Error(ErrorCode::Usage,
            QCoreApplication::translate("Packing", "The cache of prepared images may take 0.1 to %1 GB.").arg(kMostCacheBytes / 1'000'000'000));
    project.settings().setValue(kLimitSetting, QString::number(bytes));
}

CacheUse cacheUse(const Project &project)
{
    CacheUse use;
    for (const Entry &entry : entriesOf(project.cacheFolder(), QStringLiteral("*"))) {
        const bool isStore = QFileInfo(entry.path).fileName().startsWith(kPrefix);
        use.stores += isStore ? 1 : 0;
        (isStore ? use.storeBytes : use.otherBytes) += entry.bytes;
    }
    return use;
}

void clearCache(const Project &project)
{
    removeAbandoned(project.cacheFolder());
    for (const Entry &entry : entriesOf(project.cacheFolder(), QStringLiteral("*"))) {
        const QString name = QFileInfo(entry.path).fileName();
        // A lock is another program's or this one's, and as good as empty.
        if (!name.endsWith(u".lock") && !QDir::match(kUnfinished, name))
            removeUnused(entry);
    }
}

QString PackCache::pathOf(const Snapshot &snapshot, const PackOptions &options) const
{
    return m_project.cacheFolder() + u'/' + kPrefix + packKey(snapshot, options).left(32);
}

/// Whether an image that a store lacks can be read by now.
bool PackCache::canFillGaps(const Snapshot &snapshot, const PackDescription &description, const Progress &progress) const
{
    const QSet<ImageId> lacking(description.leftOut.begin(), description.leftOut.end());
    if (lacking.isEmpty())
        return false;
    const ContentFinder finder(m_project);
    return std::ranges::any_of(snapshot.items, [&](const SnapshotItem &item) {
        progress.throwIfCancelled();
        return lacking.contains(item.image) && finder.prepared(item.sha256, description.options.preprocessing);
    });
}

PackedStore PackCache::store(const Snapshot &snapshot, const PackOptions &options, Gaps gaps, int threads, Progress &progress)
{
    const QString path = pathOf(snapshot, options);
    try {
        PackedStore found(path, progress);
        const bool isOurs = found.description().key == packKey(snapshot, options);
        if (isOurs && (gaps == Gaps::Accept || !canFillGaps(snapshot, found.description(), progress))) {
            markUsed(path);
            return found;
        }
    } catch (const Error &) {
        removeEntry({.path = path, .bytes = 0, .usedAt = {}}); // damaged, if it is there at all: it is only a cache
    }
    ensureFolder(m_project.cacheFolder());
    const qint64 side = options.preprocessing.size;
    makeRoom(path, qint64(snapshot.items.size()) * side * side * 3);
    packSnapshot(m_project, snapshot, options, path, threads, progress);
    return PackedStore(path, progress);
}

void PackCache::makeRoom(const QString &kept, qint64 bytes) const
{
    removeAbandoned(m_project.cacheFolder());
    const QList<Entry> entries = entriesOf(m_project.cacheFolder(), kPrefix + u'*');
    qint64 total = bytes;
    for (const Entry &entry : entries)
        total += entry.bytes;
    for (const Entry &entry : entries) {
        if (total <= m_bytes)
            return;
        if (entry.path != kept && removeUnused(entry))
            total -= entry.bytes;
    }
}

} // namespace taxon
