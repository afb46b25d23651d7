#include "core/imaging/byte_reader.h"
#include "core/imaging/file_structure.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

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

constexpr std::size_t kMostPages = 100'000;

bool isBigTiff(const ByteReader &reader)
{
    return reader.u16(2) == 43;
}

ByteReader::Order orderOf(QByteArrayView bytes)
{
    return bytes.startsWith("MM") ? ByteReader::Order::Big : ByteReader::Order::Little;
}

/// How many entries the directory at `start` has.
qint64 entriesAt(const ByteReader &reader, qint64 start)
{
    const bool isBig = isBigTiff(reader);
    const qint64 count = qint64(isBig ? reader.u64(start) : reader.u16(start));
    if (count < 0 || count > reader.size() / (isBig ? 20 : 12))
        throwEndsTooEarly();
    return count;
}

/// Where the pages' directories start. A chain that breaks off or bites its tail ends there.
std::vector<qint64> pagesOf(const ByteReader &reader)
{
    const bool isBig = isBigTiff(reader);
    std::vector<qint64> starts{qint64(isBig ? reader.u64(8) : reader.u32(4))};
    QSet<qint64> seen{starts.front()};
    while (starts.size() < kMostPages) {
        const qint64 entries = entriesAt(reader, starts.back());
        const qint64 link = starts.back() + (isBig ? 8 + entries * 20 : 2 + entries * 12);
        if (link + (isBig ? 8 : 4) > reader.size())
            break;
        const qint64 next = qint64(isBig ? reader.u64(link) : reader.u32(link));
        if (next <= 0 || next >= reader.size() - 2 || seen.contains(next))
            break;
        starts.push_back(next);
        seen.insert(next);
    }
    return starts;
}

/// One directory of a TIFF or BigTIFF file: numbers by tag, of the tags above alone.
class Directory {
public:
    Directory(QByteArrayView bytes, qint64 start)
        : m_reader(bytes, orderOf(bytes))
        , m_isBig(isBigTiff(m_reader))
    {
        const qint64 count = entriesAt(m_reader, start);
        const qint64 first = start + (m_isBig ? 8 : 2);
        for (qint64 i = 0; i < count; ++i)
            readEntry(first + i * (m_isBig ? 20 : 12));
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

/// Writes where the first directory starts.
void setFirstPage(QByteArray &file, qint64 start)
{
    const ByteReader reader(file, orderOf(file));
    const int at = isBigTiff(reader) ? 8 : 4;
    for (int i = 0; i < at; ++i) { // as many bytes as the place of the number
        const int shift = 8 * (reader.order() == ByteReader::Order::Big ? at - 1 - i : i);
        file[at + i] = char((start >> shift) & 0xff);
    }
}

/// The decoder multiplies colours by a separate alpha, and turns some kinds of TIFF and not others. In a copy that
/// calls the colours multiplied and upright already, it leaves them as they are. It decodes the first page: the copy's
/// header names the wanted one. Empty when nothing needs a change.
QByteArray withPixelsLeftAlone(QByteArrayView bytes, const Directory &directory, int page, qint64 start)
{
    const bool isTurned = directory.one(Orientation, 1) != 1;
    const bool hasAlpha = directory.one(ExtraSamples, 0) == kUnassociatedAlpha;
    if (!isTurned && !hasAlpha && page == 0)
        return {};
    QByteArray copy = bytes.toByteArray();
    if (page > 0)
        setFirstPage(copy, start);
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

FileStructure tiffStructure(QByteArrayView bytes, int page)
{
    const std::vector<qint64> pages = pagesOf(ByteReader(bytes, orderOf(bytes)));
    checkFrame(page, int(pages.size()));
    const Directory directory(bytes, pages[std::size_t(page)]);
    FileStructure structure;
    structure.info.frames = int(pages.size());
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
    structure.decodable = withPixelsLeftAlone(bytes, directory, page, pages[std::size_t(page)]);
    return structure;
}

} // namespace taxon
