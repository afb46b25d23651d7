#pragma once

#include "core/agreement/bootstrap.h"
#include "core/agreement/human_ceiling.h"
#include "core/consensus/self_consistency.h"

#include <QString>

#include <vector>

namespace taxon {

/// What an agreement report is made of. Intervals are shown where the coefficients have them.
struct AgreementReport {
    QString title;
    NamedRatings table;
    Level level = Level::Nominal;
    AgreementSummary summary;
    std::vector<RaterPair> pairs;
    std::vector<PairAgreement> agreements; ///< of the pairs
    std::vector<PairAgreement> repeats;    ///< one a person, with himself
    std::vector<Drift> drift;              ///< one a person; empty for a bare table, which has no times
    BootstrapOptions bootstrap;

    bool hasIntervals() const { return summary.percent.interval.has_value(); }
};

/// One self-contained HTML page for the appendix of a paper: figures with intervals, a plot of them, κ of each pair,
/// classes, each person against the others and with himself, drift, most disputed images, and exactly what was computed.
QString agreementReportHtml(const AgreementReport &report);

/// Why a coefficient has no value, for people.
QString undefinedReasonText(Undefined reason);

} // namespace taxon
