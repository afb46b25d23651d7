#pragma once

#include "core/base/ids.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace taxon {

class Database;

struct ImageClass {
    ClassId id;
    QString name;
    int position = 0; ///< display order, from 0
    QString color;    ///< "#rrggbb"
    QString shortcut; ///< the key that a person assigned, as the Label page names keys; empty: the program chooses
};

/// The project's classes. Names and order may change; ids keep their meaning for ever.
class ClassStore {
public:
    explicit ClassStore(Database &database);

    /// In display order.
    QList<ImageClass> all() const;
    std::optional<ImageClass> find(const QString &name) const;

    /// Appends a class with the next colour of the colour-blind-safe set.
    /// Throws Usage when the name is empty, over 200 characters or taken.
    ClassId add(const QString &name);
    void rename(ClassId id, const QString &name);
    void setColor(ClassId id, const QString &color);
    /// Several at once, so that classes can swap theirs. Throws Usage when two classes would share one.
    void setShortcuts(const QHash<ClassId, QString> &shortcuts);
    /// `order` must hold every class once.
    void reorder(const QList<ClassId> &order);

private:
    Database &m_database;
};

} // namespace taxon
