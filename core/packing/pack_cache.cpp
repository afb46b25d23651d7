#include "core/packing/pack_cache.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/packing/snapshot_packer.h"
#include "core/project/project.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>

namespace taxon {
namespace {

const QString kPrefix = QStringLiteral("packed-");
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

// The time of its description tells when a store was used last.
void markUsed(const QString &store)
{
    ::utimensat(AT_FDCWD, QFile::encodeName(store + QStringLiteral("/taxon.json")).constData(), nullptr, 0);
}

} // namespace

QString PackCache::pathOf(const Snapshot &snapshot, const PackOptions &options) const
{
    return m_project.cacheFolder() + u'/' + kPrefix + packKey(snapshot, options).left(32);
}

PackedStore PackCache::store(const Snapshot &snapshot, const PackOptions &options, Gaps gaps, int threads, Progress &progress)
{
    const QString path = pathOf(snapshot, options);
    try {
        PackedStore found(path, progress);
        const bool isWanted = gaps == Gaps::Accept || found.description().leftOut.isEmpty();
        if (isWanted && found.description().key == packKey(snapshot, options)) {
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
    const QDateTime now = QDateTime::currentDateTime();
    for (const Entry &entry : entriesOf(m_project.cacheFolder(), u'.' + kPrefix + QStringLiteral("*.part")))
        if (entry.usedAt.secsTo(now) > kAbandonedAfterSeconds) // its program was killed
            removeEntry(entry);
    const QList<Entry> entries = entriesOf(m_project.cacheFolder(), kPrefix + u'*');
    qint64 total = bytes;
    for (const Entry &entry : entries)
        total += entry.bytes;
    for (const Entry &entry : entries) {
        if (total <= m_bytes)
            return;
        if (entry.path == kept)
            continue;
        removeEntry(entry);
        total -= entry.bytes;
    }
}

} // namespace taxon
