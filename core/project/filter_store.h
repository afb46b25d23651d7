#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace taxon {

class Database;

struct SavedFilter {
    qint64 id = 0;
    QString name;
    QJsonObject filter; ///< see ImageFilter
};

/// Filters that were kept under a name; they belong to the project, for everyone.
class FilterStore {
public:
    explicit FilterStore(Database &database);

    /// By name.
    QList<SavedFilter> all() const;
    /// Replaces the filter of that name, or adds it. Throws Usage for an empty name or one over 200 characters.
    void save(const QString &name, const QJsonObject &filter);
    /// Throws Usage when the name is empty, too long or taken.
    void rename(qint64 id, const QString &name);
    void remove(qint64 id);

private:
    Database &m_database;
};

} // namespace taxon
