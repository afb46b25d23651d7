#pragma once

#include <QString>
#include <QStringList>

namespace taxon {

/// Rows of a text table: cells parted by one delimiter, optionally in double quotes ("" is a quote, and delimiters
/// and line ends count as text). Empty lines are passed over.
class DelimitedRows {
public:
    /// `text` must outlive this.
    DelimitedRows(const QString &text, QChar delimiter);

    /// The next row's cells, trimmed unless quoted; false at the end. Throws Corrupt for a quote that never ends.
    bool next(QStringList &cells);
    /// The line, from 1, on which the row read last began.
    int line() const { return m_rowLine; }

    /// The delimiter among comma, semicolon and tab that the first line has most of outside quotes; else a comma.
    static QChar sniff(const QString &text);

private:
    QString quotedCell();
    QString plainCell();
    bool isAtLineEnd() const;
    void skipLineEnd();

    const QString &m_text;
    QChar m_delimiter;
    qsizetype m_position = 0;
    int m_line = 1;
    int m_rowLine = 0;
};

} // namespace taxon
