#pragma once

#include <QJsonObject>
#include <QString>

#include <vector>

namespace taxon {

// How stores write what SQL has no type for.

/// Compact JSON.
QString textOf(const QJsonObject &object);
/// Empty for what is no JSON object.
QJsonObject objectFrom(const QString &text);

/// "0.25 0.75": numbers that are read back bit for bit, whatever the locale.
QString numbersText(const std::vector<double> &numbers);
std::vector<double> numbersFrom(const QString &text);

} // namespace taxon
