#include "app/cli/text.h"

#include "core/project/snapshot_store.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <cwchar>

namespace taxon::cli {
namespace {

QLocale numberLocale()
{
    // The "C" locale of scripts and containers groups no digits, which reads badly.
    const QLocale locale;
    return locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates) : locale;
}

QList<int> columnWidths(const QList<QStringList> &rows)
{
    QList<int> widths;
    for (const QStringList &row : rows)
        for (qsizetype column = 0; column < row.size(); ++column) {
            if (column == widths.size())
                widths.append(0);
            widths[column] = std::max(widths[column], displayWidth(row[column]));
        }
    return widths;
}

} // namespace

QString numberText(qint64 number)
{
    return numberLocale().toString(number);
}

QString percentText(std::optional<double> fraction)
{
    if (!fraction)
        return CommandLine::tr("undefined");
    return CommandLine::tr("%1 %").arg(numberLocale().toString(*fraction * 100, 'f', 1));
}

QString decimalText(double value)
{
    return std::isfinite(value) ? numberLocale().toString(value, 'g', 4) : QStringLiteral("–");
}

QString bytesText(qint64 bytes)
{
    return numberLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString partText(Part part)
{
    switch (part) {
    case Part::Train:
        return CommandLine::tr("train");
    case Part::Validation:
        return CommandLine::tr("validation");
    case Part::Test:
        break;
    }
    return CommandLine::tr("test");
}

int displayWidth(const QString &text)
{
    int width = 0;
    for (const char32_t character : text.toUcs4())
        width += std::max(0, ::wcwidth(static_cast<wchar_t>(character)));
    return width;
}

QString padded(const QString &text, int width)
{
    return text + QString(std::max(0, width - displayWidth(text)), u' ');
}

QString paddedLeft(const QString &text, int width)
{
    return QString(std::max(0, width - displayWidth(text)), u' ') + text;
}

QString shortened(const QString &text, int width)
{
    if (displayWidth(text) <= width)
        return text;
    QString result = text;
    while (!result.isEmpty() && displayWidth(result) > width - 1)
        result.chop(result.back().isLowSurrogate() ? 2 : 1);
    return result + u'…';
}

QString alignedTable(const QList<QStringList> &rows)
{
    const QList<int> widths = columnWidths(rows);
    QString result;
    for (const QStringList &row : rows) {
        QString line = QStringLiteral("  ");
        for (qsizetype column = 0; column < row.size(); ++column)
            line += column == 0 ? padded(row[column], widths[column])
                                : QString(QStringLiteral("  ") + paddedLeft(row[column], widths[column]));
        while (line.endsWith(u' '))
            line.chop(1);
        result += line + u'\n';
    }
    return result;
}

QString alignedPairs(const QList<std::pair<QString, QString>> &pairs)
{
    int width = 0;
    for (const auto &[name, value] : pairs)
        width = std::max(width, displayWidth(name));
    QString result;
    for (const auto &[name, value] : pairs)
        result += QStringLiteral("  ") + padded(name, width) + QStringLiteral("  ") + value + u'\n';
    return result;
}

QString listText(const QString &title, const QStringList &lines)
{
    constexpr qsizetype kMostLines = 20;
    if (lines.isEmpty())
        return {};
    QString text = u'\n' + title;
    for (const QString &line : lines.first(std::min(lines.size(), kMostLines)))
        text += QStringLiteral("\n  ") + line;
    if (lines.size() > kMostLines)
        text += QStringLiteral("\n  ")
            + CommandLine::tr("and %1 more; --json lists all").arg(numberText(lines.size() - kMostLines));
    return text;
}

QString withoutControls(QString text)
{
    for (QChar &character : text)
        if (character.category() == QChar::Other_Control && character != u'\n')
            character = u'?';
    return text;
}

} // namespace taxon::cli
