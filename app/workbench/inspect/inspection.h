#pragma once

#include "core/metrics/classification_report.h"
#include "core/metrics/confusion_matrix.h"
#include "core/project/run_store.h"
#include "core/project/snapshot_votes.h"

#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace taxon {

class Project;

/// One image with the model's answer.
struct InspectedImage {
    ImageId image;
    QString path; ///< absolute; empty when the file is gone
    int truth = 0;
    int predicted = 0;
    std::vector<float> probabilities; ///< one a class

    bool isRight() const { return truth == predicted; }
    double confidence() const { return double(probabilities[std::size_t(predicted)]); }
};

/// Everything that the Inspect page shows about one run and part.
struct Inspection {
    RunId run;
    Part part = Part::Test;
    QStringList classes; ///< of the run's snapshot
    QStringList colors; ///< "#rrggbb", one a class
    ConfusionMatrix confusion {0};
    ClassificationReport report;
    std::vector<InspectedImage> images; ///< empty when this part was not evaluated
    qint64 changedLabels = 0; ///< since the run's snapshot
    QList<SnapshotCeiling> people; ///< how often each was with the others when the snapshot was made
};

/// For a job's thread: reads every prediction and label.
Inspection readInspection(Project &project, RunId run, Part part);

using MatrixCell = std::pair<int, int>; ///< (truth, predicted)

/// Indices into `images`: those of the cell, or every error without one; the most confident first.
std::vector<int> imagesToShow(const Inspection &inspection, const std::optional<MatrixCell> &cell);

} // namespace taxon
