#include "core/project/labeling_history.h"

#include "core/project/annotator_store.h"
#include "core/project/database.h"

#include <QHash>

namespace taxon {
namespace {

DecisionPurpose purposeOf(const QString &name)
{
    if (name == QLatin1StringView("repeat"))
        return DecisionPurpose::Repeat;
    return name == QLatin1StringView("correction") ? DecisionPurpose::Correction : DecisionPurpose::Vote;
}

} // namespace

void forEachLook(Database &database, AnnotatorId annotator, DecisionId after, const std::function<void(const Look &)> &visit)
{
    // Decisions for a deleted class count no longer, but the person did make them.
    QSqlQuery row = database.run(
        QStringLiteral("SELECT d.id, d.image_id, d.purpose, d.kind = 'skip', c.class_id, d.made_at, d.milliseconds, d.step FROM decision d "
                       "LEFT JOIN (SELECT id, class_id FROM counted_decision WHERE annotator_id = ? AND id > ? AND undone = 0) c ON c.id = d.id "
                       "WHERE d.annotator_id = ? AND d.id > ? AND d.origin = 'hand' AND d.undone = 0 ORDER BY d.id"),
        {annotator.value, after.value, annotator.value, after.value});
    while (row.next()) {
        Look look;
        look.id = {row.value(0).toLongLong()};
        look.image = {row.value(1).toLongLong()};
        look.purpose = purposeOf(row.value(2).toString());
        look.isSkip = row.value(3).toBool();
        look.label = {row.value(4).toLongLong()};
        look.madeMs = QDateTime::fromString(row.value(5).toString(), Qt::ISODateWithMs).toMSecsSinceEpoch();
        look.milliseconds = row.value(6).toInt();
        look.step = {row.value(7).toLongLong()};
        visit(look);
    }
}

QList<RepeatPair> repeatPairs(Database &database, std::optional<AnnotatorId> annotator)
{
    QList<AnnotatorId> people;
    if (annotator) {
        people.append(*annotator);
    } else {
        for (const Annotator &person : AnnotatorStore(database).all())
            people.append(person.id);
    }
    QList<RepeatPair> pairs;
    for (const AnnotatorId person : std::as_const(people)) {
        QHash<ImageId, Look> votes;
        QHash<ImageId, qsizetype> places;
        forEachLook(database, person, {}, [&](const Look &look) {
            if (look.purpose == DecisionPurpose::Vote)
                votes.insert(look.image, look);
            if (look.purpose != DecisionPurpose::Repeat || !votes.contains(look.image))
                return;
            const RepeatPair pair{person, look.image, votes.value(look.image), look};
            if (places.contains(look.image)) {
                pairs[places.value(look.image)] = pair; // the repeat was changed: its newest answer counts
            } else {
                places.insert(look.image, pairs.size());
                pairs.append(pair);
            }
        });
    }
    return pairs;
}

} // namespace taxon
