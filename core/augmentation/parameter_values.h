#pragma once

#include "core/augmentation/transform_catalog.h"

#include <array>

namespace taxon {

/// A value of `parameter` in its kept form: a single number becomes the range that it stands for.
/// Throws Error (Corrupt) naming the transform and the parameter as written for what is not allowed.
QJsonValue keptValue(const ParameterSpec &parameter, const QJsonValue &given, const WrittenNames &written);

/// Low to high, low ≤ high.
struct NumberRange {
    double low = 0;
    double high = 0;
};

/// Reads the parameters of a step that makeStep() has made.
class ParameterReader {
public:
    explicit ParameterReader(const TransformStep &step)
        : m_parameters(step.parameters)
    {
    }

    bool isSet(const char *name) const { return !at(name).isNull(); }
    bool flag(const char *name) const { return at(name).toBool(); }
    int integer(const char *name) const { return at(name).toInt(); }
    double real(const char *name) const { return at(name).toDouble(); }
    QString text(const char *name) const { return at(name).toString(); }
    NumberRange range(const char *name) const;
    /// "x" or "y" of AxisRanges; no extent at `otherwise` where it is not set.
    NumberRange axis(const char *name, const char *axis, double otherwise = 0) const;
    /// Of BitRanges: three, or the same one three times.
    std::array<NumberRange, 3> channelRanges(const char *name) const;
    bool hasChannelRanges(const char *name) const;
    /// Red, green, blue; black where it is not set.
    std::array<double, 3> fill(const char *name) const;
    QJsonValue at(const char *name) const;

private:
    const QJsonObject &m_parameters;
};

} // namespace taxon
