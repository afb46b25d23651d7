#pragma once

#include "core/agreement/agreement_totals.h"
#include "core/agreement/class_scale.h"
#include "core/agreement/coefficient.h"

#include <optional>

namespace taxon {

// Agreement of any number of raters, each unit labeled by any number of them.
// n_ic: labels of class c on unit i; m_i = Σ_c n_ic; N₂: units with m ≥ 2; q: declared classes.
// Shared by Fleiss, AC1 and AC2 (Gwet 2014, as in irrCAC):
//   p_o = 1/N₂ Σ_i Σ_c n_ic(n_ic − 1)/(m_i(m_i − 1)) over units with m ≥ 2
//   p_c = mean of n_ic/m_i over units with m ≥ 1

/// p_o, without correction for chance; image-weighted.
Coefficient percentAgreement(const AgreementTotals& totals);

/// Fleiss 1971, generalised to unequal m: p_e = Σ_c p_c². With equal m it is the classic κ.
Coefficient fleissKappa(const AgreementTotals& totals);

/// Gwet 2008. Identity is AC1: p_e = Σ_c p_c(1 − p_c)/(q − 1), which depends on q. Linear and quadratic
/// weights are AC2, p_e = Σ_ck w_ck · Σ_c p_c(1 − p_c)/(q(q − 1)), and need an ordered scale.
Coefficient gwetAc(const AgreementTotals& totals, const ClassScale& scale, Weights weights);

/// Free-marginal κ (Brennan and Prediger 1981, Randolph 2005): p_e = 1/q, all declared classes equally
/// likely.
Coefficient freeMarginalKappa(const AgreementTotals& totals);

/// Krippendorff 2019: α = 1 − (n − 1) Σ_c<k o_ck δ²_ck / Σ_c<k n_c n_k δ²_ck, units with m < 2 dropped, n = Σ
/// m_i, o_ck = Σ_i n_ic n_ik/(m_i − 1). δ² nominal: 1; ordinal: (n_c/2 + Σ between + n_k/2)²; interval: (v_c
/// − v_k)². Observed and expected are 1 − D/δ²max, with the largest δ² of the scale.
Coefficient krippendorffAlpha(const AgreementTotals& totals, const ClassScale& scale, Level level);

/// The coefficients of one class against all the others together, a table of q = 2.
struct ClassAgreement {
    Coefficient percent;
    Coefficient fleiss;
    Coefficient ac1;
    Coefficient alpha;
};
ClassAgreement classAgreement(const AgreementTotals& totals, int c);

/// Fleiss 1971 in its first form, which needs the same m ≥ 2 on every labeled unit, with the standard error
/// under no agreement beyond chance (Fleiss, Nee and Landis 1979): SE₀² = 2[(Σpq)² − Σpq(q − p)]/(N m(m −
/// 1)(Σpq)²), q = 1 − p; z = κ/SE₀.
struct FleissTest {
    Coefficient kappa; ///< UnequalRatings where m differs
    std::optional<double> nullError;
    std::optional<double> z;
};
FleissTest classicFleiss(const UnitCounts& counts);

} // namespace taxon
