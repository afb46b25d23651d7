#pragma once

#include "core/project/snapshot_votes.h"

#include <QList>

#include <vector>

namespace taxon {

class Project;
struct Snapshot;

/// The votes behind each of the snapshot's images, and the posterior where a consensus is applied, in the order of the
/// snapshot's classes. Votes for other classes are left out.
std::vector<SnapshotVotes> votesOf(Project &project, const Snapshot &snapshot);

/// The human ceiling over all images, of those who labeled an image that others labeled, too.
QList<SnapshotCeiling> ceilingsOf(Project &project);

} // namespace taxon
