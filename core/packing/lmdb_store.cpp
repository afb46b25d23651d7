#include "core/packing/lmdb_store.h"

#include "core/base/error.h"
#include "core/base/files.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStorageInfo>

#include <lmdb.h>

#include <algorithm>
#include <cerrno>

namespace taxon {
namespace {

constexpr qint64 kCommitBytes = 32 * 1024 * 1024; // held in memory until they are committed
constexpr qint64 kBytesBesideImage = 16 * 1024;   // the JSON, keys, and pages that are not full
constexpr qint64 kSpareBytes = 64 * 1024 * 1024;
constexpr mdb_mode_t kMode = 0644;

QByteArray keyOf(qint64 row)
{
    return QByteArray::number(row).rightJustified(8, '0');
}

QByteArray informationOf(const PackedRecord &record)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("label"), record.label}, {QStringLiteral("class"), record.className},
                             {QStringLiteral("part"), partName(record.part)}, {QStringLiteral("image"), record.image.value},
                             {QStringLiteral("filename"), record.fileName}, {QStringLiteral("sha256"), record.sha256}})
        .toJson(QJsonDocument::Compact);
}

MDB_val valueOf(const QByteArray &bytes)
{
    return {std::size_t(bytes.size()), const_cast<char *>(bytes.constData())};
}

QByteArrayView viewOf(const MDB_val &value)
{
    return {static_cast<const char *>(value.mv_data), qsizetype(value.mv_size)};
}

// An environment opened for reading with the transaction that keeps its pages in place.
struct Mapping {
    MDB_env *environment = nullptr;
    MDB_txn *transaction = nullptr;

    ~Mapping()
    {
        if (transaction)
            mdb_txn_abort(transaction);
        mdb_env_close(environment);
    }
};

struct CursorCloser {
    void operator()(MDB_cursor *cursor) const { mdb_cursor_close(cursor); }
};

PackedImage imageOf(const MDB_val &bytes, const QJsonObject &information)
{
    return {{static_cast<const std::uint8_t *>(bytes.mv_data), bytes.mv_size}, {information.value(QStringLiteral("image")).toInteger()},
        information.value(QStringLiteral("label")).toInt(-1),
        partFromName(information.value(QStringLiteral("part")).toString()).value_or(Part::Train)};
}

} // namespace

struct LmdbWriter::Environment {
    MDB_env *environment = nullptr;
    MDB_txn *transaction = nullptr;
    MDB_dbi database = 0;

    ~Environment()
    {
        if (transaction)
            mdb_txn_abort(transaction);
        if (environment)
            mdb_env_close(environment);
    }
};

LmdbWriter::LmdbWriter(const QString &folder, qint64 records, qint64 bytes)
    : m_path(folder)
    , m_environment(std::make_unique<Environment>())
{
    check(mdb_env_create(&m_environment->environment));
    // Address space, not disk: the file grows with what is written.
    check(mdb_env_set_mapsize(m_environment->environment, std::size_t(records * (bytes + kBytesBesideImage) + kSpareBytes)));
    // Nobody else knows the folder, and it counts only once finish() has flushed it: neither locks nor flushes before.
    check(mdb_env_open(m_environment->environment, QFile::encodeName(folder).constData(), MDB_NOLOCK | MDB_NOSYNC, kMode));
    begin();
}

LmdbWriter::~LmdbWriter() = default;

void LmdbWriter::check(int result) const
{
    if (result == MDB_SUCCESS)
        return;
    // LMDB calls a write that was cut short an input/output error.
    const bool isFull = result == EIO && QStorageInfo(m_path).bytesAvailable() < kCommitBytes;
    errno = isFull ? ENOSPC : std::max(result, 0);
    throwWriteError(m_path, QString::fromLocal8Bit(mdb_strerror(result)));
}

void LmdbWriter::begin()
{
    check(mdb_txn_begin(m_environment->environment, nullptr, 0, &m_environment->transaction));
    check(mdb_dbi_open(m_environment->transaction, nullptr, 0, &m_environment->database));
}

void LmdbWriter::commit()
{
    const int result = mdb_txn_commit(std::exchange(m_environment->transaction, nullptr)); // freed in any case
    m_uncommitted = 0;
    check(result);
}

void LmdbWriter::put(const QByteArray &key, const QByteArray &value)
{
    MDB_val keyValue = valueOf(key);
    MDB_val data = valueOf(value);
    check(mdb_put(m_environment->transaction, m_environment->database, &keyValue, &data, MDB_APPEND));
    m_uncommitted += value.size();
}

void LmdbWriter::write(const PackedRecord &record)
{
    const QByteArray key = keyOf(m_row++);
    put(key, record.bytes);
    put(key + ".json", informationOf(record));
    if (m_uncommitted < kCommitBytes)
        return;
    commit();
    begin();
}

void LmdbWriter::finish()
{
    commit();
    check(mdb_env_sync(m_environment->environment, 1));
    m_environment.reset();
}

MappedImages readLmdb(const QString &folder)
{
    const auto check = [&](int result) {
        if (result != MDB_SUCCESS)
            throw Error(ErrorCode::Unreadable, QCoreApplication::translate("Packing", "The packed store %1 cannot be opened: %2.").arg(folder, QString::fromLocal8Bit(mdb_strerror(result))));
    };
    auto mapping = std::make_shared<Mapping>();
    check(mdb_env_create(&mapping->environment));
    // Stores are never changed in place, so nobody needs to be locked out, and reading works on read-only disks.
    check(mdb_env_open(mapping->environment, QFile::encodeName(folder).constData(), MDB_RDONLY | MDB_NOLOCK | MDB_NORDAHEAD, kMode));
    check(mdb_txn_begin(mapping->environment, nullptr, MDB_RDONLY, &mapping->transaction));
    MDB_dbi database = 0;
    check(mdb_dbi_open(mapping->transaction, nullptr, 0, &database));
    MDB_cursor *opened = nullptr;
    check(mdb_cursor_open(mapping->transaction, database, &opened));
    const std::unique_ptr<MDB_cursor, CursorCloser> cursor(opened);

    MappedImages content;
    MDB_val key;
    MDB_val bytes;
    MDB_val information;
    while (mdb_cursor_get(cursor.get(), &key, &bytes, MDB_NEXT) == MDB_SUCCESS) {
        const QByteArray expected = keyOf(qint64(content.images.size()));
        const bool isPair = viewOf(key) == QByteArrayView(expected) && mdb_cursor_get(cursor.get(), &key, &information, MDB_NEXT) == MDB_SUCCESS
            && viewOf(key) == QByteArrayView(QByteArray(expected + ".json"));
        if (!isPair)
            throwDamagedStore(folder, QStringLiteral("unexpected key after row %1").arg(content.images.size()));
        content.images.push_back(imageOf(bytes, QJsonDocument::fromJson(viewOf(information).toByteArray()).object()));
    }
    content.mapping = mapping;
    return content;
}

} // namespace taxon
