#include "core/project/fold_sets.h"

#include "core/project/setting_store.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace taxon {
namespace {

const QString kSetting = QStringLiteral("fold_sets"); // [[1, 2, 3], …]

QJsonArray storedSets(Database &database)
{
    return QJsonDocument::fromJson(SettingStore(database).value(kSetting).toUtf8()).array();
}

} // namespace

QList<FoldSet> foldSets(Database &database)
{
    QList<FoldSet> sets;
    for (const QJsonValue stored : storedSets(database)) {
        FoldSet set;
        for (const QJsonValue snapshot : stored.toArray())
            set.append(SnapshotId {snapshot.toInteger()});
        sets.append(set);
    }
    return sets;
}

void addFoldSet(Database &database, const FoldSet &set)
{
    QJsonArray snapshots;
    for (const SnapshotId snapshot : set)
        snapshots.append(snapshot.value);
    QJsonArray sets = storedSets(database);
    if (sets.contains(snapshots))
        return;
    sets.append(snapshots);
    SettingStore(database).setValue(kSetting, QString::fromUtf8(QJsonDocument(sets).toJson(QJsonDocument::Compact)));
}

} // namespace taxon
