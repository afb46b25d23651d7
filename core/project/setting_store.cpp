#include "core/project/setting_store.h"

#include "core/project/database.h"

namespace taxon {

SettingStore::SettingStore(Database &database)
    : m_database(database)
{
}

QString SettingStore::value(const QString &name) const
{
    QSqlQuery query = m_database.run(QStringLiteral("SELECT value FROM project_setting WHERE name = ?"), {name});
    return query.next() ? query.value(0).toString() : QString();
}

void SettingStore::setValue(const QString &name, const QString &value)
{
    m_database.run(QStringLiteral("INSERT INTO project_setting (name, value) VALUES (?, ?) "
                                  "ON CONFLICT (name) DO UPDATE SET value = excluded.value"),
        {name, value});
}

} // namespace taxon
