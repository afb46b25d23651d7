#include "core/agreement/crowdlab.h"

#include <algorithm>
#include <cmath>

namespace taxon {
namespace {

constexpr double kLeast = 1e-6;

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

struct RaterWeights {
    double agreement = 0; ///< P
    double model = 0; ///< w_M
    std::vector<double> raters; ///< w_j
};

class Weighing {
public:
    explicit Weighing(const ConsensusTask& task)
        : m_task(task)
        , m_q(at(task.ratings.classes()))
        , m_shares(voteShares(task))
    {
    }

    bool hasModel(int unit) const
    {
        const auto row = model(unit);
        return std::any_of(row.begin(), row.end(), [](double p) { return p > 0; });
    }
    std::span<const double> model(int unit) const
    {
        return m_task.model.empty() ? std::span<const double> {} : m_task.model.subspan(at(unit) * m_q, m_q);
    }
    RaterWeights weights() const;

private:
    int majority(int unit) const;
    std::vector<double> pairAgreement() const;
    int mostFrequentLabel() const;

    const ConsensusTask& m_task;
    std::size_t m_q;
    std::vector<double> m_shares;
};

// The most frequent label; of those that tie the one that the model thinks likeliest; −1 when that is none.
int Weighing::majority(int unit) const
{
    std::vector<double> votes(m_shares.begin() + static_cast<std::ptrdiff_t>(at(unit) * m_q),
        m_shares.begin() + static_cast<std::ptrdiff_t>((at(unit) + 1) * m_q));
    const int clear = largest(votes);
    if (clear >= 0 || !hasModel(unit))
        return clear;
    const double best = *std::max_element(votes.begin(), votes.end());
    for (std::size_t c = 0; c < m_q; ++c)
        votes[c] = best - votes[c] < 1e-9 ? model(unit)[c] : 0;
    return largest(votes);
}

// s_j.
std::vector<double> Weighing::pairAgreement() const
{
    const Ratings& ratings = m_task.ratings;
    std::vector<double> agreeing(at(ratings.raters()), 0);
    std::vector<double> pairs(at(ratings.raters()), 0);
    for (int unit = 0; unit < ratings.units(); ++unit)
        for (const RaterLabel& own : ratings.on(unit))
            for (const RaterLabel& other : ratings.on(unit))
                if (other.rater != own.rater) {
                    pairs[at(own.rater)] += 1;
                    agreeing[at(own.rater)] += own.label == other.label;
                }
    double sum = 0;
    double known = 0;
    for (std::size_t j = 0; j < pairs.size(); ++j)
        if (pairs[j] > 0) {
            agreeing[j] /= pairs[j];
            sum += agreeing[j];
            known += 1;
        }
    for (std::size_t j = 0; j < pairs.size(); ++j)
        if (pairs[j] <= 0)
            agreeing[j] = known > 0 ? sum / known : 1;
    return agreeing;
}

int Weighing::mostFrequentLabel() const
{
    std::vector<std::int64_t> counts(m_q, 0);
    for (int unit = 0; unit < m_task.ratings.units(); ++unit)
        for (const RaterLabel& vote : m_task.ratings.on(unit))
            ++counts[at(vote.label)];
    return counts.empty() ? -1 : static_cast<int>(std::max_element(counts.begin(), counts.end()) - counts.begin());
}

RaterWeights Weighing::weights() const
{
    const Ratings& ratings = m_task.ratings;
    const int frequent = mostFrequentLabel();
    double units = 0; // with two labels or more and a majority
    double agreement = 0;
    double trivial = 0;
    double asked = 0;
    double right = 0;
    double labeled = 0;
    for (int unit = 0; unit < ratings.units(); ++unit) {
        const auto votes = ratings.on(unit);
        labeled += !votes.empty();
        const int label = votes.size() < 2 ? -1 : majority(unit);
        if (label < 0)
            continue;
        units += 1;
        trivial += label == frequent;
        agreement += static_cast<double>(std::count_if(votes.begin(), votes.end(), [&](const RaterLabel& vote) { return vote.label == label; }))
            / static_cast<double>(votes.size());
        if (hasModel(unit)) {
            asked += 1;
            right += largest(model(unit)) == label;
        }
    }
    const double trivialError = std::max(units > 0 ? 1 - trivial / units : 1, kLeast);
    const auto weight = [&](double share) { return std::max(1 - (1 - share) / trivialError, kLeast); };
    RaterWeights result;
    result.agreement = units > 0 ? agreement / units : 1;
    if (asked > 0 && labeled > 0)
        result.model = weight(right / asked) * std::sqrt(static_cast<double>(ratings.size()) / labeled);
    for (const double share : pairAgreement())
        result.raters.push_back(weight(share));
    return result;
}

} // namespace

Consensus crowdlab(const ConsensusTask& task)
{
    const Weighing weighing(task);
    const RaterWeights weights = weighing.weights();
    const auto q = at(task.ratings.classes());
    const double rest = q > 1 ? (1 - weights.agreement) / static_cast<double>(q - 1) : 0;
    Consensus consensus;
    consensus.posterior = voteShares(task);
    for (int unit = 0; unit < task.ratings.units(); ++unit) {
        const auto votes = task.ratings.on(unit);
        if (task.goldOf(unit) >= 0 || votes.empty())
            continue;
        const auto row = std::span(consensus.posterior).subspan(at(unit) * q, q);
        const bool isAsked = weighing.hasModel(unit);
        double total = isAsked ? weights.model : 0;
        for (std::size_t c = 0; c < q; ++c)
            row[c] = isAsked ? weights.model * weighing.model(unit)[c] : 0;
        for (const RaterLabel& vote : votes) {
            const double weight = weights.raters[at(vote.rater)];
            total += weight;
            for (std::size_t c = 0; c < q; ++c)
                row[c] += weight * (c == at(vote.label) ? weights.agreement : rest);
        }
        for (double& p : row)
            p /= total;
    }
    conclude(consensus, task);
    consensus.raters = estimateRaters(task.ratings, oneHot(consensus));
    for (std::size_t j = 0; j < consensus.raters.size(); ++j)
        consensus.raters[j].ability = weights.raters[j];
    return consensus;
}

} // namespace taxon
