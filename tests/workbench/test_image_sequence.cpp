#include "app/workbench/label/image_sequence.h"
#include "widgets/gallery/picture_roles.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QTest>

using namespace taxon;

namespace {

std::vector<ImageId> imagesUpTo(qint64 count)
{
    std::vector<ImageId> images;
    for (qint64 id = 1; id <= count; ++id)
        images.push_back({id});
    return images;
}

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

QString pathOf(ImageId image)
{
    return QString::number(image.value);
}

} // namespace

class TestImageSequence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void staysAValidModelThroughFiltersAndDecisions()
    {
        ImageSequence sequence(pathOf);
        const QAbstractItemModelTester tester(&sequence, QAbstractItemModelTester::FailureReportingMode::QtTest);
        sequence.load(imagesUpTo(20), {{{2}, labeled(2, 1)}, {{3}, skipped(3)}}, classes());
        sequence.setDecision({5}, labeled(5, 2));
        sequence.setFilter({SequenceFilter::Kind::Unlabeled, {}});
        QCOMPARE(sequence.rowCount(), 17);
        sequence.setDecision({6}, labeled(6, 2));
        QCOMPARE(sequence.rowCount(), 17);
        sequence.setFilter({SequenceFilter::Kind::OfClass, {2}});
        QCOMPARE(sequence.rowCount(), 2);
        sequence.setFilter({SequenceFilter::Kind::Skipped, {}});
        QCOMPARE(sequence.rowCount(), 1);
        sequence.showOnly({{7}, {4}});
        QCOMPARE(sequence.imageAt(1).value, 4);
        sequence.load({}, {}, {});
        QCOMPARE(sequence.rowCount(), 0);
    }

    void countsFollowDecisionsAndTheirUndoing()
    {
        ImageSequence sequence(pathOf);
        sequence.load(imagesUpTo(5), {}, classes());
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
        ImageSequence sequence(pathOf);
        sequence.load(imagesUpTo(3), {{{2}, labeled(2, 1)}, {{3}, labeled(3, 1)}}, classes());
        QCOMPARE(sequence.nextUnlabeled(1), 0);
        sequence.setDecision({1}, labeled(1, 1));
        QCOMPARE(sequence.nextUnlabeled(0), -1);
    }

    void framesHaveTheColourOfTheClass()
    {
        ImageSequence sequence(pathOf);
        sequence.load(imagesUpTo(2), {{{1}, labeled(1, 2)}}, classes());
        QCOMPARE(sequence.index(0).data(FrameColorRole).value<QColor>(), QColor(0x56b4e9));
        QVERIFY(!sequence.index(1).data(FrameColorRole).isValid());
    }

    void aHundredThousandImagesStayQuick()
    {
        ImageSequence sequence(pathOf);
        QElapsedTimer clock;
        clock.start();
        sequence.load(imagesUpTo(100'000), {}, classes());
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
