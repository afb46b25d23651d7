#include "core/agreement/coefficient.h"

namespace taxon {

const char* undefinedName(Undefined reason)
{
    switch (reason) {
    case Undefined::No:
        return "";
    case Undefined::NoOverlap:
        return "no_overlap";
    case Undefined::OneClassUsed:
        return "one_class_used";
    case Undefined::OneClassDeclared:
        return "one_class_declared";
    case Undefined::ClassNotUsed:
        return "class_not_used";
    case Undefined::NotOrdered:
        return "classes_not_ordered";
    case Undefined::NotNumeric:
        return "classes_not_numeric";
    case Undefined::UnequalRatings:
        return "unequal_ratings";
    }
    return "";
}

Coefficient undefinedCoefficient(Undefined reason, Coefficient counts)
{
    counts.value.reset();
    counts.standardError.reset();
    counts.reason = reason;
    return counts;
}

Coefficient chanceCorrected(double observed, double expected, Coefficient counts)
{
    counts.value = (observed - expected) / (1 - expected);
    counts.observed = observed;
    counts.expected = expected;
    return counts;
}

AgreementBand landisKochBand(double kappa)
{
    if (kappa < 0)
        return AgreementBand::Poor;
    if (kappa <= 0.2)
        return AgreementBand::Slight;
    if (kappa <= 0.4)
        return AgreementBand::Fair;
    if (kappa <= 0.6)
        return AgreementBand::Moderate;
    return kappa <= 0.8 ? AgreementBand::Substantial : AgreementBand::AlmostPerfect;
}

bool kappaAndAc1Part(const Coefficient& kappa, const Coefficient& ac1)
{
    constexpr double kHighAgreement = 0.8;
    constexpr double kGap = 0.2;
    return kappa.value && ac1.value && ac1.observed.value_or(0) >= kHighAgreement
        && *ac1.value - *kappa.value > kGap;
}

} // namespace taxon
