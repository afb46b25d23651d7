#include "core/dataset/snapshot_builder.h"

#include "core/base/error.h"
#include "core/dataset/people_votes.h"
#include "core/dataset/perceptual_hashes.h"
#include "core/dataset/resolved_labels.h"
#include "core/dataset/split_groups.h"
#include "core/dataset/test_lock.h"
#include "core/project/fold_sets.h"
#include "core/project/project.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <numeric>

namespace taxon {
namespace {

// How near-duplicates were treated last: a snapshot itself says only what came of it.
const QString kNearDistanceSetting = QStringLiteral("split.near_distance");

// A labeled image whose file is there.
struct Candidate {
    SnapshotItem item;
    QString path;
    QString groupKey;
    QString group = {}; ///< see splitGroups()
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

void addHashes(Project &project, const std::vector<ImageId> &ids, std::vector<GroupedImage> &images, Progress &progress)
{
    computePerceptualHashes(project, progress);
    QHash<ImageId, quint64> hashes;
    for (const auto &[id, hash] : project.images().perceptualHashes())
        hashes.insert(id, hash);
    for (std::size_t i = 0; i < images.size(); ++i) {
        const auto hash = hashes.constFind(ids[i]);
        if (hash != hashes.constEnd())
            images[i].perceptualHash = *hash;
    }
}

/// Finds what belongs together, also with locked test images that are no candidates now. Gives the groups that the
/// locked test set has a part of.
QSet<QString> groupCandidates(Project &project, Selection &selection, const QSet<ImageId> &locked, const SplitOptions &options, Progress &progress)
{
    std::vector<ImageId> ids;
    std::vector<GroupedImage> images;
    QSet<ImageId> absent = locked;
    for (const Candidate &candidate : selection.candidates) {
        absent.remove(candidate.item.image);
        ids.push_back(candidate.item.image);
        images.push_back({candidate.item.sha256, candidate.groupKey, std::nullopt});
    }
    for (const ImageId id : std::as_const(absent)) {
        const ImageRecord record = project.images().image(id);
        ids.push_back(id);
        images.push_back({record.sha256, record.groupKey, std::nullopt});
    }
    if (options.nearDistance)
        addHashes(project, ids, images, progress);
    const std::vector<QString> groups = splitGroups(images, options.nearDistance.value_or(0), progress);
    QSet<QString> ofLocked;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (i < selection.candidates.size())
            selection.candidates[i].group = groups[i];
        if (locked.contains(ids[i]))
            ofLocked.insert(groups[i]);
    }
    return ofLocked;
}

/// What belongs together with a locked test image can neither be learned nor change the test.
void excludeKinOfLocked(Selection &selection, const QSet<ImageId> &locked, const QSet<QString> &groups)
{
    const QString reason = QCoreApplication::translate("Snapshot", "belongs together with images of the locked test set");
    std::erase_if(selection.candidates, [&](const Candidate &candidate) {
        const bool isOut = !locked.contains(candidate.item.image) && groups.contains(candidate.group);
        if (isOut)
            selection.excluded.append({candidate.path, reason});
        return isOut;
    });
}

QStringList namesOf(const QList<SnapshotClass> &classes)
{
    QStringList names;
    for (const SnapshotClass &item : classes)
        names.append(item.name);
    return names;
}

/// A snapshot before it is divided, and what its images' division depends on.
struct Draft {
    SnapshotReport report;
    std::vector<SplitSample> samples; ///< one an item
};

void sayWhatTheTestLacks(Draft &draft, const QSet<ImageId> &locked)
{
    const auto found = std::count_if(draft.samples.begin(), draft.samples.end(), [](const SplitSample &sample) { return sample.isLocked; });
    const int missing = static_cast<int>(locked.size() - found);
    if (missing > 0)
        draft.report.warnings.push_back({-1,
            QCoreApplication::translate("Snapshot", "%n image(s) of the locked test set cannot be used now: see what was left out, and why.", nullptr, missing)});
}

Draft draftOf(Project &project, const SplitOptions &options, Progress &progress)
{
    Draft draft;
    Snapshot &snapshot = draft.report.snapshot;
    snapshot.seed = options.seed;
    snapshot.ratios = options.ratios;
    snapshot.rule = QString::fromLatin1(kLabelRule);
    QHash<ImageId, ResolvedLabel> resolved;
    for (const ResolvedLabel &label : resolveLabels(project))
        resolved.insert(label.image, label);
    snapshot.classes = classesOf(project, resolved);
    QHash<ClassId, int> labels;
    for (const SnapshotClass &item : std::as_const(snapshot.classes))
        labels.insert(item.id, static_cast<int>(labels.size()));

    Selection selection = select(project, resolved, labels);
    excludeContradictions(selection);
    const QSet<ImageId> locked = lockedTestImages(project);
    const QSet<QString> ofLocked = groupCandidates(project, selection, locked, options, progress);
    excludeKinOfLocked(selection, locked, ofLocked);
    requireTwoClasses(selection);
    for (const Candidate &candidate : selection.candidates) {
        snapshot.items.push_back(candidate.item);
        draft.samples.push_back({candidate.item.label, candidate.group, locked.contains(candidate.item.image)});
    }
    draft.report.excluded = selection.excluded;
    sayWhatTheTestLacks(draft, locked);
    return draft;
}

void append(std::vector<SplitWarning> &warnings, const std::vector<SplitWarning> &more)
{
    warnings.insert(warnings.end(), more.begin(), more.end());
}

void divide(Draft &draft, const SplitOptions &options)
{
    Snapshot &snapshot = draft.report.snapshot;
    const SplitResult split = makeSplit(draft.samples, namesOf(snapshot.classes), options);
    for (std::size_t i = 0; i < snapshot.items.size(); ++i)
        snapshot.items[i].part = split.parts[i];
    append(draft.report.warnings, split.warnings);
    draft.report.groups = split.groups;
}

void store(Project &project, Snapshot &snapshot)
{
    snapshot = project.snapshots().load(project.snapshots().add(snapshot));
    saveSnapshotVotes(project.database(), snapshot.id, votesOf(project, snapshot), ceilingsOf(project));
}

/// Training, validation and test of one fold of `folds`, in the smallest whole numbers.
std::array<int, 3> ratiosOfFold(const std::array<int, 3> &ratios, int folds)
{
    const int open = ratios[0] + ratios[1];
    const int test = ratios[2] * folds;
    const int unit = std::gcd(open, test);
    return {(folds - 1) * open / unit, open / unit, test / unit};
}

/// What folds divide: all but the test set.
std::vector<std::size_t> openPlaces(const std::vector<Part> &parts)
{
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (parts[i] != Part::Test)
            open.push_back(i);
    return open;
}

std::vector<SplitSample> samplesAt(const std::vector<std::size_t> &places, const std::vector<SplitSample> &samples)
{
    std::vector<SplitSample> result;
    for (const std::size_t place : places)
        result.push_back(samples[place]);
    return result;
}

SplitOptions withoutValidation(SplitOptions options)
{
    options.ratios = {options.ratios[0] + options.ratios[1], 0, options.ratios[2]};
    return options;
}

/// As buildFolds() said them; none when its parts cannot be made again.
std::vector<SplitWarning> warningsOfFold(const Snapshot &snapshot, const std::vector<SplitSample> &samples, const std::vector<Part> &parts, int folds, int fold, std::optional<int> near)
{
    SplitResult again = makeSplit(samples, namesOf(snapshot.classes), withoutValidation({snapshot.ratios, snapshot.seed, near}));
    const std::vector<std::size_t> open = openPlaces(again.parts);
    const std::vector<SplitSample> divisible = samplesAt(open, samples);
    if (folds > mostFolds(divisible))
        return {};
    const FoldResult divided = makeFolds(divisible, namesOf(snapshot.classes), folds, snapshot.seed);
    for (std::size_t i = 0; i < open.size(); ++i)
        again.parts[open[i]] = divided.folds[i] == fold ? Part::Validation : Part::Train;
    if (again.parts != parts)
        return {};
    append(again.warnings, divided.warnings);
    return again.warnings;
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
    Draft draft = draftOf(project, options, progress);
    divide(draft, options);
    setNearDistance(project, options.nearDistance);
    store(project, draft.report.snapshot);
    return draft.report;
}

std::vector<SplitWarning> splitWarnings(Project &project, const Snapshot &snapshot, Progress &progress)
{
    QHash<ImageId, std::size_t> places;
    std::vector<GroupedImage> images(snapshot.items.size());
    for (std::size_t i = 0; i < images.size(); ++i)
        places.insert(snapshot.items[i].image, i);
    const std::optional<int> near = newestNearDistance(project);
    project.images().forEach([&](const ImageRecord &record) {
        if (const auto place = places.constFind(record.id); place != places.constEnd())
            images[*place] = {record.sha256, record.groupKey, near ? record.perceptualHash : std::nullopt};
    });
    const std::vector<QString> groups = splitGroups(images, near.value_or(0), progress);
    const QSet<ImageId> locked = lockedTestImages(project);
    std::vector<SplitSample> samples;
    std::vector<Part> parts;
    for (std::size_t i = 0; i < images.size(); ++i) {
        const SnapshotItem &item = snapshot.items[i];
        samples.push_back({item.label, groups[i], locked.contains(item.image) && item.part == Part::Test});
        parts.push_back(item.part);
    }
    for (const FoldSet &set : foldSets(project.database()))
        if (const auto fold = set.indexOf(snapshot.id); fold >= 0)
            return warningsOfFold(snapshot, samples, parts, int(set.size()), int(fold), near);
    SplitResult again = makeSplit(samples, namesOf(snapshot.classes), {snapshot.ratios, snapshot.seed, near});
    return again.parts == parts ? again.warnings : std::vector<SplitWarning>();
}

FoldsReport buildFolds(Project &project, const SplitOptions &options, int folds, Progress &progress)
{
    options.validate();
    Draft draft = draftOf(project, options, progress);
    divide(draft, withoutValidation(options));

    Snapshot snapshot = draft.report.snapshot;
    snapshot.ratios = ratiosOfFold(options.ratios, folds);
    std::vector<Part> parts;
    for (const SnapshotItem &item : std::as_const(snapshot.items))
        parts.push_back(item.part);
    const std::vector<std::size_t> open = openPlaces(parts);
    const FoldResult divided = makeFolds(samplesAt(open, draft.samples), namesOf(snapshot.classes), folds, options.seed);
    FoldsReport report{.folds = {}, .excluded = draft.report.excluded, .warnings = draft.report.warnings, .groups = draft.report.groups};
    append(report.warnings, divided.warnings);
    setNearDistance(project, options.nearDistance);
    for (int fold = 0; fold < folds; ++fold) {
        progress.throwIfCancelled();
        progress.report(fold, folds, QCoreApplication::translate("Snapshot", "Making the folds"));
        for (std::size_t i = 0; i < open.size(); ++i)
            snapshot.items[open[i]].part = divided.folds[i] == fold ? Part::Validation : Part::Train;
        Snapshot stored = snapshot;
        store(project, stored);
        report.folds.append(stored);
    }
    FoldSet set;
    for (const Snapshot &fold : std::as_const(report.folds))
        set.append(fold.id);
    addFoldSet(project.database(), set);
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
