#pragma once

#include "core/base/ids.h"

#include <QHash>
#include <QList>

#include <utility>

namespace taxon {

class Database;

/// What a project's classes mean beside being different.
enum class ScaleLevel { Nominal, Ordinal, Interval };

/// The declared level and numbers of the classes, apart from their display order: what ordinal and weighted
/// coefficients depend on. For an ordinal scale only the order of the numbers matters.
class ClassScaleStore {
public:
    explicit ClassScaleStore(Database &database);

    /// Nominal when it was never declared.
    ScaleLevel level() const;
    /// The declared numbers; classes without one are not in it.
    QHash<ClassId, double> values() const;
    /// Replaces what was declared. Throws Usage when a class is named twice, two classes have the same number, or a number is not finite.
    void declare(ScaleLevel level, const QList<std::pair<ClassId, double>> &values);

private:
    Database &m_database;
};

} // namespace taxon
