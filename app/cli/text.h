#pragma once

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace taxon {
enum class Part;
}

namespace taxon::cli {

/// The translation context of the command line.
class CommandLine {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// "6,000": with the locale's separators.
QString numberText(qint64 number);
/// "97.3 %", or "undefined".
QString percentText(std::optional<double> fraction);
/// "0.0123": four significant digits; "–" for NaN.
QString decimalText(double value);
/// "43.2 MB".
QString bytesText(qint64 bytes);

/// "validation", translated.
QString partText(Part part);

/// Columns that the text takes on a terminal; East Asian characters take two.
int displayWidth(const QString &text);
/// Padded on the right, or on the left, to `width` columns.
QString padded(const QString &text, int width);
QString paddedLeft(const QString &text, int width);
/// Cut at the end to at most `width` columns.
QString shortened(const QString &text, int width);

/// Lines of aligned cells, indented by two: the first column to the left, the others to the right.
QString alignedTable(const QList<QStringList> &rows);
/// Lines "name   value", aligned.
QString alignedPairs(const QList<std::pair<QString, QString>> &pairs);

/// A line end, the title and at most twenty of the lines, indented; nothing when there are none.
QString listText(const QString &title, const QStringList &lines);

/// Control characters, which could steer the terminal, become "?"; line ends stay.
QString withoutControls(QString text);

} // namespace taxon::cli
