#pragma once

#include "core/base/ids.h"

#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace taxon {

class Database;

/// What people said about an image of a snapshot, for training on their doubt.
struct SnapshotVotes {
    ImageId image;
    std::vector<double> votes;     ///< labels of each of the snapshot's classes; empty: nobody voted
    std::vector<double> posterior; ///< of the consensus that was applied, sum 1; empty: there was none

    bool operator==(const SnapshotVotes &) const = default;
};

/// How often a person's label was that of the others' consensus when the snapshot was made.
struct SnapshotCeiling {
    AnnotatorId annotator;
    QString name;
    qint64 images = 0;
    qint64 agreeing = 0;
    std::optional<double> kappa; ///< Cohen's; unset where undefined

    bool operator==(const SnapshotCeiling &) const = default;
};

/// Stored once with a snapshot; once a run cites it, later calls change nothing. Images without votes and posterior
/// are left out. Throws what Database throws.
void saveSnapshotVotes(Database &database, SnapshotId snapshot, const std::vector<SnapshotVotes> &votes, const QList<SnapshotCeiling> &ceilings);
/// In image order; images that are not in it have none.
std::vector<SnapshotVotes> snapshotVotes(Database &database, SnapshotId snapshot);
QList<SnapshotCeiling> snapshotCeilings(Database &database, SnapshotId snapshot);
/// The mean of the people's shares weighted by images: about what a model that learns from them can be expected to reach.
/// Unset where nobody can be compared with others.
std::optional<double> overallCeiling(const QList<SnapshotCeiling> &ceilings);

/// What to train on: the posterior, else the votes' shares, sum 1; empty when nobody voted: the label alone counts.
std::vector<double> softTarget(const SnapshotVotes &votes);

} // namespace taxon
