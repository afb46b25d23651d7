#include "core/imaging/dicom_structure.h"

#include "core/base/error.h"
#include "core/imaging/byte_reader.h"

#include <QCoreApplication>
#include <QSet>

namespace taxon {

namespace {

constexpr qint64 kStart = 132; ///< preamble and "DICM"
constexpr quint32 kUndefined = 0xffffffff;
constexpr quint32 kItem = 0xfffee000;
constexpr quint32 kItemEnd = 0xfffee00d;
constexpr quint32 kSequenceEnd = 0xfffee0dd;
constexpr quint32 kPixelData = 0x7fe00010;
constexpr int kDeepest = 16;

/// With two reserved bytes and a length of four.
bool isLongKind(QByteArrayView kind)
{
    static const QSet<QByteArray> kinds{"OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV"};
    return kinds.contains(kind.toByteArray());
}

/// Files without value representation do not say what is a sequence: these are, of those that are needed.
bool isKnownSequence(quint32 tag)
{
    return tag == 0x52009229 || tag == 0x52009230 || tag == 0x00289132 || tag == 0x00289145;
}

struct Element {
    quint32 tag = 0;
    quint32 length = 0;
    bool isSequence = false;
    bool isUnknown = false; ///< UN: its content has no value representation
};

/// Reads from `m_at` on; every reader throws where the file ends too early.
class DicomParser {
public:
    DicomParser(QByteArrayView bytes, DicomStructure &structure)
        : m_reader(bytes, ByteReader::Order::Little)
        , m_structure(structure)
    {
    }

    void parse()
    {
        while (m_at + 2 <= m_reader.size() && m_reader.u16(m_at) == 2) {
            const Element element = next(true);
            const QByteArrayView value = take(element.length);
            if (element.tag == 0x00020010)
                m_structure.transferSyntax = value.toByteArray().replace('\0', "").trimmed();
        }
        const bool isExplicit = m_structure.transferSyntax != "1.2.840.10008.1.2";
        parseDataset(m_structure.dataset, m_reader.size(), isExplicit, 0);
    }

private:
    quint32 tagAt(qint64 at) const { return quint32(m_reader.u16(at)) << 16 | m_reader.u16(at + 2); }

    QByteArrayView take(qint64 length)
    {
        const QByteArrayView value = m_reader.slice(m_at, length);
        m_at += length;
        return value;
    }

    Element next(bool isExplicit)
    {
        Element element;
        element.tag = tagAt(m_at);
        m_at += 4;
        if (!isExplicit || element.tag >> 16 == 0xfffe) {
            element.length = m_reader.u32(m_at);
            element.isSequence = isKnownSequence(element.tag) || element.length == kUndefined;
            m_at += 4;
            return element;
        }
        const QByteArrayView kind = take(2);
        const bool isLong = isLongKind(kind);
        element.length = isLong ? m_reader.u32(m_at + 2) : m_reader.u16(m_at);
        element.isUnknown = kind == QByteArrayView("UN");
        element.isSequence = kind == QByteArrayView("SQ") || element.length == kUndefined;
        m_at += isLong ? 6 : 2;
        return element;
    }

    void parseDataset(DicomItem &item, qint64 end, bool isExplicit, int depth)
    {
        while (m_at < end) {
            const Element element = next(isExplicit);
            if (element.tag == kItemEnd)
                return;
            if (element.tag == kPixelData && depth == 0)
                return parsePixels(element);
            if (element.isSequence)
                parseSequence(item.sequences[element.tag], element, isExplicit && !element.isUnknown, depth + 1);
            else
                item.values.insert(element.tag, take(element.length));
        }
    }

    void parseSequence(QList<DicomItem> &items, const Element &sequence, bool isExplicit, int depth)
    {
        const bool isOpen = sequence.length == kUndefined;
        const qint64 end = isOpen ? m_reader.size() : m_at + sequence.length;
        if (depth > kDeepest || end > m_reader.size())
            throwEndsTooEarly();
        while (m_at < end) {
            const Element element = next(false);
            if (element.tag == kSequenceEnd && isOpen)
                return;
            if (element.tag != kItem)
                throwEndsTooEarly();
            const qint64 itemEnd = element.length == kUndefined ? end : m_at + element.length;
            if (itemEnd > end)
                throwEndsTooEarly();
            items.emplace_back();
            parseDataset(items.back(), itemEnd, isExplicit, depth);
        }
    }

    void parsePixels(const Element &element)
    {
        if (element.length != kUndefined) {
            m_structure.pixels = take(element.length);
            return;
        }
        bool isTable = true;
        for (Element part = next(false); part.tag != kSequenceEnd; part = next(false)) {
            if (part.tag != kItem)
                throwEndsTooEarly();
            const QByteArrayView fragment = take(part.length);
            if (!std::exchange(isTable, false))
                m_structure.fragments.append(fragment);
        }
    }

    ByteReader m_reader;
    DicomStructure &m_structure;
    qint64 m_at = kStart;
};

bool isReadSyntax(const QByteArray &syntax)
{
    return syntax == "1.2.840.10008.1.2" || syntax == "1.2.840.10008.1.2.1" || syntax == "1.2.840.10008.1.2.5"
        || syntax.startsWith("1.2.840.10008.1.2.4.");
}

} // namespace

bool isDicom(const QByteArray &bytes)
{
    return bytes.size() >= kStart && QByteArrayView(bytes).sliced(kStart - 4, 4) == QByteArrayView("DICM");
}

DicomStructure readDicomStructure(QByteArrayView bytes)
{
    DicomStructure structure;
    DicomParser parser(bytes, structure);
    parser.parse();
    if (!isReadSyntax(structure.transferSyntax))
        throw Error(ErrorCode::Unreadable,
            QCoreApplication::translate("Decode", "The DICOM file is stored in a way that Taxon does not read (transfer syntax %1).")
                .arg(QString::fromLatin1(structure.transferSyntax)));
    return structure;
}

} // namespace taxon
