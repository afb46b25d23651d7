#pragma once

#include "core/base/ids.h"
#include "core/engine/train_config.h"

#include <QString>

namespace taxon::test {

/// A small project to train on: 32 px pictures of noise around one colour a class, in three classes, with a snapshot.
struct ColourProject {
    QString path;   ///< of NAME.taxon
    QString images; ///< folder of the pictures
    SnapshotId snapshot;
};

struct ColourCounts {
    int train = 42;
    int validation = 12;
    int test = 6;
};

/// Writes a project into `folder`, the same for the same arguments.
ColourProject makeColourProject(const QString &folder, const ColourCounts &counts = {});

/// A configuration that trains on it within seconds.
TrainConfig quickConfig(int epochs);

/// A new run of the project.
RunId addRun(const ColourProject &project, const TrainConfig &config);

} // namespace taxon::test
