#include "core/project/run_values.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>
#include <limits>

namespace taxon {

QVariant numberOrNull(double value)
{
    return std::isnan(value) ? QVariant() : QVariant(value);
}

double numberFrom(const QVariant &value)
{
    return value.isNull() ? std::numeric_limits<double>::quiet_NaN() : value.toDouble();
}

QString countsText(const std::vector<qint64> &counts)
{
    QJsonArray array;
    for (const qint64 count : counts)
        array.append(count);
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::vector<qint64> countsFrom(const QString &text)
{
    std::vector<qint64> counts;
    for (const QJsonValue &value : QJsonDocument::fromJson(text.toUtf8()).array())
        counts.push_back(value.toInteger());
    return counts;
}

QString fractionsText(const std::vector<float> &fractions)
{
    QByteArray text;
    for (const float fraction : fractions)
        text += QByteArray::number(static_cast<double>(fraction), 'g', 9) + ' ';
    text.chop(1);
    return QString::fromLatin1(text);
}

std::vector<float> fractionsFrom(const QString &text)
{
    std::vector<float> fractions;
    for (const QStringView part : QStringView(text).split(u' ', Qt::SkipEmptyParts))
        fractions.push_back(part.toFloat());
    return fractions;
}

} // namespace taxon
