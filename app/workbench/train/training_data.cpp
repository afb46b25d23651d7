#include "app/workbench/train/training_data.h"

#include "core/dataset/resolved_labels.h"
#include "core/dataset/training_pipeline.h"
#include "core/project/project.h"
#include "core/project/run_overview.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace taxon {
namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Training", text);
}

/// Images with a decision after this moment.
QSet<ImageId> decidedAfter(Project &project, const QDateTime &moment)
{
    QSet<ImageId> images;
    project.decisions().forEachStanding([&](const Decision &decision) {
        if (decision.madeAt > moment)
            images.insert(decision.image);
    });
    return images;
}

qint64 countChanges(Project &project, SnapshotId id, const std::vector<ResolvedLabel> &labels)
{
    const Snapshot snapshot = project.snapshots().load(id);
    QHash<ImageId, ClassId> before;
    for (const SnapshotItem &item : snapshot.items)
        before.insert(item.image, snapshot.classes[item.label].id);
    const QSet<ImageId> decided = decidedAfter(project, snapshot.createdAt);
    qint64 changes = 0;
    for (const ResolvedLabel &now : labels) {
        const auto then = before.constFind(now.image);
        // An image left out of the snapshot for another reason than its label is no change.
        const bool isChanged = then == before.constEnd()
            ? now.label.has_value() && decided.contains(now.image)
            : now.label != *then;
        changes += isChanged;
    }
    return changes;
}

QList<SplitSize> splitSizes(Project &project)
{
    QList<SplitSize> splits;
    const auto sizes = partSizes(project.database());
    for (auto size = sizes.begin(); size != sizes.end(); ++size)
        splits.append({size.key(), size.value()});
    for (const FoldSet &set : foldSets(project.database()))
        for (SplitSize &split : splits)
            if (const qsizetype place = set.indexOf(split.snapshot); place >= 0) {
                split.fold = int(place) + 1;
                split.folds = int(set.size());
            }
    std::sort(splits.begin(), splits.end(), [](const SplitSize &a, const SplitSize &b) { return a.snapshot > b.snapshot; });
    return splits;
}

} // namespace

qint64 countLabelChanges(Project &project, SnapshotId snapshot)
{
    return countChanges(project, snapshot, resolveLabels(project));
}

TrainingData trainingData(Project &project)
{
    TrainingData data;
    const std::vector<ResolvedLabel> labels = resolveLabels(project);
    QSet<ClassId> classes;
    for (const ResolvedLabel &label : labels) {
        if (!label.label)
            continue;
        ++data.labeled;
        classes.insert(*label.label);
    }
    data.images = project.images().count();
    data.labeledClasses = int(classes.size());
    data.augmentation = trainingPipeline(project);
    data.fit = trainingFit(project);
    data.snapshot = project.snapshots().newest();
    data.splits = splitSizes(project);
    data.crossValidations = crossValidations(project);
    if (data.snapshot)
        data.changedLabels = countChanges(project, *data.snapshot, labels);
    return data;
}

std::optional<TrainingObstacle> trainingObstacle(const TrainingData &data)
{
    if (data.snapshot)
        return {};
    if (data.images == 0)
        return TrainingObstacle {say(QT_TRANSLATE_NOOP("Training", "There are no images to train on yet.")),
            say(QT_TRANSLATE_NOOP("Training", "Import images")), QStringLiteral("data")};
    if (data.labeled == 0)
        return TrainingObstacle {say(QT_TRANSLATE_NOOP("Training", "No image has a label yet.")),
            say(QT_TRANSLATE_NOOP("Training", "Label images")), QStringLiteral("label")};
    if (data.labeledClasses < 2)
        return TrainingObstacle {
            say(QT_TRANSLATE_NOOP(
                "Training", "All labels are of one class; a network needs at least two to tell apart.")),
            say(QT_TRANSLATE_NOOP("Training", "Label images")), QStringLiteral("label")};
    return {};
}

} // namespace taxon
