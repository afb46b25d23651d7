#include "core/imaging/byte_reader.h"

#include "core/base/error.h"

#include <QCoreApplication>

namespace taxon {

void throwEndsTooEarly()
{
    throw Error(ErrorCode::Unreadable,
        QCoreApplication::translate("Decode", "The file ends too early: a part of the image is missing."));
}

void checkFrame(int frame, int frames)
{
    if (frame < 0 || frame >= frames)
        throw Error(ErrorCode::Unreadable,
            QCoreApplication::translate("Decode", "The file has %n frame(s); number %1 is not among them.", nullptr, frames)
                .arg(frame + 1));
}

QByteArrayView ByteReader::slice(qint64 at, qint64 length) const
{
    if (at < 0 || length < 0 || at > size() || length > size() - at)
        throwEndsTooEarly();
    return m_bytes.sliced(at, length);
}

quint64 ByteReader::number(qint64 at, int bytes) const
{
    const QByteArrayView view = slice(at, bytes);
    quint64 value = 0;
    for (int i = 0; i < bytes; ++i) {
        const int index = m_order == Order::Big ? i : bytes - 1 - i;
        value = (value << 8) | quint8(view[index]);
    }
    return value;
}

} // namespace taxon
