#include "core/base/error.h"
#include "core/base/random.h"
#include "core/dataset/split.h"
#include "tests/support/test_support.h"

#include <QHash>
#include <QTest>

#include <algorithm>
#include <array>

using namespace taxon;

namespace {

// "0 0 1": one sample a label, each a group of its own.
std::vector<SplitSample> singles(const std::vector<int> &imagesByClass)
{
    std::vector<SplitSample> samples;
    for (std::size_t label = 0; label < imagesByClass.size(); ++label)
        for (int i = 0; i < imagesByClass[label]; ++i)
            samples.push_back({static_cast<int>(label), QStringLiteral("%1-%2").arg(label).arg(i)});
    return samples;
}

QStringList names(qsizetype classes)
{
    return QStringList{QStringLiteral("ash"), QStringLiteral("birch"), QStringLiteral("cedar")}.first(classes);
}

std::array<int, 3> countsOf(const std::vector<SplitSample> &samples, const SplitResult &split, int label)
{
    std::array<int, 3> counts{};
    for (std::size_t i = 0; i < samples.size(); ++i)
        if (samples[i].label == label)
            ++counts[static_cast<std::size_t>(split.parts[i])];
    return counts;
}

using Counts = std::array<int, 3>;

} // namespace

class TestSplit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachClassIsDividedExactlyByTheRatios();
    void remaindersAreRoundedToTheLargest();
    void theSameSeedGivesTheSameSplitWhateverTheOrder();
    void anotherSeedGivesAnotherSplit();
    void groupsStayWhole();
    void aGroupLargerThanAPartIsWarnedOf();
    void aClassIsNeverWithoutTraining();
    void aClassOfTwoImagesIsWarnedOf();
    void aClassWithoutImagesIsWarnedOf();
    void aDominantClassIsWarnedOf();
    void aPartOfRatioZeroStaysEmpty();
    void badRatiosAreRefused();
    void nothingToSplitIsNoMistake();
    void lockedSamplesAreTheTestPartAlone();
    void aClassThatTheLockedTestLacksIsWarnedOf();
    void foldsAreStratifiedAndEqual();
    void foldsKeepGroupsWholeAndDependOnTheSeedAlone();
    void tooFewImagesForTheFoldsAreWarnedOf();
    void badNumbersOfFoldsAreRefused();
    void thereAreNoMoreFoldsThanGroups();
    void noFoldIsEmpty();
    void aClassOfTooFewGroupsIsSaidToBeSo();
};

void TestSplit::eachClassIsDividedExactlyByTheRatios()
{
    const auto samples = singles({100, 50, 10});
    const auto split = makeSplit(samples, names(3), {.seed = 7});
    QCOMPARE(countsOf(samples, split, 0), (Counts{70, 20, 10}));
    QCOMPARE(countsOf(samples, split, 1), (Counts{35, 10, 5}));
    QCOMPARE(countsOf(samples, split, 2), (Counts{7, 2, 1}));
    QVERIFY(split.warnings.empty());
}

void TestSplit::remaindersAreRoundedToTheLargest()
{
    const auto samples = singles({13, 3, 5}); // 9.1 2.6 1.3; 2.1 0.6 0.3; 3.5 1 0.5
    const auto split = makeSplit(samples, names(3), {});
    QCOMPARE(countsOf(samples, split, 0), (Counts{9, 3, 1}));
    QCOMPARE(countsOf(samples, split, 1), (Counts{2, 1, 0}));
    QCOMPARE(countsOf(samples, split, 2), (Counts{3, 1, 1}));
}

void TestSplit::theSameSeedGivesTheSameSplitWhateverTheOrder()
{
    auto samples = singles({40, 30});
    QHash<QString, Part> parts;
    const auto first = makeSplit(samples, names(2), {.seed = 3});
    for (std::size_t i = 0; i < samples.size(); ++i)
        parts.insert(samples[i].group, first.parts[i]);
    Random random(1);
    shuffle(std::span(samples), random);
    const auto second = makeSplit(samples, names(2), {.seed = 3});
    for (std::size_t i = 0; i < samples.size(); ++i)
        QCOMPARE(second.parts[i], parts.value(samples[i].group));
}

void TestSplit::anotherSeedGivesAnotherSplit()
{
    const auto samples = singles({40, 30});
    QVERIFY(makeSplit(samples, names(2), {.seed = 1}).parts != makeSplit(samples, names(2), {.seed = 2}).parts);
}

void TestSplit::groupsStayWhole()
{
    Random random(5);
    for (quint64 seed = 0; seed < 50; ++seed) {
        std::vector<SplitSample> samples;
        for (int i = 0; i < 60; ++i) // groups of several classes too, as a patient has
            samples.push_back({static_cast<int>(random.below(3)), QString::number(random.below(25))});
        const auto split = makeSplit(samples, names(3), {.seed = seed});
        QHash<QString, Part> parts;
        for (std::size_t i = 0; i < samples.size(); ++i)
            QCOMPARE(parts.value(samples[i].group, split.parts[i]), *parts.insert(samples[i].group, split.parts[i]));
    }
}

void TestSplit::aGroupLargerThanAPartIsWarnedOf()
{
    std::vector<SplitSample> samples = singles({50, 50});
    for (int i = 0; i < 30; ++i)
        samples[std::size_t(i)].group = QStringLiteral("patient 7");
    const auto split = makeSplit(samples, names(2), {});
    QCOMPARE(split.groups.groups, 1);
    QCOMPARE(split.groups.images, 30);
    QCOMPARE(split.groups.largest, 30);
    QCOMPARE(split.warnings.front().label, -1);
    QVERIFY2(split.warnings.front().text.contains(QStringLiteral("30")), qPrintable(split.warnings.front().text));
    QVERIFY2(split.warnings.front().text.contains(QStringLiteral("test")), qPrintable(split.warnings.front().text));
}

void TestSplit::aClassIsNeverWithoutTraining()
{
    std::vector<SplitSample> samples = singles({20});
    for (int i = 0; i < 9; ++i)
        samples.push_back({1, i < 5 ? QStringLiteral("left") : QStringLiteral("right")});
    samples.push_back({2, QStringLiteral("alone")});
    const auto split = makeSplit(samples, names(3), {.ratios = {1, 50, 50}, .seed = 0});
    for (int label = 0; label < 3; ++label)
        QVERIFY(countsOf(samples, split, label)[0] > 0);
    QCOMPARE(countsOf(samples, split, 2), (Counts{1, 0, 0}));
}

void TestSplit::aClassOfTwoImagesIsWarnedOf()
{
    const auto samples = singles({10, 2});
    const auto split = makeSplit(samples, names(2), {});
    QCOMPARE(countsOf(samples, split, 1), (Counts{1, 1, 0}));
    QVERIFY(!split.warnings.empty());
    QCOMPARE(split.warnings.back().label, 1);
    QVERIFY2(split.warnings.back().text.contains(QStringLiteral("birch")), qPrintable(split.warnings.back().text));
    QVERIFY2(split.warnings.back().text.contains(QStringLiteral("test")), qPrintable(split.warnings.back().text));
}

void TestSplit::aClassWithoutImagesIsWarnedOf()
{
    const auto split = makeSplit(singles({10, 10}), names(3), {});
    QCOMPARE(split.warnings.size(), std::size_t(1));
    QCOMPARE(split.warnings[0].label, 2);
}

void TestSplit::aDominantClassIsWarnedOf()
{
    QVERIFY(makeSplit(singles({70, 30}), names(2), {}).warnings.empty());
    const auto split = makeSplit(singles({80, 20}), names(2), {});
    QCOMPARE(split.warnings.size(), std::size_t(1));
    QCOMPARE(split.warnings[0].label, 0);
    QVERIFY(split.warnings[0].text.contains(QStringLiteral("80")));
}

void TestSplit::aPartOfRatioZeroStaysEmpty()
{
    const auto samples = singles({9, 11});
    const auto split = makeSplit(samples, names(2), {.ratios = {1, 0, 1}, .seed = 2});
    QCOMPARE(countsOf(samples, split, 0)[1], 0);
    QCOMPARE(countsOf(samples, split, 1)[1], 0);
    QVERIFY(split.warnings.empty());
}

void TestSplit::badRatiosAreRefused()
{
    for (const auto &ratios : {Counts{0, 1, 1}, Counts{7, -1, 1}, Counts{0, 0, 0}, Counts{2'000'000'000, 2'000'000'000, 1}})
        TAXON_VERIFY_ERROR(makeSplit(singles({4}), names(1), {.ratios = ratios, .seed = 0}), ErrorCode::Usage);
}

void TestSplit::nothingToSplitIsNoMistake()
{
    QVERIFY(makeSplit({}, names(2), {}).parts.empty());
}

void TestSplit::lockedSamplesAreTheTestPartAlone()
{
    auto samples = singles({60, 40});
    for (const std::size_t i : {0, 1, 2, 3, 60})
        samples[i].isLocked = true;
    const SplitResult split = makeSplit(samples, names(2), {.ratios = {70, 20, 10}, .seed = 1});
    // 56 and 39 are left: 7 : 2 of them, rounded to the largest remainder
    QCOMPARE(countsOf(samples, split, 0), (Counts{44, 12, 4}));
    QCOMPARE(countsOf(samples, split, 1), (Counts{30, 9, 1}));
    for (std::size_t i = 0; i < samples.size(); ++i)
        QCOMPARE(split.parts[i] == Part::Test, samples[i].isLocked);
    QCOMPARE(split.warnings.size(), std::size_t(1));
    QVERIFY2(split.warnings[0].text.contains(QStringLiteral("its 5 image(s) are 5.0 % of all, where the ratios ask for 10.0 %")), qPrintable(split.warnings[0].text));
}

void TestSplit::aClassThatTheLockedTestLacksIsWarnedOf()
{
    auto samples = singles({10, 10});
    samples[0].isLocked = true;
    const SplitResult split = makeSplit(samples, names(2), {.ratios = {70, 20, 10}, .seed = 1});
    const auto isSaid = [](const SplitWarning &warning) { return warning.label == 1 && warning.text.contains(QStringLiteral("no image of the class birch")); };
    QCOMPARE(std::count_if(split.warnings.begin(), split.warnings.end(), isSaid), 1);
}

void TestSplit::foldsAreStratifiedAndEqual()
{
    const auto samples = singles({50, 23});
    const FoldResult result = makeFolds(samples, names(2), 5, 3);
    std::array<std::array<int, 5>, 2> counts{};
    for (std::size_t i = 0; i < samples.size(); ++i)
        ++counts[std::size_t(samples[i].label)][std::size_t(result.folds[i])];
    QCOMPARE(counts[0], (std::array<int, 5>{10, 10, 10, 10, 10}));
    QCOMPARE(counts[1], (std::array<int, 5>{5, 5, 5, 4, 4}));
    QVERIFY(result.warnings.empty());
}

void TestSplit::foldsKeepGroupsWholeAndDependOnTheSeedAlone()
{
    auto samples = singles({40, 40});
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i].group = QStringLiteral("patient %1").arg(i / 3);
    const FoldResult result = makeFolds(samples, names(2), 4, 9);
    QHash<QString, int> foldOf;
    for (std::size_t i = 0; i < samples.size(); ++i)
        QCOMPARE(foldOf.value(samples[i].group, result.folds[i]), *foldOf.insert(samples[i].group, result.folds[i]));
    auto reversed = samples;
    std::reverse(reversed.begin(), reversed.end());
    auto back = makeFolds(reversed, names(2), 4, 9).folds;
    std::reverse(back.begin(), back.end());
    QCOMPARE(back, result.folds);
    QVERIFY(makeFolds(samples, names(2), 4, 10).folds != result.folds);
    QVERIFY(std::any_of(result.warnings.begin(), result.warnings.end(), [](const SplitWarning &warning) { return warning.text.contains(QStringLiteral("stay in one fold")); }));
}

void TestSplit::tooFewImagesForTheFoldsAreWarnedOf()
{
    const FoldResult result = makeFolds(singles({20, 3}), names(2), 5, 0);
    QCOMPARE(result.warnings.size(), std::size_t(1));
    QCOMPARE(result.warnings[0].label, 1);
    QVERIFY(result.warnings[0].text.startsWith(QStringLiteral("2 of the folds have no image of the class birch")));
}

void TestSplit::badNumbersOfFoldsAreRefused()
{
    TAXON_VERIFY_ERROR(makeFolds(singles({20}), names(1), 1, 0), ErrorCode::Usage);
    TAXON_VERIFY_ERROR(makeFolds(singles({20}), names(1), kMostFolds + 1, 0), ErrorCode::Usage);
}

void TestSplit::thereAreNoMoreFoldsThanGroups()
{
    auto samples = singles({4, 4});
    QCOMPARE(mostFolds(samples), 8);
    samples[0].group = samples[1].group = samples[5].group;
    QCOMPARE(mostFolds(samples), 6);
    try {
        makeFolds(samples, names(2), 7, 0);
        QFAIL("seven folds of six groups");
    } catch (const Error &error) {
        QCOMPARE(error.code(), ErrorCode::Usage);
        QVERIFY2(error.message().startsWith(QStringLiteral("7 folds")) && error.message().contains(QStringLiteral("6 at most")), qPrintable(error.message()));
    }
    for (SplitSample &sample : samples)
        sample.group = QStringLiteral("patient 7");
    TAXON_VERIFY_ERROR(makeFolds(samples, names(2), 2, 0), ErrorCode::Impossible);
    QCOMPARE(mostFolds(singles({50})), kMostFolds);
}

void TestSplit::noFoldIsEmpty()
{
    auto mixed = singles({9, 2});
    for (std::size_t i = 0; i < 6; ++i)
        mixed[i].group = QStringLiteral("patient 7");
    for (const auto &samples : {singles({4, 4}), singles({3, 1, 2}), singles({2}), mixed})
        for (int folds = 2; folds <= mostFolds(samples); ++folds) {
            const std::vector<int> division = makeFolds(samples, names(3), folds, 1).folds;
            for (int fold = 0; fold < folds; ++fold)
                QVERIFY2(std::ranges::count(division, fold) > 0, qPrintable(QStringLiteral("fold %1 of %2").arg(fold).arg(folds)));
        }
}

void TestSplit::aClassOfTooFewGroupsIsSaidToBeSo()
{
    auto samples = singles({30, 90});
    for (std::size_t i = 30; i < samples.size(); ++i)
        samples[i].group = QStringLiteral("plate %1").arg(i % 2);
    const auto split = makeSplit(samples, names(2), {});
    const auto said = std::ranges::find(split.warnings, 1, &SplitWarning::label);
    QVERIFY(said != split.warnings.end());
    QVERIFY2(said->text.startsWith(QStringLiteral("The images of the class birch form only 2 group(s)")), qPrintable(said->text));
}

QTEST_GUILESS_MAIN(TestSplit)
#include "test_split.moc"
