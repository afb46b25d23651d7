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
    structure.isAnimated = flags & 0x02;
    structure.info.channels = flags & 0x10 ? 4 : 3;
    structure.info.width = int(reader.u24(at + 4)) + 1;
    structure.info.height = int(reader.u24(at + 7)) + 1;
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
        else if (type == QByteArrayView("EXIF"))
            structure.exif = withoutPrefix(reader.slice(at + 8, qMin(length, reader.size() - at - 8)));
        at += 8 + length + (length & 1);
    }
    if (structure.info.width == 0)
        throwEndsTooEarly();
    return structure;
}

} // namespace taxon
