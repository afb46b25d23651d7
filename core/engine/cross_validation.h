#pragma once

#include "core/project/fold_sets.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <span>

namespace taxon {

class Project;

/// Arithmetic mean, and the standard deviation of a sample (n − 1 in the denominator), which one value alone has not.
struct MeanFigure {
    double mean = 0;
    std::optional<double> deviation;
};
/// Unset without values.
std::optional<MeanFigure> meanOf(std::span<const double> values);

/// The folds' figures on one part, 0 to 1.
struct FoldMeans {
    int folds = 0; ///< that have figures
    std::optional<MeanFigure> accuracy;
    std::optional<MeanFigure> macroF1; ///< of each fold, see ClassificationReport
};

/// What the runs with one configuration on the folds of a set come to.
struct CrossValidation {
    FoldSet snapshots;
    QJsonObject config; ///< of the newest of the runs; empty when there is none
    QList<RunId> runs;  ///< finished, the newest of each fold that has one, in the folds' order
    FoldMeans validation; ///< of the epoch whose weights are kept; every image outside the test part counts once
    FoldMeans test;       ///< of the runs that were evaluated on it

    bool isComplete() const { return runs.size() == snapshots.size(); }
};

/// For each set, newest first, its configurations, that of the newest run first; a set without a finished run has one result.
/// Configurations are the same that differ in threads and device alone. Any thread, with a Project of its own.
QList<CrossValidation> crossValidations(Project &project);

} // namespace taxon
