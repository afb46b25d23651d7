#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// Pieces of an HTML page. Every text is escaped here, so that a hostile name stays a name.
namespace taxon::html {

/// Text for content and for attribute values in double quotes; characters that HTML forbids are dropped.
QString escaped(const QString &text);
/// <tag class="…">escaped text</tag>
QString element(const QString &tag, const QString &text, const QString &cssClass = {});
/// A section with a heading; `body` is HTML.
QString section(const QString &title, const QString &body);
/// A table of names and values; both are text.
QString pairs(const QList<std::pair<QString, QString>> &rows);
/// A table with headings; the first column to the left, the others to the right. All cells are text.
QString table(const QStringList &headings, const QList<QStringList> &rows);

/// "97.3 %", or a dash when undefined.
QString percent(std::optional<double> fraction);
/// `digits` after the point, or a dash for NaN.
QString decimal(double value, int digits);
QString number(qint64 value);

} // namespace taxon::html
