#pragma once

#include <QByteArrayView>

namespace taxon {

/// Bounded reads of unsigned numbers from a file's bytes; every read past the end throws Error (Unreadable).
class ByteReader {
public:
    enum class Order { Little, Big };

    ByteReader(QByteArrayView bytes, Order order)
        : m_bytes(bytes)
        , m_order(order)
    {
    }

    Order order() const { return m_order; }
    qint64 size() const { return m_bytes.size(); }
    quint8 u8(qint64 at) const { return quint8(number(at, 1)); }
    quint16 u16(qint64 at) const { return quint16(number(at, 2)); }
    quint32 u24(qint64 at) const { return quint32(number(at, 3)); }
    quint32 u32(qint64 at) const { return quint32(number(at, 4)); }
    quint64 u64(qint64 at) const { return number(at, 8); }
    QByteArrayView slice(qint64 at, qint64 length) const;

    /// `bytes` bytes (1 to 8) as one number.
    quint64 number(qint64 at, int bytes) const;

private:
    QByteArrayView m_bytes;
    Order m_order;
};

/// Throws the Error for a file that stops before its content does.
[[noreturn]] void throwEndsTooEarly();

/// Throws Error (Unreadable) unless the file of `frames` frames has number `frame`, counted from 0.
void checkFrame(int frame, int frames);

} // namespace taxon
