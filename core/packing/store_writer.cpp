#include "core/packing/store_writer.h"

#include "core/packing/lmdb_store.h"
#include "core/packing/tfrecord_store.h"

namespace taxon {

std::unique_ptr<StoreWriter> makeStoreWriter(PackFormat format, const QString &folder, qint64 records, qint64 bytes)
{
    if (format == PackFormat::Lmdb)
        return std::make_unique<LmdbWriter>(folder, records, bytes);
    return std::make_unique<TfRecordWriter>(folder);
}

} // namespace taxon
