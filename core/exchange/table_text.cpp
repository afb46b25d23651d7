#include "core/exchange/table_text.h"

namespace taxon {
namespace {

QString quotedWhereNeeded(QString cell)
{
    const bool needsQuotes = cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n') || cell.contains(u'\r')
        || cell != cell.trimmed();
    return needsQuotes ? QString(u'"' + cell.replace(u'"', QLatin1StringView("\"\"")) + u'"') : cell;
}

} // namespace

qsizetype tableColumn(const QStringList &header, const QStringList &names)
{
    for (const QString &name : names)
        for (qsizetype column = 0; column < header.size(); ++column)
            if (header[column].compare(name, Qt::CaseInsensitive) == 0)
                return column;
    return -1;
}

QByteArray tableRow(const QStringList &cells)
{
    QStringList quoted;
    for (const QString &cell : cells)
        quoted.append(quotedWhereNeeded(cell));
    return QString(quoted.join(u',') + u'\n').toUtf8();
}

QDateTime tableTime(const QString &text)
{
    bool isNumber = false;
    const double seconds = text.toDouble(&isNumber);
    if (isNumber)
        return seconds > 0 && seconds < 1e11 ? QDateTime::fromMSecsSinceEpoch(qint64(seconds * 1000), Qt::UTC) : QDateTime();
    QDateTime time = QDateTime::fromString(QString(text).replace(u' ', u'T'), Qt::ISODateWithMs);
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toUTC();
}

} // namespace taxon
