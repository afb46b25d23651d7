#pragma once

#include "core/base/progress.h"
#include "core/packing/packed_store.h"

namespace taxon {

class Project;

/// How many bytes the packed stores in a project's cache may take together, for everyone who works on it; kDefaultCacheBytes
/// unless it was set.
qint64 packCacheLimit(Project &project);
/// On the disk when it returns; the next store that is made keeps to it. Throws Usage outside kLeastCacheBytes and
/// kMostCacheBytes.
void setPackCacheLimit(Project &project, qint64 bytes);

inline constexpr qint64 kDefaultCacheBytes = 20LL * 1000 * 1000 * 1000;
inline constexpr qint64 kLeastCacheBytes = 100LL * 1000 * 1000;
inline constexpr qint64 kMostCacheBytes = 100'000LL * 1000 * 1000 * 1000;

/// What lies in a project's cache folder.
struct CacheUse {
    int stores = 0;
    qint64 storeBytes = 0;
    qint64 otherBytes = 0; ///< thumbnails and measurements

    qint64 total() const { return storeBytes + otherBytes; }
};

/// Any thread, with a Project of its own.
CacheUse cacheUse(const Project &project);
/// Deletes everything in the cache folder but stores that are open and what another program is just writing. All of it is
/// made again when it is needed.
void clearCache(const Project &project);

/// The packed stores in a project's cache folder, reused by what they hold and how it was made (packKey()). Bounded: before
/// one is made, those that were not used for longest go, but none that is open. Any thread, with a Project of its own;
/// several programs may use one cache.
class PackCache {
public:
    /// What to do with a store that lacks images, since they could not be read when it was made: take it, or make it anew as
    /// soon as one of them can be read.
    enum class Gaps { Accept, Retry };

    /// Bounded as the project says.
    explicit PackCache(Project &project)
        : PackCache(project, packCacheLimit(project))
    {
    }
    PackCache(Project &project, qint64 bytes)
        : m_project(project)
        , m_bytes(bytes)
    {
    }

    /// The store of this snapshot, packed now unless there is one. A damaged one is packed again.
    /// Throws what packSnapshot() throws.
    PackedStore store(const Snapshot &snapshot, const PackOptions &options, Gaps gaps, int threads, Progress &progress);

    /// Where the store is, or would be.
    QString pathOf(const Snapshot &snapshot, const PackOptions &options) const;

private:
    bool canFillGaps(const Snapshot &snapshot, const PackDescription &description, const Progress &progress) const;
    void makeRoom(const QString &kept, qint64 bytes) const;

    Project &m_project;
    qint64 m_bytes;
};

} // namespace taxon
