#include "core/imaging/thumbnail_cache.h"

#include <QDir>
#include <QLockFile>
#include <QtEndian>

#include <algorithm>

namespace taxon {
namespace {

// An index: the header, then entries of one size. A header is the magic and the pack's number in the order of making;
// an entry is key, offset, length, the picture's checksum and the entry's own. Numbers are little-endian.
constexpr char kMagic[] = "taxon thumbs 1\n";
constexpr int kMagicBytes = 16;
constexpr int kHeaderBytes = kMagicBytes + 8;
constexpr int kHashBytes = 16; // of 32: enough to tell contents apart
constexpr int kKeyBytes = kHashBytes + 4;
constexpr int kEntryBytes = kKeyBytes + 8 + 4 + 4 + 4;

template <class Number> void append(QByteArray &bytes, Number number)
{
    const Number little = qToLittleEndian(number);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

/// FNV-1a: tells a torn or overwritten entry.
quint32 checksum(const char *bytes, qsizetype length)
{
    quint32 sum = 2166136261U;
    for (qsizetype i = 0; i < length; ++i)
        sum = (sum ^ quint8(bytes[i])) * 16777619U;
    return sum;
}

} // namespace

ThumbnailCache::ThumbnailCache(const QString &folder, qint64 bytes)
    : m_folder(folder)
    , m_bytes(bytes)
{
}

ThumbnailCache::~ThumbnailCache() = default;

QByteArray ThumbnailCache::keyOf(const QString &sha256, int side)
{
    QByteArray key = QByteArray::fromHex(sha256.toLatin1()).left(kHashBytes);
    if (key.size() < kHashBytes)
        return {};
    append(key, quint32(side));
    return key;
}

QByteArray ThumbnailCache::find(const QString &sha256, int side)
{
    const std::lock_guard guard(m_mutex);
    open();
    const auto place = m_places.constFind(keyOf(sha256, side));
    if (place == m_places.constEnd())
        return {};
    QFile &data = m_packs[place->pack].data;
    if (!data.seek(place->offset))
        return {};
    const QByteArray picture = data.read(place->length);
    if (picture.size() == qsizetype(place->length) && checksum(picture.constData(), picture.size()) == place->checksum)
        return picture;
    m_places.erase(place);
    return {};
}

void ThumbnailCache::add(const QString &sha256, int side, const QByteArray &picture)
{
    const std::lock_guard guard(m_mutex);
    open();
    const QByteArray key = keyOf(sha256, side);
    if (!m_lock || key.isEmpty() || picture.isEmpty() || m_places.contains(key))
        return;
    if (m_packs[m_newer].end + picture.size() > m_bytes / 2 && !turnOver())
        return;
    Pack &pack = m_packs[m_newer];
    const Place place{m_newer, quint32(picture.size()), checksum(picture.constData(), picture.size()), pack.end};
    QByteArray entry = key;
    append(entry, place.offset);
    append(entry, place.length);
    append(entry, place.checksum);
    append(entry, checksum(entry.constData(), entry.size()));
    // A full disk: what is there stays readable, and nothing more is kept.
    const bool isKept = pack.data.seek(place.offset) && pack.data.write(picture) == picture.size()
        && pack.index.seek(pack.index.size()) && pack.index.write(entry) == entry.size();
    if (!isKept) {
        m_lock.reset();
        return;
    }
    pack.end += picture.size();
    m_places.insert(key, place);
}

qint64 ThumbnailCache::size()
{
    const std::lock_guard guard(m_mutex);
    open();
    return m_places.size();
}

void ThumbnailCache::open()
{
    if (std::exchange(m_isOpen, true))
        return;
    if (QDir().mkpath(m_folder)) {
        m_lock = std::make_unique<QLockFile>(m_folder + QStringLiteral("/thumbnails.lock"));
        m_lock->setStaleLockTime(0); // a writer may live for days; a dead one is told by its process number
        if (!m_lock->tryLock(0))
            m_lock.reset();
    }
    quint64 numbers[2] = {0, 0};
    for (int place = 0; place < 2; ++place) {
        const QString name = m_folder + QStringLiteral("/thumbnails-%1").arg(QChar(u'A' + place));
        m_packs[place].data.setFileName(name + QStringLiteral(".pack"));
        m_packs[place].index.setFileName(name + QStringLiteral(".index"));
        numbers[place] = read(place);
    }
    m_newer = numbers[1] > numbers[0] ? 1 : 0;
    m_number = numbers[m_newer];
    if (m_lock && m_number == 0 && !start(m_newer, 1))
        m_lock.reset();
}

quint64 ThumbnailCache::read(int place)
{
    Pack &pack = m_packs[place];
    const auto mode = (m_lock ? QIODevice::ReadWrite | QIODevice::ExistingOnly : QIODevice::ReadOnly) | QIODevice::Unbuffered;
    if (!pack.data.open(mode) || !pack.index.open(mode))
        return 0;
    const QByteArray bytes = pack.index.readAll();
    if (bytes.size() < kHeaderBytes || !bytes.startsWith(QByteArray(kMagic, kMagicBytes)))
        return 0;
    const qint64 dataBytes = pack.data.size();
    qsizetype at = kHeaderBytes;
    for (; at + kEntryBytes <= bytes.size(); at += kEntryBytes) {
        const char *entry = bytes.constData() + at;
        const char *numbers = entry + kKeyBytes;
        const Place found{place, qFromLittleEndian<quint32>(numbers + 8), qFromLittleEndian<quint32>(numbers + 12),
            qFromLittleEndian<qint64>(numbers)};
        const bool isSound = qFromLittleEndian<quint32>(numbers + 16) == checksum(entry, kEntryBytes - 4);
        if (isSound && found.offset >= 0 && found.offset + found.length <= dataBytes)
            m_places.insert(QByteArray(entry, kKeyBytes), found);
    }
    if (m_lock && at < bytes.size())
        pack.index.resize(at); // a writer died within an entry
    pack.end = dataBytes;
    return qFromLittleEndian<quint64>(bytes.constData() + kMagicBytes);
}

bool ThumbnailCache::turnOver()
{
    const int older = 1 - m_newer;
    m_places.removeIf([older](const std::pair<const QByteArray &, Place &> &entry) { return entry.second.pack == older; });
    if (!start(older, m_number + 1)) {
        m_lock.reset();
        return false;
    }
    m_newer = older;
    return true;
}

/// An empty pack in this place. The files are removed, not emptied: who reads the old ones still can.
bool ThumbnailCache::start(int place, quint64 number)
{
    Pack &pack = m_packs[place];
    for (QFile *file : {&pack.data, &pack.index}) {
        file->close();
        QFile::remove(file->fileName());
        if (!file->open(QIODevice::ReadWrite | QIODevice::NewOnly | QIODevice::Unbuffered))
            return false;
    }
    QByteArray header(kMagic, kMagicBytes);
    append(header, number);
    m_number = number;
    pack.end = 0;
    return pack.index.write(header) == header.size();
}

} // namespace taxon
