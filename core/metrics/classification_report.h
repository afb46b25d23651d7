#pragma once

#include "core/metrics/confusion_matrix.h"

#include <optional>
#include <vector>

namespace taxon {

/// Figures of one class, 0 to 1; unset where the denominator is 0 (scikit-learn would print 0 with a warning).
struct ClassFigures {
    std::optional<double> precision; ///< TP / (TP + FP)
    std::optional<double> recall;    ///< TP / (TP + FN)
    std::optional<double> f1;        ///< 2 TP / (2 TP + FP + FN)
    std::int64_t support = 0;        ///< images of this class
};

struct ClassificationReport {
    std::int64_t images = 0;
    std::optional<double> accuracy; ///< correct / all; unset without images
    /// Mean F1 over the classes that occur in truth or prediction, as scikit-learn's f1_score(average="macro").
    std::optional<double> macroF1;
    std::vector<ClassFigures> classes;
};

ClassificationReport classificationReport(const ConfusionMatrix &matrix);

} // namespace taxon
