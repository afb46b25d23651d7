#pragma once

#include "core/base/progress.h"
#include "core/packing/pack_description.h"
#include "core/packing/store_lock.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace taxon {

/// One image of a packed store.
struct PackedImage {
    std::span<const std::uint8_t> bytes; ///< pixels or a JPEG file, as PackDescription::options says; in mapped memory
    ImageId image;  ///< in the project that it was packed from
    int label = 0;  ///< index into PackDescription::classes
    Part part = Part::Train;
};

/// What a format's reader finds in a folder: the images with what keeps their memory mapped.
struct MappedImages {
    std::vector<PackedImage> images;
    std::shared_ptr<const void> mapping;
};

/// A packed store, mapped into memory: any image by its row, without copying. Rows are ordered by part (train, val, test);
/// within a part their order is random. Thread-safe: many threads may read one store. What was mapped stays readable
/// when the folder is replaced or deleted meanwhile; the cache deletes none that is open.
class PackedStore {
public:
    /// Compares every file's length and checksum with the description, then maps them.
    /// Throws NotFound, TooNew, Corrupt, Unreadable, Cancelled.
    PackedStore(const QString &folder, Progress &progress);
    PackedStore(PackedStore &&) = default;

    const PackDescription &description() const { return m_description; }
    qint64 size() const { return qint64(m_content.images.size()); }
    /// row in [0, size()); valid as long as the store.
    const PackedImage &at(qint64 row) const { return m_content.images[std::size_t(row)]; }

private:
    StoreLock m_lock;
    PackDescription m_description;
    MappedImages m_content;
};

/// The data files in a folder with their checksums, for its description. Throws Unreadable, Cancelled.
QList<PackDescription::File> checkedFiles(const QString &folder, Progress &progress);

} // namespace taxon
