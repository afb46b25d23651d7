#include "tests/imaging/dicom_files.h"

#include <QtEndian>

namespace taxon::test {

namespace {

template <class T> QByteArray little(T value)
{
    const T swapped = qToLittleEndian(value);
    return {reinterpret_cast<const char *>(&swapped), sizeof swapped};
}

/// An element of explicit value representation; values are padded to even lengths.
QByteArray element(quint16 group, quint16 number, const QByteArray &type, QByteArray value)
{
    if (value.size() % 2 != 0)
        value += type == "UI" || type == "OB" ? '\0' : ' ';
    const bool isLong = type == "OB" || type == "OW" || type == "SQ";
    const QByteArray length = isLong ? QByteArray(2, '\0') + little<quint32>(quint32(value.size())) : little<quint16>(quint16(value.size()));
    return little(group) + little(number) + type + length + value;
}

QByteArray number(quint16 group, quint16 tag, int value)
{
    return element(group, tag, "US", little<quint16>(quint16(value)));
}

QByteArray optionalText(quint16 group, quint16 tag, const QByteArray &type, const QByteArray &value)
{
    return value.isEmpty() ? QByteArray() : element(group, tag, type, value);
}

QByteArray item(const QByteArray &content)
{
    return little<quint16>(0xfffe) + little<quint16>(0xe000) + little<quint32>(quint32(content.size())) + content;
}

QByteArray palette()
{
    QByteArray content;
    for (quint16 colour = 0; colour < 3; ++colour)
        content += element(0x28, quint16(0x1101 + colour), "US", words({256, 0, 8}));
    for (quint16 colour = 0; colour < 3; ++colour) {
        QByteArray table;
        for (int code = 0; code < 256; ++code)
            table += char(colour == 0 ? code : colour == 1 ? 255 - code : 7);
        content += element(0x28, quint16(0x1201 + colour), "OW", table);
    }
    return content;
}

QByteArray pixelData(const DicomPicture &picture)
{
    if (picture.fragments.isEmpty())
        return element(0x7fe0, 0x0010, picture.allocated > 8 ? "OW" : "OB", picture.pixels);
    QByteArray data = little<quint16>(0x7fe0) + little<quint16>(0x0010) + QByteArray("OB\0\0", 4) + little<quint32>(0xffffffff) + item({});
    for (QByteArray fragment : picture.fragments)
        data += item(fragment.size() % 2 == 0 ? fragment : fragment + '\0');
    return data + little<quint16>(0xfffe) + little<quint16>(0xe0dd) + little<quint32>(0);
}

} // namespace

QByteArray words(const QList<int> &values)
{
    QByteArray bytes;
    for (const int value : values)
        bytes += little<quint16>(quint16(value));
    return bytes;
}

QByteArray dicomFile(const DicomPicture &picture)
{
    const QByteArray storage = "1.2.840.10008.5.1.4.1.1.7"; // secondary capture
    const QByteArray meta = element(2, 1, "OB", QByteArray("\0\1", 2)) + element(2, 2, "UI", storage) + element(2, 3, "UI", "1.2.3.4")
        + element(2, 0x10, "UI", picture.transferSyntax) + element(2, 0x12, "UI", "1.2.3.9");
    QByteArray file = QByteArray(128, '\0') + "DICM" + element(2, 0, "UL", little<quint32>(quint32(meta.size()))) + meta;
    file += element(8, 0x16, "UI", storage) + element(8, 0x18, "UI", "1.2.3.4") + element(8, 0x60, "CS", "OT");
    file += element(0x10, 0x10, "PN", "Doe^Jane");
    file += number(0x28, 2, picture.samples) + element(0x28, 4, "CS", picture.photometric);
    if (picture.samples > 1)
        file += number(0x28, 6, picture.planar);
    if (picture.frames > 1)
        file += element(0x28, 8, "IS", QByteArray::number(picture.frames));
    file += number(0x28, 0x10, picture.height) + number(0x28, 0x11, picture.width);
    file += number(0x28, 0x100, picture.allocated) + number(0x28, 0x101, picture.stored) + number(0x28, 0x102, picture.stored - 1);
    file += number(0x28, 0x103, picture.isSigned ? 1 : 0);
    file += optionalText(0x28, 0x1050, "DS", picture.center) + optionalText(0x28, 0x1051, "DS", picture.windowWidth);
    file += optionalText(0x28, 0x1052, "DS", picture.intercept) + optionalText(0x28, 0x1053, "DS", picture.slope);
    file += optionalText(0x28, 0x1056, "CS", picture.function);
    return file + (picture.hasPalette ? palette() : QByteArray()) + pixelData(picture);
}

} // namespace taxon::test
