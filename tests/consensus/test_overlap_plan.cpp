#include "core/base/error.h"
#include "core/base/random.h"
#include "core/consensus/overlap_plan.h"
#include "tests/consensus/labeled_project.h"
#include "tests/support/test_support.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace taxon;
using test::LabeledProject;

namespace {

std::vector<ImageId> images(int count)
{
    std::vector<ImageId> ids;
    for (int i = 1; i <= count; ++i)
        ids.push_back({i});
    return ids;
}

OverlapPlan planOf(int people, double share, int perImage, quint64 seed = 7)
{
    OverlapPlan plan;
    for (int i = 1; i <= people; ++i)
        plan.annotators.push_back({i});
    plan.overlapShare = share;
    plan.annotatorsPerImage = perImage;
    plan.seed = seed;
    return plan;
}

// Percent agreement of simulated people who all know half of the images and guess the rest: its spread over repetitions.
double simulatedHalfWidth(int count, int raters, double known)
{
    Random random(5);
    double sum = 0, squares = 0;
    constexpr int kTimes = 400;
    for (int time = 0; time < kTimes; ++time) {
        double agreement = 0;
        for (int image = 0; image < count; ++image) {
            const bool isEasy = random.uniform() < known;
            int ones = 0;
            for (int rater = 0; rater < raters; ++rater)
                ones += isEasy ? 0 : static_cast<int>(random.below(2));
            agreement += double(ones * (ones - 1) + (raters - ones) * (raters - ones - 1)) / (raters * (raters - 1));
        }
        agreement /= count;
        sum += agreement;
        squares += agreement * agreement;
    }
    return 1.96 * std::sqrt(squares / kTimes - sum / kTimes * sum / kTimes);
}

} // namespace

class TestOverlapPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void loadsAreBalancedAndPeopleMeetEvenly();
    void theSeedDecidesThePlan();
    void theExpectedWidthIsThatOfASimulation();
    void theNumberOfImagesIsTheInverseOfTheWidth();
    void fewImagesAreNoBasis();
    void hoursComeFromMeasuredTime();
    void plansThatMakeNoSenseAreRefused();
};

void TestOverlapPlan::loadsAreBalancedAndPeopleMeetEvenly()
{
    const auto rows = divideImages(images(101), planOf(4, 0.3, 2));
    std::map<ImageId, std::set<AnnotatorId>> people;
    std::map<AnnotatorId, int> loads;
    for (const auto &[annotator, image] : rows) {
        QVERIFY(people[image].insert(annotator).second);
        ++loads[annotator];
    }
    QCOMPARE(people.size(), std::size_t(101));
    QCOMPARE(rows.size(), std::size_t(101 + 30));
    std::map<std::set<AnnotatorId>, int> meetings;
    for (const auto &[image, who] : people)
        if (who.size() > 1)
            ++meetings[who];
    for (const auto &[annotator, load] : loads)
        QVERIFY(std::abs(load - 131 / 4) <= 1);
    QCOMPARE(meetings.size(), std::size_t(6));
    for (const auto &[who, count] : meetings)
        QVERIFY2(count >= 3 && count <= 7, qPrintable(QString::number(count)));
}

void TestOverlapPlan::theSeedDecidesThePlan()
{
    QVERIFY(divideImages(images(50), planOf(3, 0.5, 3)) == divideImages(images(50), planOf(3, 0.5, 3)));
    QVERIFY(divideImages(images(50), planOf(3, 0.5, 3)) != divideImages(images(50), planOf(3, 0.5, 3, 8)));
    std::vector<ImageId> firsts; // everyone has an order of his own
    for (const auto &[annotator, image] : divideImages(images(50), planOf(3, 1, 3)))
        if (firsts.size() < 50)
            firsts.push_back(image);
    QVERIFY(!std::is_sorted(firsts.begin(), firsts.end()));
}

void TestOverlapPlan::theExpectedWidthIsThatOfASimulation()
{
    for (const int raters : {2, 3, 5}) {
        Random random(9);
        std::vector<std::vector<int>> rows;
        for (int image = 0; image < 4000; ++image) { // half of the images are easy
            const bool isEasy = random.uniform() < 0.5;
            rows.emplace_back();
            for (int rater = 0; rater < raters; ++rater)
                rows.back().push_back(isEasy ? 0 : static_cast<int>(random.below(2)));
        }
        NamedRatings table;
        table.classes = {QStringLiteral("a"), QStringLiteral("b")};
        table.ratings = Ratings::fromTable(rows, 2);
        OverlapBasis basis = overlapBasis(table);
        QVERIFY(basis.isMeasured);
        const double ofKappa = expectedHalfWidth(basis, 200, raters).value();
        const double ofPercent = ofKappa * (1 - basis.expected);
        const double simulated = simulatedHalfWidth(200, raters, 0.5);
        QVERIFY2(std::abs(ofPercent / simulated - 1) < 0.15, qPrintable(QStringLiteral("%1 raters: %2, simulated %3").arg(raters).arg(ofPercent).arg(simulated)));
    }
}

void TestOverlapPlan::theNumberOfImagesIsTheInverseOfTheWidth()
{
    OverlapBasis basis;
    basis.expected = 0.25;
    const qint64 needed = imagesForHalfWidth(basis, 0.1, 3).value();
    QVERIFY(expectedHalfWidth(basis, needed, 3).value() <= 0.1);
    QVERIFY(expectedHalfWidth(basis, needed - 1, 3).value() > 0.1);
    QVERIFY(!imagesForHalfWidth(basis, 0, 3) && !imagesForHalfWidth(basis, 0.1, 1) && !expectedHalfWidth(basis, 1, 2));
}

void TestOverlapPlan::fewImagesAreNoBasis()
{
    LabeledProject p;
    p.votes(QStringLiteral("1"), QStringLiteral("cat dog"));
    const OverlapBasis basis = overlapBasis(projectRatings(*p));
    QVERIFY(!basis.isMeasured);
    QCOMPARE(basis.images, 1);
    QCOMPARE(basis.expected, 0.5);
    QCOMPARE(basis.observed, 0.8);
}

void TestOverlapPlan::hoursComeFromMeasuredTime()
{
    LabeledProject p;
    OverlapPlan plan;
    plan.annotators = {p.person(QStringLiteral("A")), p.person(QStringLiteral("B"))};
    plan.overlapShare = 0.5;
    QVERIFY(!forecast(*p, plan, 100).hours);
    for (int i = 0; i < 3; ++i) {
        Decision decision;
        decision.image = p.image(QString::number(i));
        decision.annotator = plan.annotators[0];
        decision.label = p.label(QStringLiteral("cat"));
        decision.milliseconds = i == 2 ? 900'000 : 3600; // a coffee break does not count
        p->decisions().record(decision);
    }
    const PlanForecast result = forecast(*p, plan, 100);
    QCOMPARE(result.overlapping, 50);
    QCOMPARE(result.decisions, 150);
    QCOMPARE(result.timed, 3);
    QCOMPARE(result.hours, std::optional(0.15)); // 150 decisions of 3.6 s; B is taken to be like the others
    QVERIFY(result.halfWidth.has_value());
}

void TestOverlapPlan::plansThatMakeNoSenseAreRefused()
{
    TAXON_VERIFY_ERROR(planOf(0, 0, 2).validate(), ErrorCode::Usage);
    TAXON_VERIFY_ERROR(planOf(3, 1.5, 2).validate(), ErrorCode::Usage);
    TAXON_VERIFY_ERROR(planOf(3, 0.5, 4).validate(), ErrorCode::Usage);
    OverlapPlan twice = planOf(2, 0.5, 2);
    twice.annotators[1] = twice.annotators[0];
    TAXON_VERIFY_ERROR(twice.validate(), ErrorCode::Usage);
    QCOMPARE(divideImages(images(5), planOf(1, 0, 2)).size(), std::size_t(5));
    QVERIFY(divideImages({}, planOf(2, 0.5, 2)).empty());
}

QTEST_GUILESS_MAIN(TestOverlapPlan)
#include "test_overlap_plan.moc"
