#include "core/imaging/byte_reader.h"
#include "core/imaging/file_structure.h"

#include <cstring>

namespace taxon {

namespace {

constexpr int kStartOfScan = 0xda;
constexpr int kEndOfImage = 0xd9;
constexpr int kApp1 = 0xe1;

/// The next FF xx at or after `at` that is a marker with content of its own or the end; -1 when there is none.
/// Passes over entropy-coded data, whose FF bytes are followed by 00 or a restart marker.
qint64 nextMarker(QByteArrayView bytes, qint64 at)
{
    while (at + 1 < bytes.size()) {
        const void *found = std::memchr(bytes.data() + at, 0xff, size_t(bytes.size() - 1 - at));
        if (!found)
            return -1;
        at = static_cast<const char *>(found) - bytes.data();
        const int code = quint8(bytes[at + 1]);
        const bool isFilling = code == 0xff;
        const bool isData = code <= 0x01 || (code >= 0xd0 && code <= 0xd8);
        if (!isFilling && !isData)
            return at;
        at += isFilling ? 1 : 2;
    }
    return -1;
}

bool isStartOfFrame(int code)
{
    return code >= 0xc0 && code <= 0xcf && code != 0xc4 && code != 0xc8 && code != 0xcc;
}

} // namespace

FileStructure jpegStructure(QByteArrayView bytes)
{
    const ByteReader reader(bytes, ByteReader::Order::Big);
    FileStructure structure;
    structure.info.format = QStringLiteral("jpeg");
    structure.info.bitDepth = 8;
    bool hasScan = false;
    for (qint64 at = nextMarker(bytes, 2); at >= 0;) {
        const int code = reader.u8(at + 1);
        if (code == kEndOfImage) {
            structure.isWhole = hasScan;
            break; // what follows is not the image: trailers of cameras and phones are common
        }
        const qint64 length = reader.u16(at + 2);
        if (isStartOfFrame(code)) {
            structure.info.height = reader.u16(at + 5);
            structure.info.width = reader.u16(at + 7);
            structure.info.channels = reader.u8(at + 9);
        } else if (code == kApp1 && structure.exif.isEmpty() && length >= 8
            && reader.slice(at + 4, 6) == QByteArrayView("Exif\0\0", 6)) {
            structure.exif = reader.slice(at + 10, length - 8);
        }
        hasScan = hasScan || code == kStartOfScan;
        at = nextMarker(bytes, at + 2 + length);
    }
    if (structure.info.width == 0 && !structure.isWhole)
        throwEndsTooEarly();
    return structure;
}

} // namespace taxon
