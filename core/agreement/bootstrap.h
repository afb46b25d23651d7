#pragma once

#include "core/agreement/agreement_summary.h"
#include "core/agreement/pair_agreement.h"
#include "core/agreement/run_control.h"

#include <cstdint>
#include <span>
#include <vector>

namespace taxon {

struct BootstrapOptions {
    int resamples = 2000;
    double confidence = 0.95;
    std::uint64_t seed = 1;
    int threads = 0; ///< 0: one a core; the result never depends on it
};

/// Percentile intervals (Efron 1979) from resamples of the units with a label, drawn with replacement: the
/// unit is the image, never the single rating, since ratings of one image depend on each other. A resample in
/// which a coefficient is undefined is counted and left out of its interval. Coefficients without a value get
/// no interval. False, and nothing changed, when it was stopped.
bool addIntervals(AgreementSummary& summary, const UnitCounts& counts, const ClassScale& scale,
    const BootstrapOptions& options, const RunControl& control = {});

/// The same for pairs of raters, each over the units that both labeled. agreements[i] belongs to pairs[i].
bool addIntervals(std::span<PairAgreement> agreements, std::span<const RaterPair> pairs,
    const ClassScale& scale, const BootstrapOptions& options, const RunControl& control = {});

/// The p-quantile of sorted values by linear interpolation (type 7 of Hyndman and Fan); values is not empty.
double quantile(std::span<const double> sorted, double p);

} // namespace taxon
