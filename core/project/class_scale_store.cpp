#include "core/project/class_scale_store.h"

#include "core/base/error.h"
#include "core/project/class_history.h"
#include "core/project/database.h"
#include "core/project/setting_store.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <cmath>
#include <map>

namespace taxon {
namespace {

constexpr ScaleLevel kLevels[] = {ScaleLevel::Nominal, ScaleLevel::Ordinal, ScaleLevel::Interval};

QJsonObject toJson(ScaleLevel level, const QList<std::pair<ClassId, double>> &values)
{
    std::map<qint64, double> byId;
    for (const auto &[id, value] : values)
        byId.emplace(id.value, value);
    QJsonArray numbers;
    for (const auto &[id, value] : byId)
        numbers.append(QJsonArray{id, value});
    return {{QStringLiteral("value"), QJsonObject{{QStringLiteral("level"), scaleLevelName(level)}, {QStringLiteral("numbers"), numbers}}}};
}

void check(const QList<std::pair<ClassId, double>> &values)
{
    QSet<ClassId> classes;
    QSet<double> numbers;
    for (const auto &[id, value] : values) {
        if (!std::isfinite(value) || classes.contains(id) || numbers.contains(value))
            throw Error(ErrorCode::Usage, QCoreApplication::translate("ClassScaleStore", "Every class needs a number of its own: no two the same."));
        classes.insert(id);
        numbers.insert(value);
    }
}

} // namespace

QString scaleLevelName(ScaleLevel level)
{
    switch (level) {
    case ScaleLevel::Nominal:
        return QStringLiteral("nominal");
    case ScaleLevel::Ordinal:
        return QStringLiteral("ordinal");
    case ScaleLevel::Interval:
        break;
    }
    return QStringLiteral("interval");
}

ScaleLevel scaleLevelFromName(const QString &name)
{
    for (const ScaleLevel level : kLevels)
        if (scaleLevelName(level) == name)
            return level;
    throw Error(ErrorCode::Usage,
        QCoreApplication::translate("ClassScaleStore", "\"%1\" is no scale: nominal, ordinal or interval.").arg(name));
}

ClassScaleStore::ClassScaleStore(Database &database)
    : m_database(database)
{
}

ScaleLevel ClassScaleStore::level() const
{
    const QString name = SettingStore(m_database).value(kScaleLevelSetting);
    return name.isEmpty() ? ScaleLevel::Nominal : scaleLevelFromName(name);
}

QHash<ClassId, double> ClassScaleStore::values() const
{
    QSqlQuery row = m_database.run(QStringLiteral("SELECT class_id, value FROM class_value"));
    QHash<ClassId, double> values;
    while (row.next())
        values.insert({row.value(0).toLongLong()}, row.value(1).toDouble());
    return values;
}

void ClassScaleStore::declare(ScaleLevel level, const QList<std::pair<ClassId, double>> &values, ClassHistory &history)
{
    check(values);
    Transaction transaction(m_database);
    QSqlQuery first = m_database.run(QStringLiteral("SELECT id FROM class ORDER BY id LIMIT 1"));
    if (!first.next())
        throw Error(ErrorCode::Usage, QCoreApplication::translate("ClassScaleStore", "There is no class yet: add the classes first."));
    QList<std::pair<ClassId, double>> before;
    const QHash<ClassId, double> known = this->values();
    for (auto one = known.cbegin(); one != known.cend(); ++one)
        before.append({one.key(), *one});
    ClassChange change;
    change.label = values.isEmpty() ? ClassId{first.value(0).toLongLong()} : values.constFirst().first;
    change.kind = ClassChangeKind::Scale;
    change.before = toJson(this->level(), before);
    change.after = toJson(level, values);
    first.finish();
    if (change.before != change.after)
        history.record(change);
    transaction.commit();
}

} // namespace taxon
