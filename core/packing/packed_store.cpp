#include "core/packing/packed_store.h"

#include "core/base/crc32c.h"
#include "core/base/error.h"
#include "core/packing/lmdb_store.h"
#include "core/packing/tfrecord_store.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace taxon {
namespace {

constexpr qint64 kPieceBytes = 4 * 1024 * 1024;

quint32 fileChecksum(const QString &path, Progress &progress)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        throw Error(ErrorCode::Unreadable, QCoreApplication::translate("Packing", "%1 cannot be read: %2.").arg(path, file.errorString()));
    std::vector<char> piece(std::size_t(std::min(kPieceBytes, std::max<qint64>(1, file.size()))));
    quint32 checksum = 0;
    for (qint64 done = 0;;) {
        progress.throwIfCancelled();
        const qint64 bytes = file.read(piece.data(), qint64(piece.size()));
        if (bytes < 0)
            throw Error(ErrorCode::Unreadable, QCoreApplication::translate("Packing", "%1 cannot be read: %2.").arg(path, file.errorString()));
        if (bytes == 0)
            return checksum;
        checksum = crc32c({reinterpret_cast<const std::uint8_t *>(piece.data()), std::size_t(bytes)}, checksum);
        done += bytes;
        progress.report(done, file.size(), QCoreApplication::translate("Packing", "Verifying packed images"));
    }
}

QStringList dataFiles(PackFormat format)
{
    if (format == PackFormat::Lmdb)
        return {QStringLiteral("data.mdb")};
    return {QStringLiteral("test.tfrecord"), QStringLiteral("train.tfrecord"), QStringLiteral("val.tfrecord")};
}

// Before any file is mapped or parsed: what has the right checksum has the right structure.
void verifyFiles(const QString &folder, const PackDescription &description, Progress &progress)
{
    QStringList names;
    for (const PackDescription::File &file : description.files)
        names.append(file.name);
    if (names != dataFiles(description.options.format))
        throwDamagedStore(folder, QStringLiteral("other files than such a store has: %1").arg(names.join(u' ')));
    for (const PackDescription::File &file : description.files) {
        const QString path = folder + u'/' + file.name;
        if (QFileInfo(path).size() != file.bytes)
            throwDamagedStore(folder, QStringLiteral("%1 has another length").arg(file.name));
        if (fileChecksum(path, progress) != file.crc32c)
            throwDamagedStore(folder, QStringLiteral("%1 has another checksum").arg(file.name));
    }
}

bool isPlausible(const PackedImage &image, const PackDescription &description)
{
    const qint64 side = description.options.preprocessing.size;
    return image.label >= 0 && image.label < description.classes.size()
        && (description.options.encoding == PackEncoding::Jpeg || qint64(image.bytes.size()) == side * side * 3);
}

} // namespace

QList<PackDescription::File> checkedFiles(const QString &folder, Progress &progress)
{
    QList<PackDescription::File> files;
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files, QDir::Name))
        files.append({file.fileName(), file.size(), fileChecksum(file.filePath(), progress)});
    return files;
}

PackedStore::PackedStore(const QString &folder, Progress &progress)
    : m_lock(folder, StoreLock::Kind::Shared)
    , m_description(readPackDescription(folder))
{
    verifyFiles(folder, m_description, progress);
    m_content = m_description.options.format == PackFormat::Lmdb ? readLmdb(folder) : readTfRecords(folder);
    const bool isWhole = size() == m_description.total()
        && std::ranges::all_of(m_content.images, [this](const PackedImage &image) { return isPlausible(image, m_description); });
    if (!isWhole)
        throwDamagedStore(folder, QStringLiteral("other images than its description says"));
}

} // namespace taxon
