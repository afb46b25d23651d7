#pragma once

#include "core/dataset/content_finder.h"
#include "core/dataset/packed_images.h"
#include "core/imaging/preprocessing.h"
#include "core/project/snapshot_store.h"

#include <memory>
#include <vector>

namespace taxon {

class Progress;
class Project;

/// One image of a snapshot, ready for a network.
struct Sample {
    qint64 row = 0; ///< in the packed file, and in Snapshot::items
    ImageId image;
    int label = 0;
};

/// A snapshot's images, prepared and packed into one file in the project's cache, which is made when missing.
class SnapshotImages {
public:
    /// What to do with a packed file some of whose images could not be read when it was made.
    enum class Gaps { Accept, Retry };

    /// Images that cannot be read any more, or have other content by now, are left out and counted.
    /// Throws Impossible when nothing is left of the training part, Cancelled, and what writing throws.
    SnapshotImages(Project &project, const Snapshot &snapshot, const Preprocessing &preprocessing, Gaps gaps,
        int threads, Progress &progress);

    const PackedReader &pixels() const { return *m_pixels; }
    /// In image order.
    std::vector<Sample> samplesOf(Part part) const;
    int skipped() const { return int(m_skippedRows.size()); }
    /// Equal for the same images with the same gaps: what a run may go on with.
    QString fingerprint() const;

private:
    void open(const QString &path, const QString &key, Gaps gaps);
    void make(Project &project, const QString &path, const QString &key, const Preprocessing &preprocessing,
        int threads, Progress &progress);

    Snapshot m_snapshot;
    std::vector<qint64> m_skippedRows;
    std::unique_ptr<PackedReader> m_pixels;
};

} // namespace taxon
