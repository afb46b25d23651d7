#include "core/agreement/dawid_skene.h"

#include "core/agreement/log_sum.h"

#include <algorithm>
#include <cmath>

namespace taxon {
namespace {

constexpr double kFloor = 1e-10;

// One run of the expectation maximisation from one start.
class Estimation {
public:
    Estimation(const ConsensusTask& task, const DawidSkeneOptions& options, std::vector<double> start)
        : m_task(task)
        , m_ratings(task.ratings)
        , m_options(options)
        , m_q(static_cast<std::size_t>(task.ratings.classes()))
        , m_truth(std::move(start))
        , m_prior(m_q)
        , m_logPrior(m_q)
        , m_logGiven(static_cast<std::size_t>(m_ratings.raters()) * m_q * m_q)
    {
    }

    void run(const RunControl& control)
    {
        maximise();
        while (m_iterations < m_options.maximumIterations && !control.stop()) {
            const double before = m_logLikelihood;
            expect();
            if (++m_iterations > 1
                && m_logLikelihood - before <= m_options.tolerance * std::abs(m_logLikelihood)) {
                m_isConverged = true;
                return;
            }
            maximise();
        }
    }

    double logLikelihood() const { return m_logLikelihood; }

    Consensus take()
    {
        Consensus consensus;
        consensus.posterior = std::move(m_truth);
        consensus.prior = std::move(m_prior);
        consensus.logLikelihood = m_logLikelihood;
        consensus.iterations = m_iterations;
        consensus.isConverged = m_isConverged;
        conclude(consensus, m_task);
        consensus.raters = estimateRaters(m_ratings, consensus.posterior);
        return consensus;
    }

private:
    // (rater, given class) → q numbers, one for each true class, so that the inner loops run over memory in
    // order.
    double* given(const RaterLabel& vote)
    {
        return &m_logGiven[(static_cast<std::size_t>(vote.rater) * m_q + static_cast<std::size_t>(vote.label))
            * m_q];
    }
    double* truthOf(int unit) { return &m_truth[static_cast<std::size_t>(unit) * m_q]; }

    void expect()
    {
        m_logLikelihood = 0;
        for (int unit = 0; unit < m_ratings.units(); ++unit) {
            const auto votes = m_ratings.on(unit);
            if (votes.empty())
                continue;
            double* row = truthOf(unit);
            std::copy(m_logPrior.begin(), m_logPrior.end(), row);
            for (const RaterLabel& vote : votes) {
                const double* factors = given(vote);
                for (std::size_t j = 0; j < m_q; ++j)
                    row[j] += factors[j];
            }
            if (const int gold = m_task.goldOf(unit); gold >= 0) {
                m_logLikelihood += row[gold];
                std::fill(row, row + m_q, 0);
                row[gold] = 1;
            } else {
                m_logLikelihood += exponentiateAndNormalise({row, m_q});
            }
        }
    }

    void maximise()
    {
        std::fill(m_prior.begin(), m_prior.end(), 0);
        std::fill(m_logGiven.begin(), m_logGiven.end(), 0);
        double units = 0;
        for (int unit = 0; unit < m_ratings.units(); ++unit) {
            const auto votes = m_ratings.on(unit);
            if (votes.empty())
                continue;
            units += 1;
            const double* row = truthOf(unit);
            for (std::size_t j = 0; j < m_q; ++j)
                m_prior[j] += row[j];
            for (const RaterLabel& vote : votes) {
                double* sums = given(vote);
                for (std::size_t j = 0; j < m_q; ++j)
                    sums[j] += row[j];
            }
        }
        for (std::size_t j = 0; j < m_q; ++j) {
            m_prior[j] /= std::max(units, 1.0);
            m_logPrior[j] = std::log(std::max(m_prior[j], kFloor));
        }
        for (int rater = 0; rater < m_ratings.raters(); ++rater) {
            if (m_options.model == DawidSkeneOptions::Model::OneCoin)
                setOneCoin(given({rater, 0}));
            else
                setConfusion(given({rater, 0}));
        }
    }

    // From sums Σ_i T_ij n_il to log π_jl; sums[l * q + j].
    void setConfusion(double* sums)
    {
        for (std::size_t j = 0; j < m_q; ++j) {
            double mass = 0;
            for (std::size_t l = 0; l < m_q; ++l)
                mass += sums[l * m_q + j];
            for (std::size_t l = 0; l < m_q; ++l) {
                double& value = sums[l * m_q + j];
                value = std::log(mass > 0 ? std::max(value / mass, kFloor) : kFloor);
            }
        }
    }

    void setOneCoin(double* sums)
    {
        double right = 0;
        double mass = 0;
        for (std::size_t l = 0; l < m_q; ++l) {
            right += sums[l * m_q + l];
            for (std::size_t j = 0; j < m_q; ++j)
                mass += sums[l * m_q + j];
        }
        const double skill = mass > 0 ? right / mass : 0.5;
        const double others = std::max<double>(1, static_cast<double>(m_q) - 1);
        const double logRight = std::log(std::max(skill, kFloor));
        const double logWrong = std::log(std::max((1 - skill) / others, kFloor));
        for (std::size_t l = 0; l < m_q; ++l)
            for (std::size_t j = 0; j < m_q; ++j)
                sums[l * m_q + j] = l == j ? logRight : logWrong;
    }

    const ConsensusTask& m_task;
    const Ratings& m_ratings;
    const DawidSkeneOptions& m_options;
    std::size_t m_q;
    std::vector<double> m_truth;
    std::vector<double> m_prior;
    std::vector<double> m_logPrior;
    std::vector<double> m_logGiven;
    double m_logLikelihood = 0;
    int m_iterations = 0;
    bool m_isConverged = false;
};

// RaterLabel shares turned into the majority's class; classes that tie share.
std::vector<double> majorityStart(const ConsensusTask& task)
{
    std::vector<double> start = voteShares(task);
    const auto q = static_cast<std::size_t>(task.ratings.classes());
    for (std::size_t first = 0; first < start.size(); first += q) {
        const auto row = std::span(start).subspan(first, q);
        const double best = *std::max_element(row.begin(), row.end());
        const auto winners = std::count(row.begin(), row.end(), best);
        for (double& value : row)
            value = value == best && best > 0 ? 1.0 / static_cast<double>(winners) : 0;
    }
    return start;
}

void markWhatDependsOnTheStart(Consensus& best, const Consensus& other, const ConsensusTask& task)
{
    for (int unit = 0; unit < task.ratings.units(); ++unit) {
        const auto index = static_cast<std::size_t>(unit);
        if (best.label[index] != other.label[index] && task.goldOf(unit) < 0)
            best.reason[index] = Unsettled::DependsOnStart;
    }
}

} // namespace

std::optional<Consensus> dawidSkene(
    const ConsensusTask& task, const DawidSkeneOptions& options, const RunControl& control)
{
    using Start = DawidSkeneOptions::Start;
    std::vector<Estimation> runs;
    if (options.start != Start::MajorityLabels)
        runs.emplace_back(task, options, voteShares(task));
    if (options.start != Start::VoteShares)
        runs.emplace_back(task, options, majorityStart(task));
    const bool isWhole = runInParallel(static_cast<int>(runs.size()), options.threads, control,
        [&](int i) { runs[static_cast<std::size_t>(i)].run(control); });
    if (!isWhole || control.stop())
        return std::nullopt;
    if (runs.size() == 1)
        return runs[0].take();
    const bool isSecondBetter = runs[1].logLikelihood() > runs[0].logLikelihood();
    Consensus best = runs[isSecondBetter ? 1 : 0].take();
    markWhatDependsOnTheStart(best, runs[isSecondBetter ? 0 : 1].take(), task);
    return best;
}

} // namespace taxon
