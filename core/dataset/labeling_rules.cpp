#include "core/dataset/labeling_rules.h"

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/project/project.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <cmath>

namespace taxon {
namespace {

const QString kRules = QStringLiteral("labeling_rules");
const QString kChanges = QStringLiteral("labeling_rules_changes");
const QString kSeed = QStringLiteral("labeling_seed");

[[noreturn]] void throwRange(const QString &what, int value, int least, int most)
{
    throw Error(ErrorCode::Usage,
        QCoreApplication::translate("LabelingRules", "%1 cannot be %2: give a whole number from %3 to %4.")
            .arg(what).arg(value).arg(least).arg(most));
}

[[noreturn]] void throwBadValue(const QString &key)
{
    throw Error(ErrorCode::Usage, QCoreApplication::translate("LabelingRules", "The value of \"%1\" cannot be read as a labeling rule.").arg(key));
}

int numberFrom(const QJsonObject &json, const QString &key, int otherwise)
{
    const QJsonValue value = json.value(key);
    if (value.isUndefined())
        return otherwise;
    const double number = value.toDouble(std::nan(""));
    if (number != std::floor(number) || std::abs(number) > 1e9) // NaN equals nothing
        throwBadValue(key);
    return int(number);
}

QJsonObject objectFrom(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

qint64 standingDecisions(Project &project)
{
    qint64 decisions = 0;
    for (const qint64 count : project.decisions().countByAnnotator())
        decisions += count;
    return decisions;
}

} // namespace

void LabelingRules::validate() const
{
    const auto check = [](const QString &what, int value, int least, int most) {
        if (value < least || value > most)
            throwRange(what, value, least, most);
    };
    check(QCoreApplication::translate("LabelingRules", "The share of images shown twice"), repeats.sharePercent, 0, 100);
    check(QCoreApplication::translate("LabelingRules", "The distance of a repeat in images"), repeats.distance, 1, RepeatRule::kMostDistance);
    check(QCoreApplication::translate("LabelingRules", "The hours before a repeat"), repeats.minHours, 0, RepeatRule::kMostHours);
}

QJsonObject LabelingRules::toJson() const
{
    return {{QStringLiteral("blind"), isBlind}, {QStringLiteral("order"), orderName(order)},
        {QStringLiteral("repeats"),
            QJsonObject{{QStringLiteral("percent"), repeats.sharePercent}, {QStringLiteral("distance"), repeats.distance},
                {QStringLiteral("min_hours"), repeats.minHours}}}};
}

LabelingRules LabelingRules::fromJson(const QJsonObject &json)
{
    LabelingRules rules;
    const QJsonValue blind = json.value(QStringLiteral("blind"));
    if (!blind.isUndefined() && !blind.isBool())
        throwBadValue(QStringLiteral("blind"));
    rules.isBlind = blind.toBool();
    const QJsonValue order = json.value(QStringLiteral("order"));
    if (!order.isUndefined())
        rules.order = orderFromName(order.toString());
    const QJsonObject repeats = json.value(QStringLiteral("repeats")).toObject();
    rules.repeats.sharePercent = numberFrom(repeats, QStringLiteral("percent"), rules.repeats.sharePercent);
    rules.repeats.distance = numberFrom(repeats, QStringLiteral("distance"), rules.repeats.distance);
    rules.repeats.minHours = numberFrom(repeats, QStringLiteral("min_hours"), rules.repeats.minHours);
    rules.validate();
    return rules;
}

QString orderName(LabelingOrder order)
{
    return order == LabelingOrder::Shuffled ? QStringLiteral("shuffled") : QStringLiteral("imported");
}

LabelingOrder orderFromName(const QString &name)
{
    for (const LabelingOrder order : {LabelingOrder::Imported, LabelingOrder::Shuffled})
        if (name == orderName(order))
            return order;
    throw Error(ErrorCode::Usage,
        QCoreApplication::translate("LabelingRules", "The order is \"imported\" or \"shuffled\", not \"%1\".").arg(name));
}

LabelingRules labelingRules(Project &project)
{
    return LabelingRules::fromJson(objectFrom(project.settings().value(kRules)));
}

QList<RulesChange> rulesChanges(Project &project)
{
    QList<RulesChange> changes;
    const QJsonArray rows = QJsonDocument::fromJson(project.settings().value(kChanges).toUtf8()).array();
    for (const QJsonValue &row : rows)
        changes.append({QDateTime::fromString(row[QStringLiteral("time")].toString(), Qt::ISODateWithMs),
            row[QStringLiteral("by")].toString(), row[QStringLiteral("decisions")].toInteger(),
            LabelingRules::fromJson(row[QStringLiteral("rules")].toObject())});
    return changes;
}

void changeLabelingRules(Project &project, const LabelingRules &rules, const QString &by)
{
    rules.validate();
    Transaction transaction(project.database());
    if (rules == labelingRules(project))
        return;
    SettingStore &settings = project.settings();
    QJsonArray changes = QJsonDocument::fromJson(settings.value(kChanges).toUtf8()).array();
    changes.append(QJsonObject{{QStringLiteral("time"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
        {QStringLiteral("by"), by}, {QStringLiteral("decisions"), standingDecisions(project)},
        {QStringLiteral("rules"), rules.toJson()}});
    settings.setValue(kRules, QString::fromUtf8(QJsonDocument(rules.toJson()).toJson(QJsonDocument::Compact)));
    settings.setValue(kChanges, QString::fromUtf8(QJsonDocument(changes).toJson(QJsonDocument::Compact)));
    if (settings.value(kSeed).isEmpty())
        settings.setValue(kSeed, QString::number(QRandomGenerator::system()->generate64()));
    transaction.commit();
}

quint64 labelingSeed(Project &project, AnnotatorId annotator)
{
    return mixSeed(project.settings().value(kSeed).toULongLong(), quint64(annotator.value));
}

} // namespace taxon
