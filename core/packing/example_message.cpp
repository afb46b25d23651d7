#include "core/packing/example_message.h"

namespace taxon {
namespace {

// Field numbers of the messages. Example: features. Features: an entry of the map. An entry: its key and value.
// Feature: the kind of list. A list: its values.
constexpr int kFeatures = 1;
constexpr int kEntry = 1;
constexpr int kKey = 1;
constexpr int kValue = 2;
constexpr int kBytesList = 1;
constexpr int kInt64List = 3;
constexpr int kListValue = 1;

constexpr int kVarint = 0; // wire types
constexpr int kFixed64 = 1;
constexpr int kLengthDelimited = 2;
constexpr int kFixed32 = 5;

void appendVarint(QByteArray &message, quint64 value)
{
    for (; value >= 0x80; value >>= 7)
        message.append(char(value | 0x80));
    message.append(char(value));
}

void appendField(QByteArray &message, int number, QByteArrayView content)
{
    appendVarint(message, quint64(number) << 3 | kLengthDelimited);
    appendVarint(message, quint64(content.size()));
    message.append(content);
}

QByteArray field(int number, QByteArrayView content)
{
    QByteArray message;
    message.reserve(content.size() + 16);
    appendField(message, number, content);
    return message;
}

// Walks through the fields of a message; ends at the first thing that makes no sense.
class FieldReader {
public:
    explicit FieldReader(QByteArrayView message)
        : m_rest(message)
    {
    }

    // The content of the next length-delimited field with this number.
    std::optional<QByteArrayView> next(int number)
    {
        while (const std::optional<quint64> tag = varint()) {
            const auto content = contentOf(int(*tag & 7));
            if (!content)
                return std::nullopt;
            if (*tag >> 3 == quint64(number) && (*tag & 7) == kLengthDelimited)
                return content;
        }
        return std::nullopt;
    }

    std::optional<quint64> varint()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64 && !m_rest.isEmpty(); shift += 7) {
            const auto byte = quint8(m_rest.front());
            m_rest = m_rest.sliced(1);
            value |= quint64(byte & 0x7f) << shift;
            if (byte < 0x80)
                return value;
        }
        return std::nullopt;
    }

private:
    std::optional<QByteArrayView> contentOf(int wireType)
    {
        switch (wireType) {
        case kVarint:
            return varint() ? std::optional(QByteArrayView()) : std::nullopt;
        case kFixed64:
            return take(8);
        case kFixed32:
            return take(4);
        case kLengthDelimited:
            break;
        default:
            return std::nullopt;
        }
        const std::optional<quint64> length = varint();
        return length ? take(*length) : std::nullopt;
    }

    std::optional<QByteArrayView> take(quint64 bytes)
    {
        if (bytes > quint64(m_rest.size()))
            return std::nullopt;
        const QByteArrayView content = m_rest.first(qsizetype(bytes));
        m_rest = m_rest.sliced(qsizetype(bytes));
        return content;
    }

    QByteArrayView m_rest;
};

} // namespace

void ExampleMessage::add(QByteArrayView name, QByteArrayView bytes)
{
    addFeature(name, field(kBytesList, field(kListValue, bytes)));
}

void ExampleMessage::add(QByteArrayView name, qint64 number)
{
    QByteArray packed;
    appendVarint(packed, quint64(number));
    addFeature(name, field(kInt64List, field(kListValue, packed)));
}

void ExampleMessage::addFeature(QByteArrayView name, const QByteArray &feature)
{
    appendField(m_features, kEntry, QByteArray(field(kKey, name) + field(kValue, feature)));
}

QByteArray ExampleMessage::serialized() const
{
    return field(kFeatures, m_features);
}

std::optional<QByteArrayView> ExampleView::listOf(QByteArrayView name, int kind) const
{
    const auto features = FieldReader(m_serialized).next(kFeatures);
    if (!features)
        return std::nullopt;
    FieldReader entries(*features);
    while (const auto entry = entries.next(kEntry)) {
        if (FieldReader(*entry).next(kKey) != std::optional(name))
            continue;
        const auto feature = FieldReader(*entry).next(kValue);
        return feature ? FieldReader(*feature).next(kind) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<QByteArrayView> ExampleView::bytes(QByteArrayView name) const
{
    const auto list = listOf(name, kBytesList);
    return list ? FieldReader(*list).next(kListValue) : std::nullopt;
}

std::optional<qint64> ExampleView::number(QByteArrayView name) const
{
    const auto list = listOf(name, kInt64List);
    const auto packed = list ? FieldReader(*list).next(kListValue) : std::nullopt;
    const auto value = packed ? FieldReader(*packed).varint() : std::nullopt;
    return value ? std::optional(qint64(*value)) : std::nullopt;
}

} // namespace taxon
