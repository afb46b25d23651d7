#include "app/workbench/label/label_page.h"
#include "core/dataset/labeling_rules.h"
#include "tests/workbench/label_bench.h"
#include "tests/workbench/workbench_project.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

using namespace taxon;
using namespace taxon::test;

namespace {

QList<ImageId> idsOf(const WorkbenchProject &project)
{
    const auto ids = project.open()->images().ids();
    return {ids.begin(), ids.end()};
}

/// Of eight images, asks Dr A for the last, the second and the fifth, in this order; then Dr B for a second opinion of Dr A
/// on the fourth, which both have labeled.
void ask(const WorkbenchProject &project)
{
    const auto open = project.open();
    const QList<ImageId> ids = idsOf(project);
    const AnnotatorId a = open->annotators().findOrAdd(QStringLiteral("Dr A"));
    const AnnotatorId b = open->annotators().findOrAdd(QStringLiteral("Dr B"));
    for (const auto &[annotator, place] : {std::pair{a, 0}, std::pair{b, 2}}) {
        Decision decision;
        decision.image = ids[3];
        decision.annotator = annotator;
        decision.label = open->classes().all()[place].id;
        open->decisions().record(decision);
    }
    open->assignments().assign({{a, ids[7]}, {a, ids[1]}, {a, ids[4]}, {b, ids[0]}}, {});
    open->assignments().askSecondOpinion(ids[3], a, b, QStringLiteral("scratch or scale?"));
}

QString text(const LabelBench &bench, const char *name)
{
    const auto *label = bench.page.findChild<QLabel *>(QLatin1String(name));
    return label->isVisibleTo(&bench.page) ? label->text() : QString();
}

QPushButton *button(const LabelBench &bench, const char *name)
{
    return bench.page.findChild<QPushButton *>(QLatin1String(name));
}

bool isInQueue(LabelBench &bench)
{
    return QTest::qWaitFor([&] { return bench.page.controller().isQueue() && bench.page.isSettled(); });
}

/// Every text of the page's labels and buttons.
QString everythingShown(const LabelBench &bench)
{
    QString all;
    for (const QLabel *one : bench.page.findChildren<QLabel *>())
        if (one->isVisibleTo(&bench.page))
            all += one->text() + u'\n';
    return all;
}

} // namespace

class TestLabelQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoIsAskedBeginsWithTheQueueInItsOrder()
    {
        const WorkbenchProject project(8);
        ask(project);
        LabelBench bench(project.path());
        QVERIFY(isInQueue(bench));
        const QList<ImageId> ids = idsOf(project);
        const ImageSequence &sequence = bench.page.controller().sequence();
        QCOMPARE(sequence.rowCount(), 4);
        const QList<ImageId> order {ids[3], ids[7], ids[1], ids[4]};
        for (int row = 0; row < order.size(); ++row)
            QCOMPARE(sequence.imageAt(row), order[row]);
        QCOMPARE(bench.image(), ids[3]);
        QCOMPARE(text(bench, "queueText"), QStringLiteral("Your queue: 4 to do (1 second opinion(s))"));
        QCOMPARE(bench.page.stateText(), QStringLiteral("4 in queue"));
    }

    void whoIsAskedNothingSeesEverything()
    {
        const WorkbenchProject project(8);
        ask(project);
        LabelBench bench(project.path(), QStringLiteral("Dr C"));
        QTRY_VERIFY(bench.page.isSettled());
        QVERIFY(!bench.page.controller().isQueue());
        QCOMPARE(bench.page.controller().sequence().rowCount(), 8);
        QCOMPARE(text(bench, "queueText"), QString());
    }

    void aSecondOpinionNeedsANewAnswerAndShowsWhatWasAsked()
    {
        const WorkbenchProject project(8);
        ask(project);
        LabelBench bench(project.path());
        QVERIFY(isInQueue(bench));
        const ImageId asked = bench.image();
        QCOMPARE(text(bench, "queueQuestion"), QStringLiteral("Dr B asks for your second opinion: “scratch or scale?”"));
        bench.press(Qt::Key_1); // the same as before
        QVERIFY(bench.image() != asked);
        QCOMPARE(text(bench, "queueQuestion"), QString());
        QCOMPARE(text(bench, "queueText"), QStringLiteral("Your queue: 3 to do"));
        const auto open = project.open();
        QCOMPARE(open->assignments().queue(bench.session.annotator()).size(), std::size_t(3));
        QCOMPARE(open->decisions().history(asked).size(), 3);
    }

    void undoAsksAgain()
    {
        const WorkbenchProject project(8);
        ask(project);
        LabelBench bench(project.path());
        QVERIFY(isInQueue(bench));
        const ImageId asked = bench.image();
        bench.press(Qt::Key_2);
        bench.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(bench.image(), asked);
        QVERIFY(bench.page.controller().isQueue());
        QCOMPARE(text(bench, "queueText"), QStringLiteral("Your queue: 4 to do (1 second opinion(s))"));
    }

    void progressCountsTheQueueAndWhatIsDoneStaysReachable()
    {
        const WorkbenchProject project(8);
        ask(project);
        LabelBench bench(project.path());
        QVERIFY(isInQueue(bench));
        const ImageId first = bench.image();
        for (int i = 0; i < 3; ++i)
            bench.press(Qt::Key_2);
        QCOMPARE(button(bench, "labelProgress")->text(), QStringLiteral("3 of 4 decided"));
        bench.page.controller().go(0);
        QCOMPARE(bench.image(), first);
        bench.page.controller().goToNextUnlabeled();
        bench.press(Qt::Key_2);
        QCOMPARE(text(bench, "queueText"), QStringLiteral("Your queue: nothing left to do."));
        QCOMPARE(bench.page.controller().queueLeft(), 0);
        QVERIFY(project.open()->assignments().queue(bench.session.annotator()).empty());
        button(bench, "leaveQueue")->click();
        button(bench, "showQueue")->click();
        QVERIFY(bench.image().isValid());
        // What is done leaves with the person.
        LabelBench later(project.path());
        QTRY_VERIFY(later.page.isSettled());
        QVERIFY(!later.page.controller().isQueue());
        QCOMPARE(text(later, "queueText"), QString());
    }

    void theQueueIsLeftAndFoundAgain()
    {
        const WorkbenchProject project(8);
        ask(project);
        LabelBench bench(project.path());
        QVERIFY(isInQueue(bench));
        button(bench, "leaveQueue")->click();
        QCOMPARE(bench.page.controller().sequence().rowCount(), 8);
        QVERIFY(!bench.page.controller().isQueue());
        QCOMPARE(button(bench, "labelProgress")->text(), QStringLiteral("1 of 8 decided"));
        bench.page.activate(); // reads the queue again, and does not come back to it unasked
        QTRY_VERIFY(bench.page.isSettled());
        QVERIFY(!bench.page.controller().isQueue());
        button(bench, "showQueue")->click();
        QCOMPARE(bench.page.controller().sequence().rowCount(), 4);
        QCOMPARE(bench.image(), idsOf(project)[3]);
    }

    void aFilterLeavesTheQueue()
    {
        const WorkbenchProject project(8);
        ask(project);
        LabelBench bench(project.path());
        QVERIFY(isInQueue(bench));
        ImageFilter filter;
        filter.states = {OwnState::Labeled};
        bench.page.controller().setFilter(filter);
        QVERIFY(!bench.page.controller().isQueue());
        QCOMPARE(bench.page.controller().sequence().rowCount(), 1);
    }

    void aReviewLeadsBackToTheQueue()
    {
        const WorkbenchProject project(8);
        ask(project);
        LabelBench bench(project.path());
        QVERIFY(isInQueue(bench));
        bench.session.review({idsOf(project)[6]}, 0);
        QTRY_COMPARE(bench.page.controller().sequence().rowCount(), 1);
        QCOMPARE(text(bench, "queueText"), QString());
        bench.page.controller().leaveReview();
        QVERIFY(bench.page.controller().isQueue());
        QCOMPARE(bench.page.controller().sequence().rowCount(), 4);
    }

    void silentRepeatsComeWithinTheQueueAndTellNothing()
    {
        const WorkbenchProject project(20);
        const QList<ImageId> ids = idsOf(project);
        {
            const auto open = project.open();
            const AnnotatorId a = open->annotators().findOrAdd(QStringLiteral("Dr A"));
            std::vector<std::pair<AnnotatorId, ImageId>> rows;
            for (int i = 0; i < 16; ++i)
                rows.emplace_back(a, ids[i]);
            open->assignments().assign(rows, {});
            open->assignments().askSecondOpinion(ids[0], a, {}, QStringLiteral("sure?"));
            LabelingRules rules;
            rules.repeats = {.sharePercent = 100, .distance = 2, .minHours = 0};
            changeLabelingRules(*open, rules, {});
        }
        LabelBench bench(project.path());
        QVERIFY(isInQueue(bench));
        int repeats = 0;
        for (int i = 0; i < 12; ++i) {
            const bool isRepeat = bench.page.controller().sequence().isRepeat(bench.page.controller().row());
            repeats += isRepeat;
            if (isRepeat)
                QCOMPARE(text(bench, "queueQuestion"), QString());
            bench.press(Qt::Key_1);
        }
        QVERIFY(repeats > 0);
        QCOMPARE(bench.page.controller().queueLeft(), 16 - (12 - repeats));
    }

    void whatIsAskedMeanwhileIsOfferedNotForced()
    {
        const WorkbenchProject project(8);
        LabelBench bench(project.path());
        QTRY_VERIFY(bench.page.isSettled());
        const ImageId before = bench.image();
        ask(project);
        bench.page.activate();
        QTRY_COMPARE(text(bench, "queueText"), QStringLiteral("Your queue: 4 to do (1 second opinion(s))"));
        QVERIFY(!bench.page.controller().isQueue());
        QCOMPARE(bench.image(), before);
    }

    void blindLabelingShowsTheQuestionAndNobodysLabel()
    {
        const WorkbenchProject project(8, {QStringLiteral("crazing"), QStringLiteral("inclusion"), QStringLiteral("patches")});
        ask(project);
        {
            const auto open = project.open();
            open->classes().rename(open->classes().all()[2].id, QStringLiteral("zqhidden"));
            LabelingRules rules;
            rules.isBlind = true;
            changeLabelingRules(*open, rules, {});
        }
        LabelBench bench(project.path());
        QVERIFY(isInQueue(bench));
        QVERIFY(text(bench, "queueQuestion").contains(QStringLiteral("scratch or scale?")));
        // The other's label is no more than the class button that everybody has.
        QVERIFY(!everythingShown(bench).contains(QStringLiteral("zqhidden")));
    }
};

QTEST_MAIN(TestLabelQueue)
#include "test_label_queue.moc"
