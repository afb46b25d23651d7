#include "core/agreement/glad.h"

#include "core/agreement/log_sum.h"

#include <algorithm>
#include <cmath>

namespace taxon {
namespace {

constexpr double kPriorMean = 1;
constexpr int kRoundsPerStep = 1;
constexpr double kLongestStep = 1;

// log 1/(1 + exp(−x)) without overflow.
double logSigmoid(double x)
{
    return x >= 0 ? -std::log1p(std::exp(-x)) : x - std::log1p(std::exp(x));
}

double clampedStep(double gradient, double curvature)
{
    return std::clamp(gradient / curvature, -kLongestStep, kLongestStep);
}

class GladEstimation {
public:
    explicit GladEstimation(const ConsensusTask& task)
        : m_task(task)
        , m_ratings(task.ratings)
        , m_q(static_cast<std::size_t>(task.ratings.classes()))
        , m_logErrors(std::log(std::max(1.0, static_cast<double>(m_q) - 1)))
        , m_truth(voteShares(task))
        , m_ability(static_cast<std::size_t>(m_ratings.raters()), kPriorMean)
        , m_ease(static_cast<std::size_t>(m_ratings.units()), kPriorMean)
    {
    }

    // False when it was stopped.
    bool run(const GladOptions& options, const RunControl& control)
    {
        double change = expect();
        while (change > options.tolerance && m_iterations < options.maximumIterations) {
            if (control.stop())
                return false;
            for (int round = 0; round < kRoundsPerStep; ++round) {
                improveAbilities();
                improveEase();
            }
            change = expect();
            ++m_iterations;
        }
        m_isConverged = change <= options.tolerance;
        return true;
    }

    Consensus take()
    {
        Consensus consensus;
        consensus.posterior = std::move(m_truth);
        consensus.logLikelihood = m_logLikelihood;
        consensus.iterations = m_iterations;
        consensus.isConverged = m_isConverged;
        conclude(consensus, m_task);
        consensus.raters = estimateRaters(m_ratings, consensus.posterior);
        for (std::size_t rater = 0; rater < m_ability.size(); ++rater)
            if (consensus.raters[rater].ratings > 0)
                consensus.raters[rater].ability = m_ability[rater];
        return consensus;
    }

private:
    double logit(const RaterLabel& vote, int unit) const
    {
        return m_ability[static_cast<std::size_t>(vote.rater)]
            * std::exp(m_ease[static_cast<std::size_t>(unit)]);
    }
    double rightness(const RaterLabel& vote, int unit) const
    {
        return m_truth[static_cast<std::size_t>(unit) * m_q + static_cast<std::size_t>(vote.label)];
    }

    // Posteriors and likelihood; returns the largest change of a posterior.
    double expect()
    {
        double largestChange = 0;
        m_logLikelihood = 0;
        std::vector<double> row(m_q);
        for (int unit = 0; unit < m_ratings.units(); ++unit) {
            const auto votes = m_ratings.on(unit);
            if (votes.empty())
                continue;
            std::fill(row.begin(), row.end(), -std::log(static_cast<double>(m_q)));
            double allWrong = 0;
            for (const RaterLabel& vote : votes) {
                const double x = logit(vote, unit);
                allWrong += logSigmoid(-x) - m_logErrors;
                row[static_cast<std::size_t>(vote.label)] += x + m_logErrors; // log right − log wrong
            }
            if (const int gold = m_task.goldOf(unit); gold >= 0) {
                m_logLikelihood += allWrong + row[static_cast<std::size_t>(gold)];
                continue;
            }
            m_logLikelihood += allWrong + exponentiateAndNormalise(row);
            double* truth = &m_truth[static_cast<std::size_t>(unit) * m_q];
            for (std::size_t j = 0; j < m_q; ++j) {
                largestChange = std::max(largestChange, std::abs(row[j] - truth[j]));
                truth[j] = row[j];
            }
        }
        return largestChange;
    }

    // The objective is concave in α with b fixed: one Newton step.
    void improveAbilities()
    {
        std::vector<double> gradient(m_ability.size());
        std::vector<double> curvature(m_ability.size(), 1.0);
        for (std::size_t rater = 0; rater < m_ability.size(); ++rater)
            gradient[rater] = kPriorMean - m_ability[rater];
        for (int unit = 0; unit < m_ratings.units(); ++unit) {
            const double scale = std::exp(m_ease[static_cast<std::size_t>(unit)]);
            for (const RaterLabel& vote : m_ratings.on(unit)) {
                const double right = std::exp(logSigmoid(logit(vote, unit)));
                gradient[static_cast<std::size_t>(vote.rater)] += (rightness(vote, unit) - right) * scale;
                curvature[static_cast<std::size_t>(vote.rater)] += right * (1 - right) * scale * scale;
            }
        }
        for (std::size_t rater = 0; rater < m_ability.size(); ++rater)
            m_ability[rater] += clampedStep(gradient[rater], curvature[rater]);
    }

    // A unit's part of the expected log likelihood with its prior, less what does not depend on b.
    double unitObjective(int unit) const
    {
        const double fromPrior = m_ease[static_cast<std::size_t>(unit)] - kPriorMean;
        double sum = -fromPrior * fromPrior / 2;
        for (const RaterLabel& vote : m_ratings.on(unit)) {
            const double x = logit(vote, unit);
            sum += rightness(vote, unit) * x + logSigmoid(-x);
        }
        return sum;
    }

    // A Fisher scoring step for each b, halved until it does not harm.
    void improveEase()
    {
        for (int unit = 0; unit < m_ratings.units(); ++unit) {
            double& ease = m_ease[static_cast<std::size_t>(unit)];
            double gradient = kPriorMean - ease;
            double curvature = 1;
            for (const RaterLabel& vote : m_ratings.on(unit)) {
                const double x = logit(vote, unit);
                const double right = std::exp(logSigmoid(x));
                gradient += (rightness(vote, unit) - right) * x;
                curvature += right * (1 - right) * x * x;
            }
            const double start = ease;
            const double before = unitObjective(unit);
            double step = clampedStep(gradient, curvature);
            for (int halving = 0; halving < 10; ++halving, step /= 2) {
                ease = start + step;
                if (unitObjective(unit) >= before)
                    break;
                ease = start;
            }
        }
    }

    const ConsensusTask& m_task;
    const Ratings& m_ratings;
    std::size_t m_q;
    double m_logErrors; ///< log(q − 1)
    std::vector<double> m_truth;
    std::vector<double> m_ability; ///< α
    std::vector<double> m_ease; ///< b: the logarithm of how easy a unit is
    double m_logLikelihood = 0;
    int m_iterations = 0;
    bool m_isConverged = false;
};

} // namespace

std::optional<Consensus> glad(
    const ConsensusTask& task, const GladOptions& options, const RunControl& control)
{
    GladEstimation estimation(task);
    if (!estimation.run(options, control))
        return std::nullopt;
    return estimation.take();
}

} // namespace taxon
