#include "core/agreement/mace.h"

#include "core/agreement/log_sum.h"
#include "core/base/random.h"

#include <algorithm>
#include <cmath>

namespace taxon {
namespace {

// s_k and ξ_k of every rater.
struct Spam {
    std::vector<double> probability;
    std::vector<double> strategy; ///< raters × q
};

Spam randomStart(const Ratings& ratings, std::uint64_t seed)
{
    const auto q = static_cast<std::size_t>(ratings.classes());
    Spam spam {std::vector<double>(static_cast<std::size_t>(ratings.raters())), {}};
    spam.strategy.resize(spam.probability.size() * q);
    Random random(seed);
    for (std::size_t rater = 0; rater < spam.probability.size(); ++rater) {
        spam.probability[rater] = random.uniform(0.05, 0.95);
        double sum = 0;
        for (std::size_t c = 0; c < q; ++c)
            sum += spam.strategy[rater * q + c] = random.uniform(0.05, 1);
        for (std::size_t c = 0; c < q; ++c)
            spam.strategy[rater * q + c] /= sum;
    }
    return spam;
}

class MaceEstimation {
public:
    MaceEstimation(const ConsensusTask& task, Spam start)
        : m_task(task)
        , m_ratings(task.ratings)
        , m_q(static_cast<std::size_t>(task.ratings.classes()))
        , m_spam(std::move(start))
    {
    }

    void run(const MaceOptions& options, const RunControl& control)
    {
        while (m_iterations < options.maximumIterations && !control.stop()) {
            const double before = m_logLikelihood;
            step();
            if (++m_iterations > 1
                && m_logLikelihood - before <= options.tolerance * std::abs(m_logLikelihood)) {
                m_isConverged = true;
                return;
            }
        }
    }

    double logLikelihood() const { return m_logLikelihood; }

    // The posterior is computed again from the parameters, so that runs that lose need not keep theirs.
    Consensus take()
    {
        Consensus consensus;
        consensus.posterior.resize(static_cast<std::size_t>(m_ratings.units()) * m_q);
        for (int unit = 0; unit < m_ratings.units(); ++unit)
            posterior(
                unit, std::span(consensus.posterior).subspan(static_cast<std::size_t>(unit) * m_q, m_q));
        consensus.logLikelihood = m_logLikelihood;
        consensus.iterations = m_iterations;
        consensus.isConverged = m_isConverged;
        conclude(consensus, m_task);
        consensus.raters = estimateRaters(m_ratings, consensus.posterior);
        for (std::size_t rater = 0; rater < consensus.raters.size(); ++rater)
            if (consensus.raters[rater].ratings > 0)
                consensus.raters[rater].ability = 1 - m_spam.probability[rater];
        return consensus;
    }

private:
    std::size_t cell(const RaterLabel& vote) const
    {
        return static_cast<std::size_t>(vote.rater) * m_q + static_cast<std::size_t>(vote.label);
    }
    // P(spam and this label), and P(this label | it is the true class).
    double spammed(const RaterLabel& vote) const
    {
        return m_spam.probability[static_cast<std::size_t>(vote.rater)] * m_spam.strategy[cell(vote)];
    }
    double right(const RaterLabel& vote) const
    {
        return 1 - m_spam.probability[static_cast<std::size_t>(vote.rater)] + spammed(vote);
    }

    // Fills in T_i and returns the unit's log likelihood.
    double posterior(int unit, std::span<double> row) const
    {
        const auto votes = m_ratings.on(unit);
        const int gold = m_task.goldOf(unit);
        if (votes.empty() && gold < 0) {
            std::fill(row.begin(), row.end(), 0);
            return 0;
        }
        double allSpam = 0;
        std::fill(row.begin(), row.end(), -std::log(static_cast<double>(m_q)));
        for (const RaterLabel& vote : votes) {
            const double logSpam = std::log(spammed(vote));
            allSpam += logSpam;
            row[static_cast<std::size_t>(vote.label)] += std::log(right(vote)) - logSpam;
        }
        if (gold < 0)
            return allSpam + exponentiateAndNormalise(row);
        const double logGold = row[static_cast<std::size_t>(gold)];
        std::fill(row.begin(), row.end(), 0);
        row[static_cast<std::size_t>(gold)] = 1;
        return votes.empty() ? 0 : allSpam + logGold;
    }

    void step()
    {
        const double smoothing = 0.01 / static_cast<double>(m_q);
        std::vector<double> spamCount(m_spam.strategy.size(), smoothing);
        std::vector<double> honestCount(m_spam.probability.size(), smoothing);
        std::vector<double> row(m_q);
        m_logLikelihood = 0;
        for (int unit = 0; unit < m_ratings.units(); ++unit) {
            const auto votes = m_ratings.on(unit);
            if (votes.empty())
                continue;
            m_logLikelihood += posterior(unit, row);
            for (const RaterLabel& vote : votes) {
                const double honest
                    = row[static_cast<std::size_t>(vote.label)] * (1 - spammed(vote) / right(vote));
                honestCount[static_cast<std::size_t>(vote.rater)] += honest;
                spamCount[cell(vote)] += 1 - honest;
            }
        }
        for (std::size_t rater = 0; rater < honestCount.size(); ++rater) {
            const auto counts = std::span(spamCount).subspan(rater * m_q, m_q);
            double sum = 0;
            for (const double count : counts)
                sum += count;
            m_spam.probability[rater] = sum / (sum + honestCount[rater]);
            for (std::size_t c = 0; c < m_q; ++c)
                m_spam.strategy[rater * m_q + c] = counts[c] / sum;
        }
    }

    const ConsensusTask& m_task;
    const Ratings& m_ratings;
    std::size_t m_q;
    Spam m_spam;
    double m_logLikelihood = 0;
    int m_iterations = 0;
    bool m_isConverged = false;
};

} // namespace

std::optional<Consensus> mace(
    const ConsensusTask& task, const MaceOptions& options, const RunControl& control)
{
    std::vector<MaceEstimation> runs;
    for (int restart = 0; restart < std::max(1, options.restarts); ++restart)
        runs.emplace_back(
            task, randomStart(task.ratings, mixSeed(options.seed, static_cast<std::uint64_t>(restart))));
    const bool isWhole = runInParallel(static_cast<int>(runs.size()), options.threads, control,
        [&](int i) { runs[static_cast<std::size_t>(i)].run(options, control); });
    if (!isWhole || control.stop())
        return std::nullopt;
    const auto best
        = std::max_element(runs.begin(), runs.end(), [](const MaceEstimation& a, const MaceEstimation& b) {
              return a.logLikelihood() < b.logLikelihood();
          });
    return best->take();
}

} // namespace taxon
