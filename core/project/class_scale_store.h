#pragma once

#include "core/base/ids.h"

#include <QHash>
#include <QList>
#include <QString>

#include <utility>

namespace taxon {

class ClassHistory;
class Database;

/// What a project's classes mean beside being different.
enum class ScaleLevel { Nominal, Ordinal, Interval };

/// "nominal", "ordinal", "interval".
QString scaleLevelName(ScaleLevel level);
/// The inverse; throws Usage and lists what is known.
ScaleLevel scaleLevelFromName(const QString &name);

/// The project's setting in which the level's name is kept.
inline const QString kScaleLevelSetting = QStringLiteral("classes.level");

/// The declared level and numbers of the classes, apart from their display order: what ordinal and weighted
/// coefficients depend on. For an ordinal scale only the order of the numbers matters.
class ClassScaleStore {
public:
    explicit ClassScaleStore(Database &database);

    /// Nominal when it was never declared.
    ScaleLevel level() const;
    /// The declared numbers; classes without one are not in it.
    QHash<ClassId, double> values() const;
    /// Replaces what was declared: a change of `history`, by its author, where it can be taken back; nothing
    /// when it is what was declared. Throws Usage when a class is named twice, two classes have the same number, a number is
    /// not finite, or there is no class.
    void declare(ScaleLevel level, const QList<std::pair<ClassId, double>> &values, ClassHistory &history);

private:
    Database &m_database;
};

} // namespace taxon
