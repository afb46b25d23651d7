#include "core/consensus/adjudication.h"

#include "core/agreement/consensus.h"
#include "core/base/random.h"
#include "core/dataset/named_ratings.h"
#include "core/project/catalog_rows.h"
#include "core/project/project.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <map>

namespace taxon {
namespace {

double entropyBits(std::span<const double> shares)
{
    double sum = 0;
    for (const double p : shares)
        sum -= p > 0 ? p * std::log2(p) : 0;
    return std::max(sum, 0.0); // rounding may leave −0
}

DisputedImage disputed(ImageId image, int votes, std::vector<double> posterior, const QString &reason)
{
    DisputedImage row;
    row.image = image;
    row.votes = votes;
    row.posterior = std::move(posterior);
    row.reason = reason;
    row.entropy = entropyBits(row.posterior);
    row.worth = row.entropy * votes;
    return row;
}

AdjudicationQueue fromProposal(Project &project, const NamedRatings &table, ProposalId id)
{
    const Proposal proposal = project.proposals().load(id);
    QSet<ImageId> gold;
    for (std::size_t i = 0; i < table.imageIds.size(); ++i)
        if (table.gold[i] >= 0)
            gold.insert(table.imageIds[i]);
    AdjudicationQueue queue;
    for (const ProposalClass &entry : proposal.classes)
        queue.classes.push_back(entry.id);
    for (const ProposalItem &item : proposal.items)
        if (!item.isSettled() && item.votes > 0 && !gold.contains(item.image))
            queue.images.push_back(disputed(item.image, item.votes, item.posterior, item.reason));
    return queue;
}

AdjudicationQueue fromVotes(const NamedRatings &table)
{
    const ConsensusTask task{table.ratings, {}, {}, {}};
    const std::vector<double> shares = voteShares(task);
    const std::size_t q = table.classIds.size();
    AdjudicationQueue queue;
    queue.classes = table.classIds;
    for (int unit = 0; unit < table.ratings.units(); ++unit) {
        const auto index = static_cast<std::size_t>(unit);
        const auto row = std::span(shares).subspan(index * q, q);
        const bool isDisputed = std::count_if(row.begin(), row.end(), [](double share) { return share > 0; }) > 1;
        if (!isDisputed || table.gold[index] >= 0)
            continue;
        const Unsettled reason = largest(row) < 0 ? Unsettled::Tie : Unsettled::LowPosterior;
        queue.images.push_back(disputed(table.imageIds[index], static_cast<int>(table.ratings.on(unit).size()),
            {row.begin(), row.end()}, QString::fromLatin1(unsettledName(reason))));
    }
    return queue;
}

std::map<AnnotatorId, QString> commentsOn(Project &project, ImageId image)
{
    std::map<AnnotatorId, QString> comments;
    forEachRemark(project.database(), image, [&](const CatalogRemark &remark) {
        if (!remark.isFlag)
            comments[remark.annotator] = remark.value; // the newest comes last
    });
    return comments;
}

AnonymousAnswer answerOf(const Decision &decision)
{
    AnonymousAnswer answer;
    answer.annotator = *decision.annotator;
    answer.label = decision.label;
    answer.confidence = decision.confidence;
    answer.milliseconds = decision.milliseconds;
    answer.madeAt = decision.madeAt;
    return answer;
}

} // namespace

AdjudicationQueue adjudicationQueue(Project &project, std::optional<ProposalId> proposal)
{
    const NamedRatings table = projectRatings(project);
    AdjudicationQueue queue = proposal ? fromProposal(project, table, *proposal) : fromVotes(table);
    const QSet<ImageId> waiting = project.assignments().imagesWaiting();
    for (DisputedImage &row : queue.images)
        row.waits = waiting.contains(row.image);
    std::stable_sort(queue.images.begin(), queue.images.end(), [](const DisputedImage &a, const DisputedImage &b) {
        return a.waits != b.waits ? b.waits : a.worth > b.worth;
    });
    return queue;
}

std::vector<AnonymousAnswer> anonymousAnswers(Project &project, ImageId image, quint64 seed)
{
    const std::map<AnnotatorId, QString> comments = commentsOn(project, image);
    std::vector<AnonymousAnswer> answers;
    for (const Decision &decision : project.decisions().standingOn(image)) {
        if (!decision.annotator || decision.purpose != DecisionPurpose::Vote)
            continue;
        answers.push_back(answerOf(decision));
        if (const auto comment = comments.find(*decision.annotator); comment != comments.end())
            answers.back().comment = comment->second;
    }
    // From an order that does not depend on when they labeled.
    std::sort(answers.begin(), answers.end(), [](const AnonymousAnswer &a, const AnonymousAnswer &b) { return a.annotator < b.annotator; });
    Random random(mixSeed(seed, static_cast<std::uint64_t>(image.value)));
    shuffle(std::span(answers), random);
    for (std::size_t i = 0; i < answers.size(); ++i)
        answers[i].person = static_cast<int>(i) + 1;
    return answers;
}

} // namespace taxon
