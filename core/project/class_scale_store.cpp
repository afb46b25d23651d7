#include "core/project/class_scale_store.h"

#include "core/base/error.h"
#include "core/project/database.h"
#include "core/project/setting_store.h"

#include <QCoreApplication>
#include <QSet>

#include <cmath>

namespace taxon {
namespace {

const QString kLevelSetting = QStringLiteral("classes.level");

QString levelName(ScaleLevel level)
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

ClassScaleStore::ClassScaleStore(Database &database)
    : m_database(database)
{
}

ScaleLevel ClassScaleStore::level() const
{
    const QString name = SettingStore(m_database).value(kLevelSetting);
    for (const ScaleLevel level : {ScaleLevel::Ordinal, ScaleLevel::Interval})
        if (levelName(level) == name)
            return level;
    return ScaleLevel::Nominal;
}

QHash<ClassId, double> ClassScaleStore::values() const
{
    QSqlQuery row = m_database.run(QStringLiteral("SELECT class_id, value FROM class_value"));
    QHash<ClassId, double> values;
    while (row.next())
        values.insert({row.value(0).toLongLong()}, row.value(1).toDouble());
    return values;
}

void ClassScaleStore::declare(ScaleLevel level, const QList<std::pair<ClassId, double>> &values)
{
    check(values);
    Transaction transaction(m_database);
    SettingStore(m_database).setValue(kLevelSetting, levelName(level));
    m_database.run(QStringLiteral("DELETE FROM class_value"));
    for (const auto &[id, value] : values)
        m_database.run(QStringLiteral("INSERT INTO class_value (class_id, value) VALUES (?, ?)"), {id.value, value});
    transaction.commit();
}

} // namespace taxon
