#pragma once

#include "core/catalog/image_filter.h"

#include <QHash>
#include <QList>
#include <QString>

namespace taxon {

/// What ids are called.
struct FilterNames {
    QHash<ClassId, QString> classes;
    QHash<AnnotatorId, QString> annotators;
};

/// One condition of a filter in words, and the filter without it.
struct FilterChip {
    QString text;
    ImageFilter without;
};

/// In the order of the panel; empty when the filter lets everything through.
QList<FilterChip> chipsOf(const ImageFilter &filter, const FilterNames &names);

// Words for people, translated.
QString textOf(Mark mark);
QString textOf(OwnState state);
QString textOf(PartChoice part);
QString textOf(SortOrder order);
QString textOf(Whose whose);

} // namespace taxon
