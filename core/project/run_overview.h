#pragma once

#include "core/base/ids.h"
#include "core/project/snapshot_store.h"

#include <QHash>
#include <QList>

#include <array>
#include <optional>

namespace taxon {

class Database;

/// What a list of runs shows beside the runs themselves, 0 to 1.
struct RunFigures {
    int epochs = 0; ///< done so far
    std::optional<double> bestValAccuracy;
    std::optional<double> testAccuracy; ///< unset until the test part was evaluated
};

/// Of every run that has an epoch or a prediction; two queries whatever the number of runs.
QHash<RunId, RunFigures> runFigures(Database &database);

/// A run's stored predictions on a part as counts of (truth, prediction), C×C for the snapshot's classes, row-major, rows are
/// the truth; empty when the part was not evaluated. One query.
std::vector<qint64> predictionCounts(Database &database, RunId run, Part part, int classes);

/// Images of every snapshot in its parts: train, validation, test. One query.
QHash<SnapshotId, std::array<qint64, 3>> partSizes(Database &database);

/// The classes of a snapshot without its items, in label order.
QList<SnapshotClass> snapshotClasses(Database &database, SnapshotId snapshot);

} // namespace taxon
