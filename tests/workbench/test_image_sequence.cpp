#include "app/workbench/label/image_sequence.h"
#include "widgets/gallery/picture_roles.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QTest>

using namespace taxon;

namespace {

const QList<ImageClass> &classes()
{
    static const QList<ImageClass> all{{{1}, QStringLiteral("a"), 0, QStringLiteral("#e69f00")},
        {{2}, QStringLiteral("b"), 1, QStringLiteral("#56b4e9")}};
    return all;
}

Decision labeled(qint64 image, qint64 label)
{
    Decision decision;
    decision.image = {image};
    decision.label = ClassId{label};
    return decision;
}

Decision skipped(qint64 image)
{
    Decision decision;
    decision.image = {image};
    decision.kind = DecisionKind::Skip;
    return decision;
}

// Images 1 to `count` of annotator 1, without names.
std::shared_ptr<Catalog> catalogOf(std::size_t count)
{
    const auto catalog = std::make_shared<Catalog>();
    catalog->own = catalog->add(AnnotatorId{1});
    catalog->add(AnnotatorId{2});
    catalog->folders = catalog->groups = QStringList{QString()};
    for (std::size_t row = 0; row < count; ++row)
        catalog->images.push_back({qint64(row) + 1});
    catalog->widths.assign(count, 10);
    catalog->heights.assign(count, 10);
    catalog->modifiedMs.assign(count, 0);
    catalog->folderOf.assign(count, 0);
    catalog->groupOf.assign(count, 0);
    catalog->nameStarts.assign(count + 1, 0);
    catalog->nameRanks.assign(count, 0);
    catalog->marks.assign(count, 0);
    catalog->consensus.assign(count, Vote::kNoLabel);
    catalog->resolved.assign(count, Vote::kNoLabel);
    catalog->parts.assign(count, -1);
    catalog->predicted.assign(count, Vote::kNoLabel);
    catalog->confidences.assign(count, 0);
    catalog->voteStarts.assign(count, 0);
    catalog->voteCounts.assign(count, 0);
    return catalog;
}

void fill(ImageSequence &sequence, std::size_t count, const QList<Decision> &decisions = {})
{
    sequence.load(catalogOf(count), classes());
    for (const Decision &decision : decisions)
        sequence.setDecision(decision.image, decision);
}

ImageFilter ofState(OwnState state)
{
    ImageFilter filter;
    filter.states = {state};
    return filter;
}

ImageFilter ofClass(qint64 label)
{
    ImageFilter filter;
    filter.classes = {ClassId{label}};
    return filter;
}

} // namespace

class TestImageSequence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void staysAValidModelThroughFiltersAndDecisions()
    {
        ImageSequence sequence;
        const QAbstractItemModelTester tester(&sequence, QAbstractItemModelTester::FailureReportingMode::QtTest);
        fill(sequence, 20, {labeled(2, 1), skipped(3)});
        sequence.setDecision({5}, labeled(5, 2));
        sequence.setFilter(ofState(OwnState::Unlabeled));
        QCOMPARE(sequence.rowCount(), 17);
        sequence.setDecision({6}, labeled(6, 2));
        QCOMPARE(sequence.rowCount(), 17);
        sequence.setFilter(ofClass(2));
        QCOMPARE(sequence.rowCount(), 2);
        sequence.setFilter(ofState(OwnState::Skipped));
        QCOMPARE(sequence.rowCount(), 1);
        sequence.showOnly({{7}, {4}});
        QCOMPARE(sequence.imageAt(1).value, 4);
        sequence.load(nullptr, {});
        QCOMPARE(sequence.rowCount(), 0);
    }

    void countsFollowDecisionsAndTheirUndoing()
    {
        ImageSequence sequence;
        fill(sequence, 5);
        sequence.setDecision({1}, labeled(1, 1));
        sequence.setDecision({2}, skipped(2));
        sequence.setDecision({1}, labeled(1, 2));
        QCOMPARE(sequence.countOf({1}), 0);
        QCOMPARE(sequence.countOf({2}), 1);
        QCOMPARE(sequence.labeled(), 1);
        QCOMPARE(sequence.skipped(), 1);
        sequence.setDecision({2}, std::nullopt);
        QCOMPARE(sequence.decided(), 1);
        QCOMPARE(sequence.skipped(), 0);
    }

    void nextUnlabeledGoesRoundOnce()
    {
        ImageSequence sequence;
        fill(sequence, 3, {labeled(2, 1), labeled(3, 1)});
        QCOMPARE(sequence.nextUnlabeled(1), 0);
        sequence.setDecision({1}, labeled(1, 1));
        QCOMPARE(sequence.nextUnlabeled(0), -1);
    }

    void framesHaveTheColourOfTheClass()
    {
        ImageSequence sequence;
        fill(sequence, 2, {labeled(1, 2)});
        QCOMPARE(sequence.index(0).data(FrameColorRole).value<QColor>(), QColor(0x56b4e9));
        QVERIFY(!sequence.index(1).data(FrameColorRole).isValid());
    }

    void changesWaitWhileTheCatalogueIsRead()
    {
        ImageSequence sequence;
        fill(sequence, 3);
        sequence.holdChanges();
        sequence.setDecision({1}, labeled(1, 2));
        QVERIFY(!sequence.catalog()->ownVote(0));
        QCOMPARE(sequence.decision({1})->label, std::optional(ClassId{2}));
        QCOMPARE(sequence.nextUnlabeled(0), 1);
        sequence.releaseChanges();
        QVERIFY(sequence.catalog()->ownVote(0));
        QCOMPARE(sequence.decided(), 1);
    }

    void aCorrectionThatIsTakenBackLeavesTheVote()
    {
        ImageSequence sequence;
        fill(sequence, 1);
        Decision vote = labeled(1, 1);
        vote.madeAt = QDateTime::fromMSecsSinceEpoch(1'000, Qt::UTC);
        sequence.setDecision({1}, vote);
        Decision correction = labeled(1, 2);
        correction.purpose = DecisionPurpose::Correction;
        correction.madeAt = vote.madeAt.addSecs(1);
        sequence.setDecision({1}, correction);
        QCOMPARE(sequence.resolvedLabel({1}), std::optional(ClassId{2}));
        QCOMPARE(sequence.labeled(), 1);
        sequence.setDecision({1}, vote);
        QCOMPARE(sequence.resolvedLabel({1}), std::optional(ClassId{1}));
        QCOMPARE(sequence.countOf({1}), 1);
        QCOMPARE(sequence.countOf({2}), 0);
    }

    void whatOthersSaidIsTakenOver()
    {
        ImageSequence sequence;
        fill(sequence, 3);
        const auto part = catalogOf(3);
        part->setVotes(1, {{.madeMs = 1, .label = part->add(ClassId{2}), .annotator = part->placeOf(AnnotatorId{2}), .confidence = -1, .isCorrection = false}});
        sequence.takeVotes(*part);
        QCOMPARE(sequence.resolvedLabel({2}), std::optional(ClassId{2}));
        QVERIFY(!sequence.decision({2}));
    }

    void aHundredThousandImagesStayQuick()
    {
        ImageSequence sequence;
        QElapsedTimer clock;
        clock.start();
        fill(sequence, 100'000);
        QVERIFY2(clock.elapsed() < 3'000, qPrintable(QString::number(clock.elapsed())));
        clock.restart();
        for (int i = 0; i < 1'000; ++i)
            sequence.setDecision({i + 1}, labeled(i + 1, 1));
        // A thousand decisions: none may be felt.
        QVERIFY2(clock.elapsed() < 1'000, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(sequence.nextUnlabeled(0), 1'000);
    }
};

QTEST_GUILESS_MAIN(TestImageSequence)
#include "test_image_sequence.moc"
