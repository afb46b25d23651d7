#pragma once

#include "core/base/ids.h"
#include "core/project/snapshot_store.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace taxon {

class Database;

// Narrow rows about many images at once, for lists that are held in memory. Every function reads forward through one
// statement; `visit` must not use the database. Throws Error.

struct CatalogImage {
    ImageId image;
    QString path;          ///< as stored; where it came from when the image has no file
    bool hasFile = true;
    qint64 bytes = 0;
    qint64 modifiedMs = 0; ///< since 1970 UTC
    int width = 0;
    int height = 0;
    QString group;
    std::optional<qint64> perceptualHash;
    bool isMissing = false; ///< has no file, or the newest search did not find it
};

/// In id order. `image` unset: of all images.
void forEachCatalogImage(Database &database, const std::optional<ImageId> &image, const std::function<void(const CatalogImage &)> &visit);

/// Images whose content another image has, too.
void forEachDuplicate(Database &database, const std::function<void(ImageId)> &visit);

struct CatalogRemark {
    ImageId image;
    AnnotatorId annotator;
    bool isFlag = false; ///< else a comment
    QString value;       ///< 'on' or 'off'; the text
};

/// Not undone ones in the order in which they were made: the last of (image, annotator, kind) stands.
/// `image` unset: of all images.
void forEachRemark(Database &database, const std::optional<ImageId> &image, const std::function<void(const CatalogRemark &)> &visit);

/// Of the newest snapshot.
void forEachPart(Database &database, const std::function<void(ImageId, Part)> &visit);

struct CatalogPrediction {
    ImageId image;
    ClassId predicted;
    float confidence = 0; ///< the model's probability of `predicted`, 0 to 1
};

/// Of the newest run that was evaluated.
void forEachPrediction(Database &database, const std::function<void(const CatalogPrediction &)> &visit);

/// The first `count` images in the order of import, from the first one on which this person has not decided; fewer at
/// the end. Quick where a whole catalogue takes seconds.
std::vector<ImageId> imagesToLabel(Database &database, AnnotatorId annotator, int count);

/// Tells whether what a catalogue was read from has changed since. A file that was found elsewhere by another program
/// under a name of the same length goes unnoticed.
struct CatalogStamp {
    qint64 lastDecision = 0;
    qint64 lastRemark = 0;
    /// Everything else: undone acts, images, classes, applied consensus, snapshots, predictions.
    QList<qint64> rest;

    bool operator==(const CatalogStamp &) const = default;
};

/// Differs from the last answer when another connection, of this program or another, has committed in between. Costs
/// next to nothing.
int othersVersion(Database &database);

/// Reads through the tables of images and decisions: for a worker thread.
CatalogStamp catalogStamp(Database &database);

/// On which something was decided or remarked after `since`; in id order.
std::vector<ImageId> imagesTouched(Database &database, const CatalogStamp &since);

} // namespace taxon
