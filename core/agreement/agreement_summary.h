#pragma once

#include "core/agreement/coefficients.h"

#include <functional>
#include <vector>

namespace taxon {

/// Every coefficient over all raters, of all classes together and of each against the rest.
struct AgreementSummary {
    Coefficient percent;
    Coefficient fleiss;
    Coefficient ac1;
    Coefficient ac2Linear;
    Coefficient ac2Quadratic;
    Coefficient freeMarginal;
    Coefficient alphaNominal;
    Coefficient alphaOrdinal;
    Coefficient alphaInterval;
    std::vector<ClassAgreement> perClass;
    bool kappaAndAc1Part
        = false; ///< see kappaAndAc1Part(): κ misleads, since nearly all labels are of one class

    /// Every coefficient, in a fixed order.
    void forEach(const std::function<void(Coefficient&)>& visit);
};

/// Without standard errors and intervals. scale.classes() must be totals.classes().
AgreementSummary summarize(const AgreementTotals& totals, const ClassScale& scale);

/// With standard errors (see standard_errors.h), without intervals (see bootstrap.h).
AgreementSummary summarize(const UnitCounts& counts, const ClassScale& scale);

} // namespace taxon
