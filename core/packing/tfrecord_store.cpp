#include "core/packing/tfrecord_store.h"

#include "core/base/crc32c.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/packing/example_message.h"

#include <QCoreApplication>
#include <QtEndian>

#include <unistd.h>

#include <cerrno>

namespace taxon {
namespace {

constexpr qint64 kLengthBytes = 8;
constexpr qint64 kChecksumBytes = 4;
constexpr qint64 kFrameBytes = kLengthBytes + 2 * kChecksumBytes;

QString pathOf(const QString &folder, Part part)
{
    return folder + u'/' + partName(part) + QStringLiteral(".tfrecord");
}

std::span<const std::uint8_t> spanOf(QByteArrayView bytes)
{
    return {reinterpret_cast<const std::uint8_t *>(bytes.data()), std::size_t(bytes.size())};
}

template <class T> QByteArray littleEndian(T value)
{
    QByteArray bytes(sizeof value, Qt::Uninitialized);
    qToLittleEndian(value, bytes.data());
    return bytes;
}

QByteArray framed(const QByteArray &payload)
{
    const QByteArray length = littleEndian<quint64>(quint64(payload.size()));
    QByteArray record;
    record.reserve(payload.size() + kFrameBytes);
    record.append(length).append(littleEndian<quint32>(maskedCrc32c(spanOf(length))));
    return record.append(payload).append(littleEndian<quint32>(maskedCrc32c(spanOf(payload))));
}

QByteArray exampleOf(const PackedRecord &record)
{
    ExampleMessage example;
    example.add("image/channels", 3);
    example.add("image/class/label", record.label);
    example.add("image/class/text", record.className.toUtf8());
    example.add("image/colorspace", "RGB");
    example.add("image/encoded", record.bytes);
    example.add("image/filename", record.fileName.toUtf8());
    example.add("image/format", packEncodingName(record.encoding).toLatin1());
    example.add("image/height", record.side);
    example.add("image/sha256", record.sha256.toLatin1());
    example.add("image/source_id", QByteArray::number(record.image.value));
    example.add("image/width", record.side);
    return example.serialized();
}

// Nothing where the bytes are no record of an image.
std::optional<PackedImage> imageOf(QByteArrayView payload, Part part)
{
    const ExampleView example(payload);
    const auto bytes = example.bytes("image/encoded");
    const auto label = example.number("image/class/label");
    const auto image = example.bytes("image/source_id");
    if (!bytes || !label || !image)
        return std::nullopt;
    return PackedImage{spanOf(*bytes), {image->toByteArray().toLongLong()}, int(*label), part};
}

// The payload of the record at the front, which is then taken off; nothing where there is no whole one. Payloads were
// verified with the whole file.
std::optional<QByteArrayView> takePayload(QByteArrayView &rest)
{
    if (rest.size() < kFrameBytes)
        return std::nullopt;
    const auto bytes = qFromLittleEndian<quint64>(rest.data());
    const auto checksum = qFromLittleEndian<quint32>(rest.data() + kLengthBytes);
    if (bytes > quint64(rest.size() - kFrameBytes) || checksum != maskedCrc32c(spanOf(rest.first(kLengthBytes))))
        return std::nullopt;
    const QByteArrayView payload = rest.sliced(kLengthBytes + kChecksumBytes, qsizetype(bytes));
    rest = rest.sliced(kFrameBytes + qsizetype(bytes));
    return payload;
}

} // namespace

TfRecordWriter::TfRecordWriter(const QString &folder)
{
    for (const Part part : kParts) {
        QFile &file = m_files[std::size_t(part)];
        file.setFileName(pathOf(folder, part));
        errno = 0;
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            throwWriteError(file.fileName(), file.errorString());
    }
}

void TfRecordWriter::write(const PackedRecord &record)
{
    QFile &file = m_files[std::size_t(record.part)];
    const QByteArray bytes = framed(exampleOf(record));
    errno = 0;
    if (file.write(bytes) != bytes.size())
        throwWriteError(file.fileName(), file.errorString());
}

void TfRecordWriter::finish()
{
    for (QFile &file : m_files) {
        errno = 0;
        if (!file.flush() || ::fdatasync(file.handle()) != 0)
            throwWriteError(file.fileName(), file.errorString());
        file.close();
    }
}

MappedImages readTfRecords(const QString &folder)
{
    auto files = std::make_shared<std::array<QFile, kParts.size()>>();
    MappedImages content;
    for (const Part part : kParts) {
        QFile &file = (*files)[std::size_t(part)];
        file.setFileName(pathOf(folder, part));
        if (!file.open(QIODevice::ReadOnly))
            throw Error(ErrorCode::Unreadable, QCoreApplication::translate("Packing", "%1 cannot be read: %2.").arg(file.fileName(), file.errorString()));
        if (file.size() == 0)
            continue;
        const uchar *mapped = file.map(0, file.size());
        if (!mapped)
            throw Error(ErrorCode::OutOfMemory, QCoreApplication::translate("Packing", "The packed store %1 cannot be mapped into memory: %2.").arg(folder, file.errorString()));
        for (QByteArrayView rest(mapped, qsizetype(file.size())); !rest.isEmpty();) {
            const auto payload = takePayload(rest);
            const auto image = payload ? imageOf(*payload, part) : std::nullopt;
            if (!image)
                throwDamagedStore(folder, QStringLiteral("no record in %1 at row %2").arg(file.fileName()).arg(content.images.size()));
            content.images.push_back(*image);
        }
    }
    content.mapping = files;
    return content;
}

} // namespace taxon
