#include "core/augmentation/parameter_values.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace taxon {

namespace {

/// One value being brought to its kept form.
class Keeping {
public:
    Keeping(const ParameterSpec &parameter, const WrittenNames &written)
        : m_transform(written.transform)
        , m_written(written.of(parameter.name))
        , m_parameter(parameter)
    {
    }

    QJsonValue kept(const QJsonValue &given) const
    {
        if (given.isNull() && m_parameter.isOptional)
            return given;
        switch (m_parameter.kind) {
        case ParameterKind::Flag:
            return given.isBool() ? given : refuse();
        case ParameterKind::Integer:
        case ParameterKind::Interpolation:
        case ParameterKind::Border:
            return whole(given);
        case ParameterKind::Real:
            return number(given);
        case ParameterKind::IntegerRange:
            return range(given, true);
        case ParameterKind::RealRange:
            return range(given, false);
        case ParameterKind::IntegerPair:
            return pair(given);
        case ParameterKind::Choice:
            return m_parameter.choices.contains(given.toString()) ? given : refuse();
        case ParameterKind::InterpolationPair:
            return interpolations(given);
        case ParameterKind::Fill:
            return fill(given);
        case ParameterKind::AxisRanges:
            return axes(given);
        case ParameterKind::BitRanges:
            return bits(given);
        case ParameterKind::Kept:
            return given;
        }
        refuse();
    }

private:
    [[noreturn]] QJsonValue refuse() const
    {
        throw Error(ErrorCode::Corrupt,
            QCoreApplication::translate("Augmentation", "%1: this is not a value that %2 can have.")
                .arg(m_transform, m_written.name));
    }

    QJsonValue number(const QJsonValue &given) const
    {
        if (!given.isDouble())
            refuse();
        const double value = given.toDouble();
        if (!(value >= m_parameter.low && value <= m_parameter.high))
            throw Error(ErrorCode::Corrupt,
                QCoreApplication::translate("Augmentation", "%1: %2 must be from %3 to %4.")
                    .arg(m_transform, m_written.name, QString::number(m_parameter.low / m_written.unit),
                        QString::number(m_parameter.high / m_written.unit)));
        return given;
    }

    QJsonValue whole(const QJsonValue &given) const
    {
        if (given.isDouble() && given.toDouble() != std::floor(given.toDouble()))
            refuse();
        return number(given);
    }

    QJsonArray range(const QJsonValue &given, bool isWhole) const
    {
        QJsonArray ends = given.isArray() ? given.toArray() : fromSingle(given);
        if (ends.size() != 2)
            refuse();
        for (const QJsonValue &end : std::as_const(ends))
            isWhole ? whole(end) : number(end);
        if (ends[0].toDouble()
            > ends[1].toDouble()) // Albumentations sorts single numbers, and draws between two in any order
            ends = {ends[1], ends[0]};
        return ends;
    }

    QJsonArray fromSingle(const QJsonValue &given) const
    {
        if (!given.isDouble())
            refuse();
        const double value = given.toDouble();
        switch (m_parameter.single) {
        case SingleNumber::PlusMinus:
            return {-value, value};
        case SingleNumber::FromLow:
            return {m_parameter.singleLow, value};
        case SingleNumber::Exactly:
            return {value, value};
        case SingleNumber::AboutOne:
            return {std::max(0.0, 1 - value), 1 + value};
        }
        refuse();
    }

    QJsonValue pair(const QJsonValue &given) const
    {
        const QJsonArray both = given.toArray();
        if (both.size() != 2)
            refuse();
        return QJsonArray {whole(both[0]), whole(both[1])};
    }

    QJsonValue interpolations(const QJsonValue &given) const
    {
        if (given.isNull())
            return m_parameter.standard;
        if (given.isDouble())
            return QJsonObject {
                {QStringLiteral("upscale"), whole(given)}, {QStringLiteral("downscale"), whole(given)}};
        const QJsonObject both = given.toObject();
        return QJsonObject {{QStringLiteral("upscale"), whole(both[QStringLiteral("upscale")])},
            {QStringLiteral("downscale"), whole(both[QStringLiteral("downscale")])}};
    }

    QJsonValue fill(const QJsonValue &given) const
    {
        if (!given.isArray())
            return number(given);
        const QJsonArray channels = given.toArray();
        if (channels.size() == 1)
            return number(channels[0]);
        if (channels.size() != 3)
            refuse();
        return QJsonArray {number(channels[0]), number(channels[1]), number(channels[2])};
    }

    QJsonValue axes(const QJsonValue &given) const
    {
        if (!given.isObject())
            return QJsonObject {
                {QStringLiteral("x"), range(given, false)}, {QStringLiteral("y"), range(given, false)}};
        const QJsonObject both = given.toObject();
        const QJsonValue neutral = m_parameter.name == u"scale" ? 1 : 0;
        const auto axis
            = [&](const QString &name) { return range(both.contains(name) ? both[name] : neutral, false); };
        return QJsonObject {{QStringLiteral("x"), axis(QStringLiteral("x"))},
            {QStringLiteral("y"), axis(QStringLiteral("y"))}};
    }

    QJsonValue bits(const QJsonValue &given) const
    {
        const QJsonArray channels = given.toArray();
        if (channels.size() != 3)
            return range(given, true);
        QJsonArray ranges;
        for (const QJsonValue &channel : channels)
            ranges.append(range(channel, true));
        return ranges;
    }

    const QString &m_transform;
    const WrittenName m_written;
    const ParameterSpec &m_parameter;
};

NumberRange rangeOf(const QJsonValue &value)
{
    const QJsonArray ends = value.toArray();
    return {ends.at(0).toDouble(), ends.at(1).toDouble()};
}

} // namespace

QJsonValue keptValue(const ParameterSpec &parameter, const QJsonValue &given, const WrittenNames &written)
{
    return Keeping(parameter, written).kept(given);
}

QJsonValue ParameterReader::at(const char *name) const
{
    return m_parameters.value(QLatin1StringView(name));
}

NumberRange ParameterReader::range(const char *name) const
{
    return rangeOf(at(name));
}

NumberRange ParameterReader::axis(const char *name, const char *axis, double otherwise) const
{
    return isSet(name) ? rangeOf(at(name).toObject().value(QLatin1StringView(axis)))
                       : NumberRange {otherwise, otherwise};
}

bool ParameterReader::hasChannelRanges(const char *name) const
{
    return at(name).toArray().size() == 3;
}

std::array<NumberRange, 3> ParameterReader::channelRanges(const char *name) const
{
    const QJsonArray ranges = at(name).toArray();
    if (ranges.size() != 3)
        return {rangeOf(ranges), rangeOf(ranges), rangeOf(ranges)};
    return {rangeOf(ranges[0]), rangeOf(ranges[1]), rangeOf(ranges[2])};
}

std::array<double, 3> ParameterReader::fill(const char *name) const
{
    const QJsonValue value = at(name);
    if (!value.isArray()) {
        const double gray = value.toDouble();
        return {gray, gray, gray};
    }
    const QJsonArray channels = value.toArray();
    return {channels[0].toDouble(), channels[1].toDouble(), channels[2].toDouble()};
}

} // namespace taxon
