#pragma once

#include "core/exchange/text_lines.h"

#include <QStringList>

namespace taxon {

/// Rows of a delimited text file of any size: the file is read line by line, its encoding and delimiter found out.
class TableRows {
public:
    /// Reads the header. Throws NotFound, Unreadable, and Corrupt for an empty file.
    explicit TableRows(const QString &path);

    const QStringList &header() const { return m_header; }
    /// The next row's cells; false at the end. Empty lines are passed over. Throws Corrupt for a quote that never ends.
    bool next(QStringList &cells);
    /// The line, from 1, on which the row read last began.
    int line() const { return m_rowLine; }
    const TextLines &text() const { return m_lines; }

private:
    bool nextRecord(QString &record);

    QString m_path;
    TextLines m_lines;
    QChar m_delimiter = u',';
    QStringList m_header;
    int m_rowLine = 0;
};

} // namespace taxon
