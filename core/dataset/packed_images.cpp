#include "core/dataset/packed_images.h"

#include "core/base/error.h"
#include "core/base/files.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QUuid>
#include <QtEndian>

#include <fcntl.h>
#include <sys/types.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace taxon {

namespace {

constexpr char kMagic[8] = {'T', 'X', 'P', 'A', 'C', 'K', '\r', '\n'};
constexpr quint32 kVersion = 1;
constexpr qint64 kPixelAlignment = 4096; // a page, so that mapped rows begin where the kernel's pages do
constexpr qint64 kFixedHeaderBytes = 28; // magic, version, size, rows, key length
constexpr qint64 kHashBytes = 32;
constexpr int kMaxSize = 4096;

qint64 pixelsStart(qint64 keyBytes)
{
    const qint64 header = kFixedHeaderBytes + keyBytes + kHashBytes;
    return (header + kPixelAlignment - 1) / kPixelAlignment * kPixelAlignment;
}

qint64 rowBytesFor(int size)
{
    return qint64(size) * size * 3;
}

template <class T> void append(QByteArray &bytes, T value)
{
    const T little = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

/// The header with the hash that tells a finished file from anything else.
QByteArray header(qint64 rows, int size, const QByteArray &key)
{
    QByteArray bytes(kMagic, sizeof kMagic);
    append<quint32>(bytes, kVersion);
    append<quint32>(bytes, quint32(size));
    append<quint64>(bytes, quint64(rows));
    append<quint32>(bytes, quint32(key.size()));
    bytes.append(key);
    bytes.append(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    return bytes;
}

/// Writes all of `data` at a place of its own, so that threads do not share a file position.
bool writeAt(int file, qint64 at, const char *data, qint64 bytes)
{
    while (bytes > 0) {
        const ssize_t written = ::pwrite(file, data, size_t(bytes), off_t(at));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        at += written;
        data += written;
        bytes -= written;
    }
    return true;
}

[[noreturn]] void throwCorrupt(const QString &path, const QString &detail)
{
    throw Error(ErrorCode::Corrupt,
        QCoreApplication::translate("PackedImages", "The packed images %1 are incomplete or belong to something else; they have to be packed again.").arg(path), detail);
}

} // namespace

PackedWriter::PackedWriter(const QString &path, std::int64_t rows, int size, const QString &key)
    : m_path(path)
    , m_file(path + u'.' + QUuid::createUuid().toString(QUuid::WithoutBraces) + QStringLiteral(".part"))
    , m_rows(rows)
    , m_rowBytes(rowBytesFor(size))
    , m_header(header(rows, size, key.toUtf8()))
    , m_start(pixelsStart(key.toUtf8().size()))
{
    Q_ASSERT(rows >= 0 && size > 0 && size <= kMaxSize);
    errno = 0;
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
        throwWriteError(path, m_file.errorString());
    // A full disk shows here and not after minutes of packing.
    const int failure = ::posix_fallocate(m_file.handle(), 0, off_t(m_start + m_rows * m_rowBytes));
    if (failure != 0) {
        m_file.remove();
        errno = failure;
        throwWriteError(path, QString::fromLocal8Bit(std::strerror(failure)));
    }
}

PackedWriter::~PackedWriter()
{
    if (!m_isFinished)
        m_file.remove();
}

void PackedWriter::write(std::int64_t row, std::span<const std::uint8_t> pixels)
{
    Q_ASSERT(row >= 0 && row < m_rows && std::int64_t(pixels.size()) == m_rowBytes);
    if (!writeAt(m_file.handle(), m_start + row * m_rowBytes, reinterpret_cast<const char *>(pixels.data()), m_rowBytes))
        throwWriteError(m_path, QString::fromLocal8Bit(std::strerror(errno)));
}

void PackedWriter::finish()
{
    // The header goes last: whatever stops the program before, the file is not taken for a whole one.
    const bool isWritten = ::fdatasync(m_file.handle()) == 0 && writeAt(m_file.handle(), 0, m_header.constData(), m_header.size())
        && ::fdatasync(m_file.handle()) == 0
        && ::rename(QFile::encodeName(m_file.fileName()).constData(), QFile::encodeName(m_path).constData()) == 0;
    if (!isWritten)
        throwWriteError(m_path, QString::fromLocal8Bit(std::strerror(errno)));
    m_isFinished = true;
    m_file.close();
}

PackedReader::PackedReader(const QString &path, const QString &key)
    : m_file(path)
{
    if (!QFileInfo::exists(path))
        throw Error(ErrorCode::NotFound, QCoreApplication::translate("PackedImages", "There are no packed images at %1.").arg(path));
    if (!m_file.open(QIODevice::ReadOnly))
        throw Error(ErrorCode::Unreadable, QCoreApplication::translate("PackedImages", "The packed images %1 cannot be read: %2.").arg(path, m_file.errorString()));
    const QByteArray fixed = m_file.read(kFixedHeaderBytes);
    if (fixed.size() < kFixedHeaderBytes)
        throwCorrupt(path, QStringLiteral("shorter than a header"));
    const quint64 size = qFromLittleEndian<quint32>(fixed.constData() + 12);
    const quint64 rows = qFromLittleEndian<quint64>(fixed.constData() + 16);
    if (size == 0 || size > kMaxSize || rows > quint64(m_file.size()) / (size * size * 3))
        throwCorrupt(path, QStringLiteral("impossible size or number of rows"));
    const QByteArray expected = header(qint64(rows), int(size), key.toUtf8());
    if (fixed + m_file.read(expected.size() - fixed.size()) != expected)
        throwCorrupt(path, QStringLiteral("another version, key or an unfinished file"));
    m_rows = qint64(rows);
    m_size = int(size);
    const qint64 start = pixelsStart(key.toUtf8().size());
    if (m_file.size() != start + m_rows * rowBytesFor(m_size))
        throwCorrupt(path, QStringLiteral("length %1").arg(m_file.size()));
    const uchar *mapped = m_file.map(0, m_file.size());
    if (!mapped)
        throw Error(ErrorCode::OutOfMemory, QCoreApplication::translate("PackedImages", "The packed images %1 cannot be mapped into memory: %2.").arg(path, m_file.errorString()));
    m_pixels = mapped + start;
}

std::span<const std::uint8_t> PackedReader::row(std::int64_t row) const
{
    Q_ASSERT(row >= 0 && row < m_rows);
    const auto bytes = size_t(rowBytesFor(m_size));
    return {m_pixels + size_t(row) * bytes, bytes};
}

} // namespace taxon
