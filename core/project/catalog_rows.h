#pragma once

#include "core/base/ids.h"
#include "core/project/snapshot_store.h"

#include <QString>

#include <functional>
#include <optional>

namespace taxon {

class Database;

// Narrow rows about many images at once, for lists that are held in memory. Every function reads forward through one
// statement; `visit` must not use the database. Throws Error.

struct CatalogImage {
    ImageId image;
    QString path;          ///< as stored; where it came from when the image has no file
    qint64 modifiedMs = 0; ///< since 1970 UTC
    int width = 0;
    int height = 0;
    QString group;
    std::optional<qint64> perceptualHash;
    bool isMissing = false; ///< has no file, or the newest search did not find it
};

/// In id order.
void forEachCatalogImage(Database &database, const std::function<void(const CatalogImage &)> &visit);

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

} // namespace taxon
