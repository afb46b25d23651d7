#include "core/agreement/consensus_methods.h"
#include "core/agreement/crowdlab.h"
#include "core/agreement/human_ceiling.h"

#include <QTest>

#include <cmath>

using namespace taxon;

namespace {

const std::vector<std::vector<int>> kTable {
    {0, 0, 1, -1}, {1, 1, 1, -1}, {2, 2, 0, 2}, {0, 1, -1, -1}, {0, 0, -1, 0}, {-1, -1, -1, 2}};
const std::vector<double> kModel {
    .7, .2, .1, .1, .8, .1, .2, .2, .6, .3, .6, .1, .5, .4, .1, 0, 0, 0};

} // namespace

class TestCrowdlab : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // By an independent calculation from the paper's formulas.
    void posteriorsAreThoseOfThePaper()
    {
        const Ratings ratings = Ratings::fromTable(kTable, 3);
        const Consensus consensus = crowdlab({ratings, {}, {}, kModel});
        const std::vector<double> expected {.731649421, .165185611, .103164968, .103164968, .793670064,
            .103164968, .153699122, .153698917, .692601961, .355386902, .541448133, .103164966, .643112395,
            .252678416, .104209188, .108333333, .108333333, .783333333};
        for (std::size_t i = 0; i < expected.size(); ++i)
            QVERIFY2(std::abs(consensus.posterior[i] - expected[i]) < 1e-9, qPrintable(QString::number(i)));
        QVERIFY(std::abs(consensus.raters[3].ability.value() - 2.0 / 3) < 1e-12);
        QCOMPARE(consensus.label, (std::vector<int> {0, 1, 2, 1, 0, 2}));
        QCOMPARE(consensus.reason[5], Unsettled::FewVotes);
    }

    void withoutAModelThePeopleDecide()
    {
        const Ratings ratings = Ratings::fromTable(kTable, 3);
        const Consensus consensus = findConsensus(ConsensusMethod::Crowdlab, {ratings, {}, {}, {}}).value();
        QCOMPARE(consensus.label[0], 0);
        QCOMPARE(consensus.reason[3], Unsettled::Tie);
    }

    void knownUnitsKeepTheirClass()
    {
        const Ratings ratings = Ratings::fromTable(kTable, 3);
        const std::vector<int> gold {-1, 0, -1, -1, -1, -1};
        const Consensus consensus = crowdlab({ratings, gold, {}, kModel});
        QCOMPARE(consensus.label[1], 0);
        QCOMPARE(consensus.posteriorOf(1)[0], 1.0);
    }

    void edgesStayFinite()
    {
        for (const auto &table : std::vector<std::vector<std::vector<int>>> {{{0}, {0}}, {{0, 0}, {0, 0}}, {{0, 1}, {1, 0}}, {{-1, -1}}}) {
            const Ratings ratings = Ratings::fromTable(table, 2);
            const Consensus consensus = crowdlab({ratings, {}, {}, {}});
            for (const double p : consensus.posterior)
                QVERIFY(std::isfinite(p) && p >= 0 && p <= 1);
        }
    }

    void theCeilingIsAgreementWithTheOthers()
    {
        const Ratings ratings = Ratings::fromTable({{0, 0, 0}, {0, 0, 1}, {1, 1, 1}, {0, 1, -1}, {1, -1, -1}}, 2);
        const auto ceilings = humanCeilings(ratings);
        QCOMPARE(ceilings[0].units, 3); // on unit 1 the others tie
        QCOMPARE(ceilings[0].agreeing, 2);
        QCOMPARE(ceilings[2].units, 3);
        QCOMPARE(ceilings[2].agreeing, 2);
        QVERIFY(ceilings[0].interval.low < 2.0 / 3 && ceilings[0].interval.high > 2.0 / 3);
        QVERIFY(std::abs(overallCeiling(ceilings).value() - 6.0 / 9) < 1e-12);
        const auto known = humanCeilings(ratings, std::vector<int> {-1, 1, -1, -1, -1});
        QCOMPARE(known[2].agreeing, 3);
        QCOMPARE(known[0].units, 4);
        QVERIFY(!humanCeilings(Ratings::fromTable({{0, -1}, {-1, 1}}, 2))[0].share);
    }
};

QTEST_GUILESS_MAIN(TestCrowdlab)
#include "test_crowdlab.moc"
