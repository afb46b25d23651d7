#pragma once

#include <cstdint>
#include <optional>

namespace taxon {

/// Why a coefficient has no value.
enum class Undefined {
    No, ///< it has one
    NoOverlap, ///< no unit has two labels
    OneClassUsed, ///< only one class was used: agreement beyond chance is 0/0
    OneClassDeclared, ///< there is only one class to choose from
    ClassNotUsed, ///< nobody used this class
    NotOrdered, ///< needs classes with an order
    NotNumeric, ///< needs classes with numbers
    UnequalRatings, ///< needs the same number of labels on every unit
};

/// The stable snake_case name: "one_class_used"; "" for No.
const char* undefinedName(Undefined reason);

/// A percentile interval over resamples.
struct BootstrapInterval {
    double low = 0;
    double high = 0;
    int defined = 0; ///< resamples in which the coefficient has a value
    int undefined = 0; ///< the others: the more of them, the less the interval says
};

/// A measure of agreement with all that is needed to judge it.
struct Coefficient {
    std::optional<double> value;
    Undefined reason = Undefined::No; ///< set exactly when value is not
    std::optional<double> observed; ///< p_o, observed agreement; for α: 1 − D_o
    std::optional<double> expected; ///< p_e, agreement expected by chance; for α: 1 − D_e
    std::optional<double> standardError; ///< by a formula; unset where none is defined
    std::optional<BootstrapInterval> interval; ///< set by the bootstrap, when some resample is defined
    std::int64_t units = 0; ///< with two or more labels
    std::int64_t ratings = 0; ///< on those units
    int classes = 0; ///< declared
};

/// A coefficient without a value, but with its counts.
Coefficient undefinedCoefficient(Undefined reason, Coefficient counts);

/// (p_o − p_e) / (1 − p_e) with the parts filled in; p_e < 1.
Coefficient chanceCorrected(double observed, double expected, Coefficient counts);

/// The words of Landis and Koch 1977 (Biometrics 33:159) for a κ: a custom of the field, not a law.
enum class AgreementBand { Poor, Slight, Fair, Moderate, Substantial, AlmostPerfect };
AgreementBand landisKochBand(double kappa);

/// The prevalence paradox (Feinstein and Cicchetti 1990): p_o ≥ 0.8, yet κ is lower than AC1 by over 0.2,
/// since nearly all labels are of one class.
bool kappaAndAc1Part(const Coefficient& kappa, const Coefficient& ac1);

} // namespace taxon
