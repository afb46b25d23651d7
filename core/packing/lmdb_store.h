#pragma once

#include "core/packing/packed_store.h"
#include "core/packing/store_writer.h"

namespace taxon {

/// An LMDB environment (data.mdb) as py-lmdb opens it: for row N, eight digits, the key "N" holds the image's bytes and
/// "N.json" what belongs to it.
class LmdbWriter : public StoreWriter {
public:
    /// See makeStoreWriter(). Throws NotWritable, DiskFull.
    LmdbWriter(const QString &folder, qint64 records, qint64 bytes);
    ~LmdbWriter() override;

    void write(const PackedRecord &record) override;
    void finish() override;

private:
    struct Environment;

    void begin();
    void commit();
    void put(const QByteArray &key, const QByteArray &value);
    void check(int result) const;

    QString m_path;
    std::unique_ptr<Environment> m_environment;
    qint64 m_row = 0;
    qint64 m_uncommitted = 0; ///< bytes
};

/// Throws Corrupt, Unreadable.
MappedImages readLmdb(const QString &folder);

} // namespace taxon
