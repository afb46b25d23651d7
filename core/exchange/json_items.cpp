#include "core/exchange/json_items.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <optional>

namespace taxon {
namespace {

constexpr qint64 kPiece = 1 << 18;
constexpr qsizetype kLargestItem = 256 << 20;
constexpr int kEnd = -1;

/// Finds where values begin and end; what is in them is QJsonDocument's.
class JsonItems {
    Q_DECLARE_TR_FUNCTIONS(JsonItems)

public:
    JsonItems(const QString &path, const QString &what, Progress &progress, const std::function<bool(const JsonItem &)> &visit)
        : m_file(path)
        , m_what(what)
        , m_progress(progress)
        , m_visit(visit)
    {
        if (m_file.open(QIODevice::ReadOnly))
            return;
        const bool exists = QFileInfo::exists(path);
        throw Error(exists ? ErrorCode::Unreadable : ErrorCode::NotFound,
            exists ? QCoreApplication::translate("Files", "%1 cannot be read: %2.").arg(path, m_file.errorString())
                   : QCoreApplication::translate("Files", "There is no file %1.").arg(path));
    }

    void run()
    {
        if (peek() == 0xef)
            for (int i = 0; i < 3; ++i)
                take();
        skipSpace();
        if (peek() == '[')
            readArray({});
        else if (peek() == '{')
            readOutermostObject();
        else
            fail(tr("it begins with neither [ nor {"));
        skipSpace();
        if (!m_isEnded && peek() != kEnd)
            fail(tr("something follows the end"));
    }

private:
    void readOutermostObject()
    {
        readMembers([this](const QString &member) {
            if (peek() == '[')
                readArray(member);
            else if (peek() == '{')
                readMembers([&](const QString &key) { emitItem(member, key); });
            else
                emitItem(member, {});
        });
    }

    void readMembers(const std::function<void(const QString &)> &readValue)
    {
        take();
        skipSpace();
        if (peek() == '}') {
            take();
            return;
        }
        while (!m_isEnded) {
            skipSpace();
            if (peek() != '"')
                fail(tr("a name in quotes is missing"));
            const QString name = parsed(valueText()).toString();
            skipSpace();
            if (take() != ':')
                fail(tr("a colon is missing"));
            skipSpace();
            readValue(name);
            if (m_isEnded || !goesOn('}'))
                return;
        }
    }

    void readArray(const QString &member)
    {
        take();
        skipSpace();
        if (peek() == ']') {
            take();
            return;
        }
        while (!m_isEnded) {
            skipSpace();
            emitItem(member, {});
            if (m_isEnded || !goesOn(']'))
                return;
        }
    }

    bool goesOn(char close)
    {
        skipSpace();
        const int next = take();
        if (next != ',' && next != close)
            fail(next == kEnd ? tr("the file ends in the middle") : tr("a comma is missing"));
        return next == ',';
    }

    void emitItem(const QString &member, const QString &key)
    {
        m_progress.throwIfCancelled();
        m_isEnded = !m_visit({member, key, parsed(valueText())});
        m_progress.report(m_consumed + m_position, m_file.size(), m_what);
    }

    // The bytes of one value, from its first to its last.
    QByteArray valueText()
    {
        m_valueStart = m_consumed + m_position;
        QByteArray text;
        int depth = 0;
        do {
            const int c = peek();
            if (c == kEnd)
                fail(tr("the file ends in the middle"));
            if (depth == 0 && (c == ',' || c == '}' || c == ']' || c == ':'))
                break;
            text += static_cast<char>(take());
            if (c == '"')
                takeString(text);
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            if (text.size() > kLargestItem)
                fail(tr("one entry is larger than 256 MB"));
        } while (depth > 0 || !endsValue(text));
        return text;
    }

    // A number or word goes on until what cannot belong to it.
    bool endsValue(const QByteArray &text) const
    {
        const char first = text[0];
        if (first == '"' || first == '{' || first == '[')
            return true;
        const int c = const_cast<JsonItems *>(this)->peek();
        return c == kEnd || c == ',' || c == '}' || c == ']' || c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    void takeString(QByteArray &text)
    {
        for (;;) {
            const int c = take();
            if (c == kEnd)
                fail(tr("a quote never ends"));
            text += static_cast<char>(c);
            if (c == '"')
                return;
            if (c == '\\' && peek() != kEnd)
                text += static_cast<char>(take());
        }
    }

    QJsonValue parsed(const QByteArray &text)
    {
        if (text.isEmpty())
            fail(tr("a value is missing"), m_valueStart);
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson("[" + text + "]", &error);
        if (error.error == QJsonParseError::NoError && document.array().size() == 1)
            return document.array().at(0);
        fail(error.errorString(), m_valueStart + qMax(0, error.offset - 1));
    }

    void skipSpace()
    {
        while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t')
            take();
    }

    int peek()
    {
        if (m_position >= m_buffer.size()) {
            m_consumed += m_buffer.size();
            m_buffer = m_file.read(kPiece);
            m_position = 0;
            if (m_buffer.isEmpty())
                return kEnd;
        }
        return static_cast<uchar>(m_buffer[m_position]);
    }

    int take()
    {
        const int c = peek();
        m_position += c != kEnd;
        m_line += c == '\n';
        return c;
    }

    [[noreturn]] void fail(const QString &reason, std::optional<qint64> offset = {})
    {
        throw Error(ErrorCode::Corrupt,
            tr("%1 is not valid JSON near line %2, byte %3: %4.")
                .arg(m_file.fileName()).arg(m_line).arg(offset.value_or(m_consumed + m_position)).arg(reason));
    }

    QFile m_file;
    QString m_what;
    Progress &m_progress;
    const std::function<bool(const JsonItem &)> &m_visit;
    QByteArray m_buffer;
    qsizetype m_position = 0;
    qint64 m_consumed = 0; ///< bytes before the buffer
    qint64 m_valueStart = 0;
    int m_line = 1;
    bool m_isEnded = false;
};

} // namespace

void forEachJsonItem(const QString &path, const QString &what, Progress &progress, const std::function<bool(const JsonItem &)> &visit)
{
    JsonItems(path, what, progress, visit).run();
}

} // namespace taxon
