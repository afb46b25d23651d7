#include "app/workbench/agreement/agreement_figures.h"
#include "app/workbench/agreement/agreement_page.h"
#include "app/workbench/agreement/agreement_words.h"
#include "app/workbench/agreement/figure_table.h"
#include "app/workbench/agreement/repeats_panel.h"
#include "app/workbench/session.h"
#include "core/base/job.h"
#include "tests/workbench/workbench_project.h"
#include "widgets/gallery/gallery_view.h"
#include "widgets/matrix/heat_map.h"
#include "widgets/plots/curve_plot.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <cmath>

using namespace taxon;
using namespace taxon::test;

namespace {

/// One string a person, one digit an image: the class, or "." for no label. At one-minute steps.
void label(const WorkbenchProject &project, const QStringList &people)
{
    const auto open = project.open();
    const auto images = open->images().ids();
    const QList<ImageClass> classes = open->classes().all();
    QList<Decision> decisions;
    for (int person = 0; person < people.size(); ++person) {
        const AnnotatorId annotator = open->annotators().findOrAdd(QString(QChar(u'A' + person)));
        for (int i = 0; i < people[person].size(); ++i) {
            if (people[person][i] == u'.')
                continue;
            Decision decision;
            decision.image = images[std::size_t(i)];
            decision.annotator = annotator;
            decision.label = classes[people[person][i].digitValue()].id;
            decision.origin = DecisionOrigin::Import;
            decision.madeAt = QDateTime(QDate(2026, 3, 1), QTime(9, 0), Qt::UTC).addSecs(60 * i);
            decisions.append(decision);
        }
    }
    open->decisions().record(decisions);
}

/// A table alone; digits count from 0, "." is missing.
AgreementData table(const QStringList &people, int classes)
{
    AgreementData data;
    for (int c = 0; c < classes; ++c) {
        data.classes << QStringLiteral("class %1").arg(c);
        data.colors << QStringLiteral("#808080");
    }
    for (int i = 0; i < people[0].size(); ++i) {
        data.images.push_back(ImageId {i + 1});
        data.paths << QString();
        data.groups << (i % 2 == 0 ? QStringLiteral("even") : QStringLiteral("odd"));
        data.folders << QStringLiteral("all");
        data.longSides.push_back(32);
        data.settled.push_back(-1);
        for (int person = 0; person < people.size(); ++person) {
            if (people[person][i] == u'.')
                continue;
            data.votes.push_back({i, person, people[person][i].digitValue()});
            data.times.push_back(1000 * i);
        }
    }
    for (int person = 0; person < people.size(); ++person)
        data.annotators << QString(QChar(u'A' + person));
    data.ratings = Ratings(int(people[0].size()), int(people.size()), classes, data.votes);
    data.scale = ClassScale::nominal(classes);
    return data;
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

/// The three people of most tests: B and C take every other crazing (0) for patches (2); 24 images.
QStringList confusedPeople()
{
    return {QStringLiteral("000000001111111122222222"), QStringLiteral("020202021111111122222222"), QStringLiteral("020202021111111122222220")};
}

struct Opened {
    WorkbenchProject project;
    Session session;
    std::unique_ptr<AgreementPage> page;

    explicit Opened(const QStringList &people)
        : project(24)
    {
        label(project, people);
        session.openProject(project.path());
        page = std::make_unique<AgreementPage>(session);
        page->resize(1300, 800);
        page->show();
        page->activate();
    }
    GalleryView *gallery() const { return page->findChild<GalleryView *>(); }
    HeatMapView *map(const QString &name) const
    {
        for (HeatMapView *one : page->findChildren<HeatMapView *>())
            if (one->accessibleName().contains(name))
                return one;
        return nullptr;
    }
    QTableView *table(const QString &name) const
    {
        for (QTableView *one : page->findChildren<QTableView *>())
            if (one->accessibleName() == name)
                return one;
        return nullptr;
    }
};

} // namespace

class TestAgreementPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutLabelsItLeadsToLabeling()
    {
        const Opened opened({});
        QTRY_VERIFY(shows(*opened.page, QStringLiteral("Nobody has labeled yet")));
        QTRY_VERIFY(opened.page->isSettled());
        QVERIFY(button(*opened.page, QStringLiteral("Go to Label")));
    }

    void aLonePersonIsToldThatASecondIsNeeded()
    {
        const Opened opened({QStringLiteral("012")});
        QTRY_VERIFY(shows(*opened.page, QStringLiteral("So far one person has labeled")));
        QVERIFY(shows(*opened.page, QStringLiteral("0 image")));
        QCOMPARE(opened.table(QStringLiteral("Measures of agreement"))->model()->index(1, 1).data().toString(),
            QStringLiteral("undefined: no image has two labels"));
    }

    void theVerdictNamesTheConfusedClassesAndShowsTheirImages()
    {
        const Opened opened(confusedPeople());
        QTRY_VERIFY(shows(*opened.page, QStringLiteral("“crazing” with “patches”")));
        QVERIFY(shows(*opened.page, QStringLiteral("Look at these 5 image")));
        QTest::mouseClick(button(*opened.page, QStringLiteral("Show these images")), Qt::LeftButton);
        QCOMPARE(opened.gallery()->rows().size(), 5);
        QCOMPARE(opened.gallery()->rows()[0].caption, QStringLiteral("crazing · patches · patches"));
    }

    void aClickOnAConfusionCellShowsItsImages()
    {
        const Opened opened(confusedPeople());
        QTRY_COMPARE(opened.gallery()->rows().size(), 5);
        HeatMapView *confusion = opened.map(QStringLiteral("against the others"));
        // A says crazing where B and C say patches: images 1, 3, 5, 7.
        QTest::mouseClick(confusion, Qt::LeftButton, {}, confusion->cellRect(2, 0).center());
        QCOMPARE(opened.gallery()->rows().size(), 4);
        QCOMPARE(opened.gallery()->rows()[0].image, opened.project.open()->images().ids()[1]);
        QCOMPARE(confusion->cell(2, 0).text, QStringLiteral("4"));
        QVERIFY(!confusion->cell(2, 0).isGood);
    }

    void aClickOnAPairShowsWhereTheTwoDiffer()
    {
        const Opened opened(confusedPeople());
        QTRY_COMPARE(opened.gallery()->rows().size(), 5);
        HeatMapView *pairs = opened.map(QStringLiteral("Cohen"));
        pairs->setCurrentCell(std::pair(1, 2));
        QTest::keyClick(pairs, Qt::Key_Return);
        QCOMPARE(opened.gallery()->rows().size(), 1);
        QVERIFY(shows(*opened.page, QStringLiteral("B and C differ: 1 image")));
    }

    void theShownImagesOpenOnTheLabelPage()
    {
        Opened opened(confusedPeople());
        QTRY_COMPARE(opened.gallery()->rows().size(), 5);
        QList<ImageId> images;
        int at = -1;
        connect(&opened.session, &Session::reviewRequested, this, [&](const QList<ImageId> &list, int index) {
            images = list;
            at = index;
        });
        opened.gallery()->setCurrentRow(2);
        QTest::mouseClick(button(*opened.page, QStringLiteral("Open on Label")), Qt::LeftButton);
        QCOMPARE(images.size(), 5);
        QCOMPARE(at, 2);
    }

    void intervalsComeLaterAndStayUntilVotesChange()
    {
        Opened opened(confusedPeople());
        QSignalSpy jobs(&opened.session, &Session::jobStarted);
        QTableView *table = nullptr;
        QTRY_VERIFY((table = opened.table(QStringLiteral("Measures of agreement"))) != nullptr);
        const auto interval = [&] { return table->model()->index(1, 2).data().toString(); };
        QTRY_VERIFY_WITH_TIMEOUT(interval().contains(QStringLiteral("–0.")), 20000);
        QTRY_VERIFY(opened.page->isSettled());
        QCOMPARE(jobs.count(), 1);
        const QString before = interval();
        opened.page->activate();
        QTRY_VERIFY(opened.page->isSettled());
        QCOMPARE(interval(), before);
        QCOMPARE(jobs.count(), 1);

        const auto project = opened.project.open();
        Decision decision;
        decision.image = project->images().ids()[0];
        decision.annotator = project->annotators().findOrAdd(QStringLiteral("A"));
        decision.label = project->classes().all()[1].id;
        project->decisions().record(decision);
        Q_EMIT opened.session.labelsChanged(decision.image);
        QTRY_COMPARE(jobs.count(), 2);
        QTRY_VERIFY_WITH_TIMEOUT(opened.page->isSettled(), 20000);
        QVERIFY(interval() != before);
    }

    void stoppedIntervalsAreFoundOnRequest()
    {
        WorkbenchProject project(24);
        label(project, confusedPeople());
        Session session;
        session.openProject(project.path());
        AgreementPage page(session);
        const auto stop = connect(&session, &Session::jobStarted, this, [](Job *job) { job->cancel(); });
        page.show();
        page.activate();
        QTRY_VERIFY(button(page, QStringLiteral("Find intervals")));
        disconnect(stop);
        QTest::mouseClick(button(page, QStringLiteral("Find intervals")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(shows(page, QStringLiteral("Intervals from 2,000 resamples")), 20000);
        QVERIFY(!button(page, QStringLiteral("Find intervals")));
    }

    void theFiguresAreThoseOfTheReference()
    {
        // irrCAC's cac.raw4raters, one string a rater; class 0 is not declared there, so that AC1 counts six.
        const AgreementFigures four = analyseAgreement(table({QStringLiteral("123321412..."), QStringLiteral("1233224125.."), QStringLiteral(".33323422513"), QStringLiteral("12332441251.")}, 6));
        QVERIFY(std::abs(*four.summary.percent.value - 0.81818) < 5e-6);
        QVERIFY(std::abs(*four.summary.alphaNominal.value - 0.74342) < 5e-6);
        QVERIFY(std::abs(*four.summary.ac1.value - 0.78553) < 5e-6);
        // Krippendorff's example of three coders, 0 added as an unused class.
        const AgreementFigures three = analyseAgreement(table(
            {QStringLiteral(".....34121133.3"), QStringLiteral("1.213343......."), QStringLiteral("..21344.21133.4")}, 5));
        QVERIFY(std::abs(*three.summary.alphaNominal.value - 0.691358) < 5e-7);
        QCOMPARE(three.summary.alphaNominal.ratings, 26);
    }

    void withoutRepeatsThePanelSaysWhatIsMissingAndLeadsToTheRules()
    {
        WorkbenchProject project(24);
        label(project, confusedPeople());
        Session session;
        session.openProject(project.path());
        RepeatsPanel panel(session);
        panel.show();
        panel.refresh();
        QTRY_VERIFY(shows(panel, QStringLiteral("Data › Rules")));
        const QSignalSpy pages(&session, &Session::pageRequested);
        QTest::mouseClick(button(panel, QStringLiteral("Labeling rules")), Qt::LeftButton);
        QCOMPARE(pages.value(0).value(0).toString(), QStringLiteral("data/rules"));
    }

    void repeatsTellHowFarAPersonAgreesWithHimself()
    {
        WorkbenchProject project(24);
        label(project, confusedPeople());
        {
            // A repeats all 24 images: the last six otherwise.
            const auto open = project.open();
            QList<Decision> repeats;
            for (int i = 0; i < 24; ++i) {
                Decision decision;
                decision.image = open->images().ids()[std::size_t(i)];
                decision.annotator = open->annotators().findOrAdd(QStringLiteral("A"));
                decision.label = open->classes().all()[i < 18 ? i / 8 : 0].id;
                decision.purpose = DecisionPurpose::Repeat;
                repeats.append(decision);
            }
            open->decisions().record(repeats);
        }
        Session session;
        session.openProject(project.path());
        RepeatsPanel panel(session);
        panel.show();
        panel.refresh();
        auto *table = panel.findChild<QTableView *>();
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, 20000);
        const auto cell = [&](int column) { return table->model()->index(0, column).data().toString(); };
        QCOMPARE(cell(0), QStringLiteral("A"));
        QCOMPARE(cell(1), QStringLiteral("24"));
        QCOMPARE(cell(2), QStringLiteral("75.0 %"));
        // First 8, 8, 8; then 14, 8, 2: p_o 18/24, p_e (8 · 14 + 8 · 8 + 8 · 2)/24² = 1/3.
        QCOMPARE(cell(3), QStringLiteral("0.625"));
        QVERIFY(cell(4).contains(QStringLiteral("–0.")));
        QVERIFY(table->isColumnHidden(5)); // the classes have no order
        auto *plot = panel.findChild<CurvePlot *>();
        QCOMPARE(plot->values(0).size(), 1);
        QCOMPARE(plot->values(0)[0].y(), 0.75);
        const QSignalSpy wanted(&panel, &RepeatsPanel::imagesWanted);
        table->selectRow(0);
        Q_EMIT table->clicked(table->model()->index(0, 0));
        QCOMPARE(wanted.value(0).value(1).value<QList<ImageId>>().size(), 6);
    }

    void orderedClassesBringWeightedFigures()
    {
        WorkbenchProject project(24);
        label(project, confusedPeople());
        {
            const auto open = project.open();
            const QList<ImageClass> classes = open->classes().all();
            open->classScale().declare(ScaleLevel::Ordinal, {{classes[0].id, 1}, {classes[2].id, 2}, {classes[1].id, 3}}, open->classes().history());
        }
        Session session;
        session.openProject(project.path());
        AgreementPage page(session);
        page.resize(1300, 800);
        page.show();
        page.activate();
        QTRY_VERIFY_WITH_TIMEOUT(page.isSettled() && page.findChild<QTableView *>(), 20000);
        QStringList names;
        QTableView *figures = nullptr;
        for (QTableView *one : page.findChildren<QTableView *>())
            if (one->accessibleName() == QStringLiteral("Measures of agreement"))
                figures = one;
        for (int row = 0; row < figures->model()->rowCount(); ++row)
            names << figures->model()->index(row, 0).data().toString();
        QVERIFY(names.contains(QStringLiteral("α, ordered classes")));
        QVERIFY(!names.contains(QStringLiteral("α, numbers")));
        // A and B: crazing and patches, which they mix up, are neighbours. Linear: p_o = 1 − 4/24 · 1/2.
        QComboBox *weights = nullptr;
        for (QComboBox *one : page.findChildren<QComboBox *>())
            if (one->accessibleName() == QStringLiteral("Which κ of the pairs"))
                weights = one;
        QVERIFY(weights->isVisibleTo(&page));
        HeatMapView *pairs = nullptr;
        for (HeatMapView *one : page.findChildren<HeatMapView *>())
            if (one->accessibleName().contains(QStringLiteral("Cohen")))
                pairs = one;
        // By hand from A 8, 8, 8 and B 4, 8, 12 (crazing, inclusion, patches): unweighted p_e 1/3;
        // linear, in the order crazing, patches, inclusion: p_e 1/3 + (8·12 + 8·4 + 8·8 + 8·12)/24²/2 = 7/12.
        QCOMPARE(pairs->cell(0, 1).text, QLocale().toString((20.0 / 24 - 1.0 / 3) / (2.0 / 3), 'f', 2));
        weights->setCurrentIndex(1);
        QCOMPARE(pairs->cell(0, 1).text, QLocale().toString((22.0 / 24 - 7.0 / 12) / (5.0 / 12), 'f', 2));
    }

    void wordsStandBesideTheInterval()
    {
        const Opened opened(confusedPeople());
        QTRY_VERIFY(opened.table(QStringLiteral("Measures of agreement")));
        const QAbstractItemModel *model = opened.table(QStringLiteral("Measures of agreement"))->model();
        QCOMPARE(model->headerData(2, Qt::Horizontal).toString(), QStringLiteral("95 % interval"));
        QCOMPARE(model->headerData(3, Qt::Horizontal).toString(), QStringLiteral("In words"));
        QTRY_VERIFY(!model->index(1, 3).data().toString().isEmpty());
    }

    void oneUsedClassIsUndefinedAndSaysWhy()
    {
        const AgreementFigures figures = analyseAgreement(table({QStringLiteral("0000"), QStringLiteral("0000")}, 2));
        QVERIFY(!figures.summary.fleiss.value);
        QCOMPARE(undefinedText(figures.summary.fleiss.reason), QStringLiteral("only one class was used"));
        QVERIFY(figures.confused.empty());
    }

    void smallDataSayHowManyImagesAreNeeded()
    {
        const AgreementFigures figures = analyseAgreement(table({QStringLiteral("010101010101"), QStringLiteral("010101011010")}, 2));
        const double error = *figures.summary.fleiss.standardError;
        QVERIFY(figures.isNeedMeasured);
        QCOMPARE(*figures.neededImages, qint64(std::ceil(12 * std::pow(1.96 * error / 0.1, 2))));
        QVERIFY(missingDataNote(figures).startsWith(QStringLiteral("12 image")));
        QVERIFY(missingDataNote(figures).contains(QStringLiteral("for an interval of ±0.1 you need about ") + QLocale().toString(*figures.neededImages)));
        // With too few to measure: 80 % of pairs agree, two classes: (1.96 × 0.4 / 0.5 / 0.1)².
        const AgreementFigures few = analyseAgreement(table({QStringLiteral("01"), QStringLiteral("01")}, 2));
        QVERIFY(!few.isNeedMeasured);
        QCOMPARE(*few.neededImages, 246);
    }

    void aParadoxIsExplained()
    {
        // 90 of 100 pairs agree on the common class, 10 differ.
        const AgreementData data = table({QString(95, u'0') + QString(5, u'1'), QString(90, u'0') + QString(5, u'1') + QString(5, u'0')}, 2);
        const AgreementFigures figures = analyseAgreement(data);
        QVERIFY(figures.summary.kappaAndAc1Part);
        QVERIFY(paradoxNote(data, figures).contains(QStringLiteral("95.0 % of all labels are “class 0”")));
        QCOMPARE(verdictOf(data, figures).tone, QStringLiteral("good"));
    }

    void aPairThatIsConfusedOftenLimitsAGoodVerdict()
    {
        // κ is 0.93, yet B takes 10 of 50 images of class 0 for class 1.
        const QString rest = QString(50, u'1') + QString(50, u'2') + QString(50, u'3');
        const AgreementData data = table({QString(50, u'0') + rest, QString(10, u'1') + QString(40, u'0') + rest}, 4);
        const AgreementVerdict verdict = verdictOf(data, analyseAgreement(data));
        QCOMPARE(verdict.tone, QStringLiteral("warning"));
        QVERIFY(verdict.headline.endsWith(QStringLiteral("They agree well, except on “class 0” and “class 1”.")));
        // Once in a while is not often.
        const AgreementData rare = table({QString(50, u'0') + rest, QString(1, u'1') + QString(49, u'0') + rest}, 4);
        QCOMPARE(verdictOf(rare, analyseAgreement(rare)).tone, QStringLiteral("good"));
    }

    void placesWherePeopleAgreeLeastComeFirst()
    {
        const AgreementFigures figures = analyseAgreement(table({QStringLiteral("00000000"), QStringLiteral("01010101")}, 2));
        QCOMPARE(figures.slices.size(), 2); // one folder and one size tell nothing
        QCOMPARE(figures.slices[0].name, QStringLiteral("odd"));
        QCOMPARE(figures.slices[0].agreement, 0.0);
        QCOMPARE(figures.slices[0].disputed, (std::vector<int> {1, 3, 5, 7}));
        QCOMPARE(figures.slices[1].agreement, 1.0);
    }

    void driftShowsInTheStretches()
    {
        // B is with A for 20 images, then never.
        const AgreementFigures figures = analyseAgreement(table({QString(40, u'0'), QString(20, u'0') + QString(20, u'1')}, 2));
        QCOMPARE(figures.stretches[1].size(), 2);
        QCOMPARE(figures.stretches[1][0].agreeing, 20);
        QCOMPARE(figures.stretches[1][1].agreeing, 0);
    }

    void aCorrectionIsWhatTheOthersSay()
    {
        AgreementData data = table({QStringLiteral("00"), QStringLiteral("01")}, 2);
        data.settled[1] = 1;
        const AgreementFigures figures = analyseAgreement(data);
        QCOMPARE(figures.confusion[0], (std::vector<qint64> {1, 0, 1, 0}));
        QCOMPARE(figures.confusion[1], (std::vector<qint64> {1, 0, 0, 1}));
        QCOMPARE(unitsOfCell(data, figures, 0, 1, 0), (std::vector<int> {1}));
    }

    void theTableOfFiguresKeepsTheRulesOfModels()
    {
        FigureTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setHeaders({QStringLiteral("a"), QStringLiteral("b")});
        model.setRows({{{QStringLiteral("x"), {}, {}, {}}, {QStringLiteral("10"), 10, {}, {}}}, {{QStringLiteral("y"), {}, {}, {}}, {QStringLiteral("9"), 9, {}, {}}}});
        const std::unique_ptr<QTableView> view(makeFigureTable(&model, QStringLiteral("t")));
        view->sortByColumn(1, Qt::AscendingOrder);
        QCOMPARE(view->model()->index(0, 0).data().toString(), QStringLiteral("y"));
        view->setCurrentIndex(view->model()->index(0, 0));
        QCOMPARE(currentFigureRow(*view), 1);
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(TestAgreementPage)
#include "test_agreement_page.moc"
