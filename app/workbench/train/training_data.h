#pragma once

#include "core/augmentation/transform_catalog.h"
#include "core/base/ids.h"
#include "core/engine/cross_validation.h"
#include "core/imaging/preprocessing.h"

#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace taxon {

class Project;

/// A snapshot in numbers.
struct SplitSize {
    SnapshotId snapshot;
    std::array<qint64, 3> images{}; ///< training, validation, test
    int fold = 0;  ///< from 1, in the newest set of folds that it belongs to; 0: it is no fold
    int folds = 0; ///< of that set

    bool operator==(const SplitSize &) const = default;
};

/// What there is to train on.
struct TrainingData {
    qint64 images = 0;
    qint64 labeled = 0; ///< images with one settled label
    int labeledClasses = 0; ///< classes that have such an image
    std::optional<SnapshotId> snapshot; ///< the newest split
    QList<SplitSize> splits; ///< the newest first
    qint64 changedLabels = 0; ///< see countLabelChanges()
    TransformStep augmentation = compose({}); ///< the project's pipeline
    ImageFit fit = ImageFit::Crop; ///< the project's
    QList<CrossValidation> crossValidations;
};

/// Touches every label: for a job's thread.
TrainingData trainingData(Project &project);

/// Images whose settled label is another now than in the snapshot, and images labeled since then.
qint64 countLabelChanges(Project &project, SnapshotId snapshot);

/// Why nothing can be trained, and the page that changes it.
struct TrainingObstacle {
    QString text;
    QString button;
    QString page; ///< icon name, see Session::pageRequested
};

std::optional<TrainingObstacle> trainingObstacle(const TrainingData &data);

} // namespace taxon
