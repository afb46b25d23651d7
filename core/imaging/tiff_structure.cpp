#include "core/imaging/byte_reader.h"
#include "core/imaging/file_structure.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QHash>

#include <limits>
#include <vector>

namespace taxon {

namespace {

enum Tag : quint16 {
    ImageWidth = 256,
    ImageHeight = 257,
    BitsPerSample = 258,
    Photometric = 262,
    StripOffsets = 273,
    Orientation = 274,
    SamplesPerPixel = 277,
    StripByteCounts = 279,
    TileOffsets = 324,
    TileByteCounts = 325,
    ExtraSamples = 338,
    SampleFormat = 339,
};

constexpr quint64 kPalette = 3;
constexpr char kAssociatedAlpha = 1;
constexpr quint64 kUnassociatedAlpha = 2;

/// The first directory of a TIFF or BigTIFF file: numbers by tag, of the tags above alone.
class Directory {
public:
    explicit Directory(QByteArrayView bytes)
        : m_reader(bytes, bytes.startsWith("MM") ? ByteReader::Order::Big : ByteReader::Order::Little)
        , m_isBig(m_reader.u16(2) == 43)
    {
        const qint64 start = qint64(m_isBig ? m_reader.u64(8) : m_reader.u32(4));
        const qint64 count = qint64(m_isBig ? m_reader.u64(start) : m_reader.u16(start));
        const qint64 entryBytes = m_isBig ? 20 : 12;
        const qint64 first = start + (m_isBig ? 8 : 2);
        if (count < 0 || count > m_reader.size() / entryBytes)
            throwEndsTooEarly();
        for (qint64 i = 0; i < count; ++i)
            readEntry(first + i * entryBytes);
    }

    qint64 fileSize() const { return m_reader.size(); }
    /// Where the low byte of a tag's first number stands in the file.
    qint64 lowByteOf(Tag tag) const { return m_lowBytes.value(tag); }
    std::vector<quint64> all(Tag tag) const { return m_values.value(tag); }
    quint64 one(Tag tag, quint64 fallback) const
    {
        const auto found = m_values.constFind(tag);
        return found == m_values.constEnd() || found->empty() ? fallback : found->front();
    }

private:
    static bool isWanted(quint16 tag)
    {
        return (tag >= ImageWidth && tag <= StripByteCounts) || tag == TileOffsets || tag == TileByteCounts
            || tag == ExtraSamples || tag == SampleFormat;
    }

    static int bytesOf(quint16 type)
    {
        switch (type) {
        case 1: return 1; // BYTE
        case 3: return 2; // SHORT
        case 4: return 4; // LONG
        case 16: return 8; // LONG8
        default: return 0; // text, fractions and others are not needed here
        }
    }

    void readEntry(qint64 at)
    {
        const quint16 tag = m_reader.u16(at);
        const int width = bytesOf(m_reader.u16(at + 2));
        if (!isWanted(tag) || width == 0)
            return;
        const quint64 count = m_isBig ? m_reader.u64(at + 4) : m_reader.u32(at + 4);
        if (count > quint64(m_reader.size()))
            throwEndsTooEarly();
        const qint64 field = at + (m_isBig ? 12 : 8);
        const bool isInline = qint64(count) * width <= (m_isBig ? 8 : 4);
        const qint64 values = isInline ? field : qint64(m_isBig ? m_reader.u64(field) : m_reader.u32(field));
        m_reader.slice(values, qint64(count) * width);
        m_lowBytes[tag] = m_reader.order() == ByteReader::Order::Big ? values + width - 1 : values;
        std::vector<quint64> &numbers = m_values[tag];
        numbers.resize(count);
        for (size_t i = 0; i < count; ++i)
            numbers[i] = m_reader.number(values + qint64(i) * width, width);
    }

    ByteReader m_reader;
    bool m_isBig;
    QHash<quint16, std::vector<quint64>> m_values;
    QHash<quint16, qint64> m_lowBytes;
};

/// The decoder multiplies colours by a separate alpha, and turns some kinds of TIFF and not others. In a copy that
/// calls the colours multiplied and upright already, it leaves them as they are. Empty when nothing needs a change.
QByteArray withPixelsLeftAlone(QByteArrayView bytes, const Directory &directory)
{
    const bool isTurned = directory.one(Orientation, 1) != 1;
    const bool hasAlpha = directory.one(ExtraSamples, 0) == kUnassociatedAlpha;
    if (!isTurned && !hasAlpha)
        return {};
    QByteArray copy = bytes.toByteArray();
    if (isTurned)
        copy[directory.lowByteOf(Orientation)] = 1;
    if (hasAlpha)
        copy[directory.lowByteOf(ExtraSamples)] = kAssociatedAlpha;
    return copy;
}

bool isInside(const std::vector<quint64> &offsets, const std::vector<quint64> &counts, qint64 fileSize)
{
    for (size_t i = 0; i < offsets.size(); ++i) {
        const quint64 length = i < counts.size() ? counts[i] : 1;
        if (offsets[i] > quint64(fileSize) || length > quint64(fileSize) - offsets[i])
            return false;
    }
    return !offsets.empty();
}

int pixels(quint64 value)
{
    return int(qMin<quint64>(value, std::numeric_limits<int>::max()));
}

} // namespace

FileStructure tiffStructure(QByteArrayView bytes)
{
    const Directory directory(bytes);
    FileStructure structure;
    structure.info.format = QStringLiteral("tiff");
    structure.info.width = pixels(directory.one(ImageWidth, 0));
    structure.info.height = pixels(directory.one(ImageHeight, 0));
    structure.info.orientation = int(directory.one(Orientation, 1) & 0xff);
    const quint64 bits = directory.one(BitsPerSample, 1);
    if (bits > 16 || directory.one(SampleFormat, 1) != 1)
        throw Error(ErrorCode::Unreadable,
            QCoreApplication::translate("Decode", "The TIFF file holds measured values instead of 8- or 16-bit gray or colour."));
    structure.info.bitDepth = bits > 8 ? 16 : 8;
    const bool isPalette = directory.one(Photometric, 1) == kPalette;
    structure.info.channels = isPalette ? 3 : int(qMin<quint64>(directory.one(SamplesPerPixel, 1), 255));
    structure.isWhole = isInside(directory.all(StripOffsets), directory.all(StripByteCounts), directory.fileSize())
        || isInside(directory.all(TileOffsets), directory.all(TileByteCounts), directory.fileSize());
    structure.decodable = withPixelsLeftAlone(bytes, directory);
    return structure;
}

} // namespace taxon
