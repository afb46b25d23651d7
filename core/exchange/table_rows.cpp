#include "core/exchange/table_rows.h"

#include "core/base/error.h"
#include "core/exchange/delimited_rows.h"

#include <QCoreApplication>

namespace taxon {
namespace {

constexpr qsizetype kLongestRecord = 10'000'000;

// Whether a quoted cell goes on in the next line. Quotes count only where a cell begins, as in DelimitedRows.
bool endsInsideQuotes(const QString &record, QChar delimiter)
{
    bool isQuoted = false;
    bool isCellStart = true;
    for (qsizetype i = 0; i < record.size(); ++i) {
        const QChar c = record[i];
        if (isQuoted && c == u'"') {
            if (i + 1 < record.size() && record[i + 1] == u'"')
                ++i;
            else
                isQuoted = false;
        } else if (!isQuoted) {
            isQuoted = isCellStart && c == u'"';
            isCellStart = c == delimiter;
        }
    }
    return isQuoted;
}

} // namespace

TableRows::TableRows(const QString &path)
    : m_path(path)
    , m_lines(path)
{
    QString first;
    while (first.trimmed().isEmpty())
        if (!m_lines.next(first))
            throw Error(ErrorCode::Corrupt, QCoreApplication::translate("TableRows", "The table %1 is empty.").arg(path));
    m_delimiter = DelimitedRows::sniff(first);
    DelimitedRows(first, m_delimiter).next(m_header);
}

bool TableRows::next(QStringList &cells)
{
    QString record;
    while (nextRecord(record))
        if (DelimitedRows(record, m_delimiter).next(cells))
            return true;
    return false;
}

bool TableRows::nextRecord(QString &record)
{
    if (!m_lines.next(record))
        return false;
    m_rowLine = m_lines.line();
    QString line;
    while (endsInsideQuotes(record, m_delimiter)) {
        if (record.size() > kLongestRecord || !m_lines.next(line))
            throw Error(ErrorCode::Corrupt,
                QCoreApplication::translate("TableRows", "The quote that begins on line %1 of %2 never ends.").arg(m_rowLine).arg(m_path));
        record += u'\n' + line;
    }
    return true;
}

} // namespace taxon
