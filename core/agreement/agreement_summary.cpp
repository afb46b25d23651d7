#include "core/agreement/agreement_summary.h"

#include "core/agreement/standard_errors.h"

namespace taxon {

void AgreementSummary::forEach(const std::function<void(Coefficient&)>& visit)
{
    for (Coefficient* coefficient : {&percent, &fleiss, &ac1, &ac2Linear, &ac2Quadratic, &freeMarginal,
             &alphaNominal, &alphaOrdinal, &alphaInterval})
        visit(*coefficient);
    for (ClassAgreement& agreement : perClass)
        for (Coefficient* coefficient :
            {&agreement.percent, &agreement.fleiss, &agreement.ac1, &agreement.alpha})
            visit(*coefficient);
}

AgreementSummary summarize(const AgreementTotals& totals, const ClassScale& scale)
{
    AgreementSummary summary;
    summary.percent = percentAgreement(totals);
    summary.fleiss = fleissKappa(totals);
    summary.ac1 = gwetAc(totals, scale, Weights::Identity);
    summary.ac2Linear = gwetAc(totals, scale, Weights::Linear);
    summary.ac2Quadratic = gwetAc(totals, scale, Weights::Quadratic);
    summary.freeMarginal = freeMarginalKappa(totals);
    summary.alphaNominal = krippendorffAlpha(totals, scale, Level::Nominal);
    summary.alphaOrdinal = krippendorffAlpha(totals, scale, Level::Ordinal);
    summary.alphaInterval = krippendorffAlpha(totals, scale, Level::Interval);
    for (int c = 0; c < totals.classes(); ++c)
        summary.perClass.push_back(classAgreement(totals, c));
    summary.kappaAndAc1Part = kappaAndAc1Part(summary.fleiss, summary.ac1);
    return summary;
}

AgreementSummary summarize(const UnitCounts& counts, const ClassScale& scale)
{
    AgreementTotals totals(scale);
    totals.addAll(counts);
    AgreementSummary summary = summarize(totals, scale);
    addStandardErrors(summary, totals, counts, scale);
    return summary;
}

} // namespace taxon
