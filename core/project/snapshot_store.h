#pragma once

#include "core/base/ids.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace taxon {

class Database;

enum class Part { Train, Validation, Test };
inline constexpr std::array<Part, 3> kParts{Part::Train, Part::Validation, Part::Test};

/// "train", "val", "test": the names of the command line and of the database.
QString partName(Part part);
std::optional<Part> partFromName(const QString &name);

struct SnapshotClass {
    ClassId id;
    QString name; ///< as it was when the snapshot was taken
};

struct SnapshotItem {
    ImageId image;
    QString sha256;
    int label = 0; ///< index into Snapshot::classes
    Part part = Part::Train;

    bool operator==(const SnapshotItem &) const = default;
};

/// An immutable list image → label → part; what a run trains on.
struct Snapshot {
    SnapshotId id;
    QDateTime createdAt; ///< UTC
    QString sha256;      ///< see snapshotHash()
    quint64 seed = 0;
    std::array<int, 3> ratios{70, 20, 10}; ///< train, validation, test
    QString rule;        ///< how labels were resolved, see kLabelRule
    QList<SnapshotClass> classes; ///< in label order
    std::vector<SnapshotItem> items; ///< in image order

    std::vector<SnapshotItem> itemsOf(Part part) const;
};

/// SHA-256 over the class names in order and the sorted lines "content-hash class part": the same data gives
/// the same hash in every project, whatever the ids, paths and import order.
QString snapshotHash(const Snapshot &snapshot);

/// Snapshots, written once and never changed.
class SnapshotStore {
public:
    explicit SnapshotStore(Database &database);

    /// Fills in createdAt and sha256 and stores. An identical snapshot (same hash, seed, ratios and
    /// images) is returned, not repeated.
    SnapshotId add(Snapshot snapshot);
    /// Throws NotFound, or Corrupt when the content does not give the stored hash.
    Snapshot load(SnapshotId id) const;
    std::optional<SnapshotId> newest() const;

private:
    std::optional<SnapshotId> findSame(const Snapshot &snapshot) const;

    Database &m_database;
};

} // namespace taxon
