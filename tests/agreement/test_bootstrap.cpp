#include "core/agreement/bootstrap.h"
#include "tests/agreement/agreement_tables.h"

#include <QTest>

#include <atomic>
#include <cmath>
#include <thread>

using namespace taxon;
using namespace taxon::test;

namespace {

AgreementSummary withIntervals(const Ratings &ratings, const BootstrapOptions &options)
{
    const UnitCounts counts(ratings);
    const ClassScale scale = ClassScale::nominal(ratings.classes());
    AgreementSummary summary = summarize(counts, scale);
    addIntervals(summary, counts, scale, options);
    return summary;
}

Ratings fleiss1971()
{
    return Ratings::fromTable(digitTable(kFleiss1971), 5);
}

std::vector<double> limits(AgreementSummary summary)
{
    std::vector<double> values;
    summary.forEach([&values](const Coefficient &c) {
        if (c.interval)
            values.insert(values.end(), {c.interval->low, c.interval->high, double(c.interval->undefined)});
    });
    return values;
}

} // namespace

class TestBootstrap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void intervalsHoldTheValueAndMatchTheFormulasError()
    {
        const auto summary = withIntervals(fleiss1971(), {});
        for (const Coefficient *c : {&summary.percent, &summary.fleiss, &summary.ac1}) {
            QVERIFY(c->interval->low < *c->value && *c->value < c->interval->high);
            QCOMPARE(c->interval->defined, 2000);
            // Two ways to the same thing: ± 1.96 SE, and the percentiles.
            const double half = (c->interval->high - c->interval->low) / 2;
            QVERIFY(std::abs(half / (1.96 * *c->standardError) - 1) < 0.15);
        }
        QVERIFY(summary.alphaNominal.interval.has_value());
        QVERIFY(summary.perClass[0].fleiss.interval.has_value());
    }

    void percentAgreementMatchesTheBinomial()
    {
        // 80 of 100 units agree: the percentiles of a binomial(100, .8) are 72 and 87.5.
        const auto summary = withIntervals(ratingsOfPair({{40, 10}, {10, 40}}), {});
        QVERIFY(std::abs(summary.percent.interval->low - 0.72) <= 0.01);
        QVERIFY(std::abs(summary.percent.interval->high - 0.875) <= 0.01);
    }

    void theSeedDecidesAndTheThreadsDoNot()
    {
        BootstrapOptions options;
        options.resamples = 200;
        options.threads = 1;
        const auto one = limits(withIntervals(fleiss1971(), options));
        options.threads = 3;
        QCOMPARE(limits(withIntervals(fleiss1971(), options)), one);
        options.seed = 2;
        QVERIFY(limits(withIntervals(fleiss1971(), options)) != one);
    }

    void undefinedResamplesAreCounted()
    {
        // One of 5 units is of another class: (4/5)^5 = 33 % of the resamples use one class only.
        const auto summary = withIntervals(Ratings::fromTable({{0, 0}, {0, 0}, {0, 0}, {0, 0}, {1, 1}}, 2), {});
        const BootstrapInterval &interval = *summary.fleiss.interval;
        QCOMPARE(interval.defined + interval.undefined, 2000);
        QVERIFY(std::abs(interval.undefined / 2000.0 - 0.328) < 0.04);
        QCOMPARE(summary.percent.interval->undefined, 0);
    }

    void whatIsUndefinedHasNoInterval()
    {
        const auto summary = withIntervals(Ratings::fromTable({{0, 0}, {0, 0}}, 2), {});
        QVERIFY(!summary.fleiss.interval);
        QVERIFY(!withIntervals(Ratings(3, 1, 2, {}), {}).percent.interval);
    }

    void pairsAreResampledOverTheirOwnImages()
    {
        const Ratings ratings = ratingsOfPair({{40, 9}, {6, 45}});
        const auto pairs = raterPairs(ratings);
        const ClassScale scale = ClassScale::nominal(2);
        std::vector<PairAgreement> agreements{pairAgreement(pairs[0].table, scale)};
        QVERIFY(addIntervals(agreements, pairs, scale, {}));
        const Coefficient &kappa = agreements[0].cohen;
        const double half = (kappa.interval->high - kappa.interval->low) / 2;
        QVERIFY(std::abs(half / (1.96 * *kappa.standardError) - 1) < 0.1);
        QVERIFY(!agreements[0].cohenLinear.interval);
    }

    void itCanBeStopped()
    {
        const UnitCounts counts(fleiss1971());
        const ClassScale scale = ClassScale::nominal(5);
        AgreementSummary summary = summarize(counts, scale);
        std::atomic<int> asked = 0;
        RunControl control;
        control.isCancelled = [&asked] { return ++asked > 10; };
        QVERIFY(!addIntervals(summary, counts, scale, {}, control));
        QVERIFY(!summary.fleiss.interval);
        QVERIFY(asked < 20);
    }

    void progressIsReportedByTheCallersThread()
    {
        const auto caller = std::this_thread::get_id();
        std::int64_t last = 0;
        bool isCaller = true;
        RunControl control;
        control.report = [&](std::int64_t done, std::int64_t total) {
            last = done;
            isCaller = isCaller && std::this_thread::get_id() == caller && total == 50;
        };
        QVERIFY(runInParallel(50, 1, control, [](int) {}));
        QCOMPARE(last, 50);
        QVERIFY(isCaller);
    }

    void aFailureInAThreadIsThrownAgain()
    {
        const auto failing = [](int i) {
            if (i == 3)
                throw std::runtime_error("no");
        };
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, runInParallel(10, 2, {}, failing));
    }

    void quantilesInterpolate()
    {
        const std::vector<double> values{1, 2, 3, 4};
        QCOMPARE(quantile(values, 0), 1.0);
        QCOMPARE(quantile(values, 0.5), 2.5);
        QCOMPARE(quantile(values, 1), 4.0);
    }
};

QTEST_APPLESS_MAIN(TestBootstrap)
#include "test_bootstrap.moc"
