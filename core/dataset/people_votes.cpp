#include "core/dataset/people_votes.h"

#include "core/agreement/human_ceiling.h"
#include "core/dataset/named_ratings.h"
#include "core/project/counted_decisions.h"
#include "core/project/project.h"

#include <QHash>

namespace taxon {
namespace {

// The posteriors of the applied proposals, by image, in the order of `labels`.
QHash<ImageId, std::vector<double>> posteriors(Project &project, const QHash<ClassId, int> &labels, std::size_t q)
{
    QHash<ClassId, ClassId> countsAs;
    for (const CountedClass &entry : countedClasses(project.database()))
        countsAs.insert(entry.id, entry.countsAs);
    QHash<ImageId, ProposalId> wanted;
    const auto settled = project.proposals().settled();
    for (auto entry = settled.cbegin(); entry != settled.cend(); ++entry)
        wanted.insert(entry.key(), entry->proposal);
    QHash<ProposalId, Proposal> loaded;
    QHash<ImageId, std::vector<double>> result;
    for (const ProposalId id : std::as_const(wanted))
        if (!loaded.contains(id))
            loaded.insert(id, project.proposals().load(id));
    for (const Proposal &proposal : std::as_const(loaded))
        for (const ProposalItem &item : proposal.items) {
            if (wanted.value(item.image) != proposal.id)
                continue;
            std::vector<double> row(q, 0);
            for (std::size_t c = 0; c < item.posterior.size(); ++c)
                if (const int label = labels.value(countsAs.value(proposal.classes[static_cast<qsizetype>(c)].id), -1); label >= 0)
                    row[static_cast<std::size_t>(label)] += item.posterior[c];
            result.insert(item.image, row);
        }
    return result;
}

} // namespace

std::vector<SnapshotVotes> votesOf(Project &project, const Snapshot &snapshot)
{
    const NamedRatings table = projectRatings(project);
    const auto q = static_cast<std::size_t>(snapshot.classes.size());
    QHash<ClassId, int> labels;
    for (qsizetype c = 0; c < snapshot.classes.size(); ++c)
        labels.insert(snapshot.classes[c].id, static_cast<int>(c));
    QHash<ImageId, int> units;
    for (std::size_t i = 0; i < table.imageIds.size(); ++i)
        units.insert(table.imageIds[i], static_cast<int>(i));
    const QHash<ImageId, std::vector<double>> applied = posteriors(project, labels, q);
    std::vector<SnapshotVotes> rows;
    for (const SnapshotItem &item : snapshot.items) {
        SnapshotVotes row{item.image, {}, applied.value(item.image)};
        const int unit = units.value(item.image, -1);
        for (const RaterLabel &vote : unit < 0 ? std::span<const RaterLabel>() : table.ratings.on(unit)) {
            const int label = labels.value(table.classIds[static_cast<std::size_t>(vote.label)], -1);
            if (label < 0)
                continue;
            row.votes.resize(q);
            row.votes[static_cast<std::size_t>(label)] += 1;
        }
        if (unit >= 0 && table.gold[static_cast<std::size_t>(unit)] >= 0) { // a person settled it, whatever was estimated
            row.posterior.assign(q, 0);
            row.posterior[static_cast<std::size_t>(item.label)] = 1;
        }
        rows.push_back(row);
    }
    return rows;
}

QList<SnapshotCeiling> ceilingsOf(Project &project)
{
    const NamedRatings table = projectRatings(project);
    const std::vector<HumanCeiling> ceilings = humanCeilings(table.ratings, table.gold);
    QList<SnapshotCeiling> rows;
    for (std::size_t rater = 0; rater < ceilings.size(); ++rater)
        if (ceilings[rater].units > 0)
            rows.append({table.annotatorIds[rater], table.annotators[static_cast<qsizetype>(rater)], ceilings[rater].units,
                ceilings[rater].agreeing, ceilings[rater].kappa.value});
    return rows;
}

} // namespace taxon
