#pragma once

#include "core/augmentation/pipeline.h"

#include <QHash>
#include <QJsonValue>
#include <QList>
#include <QStringList>

#include <optional>

namespace taxon {

enum class TransformGroup { Composition, Geometric, Color, NoiseAndQuality, Automatic };

/// What a parameter's value looks like, in the form that is kept and saved.
enum class ParameterKind {
    Flag,
    Integer,
    Real,
    IntegerRange, ///< [low, high], both possible
    RealRange, ///< [low, high]
    IntegerPair, ///< [a, b], no range
    Choice, ///< one of ParameterSpec::choices
    Interpolation, ///< OpenCV's number: 0 nearest, 1 linear, 2 cubic, 3 area, 4 Lanczos
    InterpolationPair, ///< {"downscale": …, "upscale": …}
    Border, ///< OpenCV's number: 0 constant, 1 replicate, 2 reflect, 3 wrap, 4 reflect 101
    Fill, ///< a gray value or [red, green, blue], 0 to 255
    AxisRanges, ///< {"x": [low, high], "y": [low, high]}
    BitRanges, ///< [low, high] or three of them, one a channel
    Kept, ///< concerns masks, boxes or keypoints: kept as it is, touches no image
};

/// What a single number stands for where a range is expected.
enum class SingleNumber { PlusMinus, FromLow, Exactly, AboutOne };

/// One parameter of a transform.
struct ParameterSpec {
    QString name;
    ParameterKind kind = ParameterKind::Real;
    QJsonValue standard; ///< Albumentations' default in kept form
    double low = 0; ///< no value may be less
    double high = 0; ///< no value may be more
    SingleNumber single = SingleNumber::FromLow;
    double singleLow = 0; ///< the lower end that FromLow means
    QStringList choices = {};
    bool isOptional = false; ///< null is a value too: not set
};

/// A kind of transform.
struct TransformSpec {
    QString name;
    TransformGroup group = TransformGroup::Geometric;
    double p = 0.5; ///< Albumentations' default
    QList<ParameterSpec> parameters = {};
};

/// All transforms and compositions, in the order of their groups. Any thread.
const QList<TransformSpec> &transformCatalog();

/// nullptr for an unknown name.
const TransformSpec *findTransform(const QString &name);

/// A parameter as a file writes it.
struct WrittenName {
    QString name;
    double unit = 1; ///< how many of the catalog's units its unit is
};

/// What a step and its parameters are called where they come from: for messages. What is not named is called as in the catalog.
struct WrittenNames {
    QString transform;
    QHash<QString, WrittenName> parameters; ///< by the catalog's name

    WrittenName of(const QString &parameter) const { return parameters.value(parameter, {parameter}); }
};

/// Whether a step of this name consists of other steps.
bool hasSteps(const QString &name);

/// A step with every parameter set: those given brought to the kept form (single numbers to ranges), the
/// others at their defaults. Throws Error (Corrupt) with the transform's and the parameter's name, as written, for an
/// unknown transform or parameter, or a value that is not allowed.
TransformStep makeStep(const QString &name, const QJsonObject &parameters = {},
    std::optional<double> p = std::nullopt, const WrittenNames &written = {});

/// A composition of steps with its own probability.
TransformStep compose(std::vector<TransformStep> steps);
TransformStep oneOf(std::vector<TransformStep> steps, double p);

} // namespace taxon
