#pragma once

#include "core/agreement/agreement_summary.h"
#include "core/agreement/pair_agreement.h"

#include <QJsonObject>
#include <QStringList>

namespace taxon::cli {

/// {value, reason, reason_code, p_o, p_e, se, ci, units, ratings} and, with an interval, resamples.
QJsonObject toJson(const Coefficient &coefficient);
/// The coefficients over all raters, with their keys and per_class.
QJsonObject toJson(const AgreementSummary &summary, const QStringList &classes);
/// The coefficients of two raters, with their keys.
QJsonObject toJson(const PairAgreement &agreement);

} // namespace taxon::cli
