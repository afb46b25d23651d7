#pragma once

#include <QString>
#include <QVariant>

#include <vector>

namespace taxon {

/// How RunStore writes figures that SQL has no type for.

/// NaN becomes NULL.
QVariant numberOrNull(double value);
/// NULL becomes NaN.
double numberFrom(const QVariant &value);

/// "[3,0,1]", JSON.
QString countsText(const std::vector<qint64> &counts);
std::vector<qint64> countsFrom(const QString &text);

/// "0.25 0.75" with nine digits, which give back every float exactly.
QString fractionsText(const std::vector<float> &fractions);
std::vector<float> fractionsFrom(const QString &text);

} // namespace taxon
