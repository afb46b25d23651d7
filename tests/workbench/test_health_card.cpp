#include "app/workbench/data/health_card.h"
#include "core/exchange/folder_import.h"
#include "tests/workbench/data_bench.h"
#include "tests/workbench/workbench_project.h"
#include "widgets/gallery/gallery_view.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace taxon;
using namespace taxon::test;

namespace {

/// Images 1 and 2 are the same and have different labels.
void addConflict(const WorkbenchProject &project)
{
    const QString folder = project.folder() + QStringLiteral("/pictures");
    QDir().mkpath(folder);
    for (int i = 1; i <= 3; ++i)
        writeImage(folder + QStringLiteral("/%1.png").arg(i), i);
    QFile::remove(folder + QStringLiteral("/2.png"));
    QFile::copy(folder + QStringLiteral("/1.png"), folder + QStringLiteral("/2.png"));
    Progress progress;
    const auto open = project.open();
    importFolder(*open, folder, {}, progress);
    for (const auto &[image, name] : {std::pair<qint64, QString>(1, QStringLiteral("crazing")), {2, QStringLiteral("patches")}}) {
        Decision decision;
        decision.image = {image};
        decision.label = open->classes().find(name)->id;
        open->decisions().record(decision);
    }
}

void choose(DataBench &bench, FindingKind kind)
{
    auto *list = bench.find<QListView>("findings");
    for (int row = 0; row < list->model()->rowCount(); ++row)
        if (list->model()->index(row, 0).data().toString().startsWith(findingKindTitle(kind)))
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(row, 0)).center());
}

} // namespace

class TestHealthCard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWorstFindingIsShownWithItsImagesAndOpensThem()
    {
        const WorkbenchProject project(0);
        addConflict(project);
        DataBench bench(project.path(), QStringLiteral("health"));
        QVERIFY(bench.finishJobs());
        QVERIFY(bench.find<QLabel>("healthSummary")->text().startsWith(QStringLiteral("1 problem(s)")));
        QVERIFY(bench.find<QLabel>("findingSentence")->text().contains(QStringLiteral("identical images")));
        const GalleryView &gallery = bench.page.findChild<HealthCard *>()->gallery();
        QCOMPARE(gallery.rows().size(), 2);
        QCOMPARE(gallery.rows()[1].caption, QStringLiteral("patches"));
        QTRY_VERIFY(gallery.wasShown({1}));
        QSignalSpy reviews(&bench.session, &Session::reviewRequested);
        QTest::mouseClick(bench.find<QPushButton>("findingAction"), Qt::LeftButton);
        QCOMPARE(reviews.count(), 1);
        QCOMPARE(reviews[0][0].value<QList<ImageId>>(), (QList<ImageId>{{1}, {2}}));
    }

    void eachFindingLeadsToWhereItIsSolved()
    {
        const WorkbenchProject project(0);
        addConflict(project);
        DataBench bench(project.path(), QStringLiteral("health"));
        QVERIFY(bench.finishJobs());
        QSignalSpy pages(&bench.session, &Session::pageRequested);
        choose(bench, FindingKind::RepeatedImages);
        QTest::mouseClick(bench.find<QPushButton>("findingAction"), Qt::LeftButton);
        choose(bench, FindingKind::ImageCounts);
        QTest::mouseClick(bench.find<QPushButton>("findingAction"), Qt::LeftButton);
        QCOMPARE(pages.count(), 2);
        QCOMPARE(pages[0][0].toString(), QStringLiteral("data/similar"));
        QCOMPARE(pages[1][0].toString(), QStringLiteral("data/import"));
    }

    void imagesAreLookedAtWhenAskedAndOnce()
    {
        const WorkbenchProject project(0);
        addConflict(project);
        DataBench bench(project.path(), QStringLiteral("health"));
        QVERIFY(bench.finishJobs());
        auto *measure = bench.find<QPushButton>("measureImages");
        QVERIFY(measure->isVisible());
        QVERIFY(bench.find<QLabel>("healthSummary")->text().contains(QStringLiteral("3 image(s) have not been measured")));
        QTest::mouseClick(measure, Qt::LeftButton);
        QVERIFY(bench.finishJobs());
        QTRY_VERIFY(!measure->isVisible());
        QVERIFY(bench.find<QLabel>("healthPassed")->text().contains(findingKindTitle(FindingKind::OneColor)));

        DataBench again(project.path(), QStringLiteral("health"));
        QVERIFY(again.finishJobs());
        QVERIFY(!again.find<QPushButton>("measureImages")->isVisible());
    }

    void aMendedLabelTakesTheFindingAway()
    {
        const WorkbenchProject project(0);
        addConflict(project);
        DataBench bench(project.path(), QStringLiteral("health"));
        QVERIFY(bench.finishJobs());
        Decision decision;
        decision.image = {2};
        decision.label = project.open()->classes().find(QStringLiteral("crazing"))->id;
        decision.purpose = DecisionPurpose::Correction;
        project.open()->decisions().record(decision);
        Q_EMIT bench.session.labelsChanged({2});
        QTRY_VERIFY(bench.find<QLabel>("healthSummary")->text().startsWith(QStringLiteral("No problems")));
    }

    void anEmptyProjectSaysSo()
    {
        const WorkbenchProject project(0);
        DataBench bench(project.path(), QStringLiteral("health"));
        QVERIFY(bench.finishJobs());
        QVERIFY(bench.find<QLabel>("healthSummary")->text().startsWith(QStringLiteral("There are no images yet")));
        QVERIFY(!bench.find<QPushButton>("measureImages")->isVisible());
        QVERIFY(!bench.find<QPushButton>("findingAction")->isVisible());
    }

    void theModelKeepsItsPromises()
    {
        HealthModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFindings({{FindingKind::Files, Severity::Warning, QStringLiteral("one"), {{1}}, FindingAction::Files},
            {FindingKind::Blur, Severity::Hint, QStringLiteral("two"), {{1}, {2}}, FindingAction::Label}});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(1, 0).data(Qt::ToolTipRole).toString(), QStringLiteral("two"));
        model.setFindings({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(TestHealthCard)
#include "test_health_card.moc"
