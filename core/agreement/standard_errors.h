#pragma once

#include "core/agreement/agreement_summary.h"

namespace taxon {

/// Fills in the standard errors of percent agreement, generalised Fleiss κ, AC1 and AC2 of all classes
/// together, by linearisation over the n units with m ≥ 1 (Gwet 2008, Br. J. Math. Stat. Psychol. 61:29; as
/// in irrCAC). With κ_i = (n/N₂)(p_oi − p_e)/(1 − p_e) for m_i ≥ 2, else 0, and p_ei the unit's part of p_e:
///   SE² = 1/(n(n − 1)) Σ_i (κ_i − 2(1 − κ)(p_ei − p_e)/(1 − p_e) − κ)²
/// p_ei = Σ_c n_ic/m_i · p_c for Fleiss and Σ_ck w_ck/(q(q − 1)) · Σ_c n_ic/m_i · (1 − p_c) for AC1 and AC2.
/// Percent agreement is the case without chance, p_e = p_ei = 0. α and single classes have the bootstrap
/// only.
void addStandardErrors(AgreementSummary& summary, const AgreementTotals& totals, const UnitCounts& counts,
    const ClassScale& scale);

} // namespace taxon
