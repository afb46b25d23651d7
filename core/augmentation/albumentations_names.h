#pragma once

#include "core/augmentation/transform_catalog.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace taxon {

/// One transform as some release of Albumentations writes it, on its way to the names of 1.3.
struct ForeignStep {
    QString name; ///< without its module
    QJsonObject values; ///< what stands beside name, p, always_apply and a composition's transforms
    int release = 1; ///< major version that wrote the file
    WrittenNames written = {}; ///< what name and values are called in the file
    QStringList said = {}; ///< translated sentences on what is left out or done otherwise
};

/// Brings name and values to those of 1.3, and drops values that concern masks, boxes and keypoints alone. An
/// unknown name stays as it is.
void toRelease13(ForeignStep &step);

} // namespace taxon
