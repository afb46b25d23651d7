#pragma once

#include "core/packing/pack_cache.h"
#include "core/project/snapshot_store.h"

#include <QHash>

#include <vector>

namespace taxon {

class Progress;
class Project;

/// One image of a snapshot, ready for a network.
struct Sample {
    qint64 row = 0; ///< in the packed store
    ImageId image;
    int label = 0;
};

/// A snapshot's images, prepared: the packed store of raw pixels in the project's cache, which is made when missing.
class SnapshotImages {
public:
    using Gaps = PackCache::Gaps;

    /// Images that cannot be read any more, or have other content by now, are left out and counted.
    /// Throws Impossible when nothing is left of the training part, Cancelled, and what writing throws.
    SnapshotImages(Project &project, const Snapshot &snapshot, const Preprocessing &preprocessing, Gaps gaps,
        int threads, Progress &progress);

    const PackedStore &store() const { return m_store; }
    /// In image order.
    std::vector<Sample> samplesOf(Part part) const;
    int skipped() const { return int(m_store.description().leftOut.size()); }
    /// Equal for the same images with the same gaps: what a run may go on with.
    QString fingerprint() const;

private:
    Snapshot m_snapshot;
    PackedStore m_store;
    QHash<ImageId, qint64> m_rows;
};

} // namespace taxon
