#pragma once

#include "core/agreement/class_scale.h"
#include "core/agreement/unit_counts.h"

#include <vector>

namespace taxon {

/// The sums over units that every coefficient over all raters is a function of. They are linear in the units,
/// so a bootstrap resample is the same sums with other weights.
struct AgreementTotals {
    /// Sums of one class.
    struct OfClass {
        double share = 0; ///< Σ n/m over units with m ≥ 1
        double pairShare = 0; ///< Σ n/m over units with m ≥ 2
        double ratings = 0; ///< Σ n over units with m ≥ 2
        double agreement = 0; ///< Σ n(n − 1)/(m(m − 1)) over units with m ≥ 2
        double coincidence = 0; ///< Σ n(n − 1)/(m − 1) over units with m ≥ 2
    };
    /// Sums of two different classes.
    struct OfClasses {
        double agreement = 0; ///< Σ n_c n_k/(m(m − 1))
        double coincidence = 0; ///< Σ n_c n_k/(m − 1)
    };

    /// Cross sums are kept for ordered scales only.
    explicit AgreementTotals(const ClassScale& scale);

    void clear();
    void add(std::span<const ClassCount> unit, double weight);
    /// Every unit once.
    void addAll(const UnitCounts& counts);

    int classes() const { return static_cast<int>(perClass.size()); }
    /// Of two different classes, in either order.
    const OfClasses& between(int c, int k) const;

    double units = 0; ///< with m ≥ 1
    double pairedUnits = 0; ///< with m ≥ 2
    double pairedRatings = 0; ///< labels on units with m ≥ 2
    std::vector<OfClass> perClass;
    std::vector<OfClasses> cross; ///< q × q, filled for c < k; empty when the scale is nominal
};

} // namespace taxon
