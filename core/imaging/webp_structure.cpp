#include "core/imaging/byte_reader.h"
#include "core/imaging/file_structure.h"

namespace taxon {

namespace {

void readLossy(const ByteReader &reader, qint64 at, ImageInfo &info)
{
    info.width = reader.u16(at + 6) & 0x3fff;
    info.height = reader.u16(at + 8) & 0x3fff;
    info.channels = 3;
}

void readLossless(const ByteReader &reader, qint64 at, ImageInfo &info)
{
    const quint32 bits = reader.u32(at + 1);
    info.width = int(bits & 0x3fff) + 1;
    info.height = int((bits >> 14) & 0x3fff) + 1;
    info.channels = (bits >> 28) & 1 ? 4 : 3;
}

void readExtended(const ByteReader &reader, qint64 at, FileStructure &structure)
{
    const int flags = reader.u8(at);
    structure.info.channels = flags & 0x10 ? 4 : 3;
    structure.info.width = int(reader.u24(at + 4)) + 1;
    structure.info.height = int(reader.u24(at + 7)) + 1;
}

QByteArray littleEndian(quint32 value, int bytes)
{
    QByteArray result;
    for (int i = 0; i < bytes; ++i)
        result.append(char(value >> (8 * i)));
    return result;
}

/// The decoder refuses animations: the first frame becomes a still file of its own.
void readFirstFrame(const ByteReader &reader, qint64 at, qint64 length, FileStructure &structure)
{
    constexpr qint64 frameHeader = 16;
    structure.left = int(reader.u24(at)) * 2;
    structure.top = int(reader.u24(at + 3)) * 2;
    const QByteArrayView chunks = reader.slice(at + frameHeader, length - frameHeader);
    QByteArray canvas = QByteArrayLiteral("VP8X") + littleEndian(10, 4);
    canvas += littleEndian(structure.info.channels == 4 ? 0x10 : 0, 4); // flags: alpha or none
    canvas += reader.slice(at + 6, 6).toByteArray();                    // width and height of the frame
    const QByteArray content = QByteArrayLiteral("WEBP") + canvas + chunks.toByteArray();
    structure.decodable = QByteArrayLiteral("RIFF") + littleEndian(quint32(content.size()), 4) + content;
}

QByteArrayView withoutPrefix(QByteArrayView exif)
{
    const QByteArrayView prefix("Exif\0\0", 6); // some writers keep it from JPEG
    return exif.startsWith(prefix) ? exif.sliced(prefix.size()) : exif;
}

} // namespace

FileStructure webpStructure(QByteArrayView bytes)
{
    const ByteReader reader(bytes, ByteReader::Order::Little);
    FileStructure structure;
    structure.info.format = QStringLiteral("webp");
    structure.info.bitDepth = 8;
    const qint64 end = qint64(reader.u32(4)) + 8;
    structure.isWhole = end <= reader.size();
    for (qint64 at = 12; at + 8 <= qMin(end, reader.size());) {
        const QByteArrayView type = reader.slice(at, 4);
        const qint64 length = reader.u32(at + 4);
        const bool hasSize = structure.info.width > 0;
        if (type == QByteArrayView("VP8X"))
            readExtended(reader, at + 8, structure);
        else if (type == QByteArrayView("VP8 ") && !hasSize)
            readLossy(reader, at + 8, structure.info);
        else if (type == QByteArrayView("VP8L") && !hasSize)
            readLossless(reader, at + 8, structure.info);
        else if (type == QByteArrayView("ANMF") && structure.decodable.isEmpty() && structure.isWhole)
            readFirstFrame(reader, at + 8, length, structure);
        else if (type == QByteArrayView("EXIF"))
            structure.exif = withoutPrefix(reader.slice(at + 8, qMin(length, reader.size() - at - 8)));
        at += 8 + length + (length & 1);
    }
    if (structure.info.width == 0)
        throwEndsTooEarly();
    return structure;
}

} // namespace taxon
