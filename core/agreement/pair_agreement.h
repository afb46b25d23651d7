#pragma once

#include "core/agreement/class_scale.h"
#include "core/agreement/coefficient.h"
#include "core/agreement/pair_table.h"

#include <functional>
#include <optional>

namespace taxon {

/// Cohen 1960, 1968: p_o = Σ w_ck p_ck, p_e = Σ w_ck p_c· p_·k, κ = (p_o − p_e)/(1 − p_e), on the whole
/// declared scale. Linear and quadratic weights need an ordered scale. Standard error (Fleiss, Cohen and
/// Everitt 1969; statsmodels): Var = [Σ p_ck (w_ck − (w̄_c· + w̄_·k)(1 − κ))² − (κ − p_e(1 − κ))²]/(N(1 −
/// p_e)²), w̄_c· = Σ_k p_·k w_ck.
Coefficient cohenKappa(const PairTable& table, const ClassScale& scale, Weights weights);

/// The standard error of the unweighted κ if there were no agreement beyond chance (the same source):
/// Var₀ = [p_e + p_e² − Σ p_c· p_·c (p_c· + p_·c)]/(N(1 − p_e)²). Unset where κ is undefined.
std::optional<double> cohenNullError(const PairTable& table, const Coefficient& kappa);

/// Scott 1955: p_e = Σ ((p_c· + p_·c)/2)².
Coefficient scottPi(const PairTable& table);

/// Gwet's AC1 of two raters: p_c = (p_c· + p_·c)/2, p_e = Σ p_c(1 − p_c)/(q − 1).
Coefficient gwetAc1(const PairTable& table);

/// p_o = Σ p_cc, standard error √(p_o(1 − p_o)/(N − 1)).
Coefficient percentAgreement(const PairTable& table);

/// |p_cc − p_rr|, class c against the rest r: how far the class is from being in half of the labels
/// (Byrt, Bishop and Carlin 1993). Unset without units.
std::optional<double> prevalenceIndex(const PairTable& table, int c);
/// |p_c· − p_·c|: how far the raters differ in how often they give the class (the same source).
std::optional<double> biasIndex(const PairTable& table, int c);

/// All that is told about two raters.
struct PairAgreement {
    Coefficient percent;
    Coefficient cohen;
    Coefficient cohenLinear;
    Coefficient cohenQuadratic;
    Coefficient scott;
    Coefficient ac1;
    std::optional<double> cohenNullError; ///< see cohenNullError()
    std::optional<double> prevalence; ///< of two declared classes
    std::optional<double> bias; ///< of two declared classes
    bool kappaAndAc1Part = false; ///< see kappaAndAc1Part()

    /// Every coefficient, in a fixed order.
    void forEach(const std::function<void(Coefficient&)>& visit);
};
PairAgreement pairAgreement(const PairTable& table, const ClassScale& scale);

} // namespace taxon
