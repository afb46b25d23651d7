#include "core/exchange/text_lines.h"

#include "core/base/error.h"
#include "core/base/files.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <functional>

namespace taxon {
namespace {

constexpr qint64 kPiece = 1 << 18;
constexpr qsizetype kLongestLine = 100'000'000;

void openForReading(QFile &file)
{
    if (file.open(QIODevice::ReadOnly))
        return;
    const bool exists = QFileInfo::exists(file.fileName());
    throw Error(exists ? ErrorCode::Unreadable : ErrorCode::NotFound,
        exists ? QCoreApplication::translate("Files", "%1 cannot be read: %2.").arg(file.fileName(), file.errorString())
               : QCoreApplication::translate("Files", "There is no file %1.").arg(file.fileName()));
}

QByteArray markedEncoding(const QByteArray &start)
{
    if (start.startsWith("\xef\xbb\xbf"))
        return "UTF-8";
    if (start.startsWith("\xff\xfe"))
        return "UTF-16LE";
    if (start.startsWith("\xfe\xff"))
        return "UTF-16BE";
    return {};
}

// A text of mostly Latin letters, digits and commas has zeros in one half of its bytes.
QByteArray unmarkedWide(const QByteArray &start)
{
    qsizetype zeros[2] = {0, 0};
    for (qsizetype i = 0; i < start.size(); ++i)
        zeros[i % 2] += start[i] == '\0';
    const qsizetype half = start.size() / 2;
    if (zeros[1] > half / 2)
        return "UTF-16LE";
    return zeros[0] > half / 2 ? "UTF-16BE" : QByteArray();
}

/// Watches the bytes of a text to tell UTF-8, GB18030 and Windows-1252 apart.
class Evidence {
public:
    void add(const QByteArray &piece)
    {
        const QString asUtf8 = m_utf8.decode(piece);
        const QString asGb = m_gb.decode(piece);
        for (const char byte : piece)
            addByte(static_cast<uchar>(byte));
    }

    QByteArray encoding()
    {
        addByte('\n');
        const QString rest = m_utf8.decode(QByteArrayView("\n"));
        if (!m_utf8.hasError())
            return "UTF-8";
        return !m_gb.hasError() && m_pairs > m_singles ? "GB18030" : "windows-1252";
    }

private:
    // Chinese comes in runs of byte pairs; Western letters above 127 stand alone among plain ones.
    void addByte(uchar byte)
    {
        if (byte >= 0x80) {
            ++m_run;
            return;
        }
        if (m_run > 0)
            ++(m_run % 2 == 0 ? m_pairs : m_singles);
        m_run = 0;
    }

    QStringDecoder m_utf8{QStringDecoder::Utf8};
    QStringDecoder m_gb{"GB18030"};
    qint64 m_run = 0;
    qint64 m_pairs = 0;
    qint64 m_singles = 0;
};

QByteArray encodingOf(const QByteArray &start, const std::function<QByteArray()> &nextPiece)
{
    if (const QByteArray marked = markedEncoding(start); !marked.isEmpty())
        return marked;
    if (const QByteArray wide = unmarkedWide(start.left(4096)); !wide.isEmpty())
        return wide;
    Evidence evidence;
    for (QByteArray piece = start; !piece.isEmpty(); piece = nextPiece())
        evidence.add(piece);
    return evidence.encoding();
}

} // namespace

QByteArray textEncoding(const QString &path)
{
    QFile file(path);
    openForReading(file);
    return encodingOf(file.read(kPiece), [&] { return file.read(kPiece); });
}

QString decodedText(const QByteArray &bytes)
{
    QStringDecoder decoder(encodingOf(bytes, [] { return QByteArray(); }).constData());
    return decoder.decode(bytes);
}

TextLines::TextLines(const QString &path)
    : m_file(path)
    , m_decoder(textEncoding(path).constData())
{
    openForReading(m_file);
}

bool TextLines::fill()
{
    const QByteArray piece = m_file.read(kPiece);
    if (piece.isEmpty() && m_file.error() != QFileDevice::NoError)
        throw Error(ErrorCode::Unreadable,
            QCoreApplication::translate("Files", "%1 cannot be read: %2.").arg(m_file.fileName(), m_file.errorString()));
    const QString text = m_decoder.decode(piece);
    m_buffer = m_buffer.mid(m_position) + text;
    m_position = 0;
    return !piece.isEmpty();
}

bool TextLines::next(QString &line)
{
    qsizetype end = m_position;
    for (;;) {
        while (end < m_buffer.size() && m_buffer[end] != u'\n' && m_buffer[end] != u'\r')
            ++end;
        const bool mayBePair = end + 1 >= m_buffer.size(); // "\r" here may be followed by "\n" in the next piece
        if (!mayBePair || (end < m_buffer.size() && m_buffer[end] == u'\n'))
            break;
        if (end - m_position > kLongestLine)
            throw Error(ErrorCode::Corrupt,
                QCoreApplication::translate("TextLines", "Line %1 of %2 is too long to be text.").arg(m_line + 1).arg(m_file.fileName()));
        end -= m_position;
        if (!fill())
            break;
    }
    if (m_position >= m_buffer.size())
        return false;
    ++m_line;
    line = m_buffer.mid(m_position, end - m_position);
    const bool isPair = m_buffer.mid(end, 2) == QLatin1StringView("\r\n");
    m_position = end + (isPair ? 2 : 1);
    return true;
}

} // namespace taxon
