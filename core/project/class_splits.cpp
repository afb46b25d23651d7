#include "core/project/class_splits.h"

#include "core/base/error.h"
#include "core/project/class_store.h"
#include "core/project/counted_decisions.h"
#include "core/project/database.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QSet>

#include <map>
#include <tuple>

namespace taxon {
namespace {

constexpr qsizetype kImagesAtOnce = 1000;

// Decisions of one class on one image, and where a split sends them already.
struct Labels {
    qint64 image = 0;
    qint64 made = 0;       ///< the class of the decisions
    qint64 newest = 0;     ///< of these decisions
    qint64 splitTo = 0;    ///< 0: not split
    qint64 splitUpTo = 0;
};

QList<Labels> labelsOn(Database &database, const QList<ImageId> &images)
{
    QList<Labels> labels;
    for (qsizetype start = 0; start < images.size(); start += kImagesAtOnce) {
        QStringList ids;
        for (const ImageId image : images.mid(start, kImagesAtOnce))
            ids.append(QString::number(image.value));
        QSqlQuery row = database.run(QStringLiteral(
            "SELECT d.image_id, d.class_id, MAX(d.id), s.to_class_id, s.up_to_decision FROM decision d "
            "LEFT JOIN class_split s ON s.image_id = d.image_id AND s.from_class_id = d.class_id "
            "WHERE d.kind = 'label' AND d.undone < 2 AND d.image_id IN (%1) "
            "GROUP BY d.image_id, d.class_id, s.to_class_id, s.up_to_decision ORDER BY d.image_id, d.class_id").arg(ids.join(u',')));
        while (row.next())
            labels.append({row.value(0).toLongLong(), row.value(1).toLongLong(), row.value(2).toLongLong(), row.value(3).toLongLong(),
                row.value(4).toLongLong()});
    }
    return labels;
}

qint64 newestDecision(Database &database)
{
    QSqlQuery row = database.run(QStringLiteral("SELECT COALESCE(MAX(id), 0) FROM decision"));
    return row.next() ? row.value(0).toLongLong() : 0;
}

} // namespace

QList<ClassSplit> classSplits(Database &database)
{
    QSqlQuery row = database.run(QStringLiteral("SELECT s.image_id, s.from_class_id, COALESCE(c.merged_into, c.id), h.made_at FROM class_split s "
                                                "JOIN class c ON c.id = s.to_class_id JOIN class_change h ON h.id = s.change_id"));
    QList<ClassSplit> splits;
    while (row.next())
        splits.append({{row.value(0).toLongLong()}, {row.value(1).toLongLong()}, {row.value(2).toLongLong()},
            QDateTime::fromString(row.value(3).toString(), Qt::ISODateWithMs).toUTC()});
    return splits;
}

QJsonObject splitOf(Database &database, const ImageClass &from, const QList<ImageId> &images)
{
    QHash<qint64, qint64> countsAs;
    for (const CountedClass &entry : countedClasses(database))
        countsAs.insert(entry.id.value, entry.countsAs.value);
    const qint64 wanted = from.id.value;
    const qint64 now = newestDecision(database);
    std::map<std::tuple<qint64, qint64, qint64>, QJsonArray> groups; // (class, via, up to) → images
    QSet<qint64> moved;
    int mixed = 0;
    for (const Labels &labels : labelsOn(database, images)) {
        const bool isSplit = labels.splitTo != 0;
        const bool isNewer = labels.newest > labels.splitUpTo;
        const bool ownCounts = countsAs.value(labels.made) == wanted;
        if (isSplit && isNewer && ownCounts && countsAs.value(labels.splitTo) != wanted) {
            ++mixed;
            continue;
        }
        const qint64 via = isSplit ? labels.splitTo : labels.made;
        if (countsAs.value(via) != wanted)
            continue;
        groups[{labels.made, via, isSplit && !ownCounts ? labels.splitUpTo : now}].append(labels.image);
        moved.insert(labels.image);
    }
    if (mixed > 0)
        throw Error(ErrorCode::Impossible,
            QCoreApplication::translate("ClassStore", "%n image(s) were split out of \"%1\" before and labeled so again since: leave them out, or undo the earlier split first.",
                nullptr, mixed).arg(from.name));
    if (moved.isEmpty())
        throw Error(ErrorCode::Impossible, QCoreApplication::translate("ClassStore", "None of these images has the label \"%1\".").arg(from.name));
    QJsonArray list;
    for (const auto &[key, ids] : groups)
        list.append(QJsonObject{{QStringLiteral("class"), std::get<0>(key)}, {QStringLiteral("via"), std::get<1>(key)},
            {QStringLiteral("upTo"), std::get<2>(key)}, {QStringLiteral("images"), ids}});
    return {{QStringLiteral("images"), moved.size()}, {QStringLiteral("groups"), list}};
}

} // namespace taxon
