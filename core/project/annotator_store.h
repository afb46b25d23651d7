#pragma once

#include "core/base/ids.h"

#include <QList>
#include <QString>

namespace taxon {

class Database;

struct Annotator {
    AnnotatorId id;
    QString name;
};

/// The people who label.
class AnnotatorStore {
public:
    explicit AnnotatorStore(Database &database);

    QList<Annotator> all() const;
    /// Finds by exact name or adds. Throws Usage for an empty name.
    AnnotatorId findOrAdd(const QString &name);
    void rename(AnnotatorId id, const QString &name);

private:
    Database &m_database;
};

} // namespace taxon
