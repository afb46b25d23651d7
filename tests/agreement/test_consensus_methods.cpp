#include "core/agreement/consensus_methods.h"
#include "core/agreement/glad.h"
#include "core/agreement/gold_skill.h"
#include "core/agreement/mace.h"
#include "core/agreement/vote_consensus.h"
#include "core/base/random.h"
#include "tests/agreement/agreement_tables.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace taxon;
using namespace taxon::test;

namespace {

struct Simulated {
    Ratings ratings;
    std::vector<int> truth;
};

// Raters 0 to 2 are right in 90 % of the cases, 3 to 6 mostly guess.
Simulated simulated()
{
    Random random(11);
    Simulated result;
    std::vector<std::vector<int>> table;
    for (int unit = 0; unit < 300; ++unit) {
        const int truth = static_cast<int>(random.below(4));
        result.truth.push_back(truth);
        table.emplace_back();
        for (int rater = 0; rater < 7; ++rater)
            table.back().push_back(
                random.uniform() < (rater < 3 ? 0.9 : 0.1) ? truth : static_cast<int>(random.below(4)));
    }
    result.ratings = Ratings::fromTable(table, 4);
    return result;
}

// A unit without a label is right in one of q cases.
double accuracy(const std::vector<int> &labels, const std::vector<int> &truth)
{
    double right = 0;
    for (std::size_t i = 0; i < truth.size(); ++i)
        right += labels[i] < 0 ? 0.25 : labels[i] == truth[i];
    return right / static_cast<double>(truth.size());
}

} // namespace

class TestConsensusMethods : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void majorityTiesHaveNoConsensus()
    {
        const Ratings ratings = Ratings::fromTable({{0, 0, 1}, {0, 1, -1}, {2, -1, -1}, {-1, -1, -1}}, 3);
        const Consensus consensus = majorityConsensus({ratings});
        QCOMPARE(consensus.label, (std::vector<int>{0, -1, 2, -1}));
        QCOMPARE(consensus.reason, (std::vector<Unsettled>{Unsettled::No, Unsettled::Tie, Unsettled::FewVotes, Unsettled::NoVotes}));
        QCOMPARE(consensus.posteriorOf(0)[0], 2.0 / 3);
        QCOMPARE(consensus.posteriorOf(1)[1], 0.5);
    }

    void thePolicyDecidesWhatIsSettled()
    {
        const Ratings ratings = Ratings::fromTable({{0, 0, 1}, {1, -1, -1}}, 2);
        ConsensusTask task{ratings, {}, {1, 0.7}};
        QCOMPARE(majorityConsensus(task).reason, (std::vector<Unsettled>{Unsettled::LowPosterior, Unsettled::No}));
    }

    void skillAndConfusionOfMajorityAreAgainstItsLabels()
    {
        const Ratings ratings = Ratings::fromTable({{0, 0, 1}, {1, 1, 1}, {0, 0, 0}, {0, 1, -1}}, 2);
        const Consensus consensus = majorityConsensus({ratings});
        QCOMPARE(*consensus.raters[0].skill, 1.0); // the tie is left out
        QCOMPARE(*consensus.raters[2].skill, 2.0 / 3);
        QCOMPARE(consensus.raters[2].confusion, (std::vector<double>{0.5, 0.5, 0, 1}));
        QCOMPARE(consensus.raters[2].ratings, 3);
    }

    void wawaLetsSkilledRatersBreakTies()
    {
        // Rater 3 is often alone; on the last unit raters 0 and 3 differ.
        const Ratings ratings = Ratings::fromTable(
            {{0, 0, 0, 1}, {1, 1, 1, 0}, {0, 0, 0, 0}, {1, 1, 1, 0}, {0, -1, -1, 1}}, 2);
        QCOMPARE(majorityConsensus({ratings}).label[4], -1);
        const Consensus consensus = wawaConsensus({ratings});
        QCOMPARE(consensus.label[4], 0);
        QCOMPARE(*consensus.raters[3].skill, 0.25);
        QCOMPARE(consensus.posteriorOf(4)[0], 0.8);
    }

    void everyMethodFindsTheTruthAmongGuessers_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < consensusMethods().size(); ++i)
            QTest::newRow(std::string(consensusMethodName(consensusMethods()[i])).c_str()) << static_cast<int>(i);
    }

    void everyMethodFindsTheTruthAmongGuessers()
    {
        QFETCH(const int, index);
        const ConsensusMethod method = consensusMethods()[static_cast<std::size_t>(index)];
        const Simulated data = simulated();
        const auto consensus = findConsensus(method, {data.ratings}).value();
        const double majority = accuracy(majorityConsensus({data.ratings}).label, data.truth);
        const double found = accuracy(consensus.label, data.truth);
        QVERIFY2(found >= majority, qPrintable(QString::number(found)));
        if (method != ConsensusMethod::Majority && method != ConsensusMethod::Wawa) {
            QVERIFY2(found > 0.95, qPrintable(QString::number(found)));
            QVERIFY(std::abs(*consensus.raters[0].skill - 0.925) < 0.05);
            QVERIFY(*consensus.raters[5].skill < 0.45);
        }
        for (int unit = 0; unit < data.ratings.units(); ++unit) {
            double sum = 0;
            for (const double value : consensus.posteriorOf(unit))
                sum += value;
            QVERIFY(std::abs(sum - 1) < 1e-9);
        }
    }

    void knownUnitsAreClampedInEveryMethod()
    {
        const Simulated data = simulated();
        std::vector<int> gold(300, -1);
        gold[7] = (data.truth[7] + 1) % 4;
        for (const ConsensusMethod method : consensusMethods()) {
            const auto consensus = findConsensus(method, {data.ratings, gold}).value();
            QCOMPARE(consensus.label[7], gold[7]);
            QCOMPARE(consensus.posteriorOf(7)[static_cast<std::size_t>(gold[7])], 1.0);
            QVERIFY(consensus.isSettled(7));
        }
    }

    void renamingRatersAndUnitsChangesNoLabel()
    {
        const Simulated data = simulated();
        std::vector<std::vector<int>> reversed;
        for (int unit = data.ratings.units() - 1; unit >= 0; --unit) {
            std::vector<int> row;
            for (const RaterLabel &vote : data.ratings.on(unit))
                row.insert(row.begin(), vote.label);
            reversed.push_back(row);
        }
        const Ratings other = Ratings::fromTable(reversed, 4);
        for (const ConsensusMethod method : consensusMethods()) {
            auto labels = findConsensus(method, {other}).value().label;
            std::reverse(labels.begin(), labels.end());
            QCOMPARE(labels, findConsensus(method, {data.ratings}).value().label);
        }
    }

    void abilitiesTellGoodFromGuessing()
    {
        const Simulated data = simulated();
        const auto byGlad = glad({data.ratings}).value();
        QVERIFY(byGlad.isConverged);
        QVERIFY(*byGlad.raters[0].ability > 2 * *byGlad.raters[5].ability);
        const auto byMace = mace({data.ratings}).value();
        QVERIFY(*byMace.raters[0].ability > 0.8);
        QVERIFY(*byMace.raters[5].ability < 0.25);
    }

    void maceIsTheSameOnAnyNumberOfThreads()
    {
        const Simulated data = simulated();
        MaceOptions options;
        options.threads = 1;
        const auto one = mace({data.ratings}, options).value();
        options.threads = 3;
        QCOMPARE(mace({data.ratings}, options).value().posterior, one.posterior);
    }

    void emptyAndTinyTablesWork()
    {
        for (const ConsensusMethod method : consensusMethods()) {
            QVERIFY(findConsensus(method, {Ratings(0, 0, 0, {})}).value().label.empty());
            QCOMPARE(findConsensus(method, {Ratings(2, 1, 2, {})}).value().label, (std::vector<int>{-1, -1}));
            const auto single = findConsensus(method, {Ratings::fromTable({{1}}, 2)}).value();
            QCOMPARE(single.label, std::vector<int>{1});
            QCOMPARE(single.reason[0], Unsettled::FewVotes);
            QCOMPARE(findConsensus(method, {Ratings::fromTable({{0, 0}}, 1)}).value().label, std::vector<int>{0});
        }
    }

    void methodsCanBeStopped()
    {
        RunControl control;
        control.isCancelled = [] { return true; };
        const Simulated data = simulated();
        for (const ConsensusMethod method : consensusMethods())
            if (method != ConsensusMethod::Majority && method != ConsensusMethod::Wawa)
                QVERIFY(!findConsensus(method, {data.ratings}, control));
    }

    void goldSkillIsMeasuredOnKnownUnitsOnly()
    {
        const Ratings ratings = Ratings::fromTable({{0, 1}, {1, 1}, {0, -1}, {1, 0}}, 2);
        const auto skills = goldSkill(ratings, std::vector<int>{0, 1, 1, -1});
        QCOMPARE(skills[0].ratings, 3);
        QCOMPARE(skills[0].right, 2);
        QCOMPARE(skills[0].confusion, (std::vector<std::int64_t>{1, 0, 1, 1}));
        QCOMPARE(*skills[1].share, 0.5);
        QVERIFY(skills[1].interval.low > 0 && skills[1].interval.high < 1);
        QVERIFY(!goldSkill(ratings, {})[0].share);
    }
};

QTEST_APPLESS_MAIN(TestConsensusMethods)
#include "test_consensus_methods.moc"
