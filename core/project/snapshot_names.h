#pragma once

#include "core/project/snapshot_store.h"

namespace taxon {

/// A snapshot as people look at it: a version of the data.
struct SnapshotHead {
    SnapshotId id;
    QDateTime createdAt; ///< UTC
    QString sha256;
    QString name;        ///< unique among those that have one; empty: none was given
    QString description;
    std::array<qint64, 3> images{}; ///< in each of kParts
    qint64 runs = 0;     ///< training runs that cite it

    qint64 total() const { return images[0] + images[1] + images[2]; }
};

/// Newest first. Throws what Database throws.
QList<SnapshotHead> snapshotHeads(Database &database);

/// Throws NotFound for an unknown snapshot; Usage for a name over 200 characters, one that is a number (which would mean
/// another snapshot), with control characters or another snapshot's, and for a description over 4000 characters.
void nameSnapshot(Database &database, SnapshotId id, const QString &name);
void describeSnapshot(Database &database, SnapshotId id, const QString &description);

/// By its number or its name. Throws NotFound.
SnapshotId findSnapshot(Database &database, const QString &numberOrName);

} // namespace taxon
