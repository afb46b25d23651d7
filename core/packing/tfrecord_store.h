#pragma once

#include "core/packing/packed_store.h"
#include "core/packing/store_writer.h"

#include <QFile>

#include <array>

namespace taxon {

/// train.tfrecord, val.tfrecord and test.tfrecord: records of a tf.train.Example each, framed by their length and masked
/// CRC-32C checksums as TensorFlow writes them (tensorflow/core/lib/io/record_writer.cc).
class TfRecordWriter : public StoreWriter {
public:
    /// Throws NotWritable.
    explicit TfRecordWriter(const QString &folder);

    void write(const PackedRecord &record) override;
    void finish() override;

private:
    std::array<QFile, kParts.size()> m_files;
};

/// Throws Corrupt, Unreadable.
MappedImages readTfRecords(const QString &folder);

} // namespace taxon
