#include "app/workbench/data/project_figures.h"

#include "core/dataset/resolved_labels.h"
#include "core/dataset/snapshot_builder.h"
#include "core/dataset/test_lock.h"
#include "core/project/fold_sets.h"
#include "core/project/project.h"

#include <QSet>

namespace taxon {
namespace {

std::optional<ProjectFigures::Split> newestSplit(Project &project, const std::vector<ResolvedLabel> &labels)
{
    const auto id = project.snapshots().newest();
    if (!id)
        return std::nullopt;
    const Snapshot snapshot = project.snapshots().load(*id);
    ProjectFigures::Split split{.id = *id,
        .createdAt = snapshot.createdAt,
        .sha256 = snapshot.sha256,
        .seed = snapshot.seed,
        .ratios = snapshot.ratios,
        .classes = {},
        .counts = std::vector<std::array<int, 3>>(std::size_t(snapshot.classes.size())),
        .warnings = {}};
    for (const FoldSet &set : foldSets(project.database()))
        if (const auto place = set.indexOf(*id); place >= 0) {
            split.fold = int(place) + 1;
            split.folds = int(set.size());
        }
    Progress progress;
    for (const SplitWarning &warning : splitWarnings(project, snapshot, progress))
        split.warnings.append(warning.text);
    for (const SnapshotClass &label : snapshot.classes)
        split.classes.append(label.name);
    for (const SnapshotItem &item : snapshot.items)
        ++split.counts[std::size_t(item.label)][std::size_t(item.part)];
    QSet<ImageId> inSplit;
    for (const SnapshotItem &item : snapshot.items)
        inSplit.insert(item.image);
    for (const ResolvedLabel &resolved : labels)
        if (!inSplit.contains(resolved.image)) {
            ++split.leftOut;
            split.leftOutUnlabeled += !resolved.label;
        }
    return split;
}

// A retired class is of interest only for its labels.
void leaveOutUnusedRetired(ProjectFigures &figures)
{
    for (qsizetype place = figures.classes.size() - 1; place >= 0; --place)
        if (figures.classes[place].state == ClassState::Retired && figures.byClass[std::size_t(place)] == 0) {
            figures.classes.removeAt(place);
            figures.byClass.erase(figures.byClass.begin() + place);
        }
}

} // namespace

ProjectFigures readFigures(const QString &projectPath)
{
    const auto project = Project::open(projectPath);
    ProjectFigures figures;
    figures.classes = project->classes().counted();
    figures.use = classUse(project->database());
    figures.byClass.resize(std::size_t(figures.classes.size()));
    QHash<ClassId, std::size_t> placeOf;
    for (const ImageClass &label : std::as_const(figures.classes))
        placeOf.insert(label.id, std::size_t(placeOf.size()));

    const auto labels = resolveLabels(*project);
    for (const ResolvedLabel &resolved : labels) {
        ++figures.images;
        if (resolved.label)
            ++figures.byClass[placeOf.value(*resolved.label)];
        else
            ++figures.unlabeled;
        figures.ties += resolved.source == LabelSource::Tie;
    }
    leaveOutUnusedRetired(figures);
    const auto counts = project->decisions().countByAnnotator();
    const QList<Annotator> annotators = project->annotators().all();
    for (const Annotator &annotator : annotators)
        figures.people.append({annotator.name, counts.value(annotator.id)});
    figures.agreement = percentAgreement(votesByImage(*project));
    figures.split = newestSplit(*project, labels);
    figures.testLock = testLock(*project);
    figures.groups = project->images().groupTotals();
    figures.nearDistance = newestNearDistance(*project);
    return figures;
}

} // namespace taxon
