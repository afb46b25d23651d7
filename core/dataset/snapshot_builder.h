#pragma once

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
};

/// Resolves labels, splits and stores a snapshot. Images without a label are excluded and listed, as are
/// identical files whose labels contradict each other. Throws Impossible when fewer than two classes have images.
SnapshotReport buildSnapshot(Project &project, const SplitOptions &options);

/// Ratios and seed of the project's newest snapshot, so that a new one is divided alike; the defaults without one.
SplitOptions newestSplitOptions(Project &project);

} // namespace taxon
