#pragma once

#include <QString>

namespace taxon {

class Database;

/// What holds for everyone who works on the project, by name (table project_setting). Throws what Database throws.
class SettingStore {
public:
    explicit SettingStore(Database &database);

    /// Empty when it was never set.
    QString value(const QString &name) const;
    /// On the disk when it returns.
    void setValue(const QString &name, const QString &value);

private:
    Database &m_database;
};

} // namespace taxon
