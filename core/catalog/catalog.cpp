#include "core/catalog/catalog.h"

#include "core/agreement/majority.h"
#include "core/catalog/natural_order.h"

#include <algorithm>
#include <numeric>

namespace taxon {
namespace {

struct Resolution {
    std::int16_t label = Vote::kNoLabel;
    bool isDisputed = false;
};

Resolution resolve(const std::vector<Vote> &standing, std::int16_t consensus)
{
    std::int16_t given = Vote::kNoLabel;
    std::int16_t correction = Vote::kNoLabel;
    std::vector<int> labels;
    for (const Vote &vote : standing) {
        if (vote.label < 0)
            continue;
        if (vote.isCorrection)
            correction = vote.label; // the newest comes last
        else if (vote.annotator < 0)
            given = vote.label;
        else
            labels.push_back(vote.label);
    }
    Resolution result;
    result.isDisputed = std::adjacent_find(labels.begin(), labels.end(), std::not_equal_to<>()) != labels.end();
    if (correction >= 0)
        result.label = correction;
    else if (consensus >= 0)
        result.label = consensus;
    else if (!labels.empty())
        result.label = std::int16_t(majority(labels).value_or(Vote::kNoLabel));
    else
        result.label = given;
    return result;
}

} // namespace

qint64 Catalog::rowOf(ImageId image) const
{
    const auto found = std::lower_bound(images.begin(), images.end(), image);
    return found == images.end() || *found != image ? -1 : found - images.begin();
}

std::int16_t Catalog::add(ClassId label)
{
    if (!classPlaces.contains(label)) {
        classPlaces.insert(label, std::int16_t(classes.size()));
        classes.push_back(label);
    }
    return placeOf(label);
}

std::int16_t Catalog::add(AnnotatorId annotator)
{
    if (!annotatorPlaces.contains(annotator)) {
        annotatorPlaces.insert(annotator, std::int16_t(annotators.size()));
        annotators.push_back(annotator);
    }
    return placeOf(annotator);
}

void Catalog::setMark(std::size_t row, Mark mark, bool on)
{
    const auto bit = std::uint16_t(mark);
    marks[row] = std::uint16_t(on ? marks[row] | bit : marks[row] & ~bit);
}

void Catalog::setVotes(std::size_t row, const std::vector<Vote> &standing)
{
    if (standing.size() > voteCounts[row]) {
        voteStarts[row] = std::uint32_t(votes.size());
        votes.resize(votes.size() + standing.size());
    }
    voteCounts[row] = std::uint16_t(standing.size());
    std::copy(standing.begin(), standing.end(), votes.begin() + voteStarts[row]);

    const Resolution resolution = resolve(standing, consensus[row]);
    resolved[row] = resolution.label;
    setMark(row, Mark::Disagreement, resolution.isDisputed);
    const Vote *mine = ownVote(row);
    setMark(row, Mark::Unsure, mine && mine->label >= 0 && mine->confidence >= 0 && mine->confidence < 100);
    deriveWrong(row);
}

const Vote *Catalog::ownVote(std::size_t row) const
{
    for (const Vote *vote = votesEnd(row); own >= 0 && vote != votesBegin(row); --vote)
        if (vote[-1].annotator == own)
            return vote - 1;
    return nullptr;
}

double Catalog::disagreement(std::size_t row) const
{
    if (!has(row, Mark::Disagreement))
        return 0;
    std::vector<std::int16_t> labels;
    for (const Vote *vote = votesBegin(row); vote != votesEnd(row); ++vote)
        if (vote->annotator >= 0 && vote->label >= 0 && !vote->isCorrection)
            labels.push_back(vote->label);
    std::sort(labels.begin(), labels.end());
    std::ptrdiff_t most = 0;
    for (auto first = labels.begin(); first != labels.end();) {
        const auto last = std::upper_bound(first, labels.end(), *first);
        most = std::max(most, last - first);
        first = last;
    }
    return 1.0 - double(most) / double(labels.size());
}

void Catalog::deriveWrong(std::size_t row)
{
    setMark(row, Mark::Wrong, predicted[row] >= 0 && resolved[row] >= 0 && predicted[row] != resolved[row]);
}

void Catalog::rankNames()
{
    std::vector<std::uint32_t> order(size());
    std::iota(order.begin(), order.end(), 0U);
    const auto isBefore = [this](std::uint32_t a, std::uint32_t b) { return isNaturallyBefore(foldedName(a), foldedName(b)); };
    if (!std::is_sorted(order.begin(), order.end(), isBefore))
        std::stable_sort(order.begin(), order.end(), isBefore);
    nameRanks.resize(size());
    for (std::size_t rank = 0; rank < order.size(); ++rank)
        nameRanks[order[rank]] = std::uint32_t(rank);
}

} // namespace taxon
