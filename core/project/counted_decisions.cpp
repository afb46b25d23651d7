#include "core/project/counted_decisions.h"

#include "core/project/database.h"

#include <QHash>

#include <map>
#include <utility>

namespace taxon {
namespace {

// What the view counted_decision does row by row; a million rows want it from memory.
class Counting {
public:
    Counting(Database &database, const std::optional<ImageId> &image)
    {
        for (const CountedClass &entry : countedClasses(database))
            m_countsAs.insert(entry.id.value, entry.countsAs.value);
        QSqlQuery splits = database.run(QStringLiteral("SELECT image_id, from_class_id, to_class_id, up_to_decision FROM class_split%1")
                                            .arg(image ? QStringLiteral(" WHERE image_id = ?") : QString()),
            image ? QVariantList{image->value} : QVariantList{});
        while (splits.next())
            m_splits[{splits.value(0).toLongLong(), splits.value(1).toLongLong()}]
                = {splits.value(2).toLongLong(), splits.value(3).toLongLong()};
    }

    // 0: of a deleted class.
    qint64 classOf(qint64 decision, qint64 image, qint64 made) const
    {
        if (!m_splits.empty()) {
            const auto split = m_splits.find({image, made});
            if (split != m_splits.end() && decision <= split->second.second)
                made = split->second.first;
        }
        return m_countsAs.value(made);
    }

private:
    QHash<qint64, qint64> m_countsAs;
    std::map<std::pair<qint64, qint64>, std::pair<qint64, qint64>> m_splits; // (image, from) → (to, up to decision)
};

QString selection(const CountedQuery &query, QVariantList &parameters)
{
    // Numbers alone where possible: texts cost more than all the rest.
    QString sql = QStringLiteral("SELECT id, image_id, annotator_id, class_id, purpose = 'correction', confidence%1 "
                                 "FROM decision WHERE undone = 0 AND purpose <> 'repeat'")
                      .arg(query.withTime ? QStringLiteral(", made_at") : QString());
    if (query.annotator) {
        sql += QStringLiteral(" AND annotator_id = ?");
        parameters.append(query.annotator->value);
    }
    if (query.image) {
        sql += QStringLiteral(" AND image_id = ?");
        parameters.append(query.image->value);
    }
    return sql + QStringLiteral(" ORDER BY id");
}

} // namespace

QList<CountedClass> countedClasses(Database &database)
{
    QSqlQuery row = database.run(QStringLiteral("SELECT c.id, COALESCE(c.merged_into, c.id), COALESCE(m.state, c.state) = 'deleted' "
                                                "FROM class c LEFT JOIN class m ON m.id = c.merged_into ORDER BY c.position, c.id"));
    QList<CountedClass> classes;
    while (row.next())
        classes.append(CountedClass{.id = {row.value(0).toLongLong()}, .countsAs = {row.value(2).toBool() ? 0 : row.value(1).toLongLong()}});
    return classes;
}

void forEachCountedDecision(Database &database, const CountedQuery &query, const std::function<void(const CountedDecision &)> &visit)
{
    const Counting counting(database, query.image);
    QVariantList parameters;
    const QString sql = selection(query, parameters);
    QSqlQuery row = database.run(sql, parameters);
    while (row.next()) {
        CountedDecision decision;
        decision.image = {row.value(1).toLongLong()};
        decision.annotator = {row.value(2).toLongLong()};
        const qint64 made = row.value(3).toLongLong();
        decision.label = {made > 0 ? counting.classOf(row.value(0).toLongLong(), decision.image.value, made) : 0};
        decision.isVoid = made > 0 && !decision.label.isValid();
        decision.purpose = row.value(4).toBool() ? DecisionPurpose::Correction : DecisionPurpose::Vote;
        const QVariant confidence = row.value(5);
        decision.confidence = confidence.isNull() ? -1 : confidence.toInt();
        if (query.withTime)
            decision.madeMs = QDateTime::fromString(row.value(6).toString(), Qt::ISODateWithMs).toMSecsSinceEpoch();
        visit(decision);
    }
}

} // namespace taxon
