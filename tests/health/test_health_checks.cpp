#include "core/base/random.h"
#include "core/health/checks.h"
#include "core/health/outliers.h"
#include "core/health/separation.h"

#include <QTest>

#include <cmath>

using namespace taxon;

namespace {

/// Images of two classes, each its own content, all 100 × 100.
HealthImages healthOf(const std::vector<int> &labels)
{
    HealthImages health;
    health.classes = {QStringLiteral("cat"), QStringLiteral("dog")};
    for (const int label : labels) {
        const int number = int(health.images.size());
        health.images.push_back({.id = {number + 1}, .width = 100, .height = 100, .label = label, .content = number, .look = number});
    }
    return health;
}

std::vector<int> repeated(int cats, int dogs)
{
    std::vector<int> labels(std::size_t(cats), 0);
    labels.insert(labels.end(), std::size_t(dogs), 1);
    return labels;
}

std::vector<ImageId> ids(std::initializer_list<qint64> numbers)
{
    std::vector<ImageId> result;
    for (const qint64 number : numbers)
        result.push_back({number});
    return result;
}

/// Statistics that differ a little from image to image, as photographs' do.
void measureAll(HealthImages &health)
{
    Random random(5);
    for (HealthImage &image : health.images) {
        const auto near = [&](float value) { return value + float(random.uniform(-0.05, 0.05)); };
        image.statistics = ImageStatistics{near(0.5F), near(0.4F), near(0.3F), near(0.45F), near(0.2F), near(0.3F), near(1.0F)};
    }
}

} // namespace

class TestHealthChecks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aClassAboveSeventyPerCentIsTold()
    {
        QVERIFY(checkClassBalance(healthOf(repeated(7, 3))).isEmpty()); // 70 % is not more than 70 %
        const auto findings = checkClassBalance(healthOf(repeated(15, 5)));
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings[0].value, std::optional(0.75));
        QCOMPARE(findings[0].images.size(), std::size_t(15));
        QVERIFY(findings[0].sentence.contains(QStringLiteral("cat has 75.0 %")));
    }

    void unlabeledImagesDoNotCountForTheBalance()
    {
        auto labels = repeated(5, 5);
        labels.insert(labels.end(), 100, -1);
        QVERIFY(checkClassBalance(healthOf(labels)).isEmpty());
        QVERIFY(checkClassBalance(HealthImages()).isEmpty());
    }

    void scarceClassesAreNamedTheScarcestFirst()
    {
        const auto few = checkImageCounts(healthOf(repeated(1'200, 30)), {});
        QCOMPARE(few.size(), 1);
        QVERIFY(few[0].sentence.contains(QStringLiteral("dog (30)")));
        QVERIFY(!few[0].sentence.contains(QStringLiteral("cat")));
        QCOMPARE(few[0].images.size(), std::size_t(30));
        QVERIFY(few[0].sentence.contains(QStringLiteral("three sizes are finished; so far there are 0")));
        const auto simple = checkImageCounts(healthOf(repeated(1'200, 1'000)), {});
        QVERIFY(simple[0].sentence.contains(QStringLiteral("fewer than 10,000")));
        QVERIFY(checkImageCounts(healthOf(repeated(10'000, 10'000)), {}).isEmpty());
        QCOMPARE(checkImageCounts(healthOf(repeated(10, 0)), {})[0].severity, Severity::Warning);
    }

    void theLearningCurveIsExtrapolatedFromThreeSizes()
    {
        // error = 2 · n^−0.5, so 0.2, 0.1 and 0.05; a worse run of the same size does not count
        const std::vector<LearningPoint> runs{{400, 0.1}, {100, 0.2}, {1'600, 0.05}, {400, 0.3}};
        const auto law = fitPowerLaw(bestPoints(runs));
        QVERIFY(law);
        QVERIFY(std::abs(law->exponent - 0.5) < 1e-9);
        QVERIFY(std::abs(law->errorAt(6'400) - 0.025) < 1e-9);
        QVERIFY(!fitPowerLaw(bestPoints({{100, 0.2}, {100, 0.1}, {200, 0.1}})));
        const auto finding = checkImageCounts(healthOf(repeated(10, 10)), runs)[0];
        QVERIFY2(finding.sentence.contains(QStringLiteral("(3,200) would bring the validation accuracy from about 95.0 % to about 96.5 %")), qPrintable(finding.sentence));
        const auto worse = checkImageCounts(healthOf(repeated(10, 10)), {{100, 0.1}, {200, 0.2}, {400, 0.3}})[0];
        QVERIFY(worse.sentence.contains(QStringLiteral("did not get better")));
    }

    void identicalImagesAreGrouped()
    {
        HealthImages health = healthOf(repeated(4, 2));
        QVERIFY(checkRepeatedImages(health).isEmpty());
        health.images[3].content = health.images[5].content = health.images[1].content;
        const auto findings = checkRepeatedImages(health);
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings[0].images, ids({2, 4, 6}));
        QVERIFY(findings[0].sentence.startsWith(QStringLiteral("2 image(s) repeat"))); // one of the three is the original
        QCOMPARE(findings[0].severity, Severity::Hint);
    }

    void identicalImagesWithDifferentLabelsAreAProblem()
    {
        HealthImages health = healthOf({0, 0, 1, -1, 0, 0});
        health.images[1].content = health.images[2].content; // cat and dog
        health.images[3].content = health.images[0].content; // cat and nothing: no conflict
        health.images[5].content = health.images[4].content; // cat and cat
        const auto findings = checkLabelConflicts(health);
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings[0].severity, Severity::Problem);
        QCOMPARE(findings[0].images, ids({2, 3}));
        health.images[2].label = 0;
        QVERIFY(checkLabelConflicts(health).isEmpty());
    }

    void lookAlikesAreToldApartByTheirLabels()
    {
        HealthImages health = healthOf({0, 0, 0, 1, 0, 0});
        health.images[1].look = health.images[0].look;
        health.images[3].look = health.images[2].look;
        health.images[5].look = health.images[4].look;
        health.images[5].content = health.images[4].content; // the same: not only alike
        const auto findings = checkLookAlikes(health);
        QCOMPARE(findings.size(), 2);
        QCOMPARE(findings[0].severity, Severity::Warning);
        QCOMPARE(findings[0].images, ids({3, 4}));
        QCOMPARE(findings[1].images, ids({1, 2}));
        QVERIFY(findings[1].sentence.contains(QStringLiteral("may divide")));
        health.isKeptTogether = true;
        QVERIFY(checkLookAlikes(health)[1].sentence.contains(QStringLiteral("keeps them together")));
    }

    void leaksBetweenThePartsAreMeasured()
    {
        HealthImages health = healthOf(repeated(5, 5));
        for (HealthImage &image : health.images)
            image.part = image.id.value <= 6 ? Part::Train : image.id.value <= 8 ? Part::Validation : Part::Test;
        QVERIFY(checkLeakage(health).isEmpty());
        health.images[9].content = health.images[0].content; // test and training
        health.images[0].group = health.images[1].group = 3; // training alone
        health.images[7].group = 4;                           // validation
        health.images[8].group = 4;                           // and test
        health.images[8].look = health.images[2].look;
        health.images.push_back({.id = {11}, .content = health.images[3].content}); // in no part
        const auto findings = checkLeakage(health);
        QCOMPARE(findings.size(), 3);
        QCOMPARE(findings[0].severity, Severity::Problem);
        QCOMPARE(findings[0].images, ids({1, 10}));
        QCOMPARE(findings[0].value, std::optional(0.5)); // one of two test images
        QCOMPARE(findings[1].images, ids({8, 9}));
        QCOMPARE(findings[1].value, std::optional(0.0)); // validation knows it, training does not
        QCOMPARE(findings[2].severity, Severity::Warning);
        QCOMPARE(findings[2].images, ids({3, 9}));
        QCOMPARE(findings[2].action, FindingAction::Similar); // a new split alone would divide them again
        health.isKeptTogether = true;
        QCOMPARE(checkLeakage(health)[2].action, FindingAction::Split);
    }

    void filesInTroubleAreListedByKind()
    {
        HealthImages health = healthOf({0, 0, 0, 1});
        QVERIFY(checkFileTrouble(health).isEmpty());
        health.images[0].trouble = ImageTrouble::Missing;
        health.images[1].trouble = ImageTrouble::Changed;
        health.images[2].trouble = ImageTrouble::Unreadable;
        const auto findings = checkFileTrouble(health);
        QCOMPARE(findings.size(), 3);
        QCOMPARE(findings[0].images, ids({1}));
        QCOMPARE(findings[1].images, ids({2}));
        QCOMPARE(findings[2].images, ids({3}));
    }

    void unusualSizesAndShapesStandOut()
    {
        HealthImages health = healthOf(repeated(50, 50));
        QVERIFY(checkSizes(health).isEmpty());
        QVERIFY(checkAspectRatios(health).isEmpty());
        health.images[10].width = health.images[10].height = 3'000;
        health.images[20].width = 1'000;
        health.images[20].height = 10;
        const auto sizes = checkSizes(health);
        QCOMPARE(sizes[0].images, ids({11}));
        QVERIFY(sizes[0].sentence.contains(QStringLiteral("100 × 100")));
        QCOMPARE(checkAspectRatios(health)[0].images, ids({21}));
    }

    void unusualColorsBlurAndOneColorStandOut()
    {
        HealthImages health = healthOf(repeated(50, 50));
        measureAll(health);
        QVERIFY(checkColors(health).isEmpty());
        QVERIFY(checkBlur(health).isEmpty());
        QVERIFY(checkOneColor(health).isEmpty());
        health.images[3].statistics->red = 1;
        health.images[4].statistics->contrast = 0; // one colour: told once, not again as a strange contrast
        health.images[4].statistics->sharpness = 0;
        health.images[5].statistics->sharpness = 0.01F;
        health.images[6].statistics->sharpness = 50; // sharper than the others is no trouble
        QCOMPARE(checkColors(health)[0].images, ids({4}));
        QCOMPARE(checkOneColor(health)[0].images, ids({5}));
        QCOMPARE(checkBlur(health)[0].images, ids({6}));
    }

    void brightnessThatTellsTheClassIsMeasured()
    {
        HealthImages health = healthOf(repeated(40, 40));
        measureAll(health);
        QVERIFY(checkBrightnessByClass(health).isEmpty());
        for (HealthImage &image : health.images)
            image.statistics->brightness += image.label == 1 ? 0.4F : 0;
        const auto findings = checkBrightnessByClass(health);
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings[0].severity, Severity::Warning);
        QVERIFY(*findings[0].value > 0.9);
        QVERIFY2(findings[0].sentence.contains(QStringLiteral("darker than others in 100.0 %")), qPrintable(findings[0].sentence));
        QCOMPARE(findings[0].images.size(), std::size_t(40));
        HealthImages few = healthOf(repeated(3, 3));
        measureAll(few);
        for (HealthImage &image : few.images)
            image.statistics->brightness = float(image.label);
        QVERIFY(checkBrightnessByClass(few).isEmpty()); // three images are apart by chance
    }

    void areasAreThoseOfComparingAllPairs()
    {
        Random random(11);
        std::vector<double> values;
        std::vector<int> labels;
        for (int i = 0; i < 300; ++i) {
            labels.push_back(int(random.below(3)));
            values.push_back(double(random.below(20)) + labels.back()); // with ties
        }
        const auto areas = areasUnderRoc(values, labels, 4);
        for (int label = 0; label < 3; ++label) {
            double wins = 0;
            double pairs = 0;
            for (std::size_t a = 0; a < values.size(); ++a)
                for (std::size_t b = 0; b < values.size(); ++b)
                    if (labels[a] == label && labels[b] != label) {
                        wins += values[a] > values[b] ? 1 : values[a] == values[b] ? 0.5 : 0;
                        ++pairs;
                    }
            QVERIFY(std::abs(areas[std::size_t(label)] - wins / pairs) < 1e-12);
        }
        QCOMPARE(areas[3], 0.5);
    }

    void etaSquaredIsTheShareBetweenTheClasses()
    {
        // means 2 and 6 around 4: 6 · 4 = 24 between, 2 within each class
        const std::vector<double> values{1, 2, 3, 5, 6, 7};
        const std::vector<int> labels{0, 0, 0, 1, 1, 1};
        QVERIFY(std::abs(etaSquared(values, labels) - 24.0 / 28.0) < 1e-12);
        QCOMPARE(etaSquared(std::vector<double>{3, 3}, std::vector<int>{0, 1}), 0.0);
    }

    void farOutIsBeyondThreeInterquartileRanges()
    {
        std::vector<double> values;
        for (int i = 0; i <= 100; ++i)
            values.push_back(i); // quartiles 25 and 75: fences at −125 and 225
        values.push_back(226);
        QCOMPARE(farOut(values, Side::Both), std::vector<std::size_t>{}); // quartiles moved: 25.25, 75.75; fence 227.25
        values.back() = 228;
        QCOMPARE(farOut(values, Side::Both), std::vector<std::size_t>{101});
        QVERIFY(farOut(values, Side::Low).empty());
        QCOMPARE(farOut(values, Side::High), std::vector<std::size_t>{101});
        QVERIFY(farOut({1, 1, 1, 50}, Side::Both).empty()); // too few to say
        std::vector<double> mixed(90, 1.0);
        mixed.insert(mixed.end(), 10, 2.0); // a tenth is not a few
        QVERIFY(farOut(mixed, Side::Both).empty());
    }
};

QTEST_GUILESS_MAIN(TestHealthChecks)
#include "test_health_checks.moc"
