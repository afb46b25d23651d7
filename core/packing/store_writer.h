#pragma once

#include "core/packing/pack_description.h"

#include <QByteArray>

#include <memory>

namespace taxon {

/// An image on its way into a store, with what goes beside its bytes.
struct PackedRecord {
    QByteArray bytes; ///< pixels or a JPEG file
    int side = 0;     ///< width and height in pixels
    PackEncoding encoding = PackEncoding::Raw;
    ImageId image;
    QString fileName;  ///< of the original, without its folder
    QString sha256;    ///< of the original
    int label = 0;
    QString className;
    Part part = Part::Train;
};

/// Writes the data files of one format into a folder that is thrown away unless finish() returned. One thread.
class StoreWriter {
public:
    virtual ~StoreWriter() = default;

    /// Records come ordered by part. Throws NotWritable, DiskFull.
    virtual void write(const PackedRecord &record) = 0;
    /// Everything is on the disk when it returns. Throws NotWritable, DiskFull.
    virtual void finish() = 0;
};

/// `records`: how many will come at most, each of `bytes` at most.
std::unique_ptr<StoreWriter> makeStoreWriter(PackFormat format, const QString &folder, qint64 records, qint64 bytes);

} // namespace taxon
