#pragma once

#include "core/base/ids.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace taxon {

class Database;

/// How much a class is used, to tell what a change of it concerns.
struct ClassUse {
    qint64 labels = 0;         ///< standing ones, those that came with the images included
    QSet<AnnotatorId> people;  ///< whose they are

    void add(const ClassUse &other);
};

/// Of every class with a label, whatever its state; those of merged ones under their own id. About a second for a
/// million labels: call it in a job. Throws what Database throws.
QHash<ClassId, ClassUse> classUse(Database &database);
/// What counts as this class now, with what was merged into it.
ClassUse useWithMerged(Database &database, const QHash<ClassId, ClassUse> &use, ClassId id);

} // namespace taxon
