#include "core/agreement/pair_agreement.h"
#include "tests/agreement/agreement_tables.h"

#include <QTest>

#include <cmath>

using namespace taxon;
using namespace taxon::test;

namespace {

bool equals(const std::optional<double>& value, double expected, int decimals)
{
    const bool isEqual = value && std::abs(*value - expected) <= 0.5000001 * std::pow(10.0, -decimals);
    if (!isEqual)
        qWarning("%.9f instead of %.9f", value.value_or(NAN), expected);
    return isEqual;
}

PairAgreement agreementOf(const std::vector<std::vector<int>>& matrix)
{
    std::vector<int> rank;
    for (std::size_t c = 0; c < matrix.size(); ++c)
        rank.push_back(static_cast<int>(c));
    return pairAgreement(PairTable::fromMatrix(matrix), ClassScale::ordinal(rank));
}

// Raters 2 and 3 of irr's "anxiety" on the whole scale of 6.
PairTable anxiety()
{
    const auto second = digitTable("36462424332333221334").front();
    const auto third = digitTable("21443216111233113322").front();
    std::vector<std::vector<int>> table;
    for (std::size_t i = 0; i < second.size(); ++i)
        table.push_back({second[i], third[i]});
    return raterPairs(Ratings::fromTable(table, 6)).front().table;
}

} // namespace

class TestPairAgreement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sasExampleWithItsErrors()
    {
        const PairAgreement pair = agreementOf({{0, 4, 1}, {0, 8, 0}, {0, 1, 5}});
        QVERIFY(equals(pair.cohen.value, 0.4842, 4));
        QVERIFY(equals(pair.cohen.standardError, 0.1380, 4));
        QVERIFY(equals(*pair.cohen.value - 1.959964 * *pair.cohen.standardError, 0.2137, 4));
        QVERIFY(equals(*pair.cohen.value + 1.959964 * *pair.cohen.standardError, 0.7547, 4));
        QVERIFY(equals(pair.cohenNullError, 0.1484, 4));
        QVERIFY(equals(pair.cohenLinear.value, 0.4701, 4));
        QVERIFY(equals(pair.cohenLinear.standardError, 0.1457, 4));
        QVERIFY(equals(pair.cohenQuadratic.value, 0.45016, 5));
    }

    void twoAbstractorsAsInIrrCac()
    {
        const PairAgreement pair = agreementOf({{13, 0, 0}, {0, 20, 7}, {0, 4, 56}});
        QVERIFY(equals(pair.percent.value, 0.89, 9));
        QVERIFY(equals(pair.cohen.value, 0.7964094, 7));
        QVERIFY(equals(pair.scott.value, 0.7962397, 7));
        QVERIFY(equals(pair.ac1.value, 0.8493305, 7));
        QVERIFY(equals(pair.cohen.standardError, 0.0589, 4)); // theirs divides by N − 1
    }

    void wikipediaTables()
    {
        QVERIFY(equals(agreementOf({{20, 5}, {10, 15}}).cohen.value, 0.4000, 4));
        QVERIFY(equals(agreementOf({{45, 15}, {25, 15}}).cohen.value, 0.1304, 4));
        QVERIFY(equals(agreementOf({{25, 35}, {5, 35}}).cohen.value, 0.2593, 4));
    }

    void prevalenceParadox()
    {
        const PairAgreement even = agreementOf({{40, 9}, {6, 45}});
        const PairAgreement skewed = agreementOf({{80, 10}, {5, 5}});
        QVERIFY(equals(even.percent.value, 0.85, 9));
        QVERIFY(equals(skewed.percent.value, 0.85, 9));
        QVERIFY(equals(even.cohen.value, 0.6995, 4));
        QVERIFY(equals(skewed.cohen.value, 0.3182, 4));
        QVERIFY(equals(even.ac1.value, 0.7007, 4));
        QVERIFY(equals(skewed.ac1.value, 0.8080, 4));
        QVERIFY(!even.kappaAndAc1Part);
        QVERIFY(skewed.kappaAndAc1Part);
        QVERIFY(equals(skewed.prevalence, 0.75, 9)); // |80 − 5| / 100
        QVERIFY(equals(skewed.bias, 0.05, 9)); // |10 − 5| / 100
    }

    void weightsUseTheWholeDeclaredScale()
    {
        const ClassScale scale = ClassScale::interval({1, 2, 3, 4, 5, 6});
        QVERIFY(equals(cohenKappa(anxiety(), scale, Weights::Linear).value, 0.12621, 5)); // not .14591
        QVERIFY(equals(cohenKappa(anxiety(), scale, Weights::Quadratic).value, 0.22980, 5)); // not .25203
    }

    void weightsMatchTheirDefinition()
    {
        const std::vector<std::vector<int>> matrix {{5, 2, 0, 1}, {3, 0, 4, 0}, {1, 1, 6, 2}, {0, 2, 0, 7}};
        const std::vector<int> rank {2, 0, 3, 1};
        const PairTable table = PairTable::fromMatrix(matrix);
        for (const Weights weights : {Weights::Linear, Weights::Quadratic}) {
            double observed = 0;
            double expected = 0;
            for (std::size_t i = 0; i < 4; ++i)
                for (std::size_t j = 0; j < 4; ++j) {
                    const double d = std::abs(rank[i] - rank[j]);
                    const double w = weights == Weights::Linear ? d : d * d;
                    observed += w * matrix[i][j] / 34.0;
                    expected += w * table.firstShare()[i] * table.secondShare()[j];
                }
            QVERIFY(equals(
                cohenKappa(table, ClassScale::ordinal(rank), weights).value, 1 - observed / expected, 12));
        }
    }

    void undefinedTellsWhy()
    {
        QCOMPARE(agreementOf({{5, 0}, {0, 0}}).cohen.reason, Undefined::OneClassUsed);
        QCOMPARE(agreementOf({{5, 0}, {0, 0}}).scott.reason, Undefined::OneClassUsed);
        QCOMPARE(agreementOf({{0, 0}, {0, 0}}).cohen.reason, Undefined::NoOverlap);
        QVERIFY(!agreementOf({{0, 0}, {0, 0}}).prevalence);
        const PairTable table = PairTable::fromMatrix({{1, 0}, {1, 2}});
        QCOMPARE(cohenKappa(table, ClassScale::nominal(2), Weights::Linear).reason, Undefined::NotOrdered);
    }

    void everyPairIsListedAlsoWithoutOverlap()
    {
        const auto pairs = raterPairs(Ratings::fromTable({{0, 0, -1}, {1, 0, -1}, {-1, 1, 1}}, 2));
        QCOMPARE(pairs.size(), std::size_t(3));
        QCOMPARE(pairs[0].table.units(), 2);
        QCOMPARE(pairs[1].second, 2);
        QCOMPARE(pairs[1].table.units(), 0);
        QCOMPARE(pairs[2].first, 1);
        QCOMPARE(pairs[2].table.units(), 1); // the third rater labeled a single unit
    }

    void repeatsCountOnceWithTheMostFrequentLabel()
    {
        const std::vector<Rating> rows {{0, 0, 1}, {0, 0, 0}, {0, 0, 1}, {0, 1, 1}, // twice 1, once 0
            {1, 0, 0}, {1, 0, 1}, {1, 1, 0}}; // a tie: no label of rater 0
        const Ratings ratings(2, 2, 2, rows);
        const auto pairs = raterPairs(ratings);
        QCOMPARE(pairs[0].table.units(), 1);
        QCOMPARE(pairs[0].table.cells()[0].first, 1);
        QCOMPARE(ratings.withoutRepeats().on(1).size(), std::size_t(1));
    }

    void selfConsistencyComparesFirstAndNextLabel()
    {
        const std::vector<Rating> rows {
            {0, 0, 0}, {0, 0, 0}, {0, 0, 1}, {1, 0, 1}, {1, 0, 0}, {2, 0, 1}, {2, 1, 1}};
        const auto tables = repeatTables(Ratings(3, 2, 2, rows));
        QCOMPARE(tables[0].units(), 2);
        QCOMPARE(percentAgreement(tables[0]).value, 0.5);
        QCOMPARE(percentAgreement(tables[1]).reason, Undefined::NoOverlap);
        QCOMPARE(repeatTables(anaesthetists())[0].units(), 45);
    }

    void aRatingOutsideTheTableIsRefused()
    {
        const std::vector<Rating> rows {{0, 0, 2}};
        QVERIFY_THROWS_EXCEPTION(std::out_of_range, Ratings(1, 1, 2, rows));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, ClassScale::ordinal({0, 0}));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, ClassScale::interval({2, 2}));
    }
};

QTEST_APPLESS_MAIN(TestPairAgreement)
#include "test_pair_agreement.moc"
