#pragma once

#include <QJsonObject>
#include <QString>

#include <vector>

namespace taxon {

/// One transform of a pipeline, or a composition of several: names, parameters and their meaning are those of
/// Albumentations 1.3 (see transform_catalog.h). A pipeline is the step at its root, a Compose. Plain data.
struct TransformStep {
    QString name;
    double p = 0.5; ///< probability, 0 to 1; in OneOf and SomeOf the weight of the choice
    bool isAlwaysApplied
        = false; ///< Albumentations' always_apply: whatever p says, outside of OneOf and SomeOf
    QJsonObject parameters = {}; ///< all of them, in the form that makeStep() brings them to
    std::vector<TransformStep> steps = {}; ///< of a composition, in order

    bool operator==(const TransformStep &) const = default;
};

/// What a random stream depends on, and nothing else: not on threads, not on the order of images.
struct SampleSeed {
    quint64 seed = 0;
    quint64 epoch = 0;
    quint64 sample = 0; ///< the image's own number
};

} // namespace taxon
