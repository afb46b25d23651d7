#include "core/agreement/bootstrap.h"
#include "core/agreement/consensus_methods.h"
#include "core/base/random.h"

#include <chrono>
#include <cstdio>
#include <ctime>
#include <vector>

#include <sys/resource.h>

// Times on 1,000,000 labels of 100,000 units by 50 raters in 10 classes, against what is promised.

using namespace taxon;

namespace {

constexpr int kUnits = 100'000;
constexpr int kRaters = 50;
constexpr int kClasses = 10;
constexpr int kPerUnit = 10;

// Raters of different skill, who confuse neighbouring classes more often than others.
Ratings simulated()
{
    Random random(7);
    std::vector<double> skill;
    for (int rater = 0; rater < kRaters; ++rater)
        skill.push_back(random.uniform(0.5, 0.95));
    std::vector<Rating> rows;
    rows.reserve(static_cast<std::size_t>(kUnits) * kPerUnit);
    for (int unit = 0; unit < kUnits; ++unit) {
        const int truth = static_cast<int>(random.below(kClasses));
        const int first = static_cast<int>(random.below(kRaters));
        for (int i = 0; i < kPerUnit; ++i) {
            const int rater = (first + i * 7) % kRaters;
            int label = truth;
            if (random.uniform() > skill[static_cast<std::size_t>(rater)])
                label = random.uniform() < 0.5 ? (truth + 1) % kClasses : static_cast<int>(random.below(kClasses));
            rows.push_back({unit, rater, label});
        }
    }
    return Ratings(kUnits, kRaters, kClasses, rows);
}

// Wall time, and processor time of all threads, which also tells on a busy machine.
class Stopwatch {
public:
    double seconds() const
    {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count();
    }
    double processorSeconds() const
    {
        return static_cast<double>(std::clock() - m_processorStart) / CLOCKS_PER_SEC;
    }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
    std::clock_t m_processorStart = std::clock();
};

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

} // namespace

int main()
{
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const Ratings ratings = simulated();
    const ClassScale scale = ClassScale::interval({0, 1, 2, 3, 4, 5, 6, 7, 8, 9});

    const Stopwatch coefficients;
    const UnitCounts counts(ratings);
    AgreementSummary summary = summarize(counts, scale);
    const double overall = coefficients.processorSeconds();
    const auto pairs = raterPairs(ratings);
    std::vector<PairAgreement> agreements;
    for (const RaterPair &pair : pairs)
        agreements.push_back(pairAgreement(pair.table, scale));
    const double all = coefficients.processorSeconds();
    std::printf("every coefficient: %.3f s, processor %.3f s: overall and per class %.3f s, %zu pairs %.3f s (promised: 0.5)\n",
        coefficients.seconds(), all, overall, pairs.size(), all - overall);

    for (const ConsensusMethod method : consensusMethods()) {
        const Stopwatch watch;
        const auto consensus = findConsensus(method, {ratings});
        std::printf("%s: %.2f s, processor %.2f s, %d iterations, %s%s\n", consensusMethodName(method).data(),
            watch.seconds(), watch.processorSeconds(), consensus->iterations, consensus->isConverged ? "converged" : "not converged",
            method == ConsensusMethod::DawidSkene ? " (promised: 5)" : "");
    }

    const Stopwatch resampling;
    addIntervals(summary, counts, scale, {});
    std::printf("2,000 resamples, overall and per class: %.1f s, processor %.1f s (promised: 20)\n", resampling.seconds(),
        resampling.processorSeconds());
    const Stopwatch pairResampling;
    addIntervals(agreements, pairs, scale, {});
    std::printf("2,000 resamples of every pair: %.1f s, processor %.1f s\n", pairResampling.seconds(),
        pairResampling.processorSeconds());
    std::printf("peak memory: %.0f MB (promised: 1024)\n", peakMegabytes());
    return 0;
}
