#pragma once

#include "core/augmentation/pipeline.h"

#include <QList>
#include <QString>

namespace taxon {

/// A rectangle in shares of an image's width and height, 0 to 1.
struct RelativeBox {
    double left = 0;
    double top = 0;
    double right = 1;
    double bottom = 1;
};

/// The share, 0 to 1, of `box` in an image of width × height pixels that is still to be seen after
/// Augmenter::apply() of `pipeline` with this seed: not cropped away, moved out of the picture or covered.
/// The colours play no part. In steps of about a thousandth. A few milliseconds.
double visibleShare(const TransformStep &pipeline, int width, int height, const SampleSeed &seed,
    const RelativeBox &box = {});

/// The share, 0 to 1, of an image that the square centre crop of the preprocessing removes; letterboxing
/// would remove none.
double shareRemovedByCentreCrop(int width, int height);

enum class OrientationEffect { Mirrors, Rotates };

/// A transform that a class may not survive which is told from another by its orientation: 6 and 9, b and d,
/// left and right.
struct OrientationChange {
    QString transform;
    OrientationEffect effect = OrientationEffect::Mirrors;
    double degrees = 0; ///< largest rotation, 0 to 180; 0 for mirrors
};

/// Those with a chance of more than none, in the pipeline's order. Rotations of less than `tolerance` degrees
/// do not count.
QList<OrientationChange> orientationChanges(const TransformStep &pipeline, double tolerance = 30);

/// A translated sentence for each of them, for classes that the user has marked as told apart by orientation.
QStringList orientationWarnings(const TransformStep &pipeline, const QStringList &classes);

} // namespace taxon
