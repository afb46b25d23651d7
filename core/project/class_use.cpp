#include "core/project/class_use.h"

#include "core/project/database.h"

namespace taxon {

void ClassUse::add(const ClassUse &other)
{
    labels += other.labels;
    people.unite(other.people);
}

QHash<ClassId, ClassUse> classUse(Database &database)
{
    QSqlQuery row = database.run(QStringLiteral(
        "SELECT COALESCE(s.to_class_id, d.class_id), d.annotator_id, COUNT(*) FROM decision d "
        "LEFT JOIN class_split s ON s.image_id = d.image_id AND s.from_class_id = d.class_id AND d.id <= s.up_to_decision "
        "WHERE d.kind = 'label' AND d.id IN (SELECT MAX(id) FROM decision WHERE undone = 0 AND purpose <> 'repeat' "
        "GROUP BY image_id, annotator_id) GROUP BY 1, 2"));
    QHash<ClassId, ClassUse> use;
    while (row.next()) {
        ClassUse &entry = use[{row.value(0).toLongLong()}];
        entry.labels += row.value(2).toLongLong();
        if (!row.value(1).isNull())
            entry.people.insert({row.value(1).toLongLong()});
    }
    return use;
}

ClassUse useWithMerged(Database &database, const QHash<ClassId, ClassUse> &use, ClassId id)
{
    ClassUse all = use.value(id);
    QSqlQuery row = database.run(QStringLiteral("SELECT id FROM class WHERE merged_into = ?"), {id.value});
    while (row.next())
        all.add(use.value({row.value(0).toLongLong()}));
    return all;
}

} // namespace taxon
