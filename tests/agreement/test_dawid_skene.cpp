#include "core/agreement/dawid_skene.h"
#include "tests/agreement/agreement_tables.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace taxon;
using namespace taxon::test;

namespace {

using Start = DawidSkeneOptions::Start;
using Model = DawidSkeneOptions::Model;

Consensus estimate(const ConsensusTask& task, Start start = Start::Best, Model model = Model::Confusion)
{
    DawidSkeneOptions options;
    options.start = start;
    options.model = model;
    return dawidSkene(task, options).value();
}

bool isClose(double value, double expected, double tolerance)
{
    if (std::abs(value - expected) > tolerance)
        qWarning("%.9f instead of %.9f", value, expected);
    return std::abs(value - expected) <= tolerance;
}

std::array<int, 4> labelCounts(const Consensus& consensus)
{
    std::array<int, 4> counts {};
    for (const int label : consensus.label)
        ++counts[static_cast<std::size_t>(label)];
    return counts;
}

// 2 good raters and 3 that always say class 0, on 40 units of which every fourth is of class 1.
Ratings goodAndLazy()
{
    std::vector<std::vector<int>> table;
    for (int i = 0; i < 40; ++i) {
        const int truth = i % 4 == 0 ? 1 : 0;
        table.push_back({truth, i == 5 ? 1 - truth : truth, 0, 0, 0});
    }
    return Ratings::fromTable(table, 2);
}

} // namespace

class TestDawidSkene : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void firstStepFromVoteSharesHasThePublishedLikelihood()
    {
        DawidSkeneOptions options;
        options.start = Start::VoteShares;
        options.maximumIterations = 1;
        const auto consensus = dawidSkene({anaesthetists()}, options);
        QVERIFY(isClose(*consensus->logLikelihood, -205.0911, 0.5e-4));
        QVERIFY(!consensus->isConverged);
    }

    void voteSharesReachThePublishedOptimum()
    {
        const Ratings ratings = anaesthetists();
        const Consensus consensus = estimate({ratings}, Start::VoteShares);
        QVERIFY(isClose(*consensus.logLikelihood, -192.8909, 0.5e-4));
        const std::array prior {.3996, .4220, .1118, .0667};
        for (std::size_t j = 0; j < 4; ++j)
            QVERIFY(isClose(consensus.prior[j], prior[j], 0.5e-4));
        const std::array rows {
            .889, .111, 0., 0., .071, .876, .053, 0., 0., .339, .661, 0., 0., 0., .556, .444};
        for (std::size_t i = 0; i < rows.size(); ++i)
            QVERIFY(isClose(consensus.raters[0].confusion[i], rows[i], 0.6e-3));
        QVERIFY(isClose(consensus.posteriorOf(37)[2], .9788, 0.5e-4));
        QCOMPARE(labelCounts(consensus), (std::array<int, 4> {18, 19, 5, 3}));
    }

    void majorityStopsAtAnotherOptimum()
    {
        const Ratings ratings = anaesthetists();
        const Consensus consensus = estimate({ratings}, Start::MajorityLabels);
        QVERIFY(isClose(*consensus.logLikelihood, -193.9746, 0.5e-4));
        const std::array prior {.3997, .4670, .1111, .0222};
        for (std::size_t j = 0; j < 4; ++j)
            QVERIFY(isClose(consensus.prior[j], prior[j], 0.5e-4));
    }

    void theBetterOptimumIsKeptAndWhatDependsOnTheStartIsFlagged()
    {
        const Ratings ratings = anaesthetists();
        const Consensus consensus = estimate({ratings});
        QVERIFY(isClose(*consensus.logLikelihood, -192.8909, 0.5e-4));
        std::vector<int> flagged;
        for (int unit = 0; unit < ratings.units(); ++unit)
            if (consensus.reason[static_cast<std::size_t>(unit)] == Unsettled::DependsOnStart)
                flagged.push_back(unit + 1);
        QCOMPARE(flagged, (std::vector<int> {2, 12, 36, 38}));
    }

    void theResultDoesNotDependOnThreads()
    {
        const Ratings ratings = anaesthetists();
        DawidSkeneOptions options;
        options.threads = 1;
        const auto one = dawidSkene({ratings}, options);
        options.threads = 2;
        const auto two = dawidSkene({ratings}, options);
        QCOMPARE(one->posterior, two->posterior);
        QCOMPARE(one->logLikelihood, two->logLikelihood);
    }

    void lazyRatersAreSeenThrough()
    {
        const Ratings ratings = goodAndLazy();
        const Consensus consensus = estimate({ratings});
        for (int unit = 0; unit < 40; ++unit)
            QCOMPARE(consensus.label[static_cast<std::size_t>(unit)], unit % 4 == 0 ? 1 : 0);
        QVERIFY(*consensus.raters[0].skill > 0.99);
        QVERIFY(isClose(*consensus.raters[2].skill, 0.75, 0.02));
        QVERIFY(isClose(consensus.raters[2].confusion[2], 1, 1e-6)); // class 1 is always called class 0
    }

    void oneCoinGivesEveryRaterOneSkill()
    {
        std::vector<std::vector<int>> table;
        for (int i = 0; i < 60; ++i)
            table.push_back(
                {i % 3, i % 10 == 0 ? (i + 1) % 3 : i % 3, i % 3, i % 2 == 0 ? (i + 2) % 3 : i % 3});
        const Ratings ratings = Ratings::fromTable(table, 3);
        const Consensus consensus = estimate({ratings}, Start::Best, Model::OneCoin);
        for (int unit = 0; unit < 60; ++unit)
            QCOMPARE(consensus.label[static_cast<std::size_t>(unit)], unit % 3);
        QVERIFY(isClose(*consensus.raters[1].skill, 0.9, 1e-6));
        QVERIFY(isClose(*consensus.raters[3].skill, 0.5, 1e-6));
    }

    void goldUnitsKeepTheirClassAndTeachAboutRaters()
    {
        // Two raters against each other: only known units can tell who is right.
        std::vector<std::vector<int>> table;
        for (int i = 0; i < 20; ++i)
            table.push_back({i % 2, 1 - i % 2});
        const Ratings ratings = Ratings::fromTable(table, 2);
        std::vector<int> gold(20, -1);
        for (std::size_t i = 0; i < 6; ++i)
            gold[i] = 1 - static_cast<int>(i) % 2;
        const Consensus consensus = estimate({ratings, gold});
        for (int unit = 0; unit < 20; ++unit)
            QCOMPARE(consensus.label[static_cast<std::size_t>(unit)], 1 - unit % 2);
        QCOMPARE(consensus.posteriorOf(0)[1], 1.0);
        QVERIFY(consensus.isSettled(0));
        QVERIFY(*consensus.raters[0].skill < 0.01);
        QVERIFY(*consensus.raters[1].skill > 0.99);
    }

    void aClassThatARaterNeverSawIsUnknown()
    {
        const Ratings ratings = Ratings::fromTable({{0, 0, -1}, {0, 0, 0}, {1, 1, -1}, {1, 1, -1}}, 3);
        const Consensus consensus = estimate({ratings});
        QCOMPARE(consensus.raters[2].isRowKnown, (std::vector<bool> {true, false, false}));
        QCOMPARE(consensus.raters[0].isRowKnown, (std::vector<bool> {true, true, false}));
        for (const double value : consensus.posterior)
            QVERIFY(std::isfinite(value));
    }

    void unitsWithoutVotesHaveNoLabel()
    {
        const Ratings ratings = Ratings::fromTable({{0, 0}, {-1, -1}, {1, 1}}, 2);
        const Consensus consensus = estimate({ratings});
        QCOMPARE(consensus.label[1], -1);
        QCOMPARE(consensus.reason[1], Unsettled::NoVotes);
        QCOMPARE(consensus.posteriorOf(1)[0], 0.0);
        QVERIFY(isClose(consensus.prior[0], 0.5, 1e-12));
    }

    void oneAnnotatorAndManyClassesWork()
    {
        std::vector<std::vector<int>> table;
        for (int i = 0; i < 500; ++i)
            table.push_back({i});
        const Consensus consensus = estimate({Ratings::fromTable(table, 500)});
        QCOMPARE(consensus.label[499], 499);
        QCOMPARE(consensus.reason[499], Unsettled::FewVotes);
    }

    void noLabelsAtAllGiveNothing()
    {
        QCOMPARE(estimate({Ratings(2, 1, 2, {})}).label, (std::vector<int> {-1, -1}));
        QVERIFY(estimate({Ratings(0, 0, 0, {})}).label.empty());
    }

    void itCanBeStopped()
    {
        RunControl control;
        control.isCancelled = [] { return true; };
        QVERIFY(!dawidSkene({anaesthetists()}, {}, control));
    }
};

QTEST_APPLESS_MAIN(TestDawidSkene)
#include "test_dawid_skene.moc"
