#pragma once

#include "core/base/progress.h"
#include "core/packing/packed_store.h"

namespace taxon {

class Project;

/// The packed stores in a project's cache folder, reused by what they hold and how it was made (packKey()). Bounded: before
/// one is made, those that were not used for longest go. Any thread, with a Project of its own; several programs may use
/// one cache.
class PackCache {
public:
    static constexpr qint64 kBytes = 20LL * 1000 * 1000 * 1000;

    /// What to do with a store that lacks images, since they could not be read when it was made.
    enum class Gaps { Accept, Retry };

    explicit PackCache(Project &project, qint64 bytes = kBytes)
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
    void makeRoom(const QString &kept, qint64 bytes) const;

    Project &m_project;
    qint64 m_bytes;
};

} // namespace taxon
