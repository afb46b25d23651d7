#include "core/agreement/agreement_summary.h"
#include "tests/agreement/agreement_tables.h"

#include <QTest>

#include <cmath>

using namespace taxon;
using namespace taxon::test;

namespace {

AgreementSummary summaryOf(const Ratings& ratings, const ClassScale& scale)
{
    return summarize(UnitCounts(ratings), scale);
}

AgreementSummary nominalSummary(const Ratings& ratings)
{
    return summaryOf(ratings, ClassScale::nominal(ratings.classes()));
}

// Equal to the digits that the source prints.
bool equals(const std::optional<double>& value, double expected, int decimals)
{
    const bool isEqual = value && std::abs(*value - expected) <= 0.5000001 * std::pow(10.0, -decimals);
    if (!isEqual)
        qWarning("%.9f instead of %.9f", value.value_or(NAN), expected);
    return isEqual;
}

std::vector<double> oneTo(int n)
{
    std::vector<double> values;
    for (int i = 1; i <= n; ++i)
        values.push_back(i);
    return values;
}

} // namespace

class TestCoefficients : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fourRatersWithMissingLabelsAsInIrrCac()
    {
        const auto summary = nominalSummary(Ratings::fromTable(digitTable(kFourRaters), 5));
        QVERIFY(equals(summary.percent.value, 0.8181818, 7));
        QVERIFY(equals(summary.percent.standardError, 0.12561, 5));
        QVERIFY(equals(summary.ac1.value, 0.77544, 5));
        QVERIFY(equals(summary.ac1.expected, 0.1903212, 7));
        QVERIFY(equals(summary.ac1.standardError, 0.14295, 5));
        QVERIFY(equals(summary.fleiss.value, 0.76117, 5));
        QVERIFY(equals(summary.fleiss.expected, 0.2387153, 7));
        QVERIFY(equals(summary.fleiss.standardError, 0.15302, 5));
        QVERIFY(equals(summary.alphaNominal.value, 0.74342, 5));
        QCOMPARE(summary.alphaNominal.ratings, 40);
        QCOMPARE(summary.alphaNominal.units, 11);
    }

    void ac1DependsOnTheDeclaredClasses()
    {
        const auto table = digitTable(kFourRaters);
        QVERIFY(equals(nominalSummary(Ratings::fromTable(table, 6)).ac1.value, 0.78553, 5));
        QVERIFY(equals(nominalSummary(Ratings::fromTable(table, 6)).fleiss.value, 0.76117, 5));
    }

    void fleiss1971()
    {
        const Ratings ratings = Ratings::fromTable(digitTable(kFleiss1971), 5);
        const auto summary = nominalSummary(ratings);
        QVERIFY(equals(summary.fleiss.value, 0.4302445, 7));
        QVERIFY(
            equals(summary.alphaNominal.value, 0.433410, 6)); // .43088 is a known defect of another program
        QVERIFY(equals(summary.ac1.value, 0.447885, 6));
        const FleissTest classic = classicFleiss(UnitCounts(ratings));
        QVERIFY(equals(classic.kappa.value, 0.4302445, 7));
        QVERIFY(equals(classic.z, 17.65183, 5));
    }

    void wikipediaTable()
    {
        const auto summary = nominalSummary(Ratings::fromCounts(
            {{0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6}, {0, 3, 9, 2, 0}, {2, 2, 8, 1, 1},
                {7, 7, 0, 0, 0}, {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2}, {6, 5, 2, 1, 0}, {0, 2, 2, 3, 7}}));
        QVERIFY(equals(summary.fleiss.value, 0.209931, 6));
        QVERIFY(equals(summary.alphaNominal.value, 0.215574, 6));
        QVERIFY(equals(summary.ac1.value, 0.225614, 6));
    }

    void krippendorffsThreeCoders()
    {
        const Ratings ratings = Ratings::fromTable(transposed(digitTable(kKrippendorff)), 4);
        const auto summary = summaryOf(ratings, ClassScale::interval(oneTo(4)));
        QVERIFY(equals(summary.alphaNominal.value, 0.691358, 6));
        QCOMPARE(summary.alphaNominal.ratings, 26);
        QVERIFY(equals(summary.alphaOrdinal.value, 0.806721, 6));
        QVERIFY(equals(summary.alphaInterval.value, 0.810845, 6));
        for (const Coefficient* alpha :
            {&summary.alphaNominal, &summary.alphaOrdinal, &summary.alphaInterval})
            QVERIFY(equals((*alpha->observed - *alpha->expected) / (1 - *alpha->expected), *alpha->value, 9));
    }

    void sixRatersAsInIrrCac()
    {
        const auto summary = nominalSummary(Ratings::fromCounts(
            {{0, 0, 0, 6, 0}, {0, 3, 0, 0, 3}, {0, 1, 4, 0, 1}, {0, 0, 0, 0, 6}, {0, 3, 0, 3, 0},
                {2, 0, 4, 0, 0}, {0, 0, 4, 0, 2}, {2, 0, 3, 1, 0}, {2, 0, 0, 4, 0}, {0, 0, 0, 0, 6},
                {1, 0, 0, 5, 0}, {1, 1, 0, 4, 0}, {0, 3, 3, 0, 0}, {1, 0, 0, 5, 0}, {0, 2, 0, 3, 1}}));
        QVERIFY(equals(summary.fleiss.value, 0.4139265, 7));
        QVERIFY(equals(summary.fleiss.standardError, 0.08119291, 8));
        QVERIFY(equals(summary.ac1.value, 0.4448007, 7));
        QVERIFY(equals(summary.ac1.standardError, 0.08418757, 8));
        QVERIFY(equals(summary.freeMarginal.value, 0.4388889, 7));
        QVERIFY(equals(summary.alphaNominal.value, 0.4204384, 7));
    }

    void randolphsCounts()
    {
        const auto summary = nominalSummary(Ratings::fromCounts({{7, 1}, {3, 5}}));
        QVERIFY(equals(summary.fleiss.value, 0.161905, 6));
        QVERIFY(equals(summary.freeMarginal.value, 0.214286, 6));
    }

    void ac2EqualsAc1WithoutPartialAgreement()
    {
        const Ratings ratings = ratingsOfPair({{40, 9}, {6, 45}});
        const auto summary = summaryOf(ratings, ClassScale::ordinal({0, 1}));
        QVERIFY(equals(summary.ac2Linear.value, *summary.ac1.value, 12));
        QVERIFY(equals(summary.ac2Quadratic.value, *summary.ac1.value, 12));
        QVERIFY(equals(summary.ac2Linear.standardError, *summary.ac1.standardError, 12));
    }

    void ac2MatchesItsDefinition()
    {
        // Written out from Gwet's formulas, unit by unit, with the whole weight matrix.
        const Ratings ratings = Ratings::fromTable(digitTable(kFourRaters), 5);
        const UnitCounts counts(ratings);
        double observed = 0;
        std::vector<double> share(5);
        for (int unit = 0; unit < counts.units(); ++unit) {
            const double m = counts.ratingsOn(unit);
            for (const ClassCount& a : counts.on(unit)) {
                share[static_cast<std::size_t>(a.label)] += a.count / m / counts.units();
                for (const ClassCount& b : counts.on(unit)) {
                    const double d = (a.label - b.label) / 4.0;
                    if (m > 1)
                        observed
                            += (1 - d * d) * a.count * (b.count - (a.label == b.label)) / (m * (m - 1)) / 11;
                }
            }
        }
        double weights = 0;
        double spread = 0;
        for (int c = 0; c < 5; ++c) {
            spread += share[static_cast<std::size_t>(c)] * (1 - share[static_cast<std::size_t>(c)]);
            for (int k = 0; k < 5; ++k)
                weights += 1 - (c - k) * (c - k) / 16.0;
        }
        const double expected = weights * spread / 20;
        const auto summary = summaryOf(ratings, ClassScale::interval(oneTo(5)));
        QVERIFY(equals(summary.ac2Quadratic.observed, observed, 12));
        QVERIFY(equals(summary.ac2Quadratic.expected, expected, 12));
        QVERIFY(equals(summary.ac2Quadratic.value, (observed - expected) / (1 - expected), 12));
    }

    void aClassAgainstTheRestIsATableOfTwoClasses()
    {
        const auto table = digitTable(kFourRaters);
        const auto summary = nominalSummary(Ratings::fromTable(table, 5));
        for (int c = 0; c < 5; ++c) {
            auto two = table;
            for (auto& row : two)
                for (int& label : row)
                    label = label < 0 ? -1 : label == c ? 0 : 1;
            const auto expected = nominalSummary(Ratings::fromTable(two, 2));
            const ClassAgreement& actual = summary.perClass[static_cast<std::size_t>(c)];
            QVERIFY(equals(actual.percent.value, *expected.percent.value, 12));
            QVERIFY(equals(actual.fleiss.value, *expected.fleiss.value, 12));
            QVERIFY(equals(actual.ac1.value, *expected.ac1.value, 12));
            QVERIFY(equals(actual.alpha.value, *expected.alphaNominal.value, 12));
        }
    }

    void oneAnnotatorHasNoAgreement()
    {
        const auto summary = nominalSummary(Ratings::fromTable({{0}, {1}, {0}}, 2));
        for (const Coefficient* c : {&summary.percent, &summary.fleiss, &summary.ac1, &summary.alphaNominal,
                 &summary.perClass[0].fleiss}) {
            QVERIFY(!c->value);
            QCOMPARE(c->reason, Undefined::NoOverlap);
            QCOMPARE(c->units, 0);
        }
    }

    void noLabelAtAllIsNoOverlap()
    {
        QCOMPARE(nominalSummary(Ratings(3, 2, 2, {})).fleiss.reason, Undefined::NoOverlap);
        QCOMPARE(nominalSummary(Ratings(0, 0, 0, {})).alphaNominal.reason, Undefined::NoOverlap);
    }

    void oneClassUsedIsUndefinedNotOne()
    {
        const auto summary
            = summaryOf(Ratings::fromTable({{1, 1}, {1, 1}, {1, -1}}, 3), ClassScale::ordinal({0, 1, 2}));
        for (const Coefficient* c : {&summary.fleiss, &summary.alphaNominal, &summary.alphaOrdinal,
                 &summary.perClass[1].fleiss, &summary.perClass[1].alpha}) {
            QVERIFY(!c->value);
            QCOMPARE(undefinedName(c->reason), "one_class_used");
        }
        QCOMPARE(summary.percent.value, 1.0);
        QCOMPARE(summary.ac1.value, 1.0); // chance is 0 here, not 0/0
        QCOMPARE(summary.perClass[0].ac1.reason, Undefined::ClassNotUsed);
        QCOMPARE(
            classicFleiss(UnitCounts(Ratings::fromTable({{1, 1}}, 3))).kappa.reason, Undefined::OneClassUsed);
    }

    void oneDeclaredClassIsUndefined()
    {
        const auto summary = nominalSummary(Ratings::fromTable({{0, 0}}, 1));
        QCOMPARE(summary.ac1.reason, Undefined::OneClassDeclared);
        QCOMPARE(summary.fleiss.reason, Undefined::OneClassUsed);
    }

    void aClassUsedOnlyWhereOneLabelIsLeavesAlphaUndefined()
    {
        const auto summary = nominalSummary(Ratings::fromTable({{0, 0}, {0, 0}, {1, -1}}, 2));
        QCOMPARE(summary.alphaNominal.reason, Undefined::OneClassUsed);
        QVERIFY(summary.fleiss.value.has_value());
    }

    void aClassNeverUsedIsToldApart()
    {
        const auto summary = nominalSummary(Ratings::fromTable({{0, 0}, {1, 0}, {1, 1}}, 3));
        QVERIFY(summary.fleiss.value.has_value());
        QCOMPARE(summary.perClass[2].percent.reason, Undefined::ClassNotUsed);
        QCOMPARE(summary.perClass[2].alpha.reason, Undefined::ClassNotUsed);
        QVERIFY(summary.perClass[0].fleiss.value.has_value());
    }

    void orderedCoefficientsNeedAnOrder()
    {
        const Ratings ratings = Ratings::fromTable({{0, 0}, {1, 0}, {2, 2}}, 3);
        const auto nominal = nominalSummary(ratings);
        QCOMPARE(nominal.ac2Linear.reason, Undefined::NotOrdered);
        QCOMPARE(nominal.alphaOrdinal.reason, Undefined::NotOrdered);
        const auto ordinal = summaryOf(ratings, ClassScale::ordinal({0, 1, 2}));
        QVERIFY(ordinal.alphaOrdinal.value.has_value());
        QCOMPARE(ordinal.alphaInterval.reason, Undefined::NotNumeric);
    }

    void classicFleissNeedsEqualNumbers()
    {
        const FleissTest test = classicFleiss(UnitCounts(Ratings::fromTable(digitTable(kFourRaters), 5)));
        QCOMPARE(test.kappa.reason, Undefined::UnequalRatings);
        QVERIFY(!test.z);
    }

    void theParadoxIsFlagged()
    {
        QVERIFY(nominalSummary(ratingsOfPair({{80, 10}, {5, 5}})).kappaAndAc1Part);
        QVERIFY(!nominalSummary(ratingsOfPair({{40, 9}, {6, 45}})).kappaAndAc1Part);
    }

    void fiveHundredClassesWork()
    {
        std::vector<std::vector<int>> table;
        for (int i = 0; i < 1000; ++i)
            table.push_back({i % 500, i % 7 == 0 ? (i + 1) % 500 : i % 500, i % 500});
        const Ratings ratings = Ratings::fromTable(table, 500);
        const auto summary = summaryOf(ratings, ClassScale::interval(oneTo(500)));
        QVERIFY(*summary.fleiss.value > 0.9 && *summary.fleiss.value < 1);
        QVERIFY(*summary.alphaInterval.value > *summary.alphaNominal.value);
        QCOMPARE(summary.perClass.size(), std::size_t(500));
    }

    void bandsAreThoseOfLandisAndKoch()
    {
        QCOMPARE(landisKochBand(-0.01), AgreementBand::Poor);
        QCOMPARE(landisKochBand(0.2), AgreementBand::Slight);
        QCOMPARE(landisKochBand(0.41), AgreementBand::Moderate);
        QCOMPARE(landisKochBand(0.81), AgreementBand::AlmostPerfect);
    }
};

QTEST_APPLESS_MAIN(TestCoefficients)
#include "test_coefficients.moc"
