#pragma once

#include "core/base/progress.h"
#include "core/dataset/split.h"

#include <QList>
#include <QString>

namespace taxon {

class Project;

struct ExcludedImage {
    QString path;
    QString reason; ///< translated: "no label", "annotators disagree", "identical images with different labels", "file is missing"
};

struct SnapshotReport {
    Snapshot snapshot;
    QList<ExcludedImage> excluded;
    std::vector<SplitWarning> warnings;
    SplitGroups groups;
};

/// Resolves labels, splits and stores a snapshot. Images without a label are excluded and listed, as are
/// identical files whose labels contradict each other. No two parts share a group: images with the same content, with
/// the same group key and, with SplitOptions::nearDistance, those that look alike, whose hashes are computed first.
/// A locked test set (see test_lock.h) is the test part, whatever the ratios say; what belongs together with one of its
/// images is left out. Throws Impossible when fewer than two classes have images, and Cancelled.
SnapshotReport buildSnapshot(Project &project, const SplitOptions &options, Progress &progress);
SnapshotReport buildSnapshot(Project &project, const SplitOptions &options);

/// Why the ratios of a snapshot that is there could not be met, as was said when it was made. Empty when what belongs
/// together is known otherwise now, and for one of several folds. Throws Cancelled.
std::vector<SplitWarning> splitWarnings(Project &project, const Snapshot &snapshot, Progress &progress);

/// Snapshots for cross-validation: the same test part, and each other image in the validation part of exactly one.
struct FoldsReport {
    QList<Snapshot> folds; ///< one a fold
    QList<ExcludedImage> excluded;
    std::vector<SplitWarning> warnings;
    SplitGroups groups;
};

/// As buildSnapshot(), with `folds` (2 to kMostFolds) snapshots: what is not in the test part is divided into as many
/// parts alike, and the project remembers that they are one set (foldSets()). Of the ratios only the test's share of the
/// whole matters. Throws Usage for another number of folds, or more than there are groups outside the test part.
FoldsReport buildFolds(Project &project, const SplitOptions &options, int folds, Progress &progress);

/// How the next split is to treat look-alikes; see SplitOptions::nearDistance.
void setNearDistance(Project &project, std::optional<int> distance);

/// How the project's newest snapshot was divided, so that a new one is divided alike; the defaults without one, and look-alikes as
/// newestNearDistance() says.
SplitOptions newestSplitOptions(Project &project);
/// SplitOptions::nearDistance of the newest snapshot, or what setNearDistance() has said since.
std::optional<int> newestNearDistance(Project &project);

} // namespace taxon
