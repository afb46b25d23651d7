#include "core/exchange/delimited_rows.h"

#include "core/base/error.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace taxon {
namespace {

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r';
}

} // namespace

DelimitedRows::DelimitedRows(const QString &text, QChar delimiter)
    : m_text(text)
    , m_delimiter(delimiter)
{
}

bool DelimitedRows::isAtLineEnd() const
{
    return m_position >= m_text.size() || isLineEnd(m_text[m_position]);
}

void DelimitedRows::skipLineEnd()
{
    if (m_position >= m_text.size())
        return;
    const bool isPair = m_text[m_position] == u'\r' && m_position + 1 < m_text.size() && m_text[m_position + 1] == u'\n';
    m_position += isPair ? 2 : 1;
    ++m_line;
}

bool DelimitedRows::next(QStringList &cells)
{
    cells.clear();
    while (m_position < m_text.size() && isLineEnd(m_text[m_position]))
        skipLineEnd();
    if (m_position >= m_text.size())
        return false;
    m_rowLine = m_line;
    for (;;) {
        cells.append(m_position < m_text.size() && m_text[m_position] == u'"' ? quotedCell() : plainCell());
        if (isAtLineEnd()) {
            skipLineEnd();
            return true;
        }
        ++m_position; // the delimiter
    }
}

QString DelimitedRows::quotedCell()
{
    QString cell;
    for (++m_position; m_position < m_text.size(); ++m_position) {
        const QChar c = m_text[m_position];
        if (c == u'"') {
            if (m_position + 1 >= m_text.size() || m_text[m_position + 1] != u'"') {
                ++m_position;
                return cell + plainCell(); // what wrongly follows the quote is kept rather than lost
            }
            ++m_position;
        }
        m_line += c == u'\n';
        cell += c;
    }
    throw Error(ErrorCode::Corrupt,
        QCoreApplication::translate("DelimitedRows", "The quote that begins on line %1 never ends.").arg(m_rowLine));
}

QString DelimitedRows::plainCell()
{
    const qsizetype start = m_position;
    while (!isAtLineEnd() && m_text[m_position] != m_delimiter)
        ++m_position;
    return m_text.mid(start, m_position - start).trimmed();
}

QChar DelimitedRows::sniff(const QString &text)
{
    constexpr QChar kDelimiters[] = {u',', u';', u'\t'};
    qsizetype counts[] = {0, 0, 0};
    bool isQuoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            isQuoted = !isQuoted;
        else if (!isQuoted && isLineEnd(c))
            break;
        for (std::size_t i = 0; i < 3 && !isQuoted; ++i)
            counts[i] += c == kDelimiters[i];
    }
    const auto best = std::max_element(std::begin(counts), std::end(counts));
    return kDelimiters[best - std::begin(counts)];
}

} // namespace taxon
