#include "core/report/html_text.h"

#include <QLocale>

#include <cmath>

namespace taxon::html {
namespace {

const QString kDash = QStringLiteral("–");

// Numbers of a document read the same everywhere but for the reader's separators.
QLocale numberLocale()
{
    const QLocale locale;
    return locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates) : locale;
}

bool isForbidden(QChar character)
{
    return character.category() == QChar::Other_Control && character != u'\n' && character != u'\t';
}

QString row(const QString &tag, const QStringList &cells)
{
    QString html = QStringLiteral("<tr>");
    for (const QString &cell : cells)
        html += element(tag, cell);
    return html + QStringLiteral("</tr>\n");
}

} // namespace

QString escaped(const QString &text)
{
    QString kept = text;
    kept.removeIf(isForbidden);
    return kept.toHtmlEscaped();
}

QString element(const QString &tag, const QString &text, const QString &cssClass)
{
    const QString attribute
        = cssClass.isEmpty() ? QString() : QString(QStringLiteral(" class=\"") + cssClass + u'"');
    return u'<' + tag + attribute + u'>' + escaped(text) + QStringLiteral("</") + tag + u'>';
}

QString section(const QString &title, const QString &body)
{
    return QStringLiteral("<section>\n") + element(QStringLiteral("h2"), title) + u'\n' + body
        + QStringLiteral("\n</section>\n");
}

QString pairs(const QList<std::pair<QString, QString>> &rows)
{
    QString html = QStringLiteral("<table class=\"pairs\">\n");
    for (const auto &[name, value] : rows)
        html += QStringLiteral("<tr>") + element(QStringLiteral("th"), name)
            + element(QStringLiteral("td"), value) + QStringLiteral("</tr>\n");
    return html + QStringLiteral("</table>\n");
}

QString table(const QStringList &headings, const QList<QStringList> &rows)
{
    QString html = QStringLiteral("<div class=\"wide\"><table>\n<thead>")
        + row(QStringLiteral("th"), headings) + QStringLiteral("</thead>\n<tbody>\n");
    for (const QStringList &cells : rows)
        html += row(QStringLiteral("td"), cells);
    return html + QStringLiteral("</tbody></table></div>\n");
}

QString percent(std::optional<double> fraction)
{
    return fraction && std::isfinite(*fraction)
        ? QString(numberLocale().toString(*fraction * 100, 'f', 1) + QStringLiteral(" %"))
        : kDash;
}

QString decimal(double value, int digits)
{
    return std::isfinite(value) ? numberLocale().toString(value, 'f', digits) : kDash;
}

QString number(qint64 value)
{
    return numberLocale().toString(value);
}

} // namespace taxon::html
