#include "core/dataset/snapshot_builder.h"
#include "core/dataset/test_lock.h"
#include "tests/workbench/data_bench.h"
#include "tests/workbench/workbench_project.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include <algorithm>

using namespace taxon;
using namespace taxon::test;

namespace {

void labelAll(const WorkbenchProject &project)
{
    const auto open = project.open();
    Transaction transaction(open->database());
    for (const ImageId image : open->images().ids()) {
        Decision decision;
        decision.image = image;
        decision.label = open->classes().all()[image.value % 2].id;
        open->decisions().record(decision);
    }
    transaction.commit();
}

std::vector<SnapshotItem> newestTest(const WorkbenchProject &project)
{
    const auto open = project.open();
    return open->snapshots().load(*open->snapshots().newest()).itemsOf(Part::Test);
}

} // namespace

class TestSplitCard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLockedTestSetStaysThroughLaterSplits()
    {
        const WorkbenchProject project(40);
        labelAll(project);
        DataBench bench(project.path(), QStringLiteral("split"));
        QVERIFY(bench.finishJobs());
        auto *lock = bench.find<QCheckBox>("lockTestSet");
        QVERIFY(!lock->isVisible()); // nothing to lock yet
        auto *make = bench.find<QPushButton>("makeSplit");
        QTest::mouseClick(make, Qt::LeftButton);
        QVERIFY(bench.finishJobs());
        QTRY_VERIFY(lock->isVisible() && !lock->isChecked());
        const auto before = newestTest(project);

        QTest::mouseClick(lock, Qt::LeftButton);
        QVERIFY(bench.finishJobs());
        QCOMPARE(testLock(*project.open()), std::optional(SnapshotId{1}));
        QTRY_VERIFY(lock->text().contains(QStringLiteral("snapshot 1")));
        const auto seed = bench.page.findChildren<QSpinBox *>();
        const auto found = std::find_if(seed.begin(), seed.end(), [](const QSpinBox *box) { return box->isVisible() && box->accessibleName() == QStringLiteral("Seed"); });
        (*found)->setValue(9);
        QTest::mouseClick(make, Qt::LeftButton);
        QVERIFY(bench.finishJobs());
        QCOMPARE(project.open()->snapshots().newest(), std::optional(SnapshotId{2}));
        QCOMPARE(newestTest(project), before);
        QVERIFY(!bench.find<QLabel>("splitWarnings")->text().contains(QStringLiteral("The test set is locked"))); // it is as large as the ratios ask for

        QTest::mouseClick(lock, Qt::LeftButton);
        QVERIFY(bench.finishJobs());
        QVERIFY(!testLock(*project.open()));
        QTest::mouseClick(make, Qt::LeftButton);
        QVERIFY(bench.finishJobs());
        QVERIFY(newestTest(project) != before);
    }

    void theReasonForMissedRatiosIsThereAfterARestart()
    {
        const WorkbenchProject project(40);
        labelAll(project);
        {
            const auto open = project.open();
            std::vector<std::pair<ImageId, QString>> keys;
            for (const ImageId image : open->images().ids())
                keys.emplace_back(image, image.value <= 30 ? QStringLiteral("one") : QStringLiteral("two"));
            open->images().setGroupKeys(keys);
            buildSnapshot(*open, {.seed = 4});
        }
        DataBench bench(project.path(), QStringLiteral("split"));
        QVERIFY(bench.finishJobs());
        auto *warnings = bench.find<QLabel>("splitWarnings");
        QTRY_VERIFY(warnings->isVisible());
        QVERIFY(warnings->text().contains(QStringLiteral("30 image(s) belong together in one group")));
        project.open()->images().setGroupKeys({{{1}, QString()}}); // known otherwise now: no reason is made up
        Q_EMIT bench.session.imagesChanged();
        QTRY_VERIFY(!warnings->isVisible());
    }

    void whatIsLeftOutIsCountedByReasonAlsoAfterARestart()
    {
        const WorkbenchProject project(40);
        labelAll(project);
        {
            const auto open = project.open();
            for (const ImageId image : {ImageId{7}, ImageId{8}, ImageId{9}}) {
                Decision skipped;
                skipped.image = image;
                skipped.kind = DecisionKind::Skip;
                open->decisions().record(skipped);
            }
        }
        const auto leftOut = [](DataBench &bench) { return bench.find<QLabel>("splitLeftOut")->text(); };
        DataBench bench(project.path(), QStringLiteral("split"));
        QVERIFY(bench.finishJobs());
        QTest::mouseClick(bench.find<QPushButton>("makeSplit"), Qt::LeftButton);
        QVERIFY(bench.finishJobs());
        QTRY_COMPARE(leftOut(bench), QStringLiteral("3 image(s) left out: no label (3)."));

        DataBench again(project.path(), QStringLiteral("split"));
        QVERIFY(again.finishJobs());
        QTRY_COMPARE(leftOut(again), QStringLiteral("3 image(s) left out: 3 without an agreed label."));
        Decision late;
        late.image = {7};
        late.label = project.open()->classes().all().constFirst().id;
        project.open()->decisions().record(late);
        Q_EMIT again.session.imagesChanged();
        QTRY_COMPARE(leftOut(again), QStringLiteral("3 image(s) left out: 2 without an agreed label, 1 contradictory, missing or labeled since then."));
    }

    void theKeyThatMadeTheSplitMakesNothingElse()
    {
        const WorkbenchProject project(40);
        labelAll(project);
        DataBench bench(project.path(), QStringLiteral("split"));
        QVERIFY(bench.finishJobs());
        bench.page.activateWindow();
        auto *make = bench.find<QPushButton>("makeSplit");
        make->setFocus();
        QTRY_VERIFY(make->hasFocus());
        QTest::keyClick(make, Qt::Key_Space);
        QVERIFY(!make->isEnabled());
        QVERIFY(!qobject_cast<QCheckBox *>(bench.page.focusWidget())); // where a second Space would lock the test set
        QVERIFY(bench.finishJobs());
        QTRY_VERIFY(make->hasFocus());
    }

    void foldsAreMadeAndNamed()
    {
        const WorkbenchProject project(40);
        labelAll(project);
        DataBench bench(project.path(), QStringLiteral("split"));
        QVERIFY(bench.finishJobs());
        QSignalSpy messages(&bench.session, &Session::messageShown);
        bench.find<QSpinBox>("folds")->setValue(4);
        QTest::mouseClick(bench.find<QPushButton>("makeSplit"), Qt::LeftButton);
        QVERIFY(bench.finishJobs());
        QCOMPARE(project.open()->snapshots().newest(), std::optional(SnapshotId{4}));
        QVERIFY(messages.last()[1].toString().contains(QStringLiteral("snapshots 1, 2, 3, 4")));
    }
};

QTEST_MAIN(TestSplitCard)
#include "test_split_card.moc"
