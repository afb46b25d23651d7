#include "core/health/measurement_cache.h"

#include <QDir>
#include <QLockFile>
#include <QtEndian>

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

MeasurementCache::MeasurementCache(const QString &folder)
    : m_file(folder + QStringLiteral("/measurements.bin"))
{
    if (QDir().mkpath(folder)) {
        m_lock = std::make_unique<QLockFile>(folder + QStringLiteral("/measurements.lock"));
        m_lock->setStaleLockTime(0); // a dead writer is told by its process number
        if (!m_lock->tryLock(0))
            m_lock.reset();
    }
    read();
}

MeasurementCache::~MeasurementCache()
{
    store();
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
    if (m_lock)
        m_unstored.append(entryOf(*content, measurement));
}

void MeasurementCache::store()
{
    if (m_unstored.isEmpty() || !m_lock)
        return;
    // A full disk: what is there stays readable, and nothing more is kept.
    if (m_file.write(m_unstored) != m_unstored.size() || !m_file.flush())
        m_lock.reset();
    m_unstored.clear();
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

void MeasurementCache::read()
{
    const auto mode = m_lock ? QIODevice::ReadWrite : QIODevice::ReadOnly;
    if (!m_file.open(mode | QIODevice::Unbuffered)) {
        m_lock.reset();
        return;
    }
    const QByteArray bytes = m_file.readAll();
    qsizetype at = bytes.startsWith(kMagic) ? kMagicBytes : 0;
    for (; at > 0 && at + kEntryBytes <= bytes.size(); at += kEntryBytes) {
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
    if (!m_lock)
        return;
    m_file.resize(at);
    m_file.seek(at);
    if (at == 0 && m_file.write(kMagic, kMagicBytes) != kMagicBytes)
        m_lock.reset();
}

} // namespace taxon
