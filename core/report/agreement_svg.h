#pragma once

#include "core/agreement/coefficient.h"
#include "core/consensus/self_consistency.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace taxon {

/// Coefficients as dots with their intervals as bars, one a line, on a common axis that holds 0 and 1.
QString intervalsSvg(const QList<std::pair<QString, Coefficient>> &rows);

/// A square of values from −1 to 1 with names on both sides: darker is higher; "–" where there is none.
QString pairMatrixSvg(const QStringList &names, const std::vector<std::optional<double>> &values);

/// The share of agreement over time windows, with its interval.
QString driftSvg(const QString &title, const std::vector<DriftWindow> &windows);

} // namespace taxon
