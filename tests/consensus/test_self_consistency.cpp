#include "core/agreement/agreement_summary.h"
#include "core/agreement/dawid_skene.h"
#include "core/consensus/self_consistency.h"
#include "tests/consensus/labeled_project.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace taxon;
using test::LabeledProject;

namespace {

const QString kCat = QStringLiteral("cat");
const QString kDog = QStringLiteral("dog");
const QString kAnn = QStringLiteral("Ann");

std::vector<TimedAnswer> answers(int count, int agreeing)
{
    std::vector<TimedAnswer> all;
    for (int i = 0; i < count; ++i)
        all.push_back({i, i < agreeing});
    return all;
}

} // namespace

class TestSelfConsistency : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRepeatIsComparedWithTheVoteThatStood();
    void skipsAreCountedApart();
    void withoutRepeatsItIsUndefined();
    void windowsHoldEqualNumbersInOrderOfTime();
    void driftIsAgreementWithOthersOverTime();
    void classesKeepTheirDeclaredRankWhenTheyAreReordered();
};

void TestSelfConsistency::aRepeatIsComparedWithTheVoteThatStood()
{
    LabeledProject p;
    for (int i = 0; i < 4; ++i) {
        const ImageId image = p.image(QString::number(i));
        p.decide(image, kAnn, kDog, DecisionPurpose::Vote, i);
        p.decide(image, kAnn, i < 2 ? kCat : kDog, DecisionPurpose::Vote, 10 + i); // thinks again at once
        p.decide(image, kAnn, i == 0 ? kDog : i == 1 ? kCat : kDog, DecisionPurpose::Repeat, 100 + i);
        p.decide(image, kAnn, kCat, DecisionPurpose::Repeat, 200 + i); // a second repeat is for drift alone
        p.decide(image, kAnn, kCat, DecisionPurpose::Vote, 300 + i); // later votes do not count either
    }
    p.decide(p->images().ids()[0], kAnn, kDog, DecisionPurpose::Correction, 400);
    const NamedRatings table = projectRatings(*p);
    const auto self = selfConsistency(*p, table, ClassScale::nominal(2));
    QCOMPARE(self[0].annotator, p.person(kAnn));
    QCOMPARE(self[0].agreement.percent.units, 4);
    QCOMPARE(self[0].agreement.percent.value, std::optional(0.75));
    QCOMPARE(self[0].agreement.cohen.value, std::optional(0.5)); // [[1, 1], [0, 2]]
    QCOMPARE(self[0].differing, std::vector<ImageId>{p->images().ids()[0]});
    QCOMPARE(table.ratings.size(), 4); // repeats are no votes
}

void TestSelfConsistency::skipsAreCountedApart()
{
    LabeledProject p;
    const ImageId image = p.image(QStringLiteral("1"));
    p.decide(image, kAnn, {});
    p.decide(image, kAnn, kCat, DecisionPurpose::Repeat);
    const auto self = selfConsistency(*p, projectRatings(*p), ClassScale::nominal(2));
    QCOMPARE(self[0].skipped, 1);
    QCOMPARE(self[0].agreement.percent.units, 0);
}

void TestSelfConsistency::withoutRepeatsItIsUndefined()
{
    LabeledProject p;
    p.votes(QStringLiteral("1"), QStringLiteral("cat dog"));
    for (const SelfConsistency &self : selfConsistency(*p, projectRatings(*p), ClassScale::nominal(2))) {
        QVERIFY(!self.agreement.cohen.value);
        QCOMPARE(self.agreement.cohen.reason, Undefined::NoOverlap);
    }
}

void TestSelfConsistency::windowsHoldEqualNumbersInOrderOfTime()
{
    QVERIFY(driftWindows(answers(kLeastInWindow - 1, 0)).empty());
    std::vector<TimedAnswer> mixed = answers(60, 30);
    std::reverse(mixed.begin(), mixed.end());
    const auto windows = driftWindows(mixed);
    QCOMPARE(windows.size(), std::size_t(3));
    QCOMPARE(windows[0].share(), 1.0);
    QCOMPARE(windows[1].share(), 0.5);
    QCOMPARE(windows[2].agreeing, 0);
    QVERIFY(windows[1].interval.low < 0.5 && windows[1].interval.high > 0.5);
    QVERIFY(windows[0].to <= windows[1].from);
    QCOMPARE(driftWindows(answers(2000, 5)).size(), std::size_t(kMostWindows));
}

void TestSelfConsistency::driftIsAgreementWithOthersOverTime()
{
    LabeledProject p;
    const QStringList others{QStringLiteral("Bob"), QStringLiteral("Cid")};
    Transaction transaction(p->database()); // one for all is quick
    for (int i = 0; i < 60; ++i) {
        const ImageId image = p.image(QString::number(i));
        p.decide(image, kAnn, i < 40 ? kCat : kDog, DecisionPurpose::Vote, i);
        for (const QString &other : others)
            p.decide(image, other, kCat, DecisionPurpose::Vote, i);
    }
    transaction.commit();
    const auto drift = driftOf(*p, projectRatings(*p));
    QCOMPARE(drift[0].withOthers.size(), std::size_t(3));
    QCOMPARE(drift[0].withOthers[0].share(), 1.0);
    QCOMPARE(drift[0].withOthers[2].share(), 0.0);
    QVERIFY(drift[0].isDrifting);
    QVERIFY(!drift[1].isDrifting); // where Ann is alone the other two tie with her; elsewhere all agree
    QVERIFY(drift[0].withSelf.empty());
}

void TestSelfConsistency::classesKeepTheirDeclaredRankWhenTheyAreReordered()
{
    const QString low = QStringLiteral("low"), middle = QStringLiteral("middle"), high = QStringLiteral("high");
    LabeledProject p({middle, high, low});
    p->classScale().declare(ScaleLevel::Ordinal, {{p.label(low), 1}, {p.label(middle), 2}, {p.label(high), 5}}, p->classes().history());
    for (int i = 0; i < 12; ++i)
        p.votes(QString::number(i), i % 4 == 0 ? QStringLiteral("low middle") : i % 4 == 1 ? QStringLiteral("high high") : i % 4 == 2 ? QStringLiteral("low low") : QStringLiteral("middle high"));
    const auto figures = [&] {
        const NamedRatings table = projectRatings(*p);
        return summarize(UnitCounts(table.ratings), scaleOf(*p, table, std::nullopt));
    };
    const AgreementSummary before = figures();
    QVERIFY(before.alphaOrdinal.value && before.ac2Linear.value);
    p->classes().reorder({p.label(high), p.label(low), p.label(middle)});
    const AgreementSummary after = figures();
    QVERIFY(std::abs(*after.alphaOrdinal.value - *before.alphaOrdinal.value) < 1e-12);
    QVERIFY(std::abs(*after.ac2Linear.value - *before.ac2Linear.value) < 1e-12);
    p->classScale().declare(ScaleLevel::Ordinal, {{p.label(low), 2}, {p.label(middle), 1}, {p.label(high), 5}}, p->classes().history());
    QVERIFY(std::abs(*figures().alphaOrdinal.value - *before.alphaOrdinal.value) > 1e-3); // another rank is another figure
    p->classScale().declare(ScaleLevel::Interval, {{p.label(low), 1}, {p.label(middle), 2}, {p.label(high), 50}}, p->classes().history());
    QVERIFY(figures().alphaInterval.value.has_value());
}

QTEST_GUILESS_MAIN(TestSelfConsistency)
#include "test_self_consistency.moc"
