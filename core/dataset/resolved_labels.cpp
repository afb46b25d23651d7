#include "core/dataset/resolved_labels.h"

#include "core/agreement/majority.h"
#include "core/project/project.h"

#include <QHash>

namespace taxon {
namespace {

// What stands about one image, from decisions that come in the order in which they were made.
struct Standing {
    std::optional<ClassId> given;
    std::optional<ClassId> correction;
    std::optional<ClassId> consensus;
    std::vector<int> votes; ///< class ids, so that no order of classes matters
};

void take(const Decision &decision, Standing &standing)
{
    if (decision.kind == DecisionKind::Skip)
        return;
    if (decision.purpose == DecisionPurpose::Correction)
        standing.correction = decision.label; // the newest comes last
    else if (decision.annotator)
        standing.votes.push_back(static_cast<int>(decision.label->value));
    else
        standing.given = decision.label;
}

ResolvedLabel resolve(ImageId image, const Standing &standing)
{
    ResolvedLabel result;
    result.image = image;
    result.votes = static_cast<int>(standing.votes.size());
    if (standing.correction) {
        result.label = standing.correction;
        result.source = LabelSource::Correction;
    } else if (standing.consensus) {
        result.label = standing.consensus;
        result.source = LabelSource::Consensus;
    } else if (!standing.votes.empty()) {
        const auto winner = majority(standing.votes);
        if (winner)
            result.label = ClassId{*winner};
        result.source = winner ? LabelSource::Votes : LabelSource::Tie;
    } else if (standing.given) {
        result.label = standing.given;
        result.source = LabelSource::Given;
    }
    return result;
}

} // namespace

std::vector<ResolvedLabel> resolveLabels(Project &project)
{
    QHash<ImageId, Standing> standing;
    project.decisions().forEachStanding([&](const Decision &decision) { take(decision, standing[decision.image]); });
    const auto settled = project.proposals().settled();
    for (auto entry = settled.cbegin(); entry != settled.cend(); ++entry)
        standing[entry.key()].consensus = entry->label;
    std::vector<ResolvedLabel> labels;
    for (const ImageId image : project.images().ids())
        labels.push_back(resolve(image, standing.value(image)));
    return labels;
}

std::vector<std::vector<int>> votesByImage(Project &project)
{
    QHash<ClassId, int> positions;
    for (const ImageClass &item : project.classes().counted())
        positions.insert(item.id, item.position);
    std::vector<std::vector<int>> votes;
    ImageId image;
    project.decisions().forEachStanding([&](const Decision &decision) {
        const bool isVote = decision.annotator && decision.purpose == DecisionPurpose::Vote && decision.label;
        if (!isVote)
            return;
        if (decision.image != image || votes.empty())
            votes.emplace_back();
        image = decision.image;
        votes.back().push_back(positions.value(*decision.label));
    });
    return votes;
}

} // namespace taxon
