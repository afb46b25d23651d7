#include "core/health/measurement_cache.h"

#include "core/base/error.h"
#include "core/base/files.h"

#include <QCoreApplication>
#include <QLockFile>
#include <QtEndian>

#include <algorithm>
#include <bit>

namespace taxon {
namespace {

constexpr char kMagic[] = "TXMEAS01"; // another number when an entry means something else
constexpr qsizetype kMagicBytes = 8;
constexpr qsizetype kContentBytes = 32;
constexpr qsizetype kNumbers = 7;
constexpr qsizetype kSummedBytes = kContentBytes + 4 + 4 * kNumbers; // content, 1 or 0 for readable, numbers
constexpr qsizetype kEntryBytes = kSummedBytes + 4;

void append(QByteArray &bytes, quint32 number)
{
    const quint32 little = qToLittleEndian(number);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

quint32 numberAt(const char *bytes)
{
    return qFromLittleEndian<quint32>(bytes);
}

/// FNV-1a: tells a torn or overwritten entry.
quint32 checksum(const char *bytes)
{
    quint32 sum = 2166136261U;
    for (qsizetype i = 0; i < kSummedBytes; ++i)
        sum = (sum ^ quint8(bytes[i])) * 16777619U;
    return sum;
}

std::array<float ImageStatistics::*, kNumbers> numbers()
{
    return {&ImageStatistics::red, &ImageStatistics::green, &ImageStatistics::blue, &ImageStatistics::brightness, &ImageStatistics::contrast,
        &ImageStatistics::saturation, &ImageStatistics::sharpness};
}

} // namespace

MeasurementCache::MeasurementCache(const QString &folder, Access access)
    : m_file(folder + QStringLiteral("/measurements.bin"))
{
    if (access == Access::Write)
        lock(folder);
    if (!m_file.open((m_lock ? QIODevice::ReadWrite : QIODevice::ReadOnly) | QIODevice::Unbuffered)) {
        if (m_lock)
            throwWriteError(m_file.fileName(), m_file.errorString());
        return;
    }
    const qsizetype sound = read(m_file.readAll());
    if (!m_lock)
        return;
    m_file.resize(sound); // a writer died within an entry
    m_file.seek(sound);
    if (sound == 0)
        write(QByteArray(kMagic, kMagicBytes));
}

MeasurementCache::~MeasurementCache() = default;

void MeasurementCache::lock(const QString &folder)
{
    ensureFolder(folder);
    m_lock = std::make_unique<QLockFile>(folder + QStringLiteral("/measurements.lock"));
    m_lock->setStaleLockTime(0); // a dead writer is told by its process number
    if (!m_lock->tryLock(0))
        throw Error(ErrorCode::Busy, QCoreApplication::translate("Health", "The images of this project are being looked at already: wait until that is done."));
}

const MeasurementCache::Measurement *MeasurementCache::find(const QString &sha256) const
{
    const auto content = contentOf(sha256);
    const auto found = content ? m_measurements.find(*content) : m_measurements.end();
    return found == m_measurements.end() ? nullptr : &found->second;
}

bool MeasurementCache::isComplete(const ImageRecord &record) const
{
    const Measurement *measurement = find(record.sha256);
    return measurement && (!*measurement || record.perceptualHash);
}

void MeasurementCache::add(const QString &sha256, const Measurement &measurement)
{
    const auto content = contentOf(sha256);
    if (!content || !m_measurements.emplace(*content, measurement).second)
        return;
    m_unstored.append(entryOf(*content, measurement));
}

void MeasurementCache::store()
{
    write(m_unstored);
    m_unstored.clear();
}

void MeasurementCache::write(const QByteArray &bytes)
{
    if (m_file.write(bytes) != bytes.size() || !m_file.flush())
        throwWriteError(m_file.fileName(), m_file.errorString());
}

std::optional<MeasurementCache::Content> MeasurementCache::contentOf(const QString &sha256)
{
    const QByteArray bytes = QByteArray::fromHex(sha256.toLatin1());
    if (bytes.size() != kContentBytes)
        return std::nullopt;
    Content content;
    std::copy(bytes.begin(), bytes.end(), content.begin());
    return content;
}

QByteArray MeasurementCache::entryOf(const Content &content, const Measurement &measurement)
{
    QByteArray entry(content.data(), kContentBytes);
    append(entry, measurement ? 1 : 0);
    for (const auto number : numbers())
        append(entry, std::bit_cast<quint32>(measurement.value_or(ImageStatistics()).*number));
    append(entry, checksum(entry.constData()));
    return entry;
}

/// Gives the length of what is sound.
qsizetype MeasurementCache::read(const QByteArray &bytes)
{
    if (!bytes.startsWith(kMagic))
        return 0;
    qsizetype at = kMagicBytes;
    for (; at + kEntryBytes <= bytes.size(); at += kEntryBytes) {
        const char *entry = bytes.constData() + at;
        if (numberAt(entry + kSummedBytes) != checksum(entry))
            break;
        Content content;
        std::copy(entry, entry + kContentBytes, content.begin());
        Measurement measurement;
        if (numberAt(entry + kContentBytes) == 1) {
            measurement.emplace();
            const char *value = entry + kContentBytes + 4;
            for (const auto number : numbers()) {
                *measurement.*number = std::bit_cast<float>(numberAt(value));
                value += 4;
            }
        }
        m_measurements.emplace(content, measurement);
    }
    return at;
}

} // namespace taxon
