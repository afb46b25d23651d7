#include "core/agreement/consensus.h"

#include <algorithm>

namespace taxon {
namespace {

constexpr double kEqual = 1e-9;
constexpr double kNoMass = 1e-8;

Unsettled reasonFor(const Consensus& consensus, const ConsensusTask& task, int unit)
{
    const auto votes = task.ratings.on(unit).size();
    const int label = consensus.label[static_cast<std::size_t>(unit)];
    if (task.goldOf(unit) >= 0)
        return Unsettled::No;
    if (votes == 0)
        return Unsettled::NoVotes;
    if (label < 0)
        return Unsettled::Tie;
    if (static_cast<int>(votes) < task.policy.minimumVotes)
        return Unsettled::FewVotes;
    const double posterior = consensus.posteriorOf(unit)[static_cast<std::size_t>(label)];
    return posterior < task.policy.minimumPosterior ? Unsettled::LowPosterior : Unsettled::No;
}

// The class with the larger sum of skills among those that are equally likely, or −1.
int mostSkilled(const Consensus& consensus, const ConsensusTask& task, int unit)
{
    const auto posterior = consensus.posteriorOf(unit);
    const double best = *std::max_element(posterior.begin(), posterior.end());
    std::vector<double> weight(posterior.size(), 0);
    for (const RaterLabel& vote : task.ratings.on(unit))
        if (best - posterior[static_cast<std::size_t>(vote.label)] < kEqual)
            weight[static_cast<std::size_t>(vote.label)] += consensus.raters[static_cast<std::size_t>(vote.rater)].skill.value_or(0);
    return largest(weight);
}

// Turns sums Σ_i T_ij n_il into a confusion matrix and a skill.
void normalise(RaterEstimate& rater, std::size_t q)
{
    double total = 0;
    double right = 0;
    for (std::size_t j = 0; j < q; ++j) {
        const auto row = std::span(rater.confusion).subspan(j * q, q);
        double mass = 0;
        for (const double value : row)
            mass += value;
        total += mass;
        right += row[j];
        rater.isRowKnown[j] = mass > kNoMass;
        for (double& value : row)
            value = rater.isRowKnown[j] ? value / mass : 0;
    }
    if (total > kNoMass)
        rater.skill = right / total;
}

} // namespace

const char* unsettledName(Unsettled reason)
{
    switch (reason) {
    case Unsettled::No:
        return "";
    case Unsettled::NoVotes:
        return "no_votes";
    case Unsettled::Tie:
        return "tie";
    case Unsettled::FewVotes:
        return "few_votes";
    case Unsettled::LowPosterior:
        return "low_posterior";
    case Unsettled::DependsOnStart:
        return "depends_on_start";
    }
    return "";
}

std::span<const double> Consensus::posteriorOf(int unit) const
{
    const auto q = static_cast<std::size_t>(classes);
    return std::span(posterior).subspan(static_cast<std::size_t>(unit) * q, q);
}

std::vector<double> voteShares(const ConsensusTask& task)
{
    const Ratings& ratings = task.ratings;
    const auto q = static_cast<std::size_t>(ratings.classes());
    std::vector<double> shares(static_cast<std::size_t>(ratings.units()) * q);
    for (int unit = 0; unit < ratings.units(); ++unit) {
        double* row = &shares[static_cast<std::size_t>(unit) * q];
        if (const int gold = task.goldOf(unit); gold >= 0) {
            row[gold] = 1;
            continue;
        }
        const auto votes = ratings.on(unit);
        for (const RaterLabel& vote : votes)
            row[vote.label] += 1;
        for (std::size_t c = 0; c < q && !votes.empty(); ++c)
            row[c] /= static_cast<double>(votes.size());
    }
    return shares;
}

int largest(std::span<const double> values)
{
    const auto best = std::max_element(values.begin(), values.end());
    if (best == values.end() || *best <= 0)
        return -1;
    const auto close
        = std::count_if(values.begin(), values.end(), [best](double v) { return *best - v < kEqual; });
    return close > 1 ? -1 : static_cast<int>(best - values.begin());
}

void conclude(Consensus& consensus, const ConsensusTask& task)
{
    const auto units = static_cast<std::size_t>(task.ratings.units());
    consensus.classes = task.ratings.classes();
    consensus.label.resize(units);
    consensus.reason.resize(units);
    for (int unit = 0; unit < task.ratings.units(); ++unit) {
        consensus.label[static_cast<std::size_t>(unit)] = largest(consensus.posteriorOf(unit));
        consensus.reason[static_cast<std::size_t>(unit)] = reasonFor(consensus, task, unit);
    }
}

void breakTies(Consensus& consensus, const ConsensusTask& task)
{
    if (task.policy.tieRule != TieRule::MostSkilled)
        return;
    for (int unit = 0; unit < task.ratings.units(); ++unit) {
        const auto index = static_cast<std::size_t>(unit);
        if (consensus.reason[index] != Unsettled::Tie)
            continue;
        consensus.label[index] = mostSkilled(consensus, task, unit);
        consensus.reason[index] = reasonFor(consensus, task, unit);
    }
}

std::vector<double> oneHot(const Consensus& consensus)
{
    std::vector<double> truth(consensus.posterior.size());
    for (std::size_t unit = 0; unit < consensus.label.size(); ++unit)
        if (consensus.label[unit] >= 0)
            truth[unit * static_cast<std::size_t>(consensus.classes)
                + static_cast<std::size_t>(consensus.label[unit])]
                = 1;
    return truth;
}

std::vector<RaterEstimate> estimateRaters(const Ratings& ratings, std::span<const double> truth)
{
    const auto q = static_cast<std::size_t>(ratings.classes());
    std::vector<RaterEstimate> raters(static_cast<std::size_t>(ratings.raters()));
    for (RaterEstimate& rater : raters) {
        rater.confusion.resize(q * q);
        rater.isRowKnown.resize(q);
    }
    for (int unit = 0; unit < ratings.units(); ++unit) {
        const double* row = truth.data() + static_cast<std::size_t>(unit) * q;
        for (const RaterLabel& vote : ratings.on(unit)) {
            RaterEstimate& rater = raters[static_cast<std::size_t>(vote.rater)];
            ++rater.ratings;
            for (std::size_t j = 0; j < q; ++j)
                rater.confusion[j * q + static_cast<std::size_t>(vote.label)] += row[j];
        }
    }
    for (RaterEstimate& rater : raters)
        normalise(rater, q);
    return raters;
}

} // namespace taxon
