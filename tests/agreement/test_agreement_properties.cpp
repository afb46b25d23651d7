#include "core/agreement/agreement_summary.h"
#include "core/agreement/pair_agreement.h"
#include "core/base/random.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace taxon;

namespace {

constexpr int kUnits = 60;
constexpr int kRaters = 6;
constexpr int kClasses = 5;

struct Table {
    std::vector<Rating> rows;

    Ratings ratings() const { return Ratings(kUnits, kRaters, kClasses, rows); }
};

// Raters who are right in two of three cases and leave units out; some label a unit twice.
Table randomTable(std::uint64_t seed)
{
    Random random(seed);
    Table table;
    for (int unit = 0; unit < kUnits; ++unit) {
        const int truth = static_cast<int>(random.below(kClasses));
        for (int rater = 0; rater < kRaters; ++rater)
            for (std::uint64_t i = random.below(4) == 0 ? 1 : 0; i < 1 + (random.below(9) == 0 ? 1u : 0u); ++i)
                table.rows.push_back(
                    {unit, rater, random.below(3) > 0 ? truth : static_cast<int>(random.below(kClasses))});
    }
    return table;
}

std::vector<int> permutation(int size, std::uint64_t seed)
{
    std::vector<int> order(static_cast<std::size_t>(size));
    std::iota(order.begin(), order.end(), 0);
    Random random(seed);
    shuffle(std::span(order), random);
    return order;
}

Table renamed(Table table, std::uint64_t seed)
{
    const auto units = permutation(kUnits, seed);
    const auto raters = permutation(kRaters, seed + 1);
    const auto classes = permutation(kClasses, seed + 2);
    for (Rating &row : table.rows)
        row = {units[static_cast<std::size_t>(row.unit)], raters[static_cast<std::size_t>(row.rater)],
            classes[static_cast<std::size_t>(row.label)]};
    Random random(seed + 3);
    shuffle(std::span(table.rows), random);
    return table;
}

std::vector<double> nominalValues(const Ratings &ratings)
{
    const auto s = summarize(UnitCounts(ratings), ClassScale::nominal(kClasses));
    std::vector<double> values;
    for (const Coefficient *c : {&s.percent, &s.fleiss, &s.ac1, &s.freeMarginal, &s.alphaNominal}) {
        values.push_back(c->value.value_or(NAN));
        values.push_back(c->standardError.value_or(0));
    }
    return values;
}

// Of all pairs, in ascending order, since renaming changes their order.
std::vector<double> pairValues(const Ratings &ratings)
{
    std::vector<double> values;
    for (const RaterPair &pair : raterPairs(ratings)) {
        const auto agreement = pairAgreement(pair.table, ClassScale::nominal(kClasses));
        for (const Coefficient *c : {&agreement.percent, &agreement.cohen, &agreement.scott, &agreement.ac1})
            values.push_back(c->value.value_or(NAN));
        values.push_back(agreement.cohen.standardError.value_or(NAN));
    }
    std::sort(values.begin(), values.end());
    return values;
}

bool areClose(const std::vector<double> &a, const std::vector<double> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](double x, double y) { return std::abs(x - y) < 1e-12; });
}

std::vector<double> orderedValues(const Ratings &ratings, const ClassScale &scale)
{
    const auto s = summarize(UnitCounts(ratings), scale);
    std::vector<double> values;
    for (const Coefficient *c : {&s.ac2Linear, &s.ac2Quadratic, &s.alphaOrdinal, &s.alphaInterval})
        values.push_back(c->value.value_or(NAN));
    for (const RaterPair &pair : raterPairs(ratings)) {
        values.push_back(cohenKappa(pair.table, scale, Weights::Linear).value.value_or(NAN));
        values.push_back(cohenKappa(pair.table, scale, Weights::Quadratic).value.value_or(NAN));
    }
    return values;
}

} // namespace

class TestAgreementProperties : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void renamingAndReorderingChangeNothingNominal()
    {
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            const Table table = randomTable(seed);
            const Table other = renamed(table, 100 * seed);
            QVERIFY(areClose(nominalValues(table.ratings()), nominalValues(other.ratings())));
            QVERIFY(areClose(pairValues(table.ratings()), pairValues(other.ratings())));
        }
    }

    void orderedOnesFollowTheRankNotTheDisplayOrder()
    {
        const auto classes = permutation(kClasses, 5);
        for (std::uint64_t seed = 1; seed <= 10; ++seed) {
            const Table table = randomTable(seed);
            Table shown = table;
            std::vector<double> values(kClasses);
            for (Rating &row : shown.rows)
                row.label = classes[static_cast<std::size_t>(row.label)];
            for (int c = 0; c < kClasses; ++c)
                values[static_cast<std::size_t>(classes[static_cast<std::size_t>(c)])] = c;
            const auto before = orderedValues(table.ratings(), ClassScale::interval({0, 1, 2, 3, 4}));
            QVERIFY(areClose(before, orderedValues(shown.ratings(), ClassScale::interval(values))));
            QVERIFY(!areClose(before, orderedValues(shown.ratings(), ClassScale::interval({0, 1, 2, 3, 4}))));
        }
    }

    void ordinalOnesIgnoreHowFarNumbersLieApart()
    {
        const Ratings ratings = randomTable(3).ratings();
        const auto even = summarize(UnitCounts(ratings), ClassScale::interval({0, 1, 2, 3, 4}));
        const auto uneven = summarize(UnitCounts(ratings), ClassScale::interval({-7, 1, 2, 90, 4000}));
        QCOMPARE(*even.alphaOrdinal.value, *uneven.alphaOrdinal.value);
        QVERIFY(std::abs(*even.alphaInterval.value - *uneven.alphaInterval.value) > 1e-3);
    }

    void perfectAgreementGivesOne()
    {
        for (int used = 2; used <= kClasses; ++used) {
            std::vector<Rating> rows;
            for (int unit = 0; unit < kUnits; ++unit)
                for (int rater = 0; rater < kRaters; ++rater)
                    if ((unit + rater) % 3 > 0)
                        rows.push_back({unit, rater, unit / 7 % used});
            const Ratings ratings(kUnits, kRaters, kClasses, rows);
            for (const double value : orderedValues(ratings, ClassScale::interval({0, 1, 2, 3, 4})))
                QVERIFY(std::abs(value - 1) < 1e-12);
            auto summary = summarize(UnitCounts(ratings), ClassScale::interval({0, 1, 2, 3, 4}));
            summary.forEach([](const Coefficient &c) {
                QVERIFY(c.reason == Undefined::ClassNotUsed || std::abs(*c.value - 1) < 1e-12);
            });
        }
    }

    void twoRatersGiveScottAndFleissTheSame()
    {
        for (std::uint64_t seed = 1; seed <= 10; ++seed) {
            Random random(seed);
            std::vector<std::vector<int>> table;
            for (int unit = 0; unit < kUnits; ++unit)
                table.push_back({static_cast<int>(random.below(4)), static_cast<int>(random.below(4))});
            const Ratings ratings = Ratings::fromTable(table, 4);
            const auto summary = summarize(UnitCounts(ratings), ClassScale::nominal(4));
            const auto pair = pairAgreement(raterPairs(ratings)[0].table, ClassScale::nominal(4));
            QVERIFY(std::abs(*summary.fleiss.value - *pair.scott.value) < 1e-12);
            QVERIFY(std::abs(*summary.ac1.value - *pair.ac1.value) < 1e-12);
            QVERIFY(std::abs(*summary.percent.standardError - *pair.percent.standardError) < 1e-12);
        }
    }
};

QTEST_APPLESS_MAIN(TestAgreementProperties)
#include "test_agreement_properties.moc"
