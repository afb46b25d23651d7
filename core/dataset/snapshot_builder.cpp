#include "core/dataset/snapshot_builder.h"

#include "core/base/error.h"
#include "core/dataset/people_votes.h"
#include "core/dataset/perceptual_hashes.h"
#include "core/dataset/resolved_labels.h"
#include "core/dataset/split_groups.h"
#include "core/project/project.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace taxon {
namespace {

// How near-duplicates were treated last: a snapshot itself says only what came of it.
const QString kNearDistanceSetting = QStringLiteral("split.near_distance");

// A labeled image whose file is there.
struct Candidate {
    SnapshotItem item;
    QString path;
    QString groupKey;
};

struct Selection {
    std::vector<Candidate> candidates;
    QList<ExcludedImage> excluded;
};

QString reasonAgainst(const ImageRecord &record, const ResolvedLabel &label, const ImageStore &images)
{
    if (label.source == LabelSource::Tie)
        return QCoreApplication::translate("Snapshot", "annotators disagree");
    if (!label.label)
        return QCoreApplication::translate("Snapshot", "no label");
    switch (images.fileState(record)) {
    case FileState::Intact:
        return {};
    case FileState::Missing:
        return QCoreApplication::translate("Snapshot", "file is missing");
    case FileState::Changed:
        break;
    }
    return QCoreApplication::translate("Snapshot", "file was changed since it was imported");
}

// What a network can tell apart: the classes that are offered, and the retired ones that images still have.
QList<SnapshotClass> classesOf(Project &project, const QHash<ImageId, ResolvedLabel> &resolved)
{
    QSet<ClassId> used;
    for (const ResolvedLabel &label : resolved)
        if (label.label)
            used.insert(*label.label);
    QList<SnapshotClass> classes;
    for (const ImageClass &item : project.classes().counted())
        if (item.state == ClassState::Active || used.contains(item.id))
            classes.append({item.id, item.name});
    return classes;
}

Selection select(Project &project, const QHash<ImageId, ResolvedLabel> &resolved, const QHash<ClassId, int> &labels)
{
    const ImageStore &images = project.images();
    Selection selection;
    images.forEach([&](const ImageRecord &record) {
        const ResolvedLabel label = resolved.value(record.id);
        const QString reason = reasonAgainst(record, label, images);
        if (reason.isEmpty())
            selection.candidates.push_back(
                {{.image = record.id, .sha256 = record.sha256, .label = labels.value(*label.label)}, images.displayPath(record), record.groupKey});
        else
            selection.excluded.append({images.displayPath(record), reason});
    });
    return selection;
}

// Identical images with different labels teach nothing but noise: all of them are left out.
void excludeContradictions(Selection &selection)
{
    QHash<QString, int> labelOf;
    QSet<QString> contradictory;
    for (const Candidate &candidate : selection.candidates) {
        const int label = labelOf.value(candidate.item.sha256, candidate.item.label);
        labelOf.insert(candidate.item.sha256, label);
        if (label != candidate.item.label)
            contradictory.insert(candidate.item.sha256);
    }
    const QString reason = QCoreApplication::translate("Snapshot", "identical images with different labels");
    std::erase_if(selection.candidates, [&](const Candidate &candidate) {
        const bool isOut = contradictory.contains(candidate.item.sha256);
        if (isOut)
            selection.excluded.append({candidate.path, reason});
        return isOut;
    });
}

void requireTwoClasses(const Selection &selection)
{
    QSet<int> labels;
    for (const Candidate &candidate : selection.candidates)
        labels.insert(candidate.item.label);
    if (labels.size() < 2)
        throw Error(ErrorCode::Impossible,
            QCoreApplication::translate("Snapshot", "There is nothing to tell apart yet: label images of at least two classes first. Usable images: %n.", nullptr,
                int(selection.candidates.size())));
}

std::vector<QString> groupsOf(Project &project, const Selection &selection, const SplitOptions &options, Progress &progress)
{
    std::vector<GroupedImage> images;
    for (const Candidate &candidate : selection.candidates)
        images.push_back({candidate.item.sha256, candidate.groupKey, std::nullopt});
    if (!options.nearDistance)
        return splitGroups(images, 0, progress);

    computePerceptualHashes(project, progress);
    QHash<ImageId, quint64> hashes;
    for (const auto &[id, hash] : project.images().perceptualHashes())
        hashes.insert(id, hash);
    for (std::size_t i = 0; i < images.size(); ++i) {
        const auto hash = hashes.constFind(selection.candidates[i].item.image);
        if (hash != hashes.constEnd())
            images[i].perceptualHash = *hash;
    }
    return splitGroups(images, *options.nearDistance, progress);
}

SplitResult divide(Snapshot &snapshot, const std::vector<QString> &groups, const SplitOptions &options)
{
    std::vector<SplitSample> samples;
    for (std::size_t i = 0; i < snapshot.items.size(); ++i)
        samples.push_back({snapshot.items[i].label, groups[i]});
    QStringList names;
    for (const SnapshotClass &item : snapshot.classes)
        names.append(item.name);
    SplitResult split = makeSplit(samples, names, options);
    for (std::size_t i = 0; i < snapshot.items.size(); ++i)
        snapshot.items[i].part = split.parts[i];
    return split;
}

} // namespace

SnapshotReport buildSnapshot(Project &project, const SplitOptions &options)
{
    Progress progress;
    return buildSnapshot(project, options, progress);
}

SnapshotReport buildSnapshot(Project &project, const SplitOptions &options, Progress &progress)
{
    options.validate();
    SnapshotReport report;
    report.snapshot.seed = options.seed;
    report.snapshot.ratios = options.ratios;
    report.snapshot.rule = QString::fromLatin1(kLabelRule);
    QHash<ImageId, ResolvedLabel> resolved;
    for (const ResolvedLabel &label : resolveLabels(project))
        resolved.insert(label.image, label);
    report.snapshot.classes = classesOf(project, resolved);
    QHash<ClassId, int> labels;
    for (const SnapshotClass &item : std::as_const(report.snapshot.classes))
        labels.insert(item.id, static_cast<int>(labels.size()));

    Selection selection = select(project, resolved, labels);
    excludeContradictions(selection);
    requireTwoClasses(selection);
    for (const Candidate &candidate : selection.candidates)
        report.snapshot.items.push_back(candidate.item);
    report.excluded = selection.excluded;
    const SplitResult split = divide(report.snapshot, groupsOf(project, selection, options, progress), options);
    report.warnings = split.warnings;
    report.groups = split.groups;
    setNearDistance(project, options.nearDistance);
    report.snapshot = project.snapshots().load(project.snapshots().add(report.snapshot));
    saveSnapshotVotes(project.database(), report.snapshot.id, votesOf(project, report.snapshot), ceilingsOf(project));
    return report;
}

SplitOptions newestSplitOptions(Project &project)
{
    const std::optional<SnapshotId> newest = project.snapshots().newest();
    if (!newest)
        return {.ratios = SplitOptions().ratios, .seed = 0, .nearDistance = newestNearDistance(project)};
    const Snapshot snapshot = project.snapshots().load(*newest);
    return {snapshot.ratios, snapshot.seed, newestNearDistance(project)};
}

void setNearDistance(Project &project, std::optional<int> distance)
{
    project.settings().setValue(kNearDistanceSetting, distance ? QString::number(*distance) : QString());
}

std::optional<int> newestNearDistance(Project &project)
{
    const QString distance = project.settings().value(kNearDistanceSetting);
    return distance.isEmpty() ? std::nullopt : std::optional(distance.toInt());
}

} // namespace taxon
