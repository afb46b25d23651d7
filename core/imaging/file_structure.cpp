#include "core/imaging/file_structure.h"

#include "core/base/error.h"
#include "core/imaging/byte_reader.h"
#include "core/imaging/dicom.h"
#include "core/imaging/dicom_structure.h"

#include <QCoreApplication>

namespace taxon {

namespace {

bool isTiff(const QByteArray &bytes)
{
    const QByteArray magic = bytes.left(4);
    return magic == QByteArray("II*\0", 4) || magic == QByteArray("MM\0*", 4)
        || magic == QByteArray("II+\0", 4) || magic == QByteArray("MM\0+", 4);
}

} // namespace

FileStructure readFileStructure(const QByteArray &bytes, int frame)
{
    if (bytes.isEmpty())
        throw Error(ErrorCode::Unreadable, QCoreApplication::translate("Decode", "The file is empty."));
    if (bytes.startsWith("\xff\xd8\xff"))
        return jpegStructure(bytes);
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return pngStructure(bytes);
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return webpStructure(bytes);
    if (isTiff(bytes))
        return tiffStructure(bytes, frame);
    if (isDicom(bytes)) {
        FileStructure structure;
        structure.info = readDicomInfo(bytes);
        structure.isWhole = true; // its reader checks every length
        return structure;
    }
    if (bytes.startsWith("BM"))
        return bmpStructure(bytes);
    throw Error(ErrorCode::Unreadable,
        QCoreApplication::translate("Decode", "The file is not an image that Taxon reads (JPEG, PNG, BMP, TIFF, WebP, DICOM)."));
}

FileStructure bmpStructure(QByteArrayView bytes)
{
    const ByteReader reader(bytes, ByteReader::Order::Little);
    FileStructure structure;
    structure.info.format = QStringLiteral("bmp");
    structure.info.bitDepth = 8;
    const bool isOs2 = reader.u32(14) == 12;
    const qint64 width = isOs2 ? reader.u16(18) : qint32(reader.u32(18));
    const qint64 height = isOs2 ? reader.u16(20) : qAbs(qint64(qint32(reader.u32(22)))); // negative: top row first
    const int bitsPerPixel = reader.u16(isOs2 ? 24 : 28);
    const quint32 compression = isOs2 ? 0 : reader.u32(30);
    structure.info.width = int(width);
    structure.info.height = int(qMin<qint64>(height, std::numeric_limits<int>::max()));
    structure.info.channels = bitsPerPixel == 32 ? 4 : 3;
    const bool isRunLength = compression == 1 || compression == 2;
    const qint64 rowBytes = (qMax<qint64>(width, 0) * bitsPerPixel + 31) / 32 * 4;
    const qint64 pixelBytes = isRunLength ? 0 : rowBytes * height;
    structure.isWhole = qint64(reader.u32(10)) + pixelBytes <= reader.size();
    return structure;
}

FileStructure pngStructure(QByteArrayView bytes)
{
    const ByteReader reader(bytes, ByteReader::Order::Big);
    FileStructure structure;
    structure.info.format = QStringLiteral("png");
    structure.info.width = int(reader.u32(16) & 0x7fffffff);
    structure.info.height = int(reader.u32(20) & 0x7fffffff);
    structure.info.bitDepth = reader.u8(24) == 16 ? 16 : 8;
    constexpr int channelsByColorType[] = {1, 0, 3, 3, 2, 0, 4}; // 3: a palette of RGB
    const int colorType = reader.u8(25);
    structure.info.channels = colorType <= 6 ? channelsByColorType[colorType] : 0;
    for (qint64 at = 8; at + 12 <= reader.size();) {
        const qint64 length = reader.u32(at);
        if (length > reader.size() - at - 12)
            break;
        const QByteArrayView type = reader.slice(at + 4, 4);
        if (type == QByteArrayView("eXIf"))
            structure.exif = reader.slice(at + 8, length);
        structure.isWhole = type == QByteArrayView("IEND");
        if (structure.isWhole)
            break;
        at += length + 12;
    }
    return structure;
}

} // namespace taxon
