#include "app/workbench/inspect/accuracy_scale.h"
#include "app/workbench/inspect/class_figures_model.h"
#include "app/workbench/inspect/inspect_page.h"
#include "app/workbench/inspect/inspection.h"
#include "app/workbench/session.h"
#include "app/workbench/train/run_charts.h"
#include "app/workbench/train/training_data.h"
#include "core/project/snapshot_votes.h"
#include "tests/workbench/workbench_project.h"
#include "widgets/gallery/gallery_view.h"
#include "widgets/matrix/confusion_matrix_view.h"
#include "widgets/plots/curve_plot.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace taxon;
using namespace taxon::test;

namespace {

/// Twelve test images of three classes; the model takes images 0 and 3 (crazing) for inclusion, 0 more
/// surely.
RunId addEvaluatedRun(Project &project, const QList<SnapshotCeiling> &people = {})
{
    Snapshot snapshot;
    snapshot.rule = QStringLiteral("test");
    for (const ImageClass &one : project.classes().all())
        snapshot.classes.append({one.id, one.name});
    std::vector<Prediction> predictions;
    for (const ImageId id : project.images().ids()) {
        const int place = int(predictions.size());
        const int label = place % 3;
        const bool isError = place == 0 || place == 3;
        const int predicted = isError ? 1 : label;
        std::vector<float> probabilities(3, 0.05f);
        probabilities[std::size_t(predicted)] = place == 3 ? 0.6f : 0.9f;
        probabilities[std::size_t((predicted + 1) % 3)] = place == 3 ? 0.35f : 0.05f;
        snapshot.items.push_back({id, project.images().image(id).sha256, label, Part::Test});
        predictions.push_back({id, Part::Test, label, predicted, probabilities});
        Decision decision;
        decision.image = id;
        decision.label = snapshot.classes[label].id;
        decision.origin = DecisionOrigin::Import;
        project.decisions().record(decision);
    }
    const SnapshotId snapshotId = project.snapshots().add(snapshot);
    saveSnapshotVotes(project.database(), snapshotId, {}, people);
    const RunId run = project.runs().add(snapshotId,
        {{QStringLiteral("model"), QStringLiteral("resnet18")}, {QStringLiteral("size"), 32},
            {QStringLiteral("epochs"), 1}});
    project.runs().savePredictions(run, Part::Test, predictions);
    project.runs().finish(run, 1, QStringLiteral("ab"));
    project.runs().setState(run, RunState::Finished);
    return run;
}

QPushButton *button(const QWidget &page, const QString &text)
{
    for (QPushButton *one : page.findChildren<QPushButton *>())
        if (one->text() == text && one->isVisibleTo(&page))
            return one;
    return nullptr;
}

bool shows(const QWidget &page, const QString &text)
{
    for (const QLabel *label : page.findChildren<QLabel *>())
        if (label->isVisibleTo(&page) && label->text().contains(text))
            return true;
    return false;
}

/// An open page with the evaluated run.
struct Opened {
    WorkbenchProject project {12};
    RunId run = addEvaluatedRun(*project.open());
    Session session;
    std::unique_ptr<InspectPage> page;

    Opened()
    {
        session.openProject(project.path());
        page = std::make_unique<InspectPage>(session);
        page->resize(1300, 800);
        page->show();
        page->activate();
    }
    GalleryView *gallery() const { return page->findChild<GalleryView *>(); }
    ConfusionMatrixView *matrix() const { return page->findChild<ConfusionMatrixView *>(); }
};

} // namespace

class TestInspectPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutARunItLeadsToTraining()
    {
        WorkbenchProject project(3);
        Session session;
        session.openProject(project.path());
        InspectPage page(session);
        page.show();
        QSignalSpy requests(&session, &Session::pageRequested);
        QPushButton *go = button(page, QStringLiteral("Go to Train"));
        QVERIFY(go);
        QTest::mouseClick(go, Qt::LeftButton);
        QCOMPARE(requests.count(), 1);
        QCOMPARE(requests.first().first().toString(), QStringLiteral("train"));
    }

    void theErrorsAreListedTheMostConfidentFirst()
    {
        const Opened opened;
        QTRY_COMPARE(opened.gallery()->rows().size(), 2);
        const auto ids = opened.project.open()->images().ids();
        QCOMPARE(opened.gallery()->rows()[0].image, ids[0]);
        QCOMPARE(opened.gallery()->rows()[1].image, ids[3]);
        QVERIFY(shows(*opened.page, QStringLiteral("Accuracy 83.3 %")));
        QVERIFY(shows(*opened.page, QStringLiteral("55.2 to 95.3 % with 95 % confidence")));
        QVERIFY(shows(*opened.page, QStringLiteral("✗ Prediction: inclusion")));
    }

    void theTableOfClassesIsAsHighAsItsRows()
    {
        const Opened opened;
        QTRY_COMPARE(opened.gallery()->rows().size(), 2);
        const auto *table = opened.page->findChild<QTableView *>(QStringLiteral("classFigures"));
        QTRY_COMPARE(table->verticalScrollBar()->maximum(), 0);
        QVERIFY(table->viewport()->height() < table->verticalHeader()->length() + 20);
        QVERIFY(opened.matrix()->height() > table->height());
    }

    void aLowPageShowsTheMatrixOrTheClasses()
    {
        const Opened opened;
        QTRY_COMPARE(opened.gallery()->rows().size(), 2);
        auto *tabs = opened.page->findChild<QTabBar *>();
        const QTableView *classes = nullptr;
        for (const QTableView *one : opened.page->findChildren<QTableView *>())
            if (one->accessibleName() == QStringLiteral("Figures of each class"))
                classes = one;
        QVERIFY(classes && classes->isVisible() && opened.matrix()->isVisible() && !tabs->isVisible());
        opened.page->resize(900, 600);
        QVERIFY(!classes->isVisible() && opened.matrix()->isVisible() && tabs->isVisible());
        tabs->setCurrentIndex(1);
        QVERIFY(classes->isVisible() && !opened.matrix()->isVisible());
    }

    void withoutPeopleWhoLabeledTheSameThereIsNoCeiling()
    {
        const Opened opened;
        QTRY_COMPARE(opened.gallery()->rows().size(), 2);
        QVERIFY(!shows(*opened.page, QStringLiteral("Human ceiling")));
        QVERIFY(!opened.page->findChild<AccuracyScale *>()->isVisible());
    }

    void theHumanCeilingStandsBesideTheAccuracy()
    {
        WorkbenchProject project(12);
        {
            const auto open = project.open();
            const AnnotatorId ann = open->annotators().findOrAdd(QStringLiteral("Ann"));
            const AnnotatorId bob = open->annotators().findOrAdd(QStringLiteral("Bob"));
            addEvaluatedRun(*open, {{ann, QStringLiteral("Ann"), 10, 9, {}}, {bob, QStringLiteral("Bob"), 30, 24, {}}});
        }
        Session session;
        session.openProject(project.path());
        InspectPage page(session);
        page.resize(1300, 800);
        page.show();
        page.activate();
        QTRY_VERIFY(shows(page, QStringLiteral("Human ceiling 82.5 %"))); // 33 of 40
        QVERIFY(page.findChild<AccuracyScale *>()->isVisible());
        QCOMPARE(page.findChild<AccuracyScale *>()->accessibleName(), QStringLiteral("Model 83.3 %, people 82.5 %"));
        QVERIFY(page.findChild<AccuracyScale *>()->toolTip().contains(QStringLiteral("Bob: 24 of 30")));
    }

    void theAccuracyPlotOfARunHasALineOfPeopleWhereTheyAreKnown()
    {
        EpochRecord epoch;
        epoch.epoch = 1;
        epoch.valAccuracy = 0.5;
        const auto runIn = [&](Project &project, const QList<SnapshotCeiling> &people) {
            const RunId run = addEvaluatedRun(project, people);
            project.runs().saveEpoch(run, epoch);
            return run;
        };
        const WorkbenchProject first(12);
        const auto alone = first.open();
        const RunId aloneRun = runIn(*alone, {});
        const WorkbenchProject second(12);
        const auto several = second.open();
        const AnnotatorId ann = several->annotators().findOrAdd(QStringLiteral("Ann"));
        RunCharts charts;
        charts.showRun(*several, runIn(*several, {{ann, QStringLiteral("Ann"), 10, 9, {}}}));
        QCOMPARE(charts.accuracyPlot()->values(2), QList<QPointF> {QPointF(1, 0.9)});
        QVERIFY(charts.accuracyPlot()->toolTip().contains(QStringLiteral("human ceiling")));
        charts.showRun(*alone, aloneRun);
        QCOMPARE(charts.accuracyPlot()->toCsv().section(u'\n', 0, 0), QStringLiteral("epoch,training,validation"));
        QVERIFY(charts.accuracyPlot()->toolTip().isEmpty());
    }

    void aClickOnACellShowsItsImages()
    {
        const Opened opened;
        QTRY_COMPARE(opened.gallery()->rows().size(), 2);
        ConfusionMatrixView *matrix = opened.matrix();
        QTest::mouseClick(matrix->viewport(), Qt::LeftButton, {},
            matrix->visualRect(matrix->model()->index(2, 2)).center());
        QCOMPARE(opened.gallery()->rows().size(), 4);
        QVERIFY(shows(*opened.page, QStringLiteral("✓ Prediction: patches")));
        QPushButton *all = button(*opened.page, QStringLiteral("All errors"));
        QVERIFY(all);
        QTest::mouseClick(all, Qt::LeftButton);
        QCOMPARE(opened.gallery()->rows().size(), 2);
    }

    void correctingSendsTheShownImagesToTheLabelPage()
    {
        Opened opened;
        QTRY_COMPARE(opened.gallery()->rows().size(), 2);
        QList<ImageId> images;
        int index = -1;
        connect(&opened.session, &Session::reviewRequested, this, [&](const QList<ImageId> &list, int at) {
            images = list;
            index = at;
        });
        opened.gallery()->setCurrentRow(1);
        QPushButton *correct = button(*opened.page, QStringLiteral("Correct the label"));
        QVERIFY(correct);
        QTest::mouseClick(correct, Qt::LeftButton);
        const auto ids = opened.project.open()->images().ids();
        QCOMPARE(images, (QList<ImageId> {ids[0], ids[3]}));
        QCOMPARE(index, 1);
    }

    void changedLabelsAreCountedAgainstTheRunsSnapshot()
    {
        Opened opened;
        QTRY_COMPARE(opened.gallery()->rows().size(), 2);
        QVERIFY(!button(*opened.page, QStringLiteral("Make a new split and train again")));
        const auto project = opened.project.open();
        Decision decision;
        decision.image = project->images().ids()[0];
        decision.annotator = project->annotators().findOrAdd(QStringLiteral("A"));
        decision.label = project->classes().all()[1].id;
        decision.purpose = DecisionPurpose::Correction;
        project->decisions().record(decision);
        Q_EMIT opened.session.labelsChanged(decision.image);
        QTRY_VERIFY(button(*opened.page, QStringLiteral("Make a new split and train again")));
        QVERIFY(shows(*opened.page, QStringLiteral("changed since this run")));
        QCOMPARE(countLabelChanges(*project, project->runs().run(opened.run).snapshot), 1);
    }

    void aPartThatWasNotEvaluatedOffersToDoIt()
    {
        const Opened opened;
        QTRY_COMPARE(opened.gallery()->rows().size(), 2);
        const QList<QComboBox *> boxes = opened.page->findChildren<QComboBox *>();
        for (QComboBox *box : boxes)
            if (box->findText(QStringLiteral("Validation")) >= 0)
                box->setCurrentText(QStringLiteral("Validation"));
        QTRY_VERIFY(button(*opened.page, QStringLiteral("Evaluate")));
    }

    void theClassFiguresKeepTheRulesOfModels()
    {
        ClassFiguresModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        // 2 of 4 found, nothing wrongly taken for it; a class that never occurs has no figures.
        model.setReport({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}, {},
            classificationReport(ConfusionMatrix(3, {2, 2, 0, 0, 4, 0, 0, 0, 0})));
        QCOMPARE(model.index(0, ClassFiguresModel::Precision).data().toString(), QStringLiteral("100.0 %"));
        QCOMPARE(model.index(0, ClassFiguresModel::Recall).data().toString(), QStringLiteral("50.0 %"));
        QCOMPARE(model.index(0, ClassFiguresModel::F1).data().toString(), QStringLiteral("0.667"));
        QCOMPARE(model.index(2, ClassFiguresModel::Recall).data().toString(), QStringLiteral("–"));
        model.setReport({}, {}, {});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(TestInspectPage)
#include "test_inspect_page.moc"
