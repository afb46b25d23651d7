#include "app/workbench/label/facet_list.h"
#include "app/workbench/label/filter_bar.h"
#include "app/workbench/label/filter_panel.h"
#include "app/workbench/label/label_page.h"
#include "app/workbench/label/saved_filter_list.h"
#include "app/workbench/session.h"
#include "tests/workbench/workbench_project.h"
#include "widgets/image_view/image_view.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace taxon;
using namespace taxon::test;

namespace {

constexpr char kName[] = "Dr A";

struct Bench {
    explicit Bench(const QString &path)
    {
        session.openProject(path);
        session.setAnnotator(QLatin1String(kName));
        page.resize(1'200, 700);
        page.show();
        page.activateWindow();
        page.activate();
        waitForImages();
    }

    bool waitForImages()
    {
        return QTest::qWaitFor([this] { return page.controller().loader().isComplete() && page.controller().loader().isSettled(); });
    }
    bool press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        const bool isThere = QTest::qWaitFor([this] { return page.controller().isShown(); });
        QTest::keyClick(&page, key, modifiers);
        return isThere;
    }
    int shown() { return page.controller().sequence().rowCount(); }
    QList<QPushButton *> chips()
    {
        QList<QPushButton *> all;
        for (auto *button : page.findChildren<QPushButton *>())
            if (button->property("chip").toBool() && !button->isHidden())
                all.append(button);
        return all;
    }
    FacetList *facets(const QString &title)
    {
        for (auto *list : page.findChildren<FacetList *>())
            if (list->findChild<QListView *>()->accessibleName() == title)
                return list;
        return nullptr;
    }

    Session session;
    LabelPage page{session};
};

void choose(FacetList *list, int row)
{
    list->model().setData(list->model().index(row), Qt::Checked, Qt::CheckStateRole);
}

ImageFilter ofState(OwnState state)
{
    ImageFilter filter;
    filter.states = {state};
    return filter;
}

} // namespace

class TestLabelFilter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void typingFindsImagesByName()
    {
        const WorkbenchProject project(12);
        Bench bench(project.path());
        QTest::keyClick(&bench.page, Qt::Key_F, Qt::ControlModifier);
        auto *search = bench.page.findChild<QLineEdit *>(QStringLiteral("filterText"));
        QTRY_VERIFY(search->hasFocus());
        QTest::keyClicks(search, QStringLiteral("0001"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(bench.shown(), 3); // 00001, 00010, 00011
        QTRY_VERIFY(bench.page.hasFocus());
        QTRY_COMPARE(bench.chips().size(), 1);
        QTest::mouseClick(bench.chips().constFirst(), Qt::LeftButton);
        QCOMPARE(bench.shown(), 12);
        QVERIFY(search->text().isEmpty());
    }

    void valuesInThePanelCarryCountsAndCombine()
    {
        const WorkbenchProject project(5);
        Bench bench(project.path());
        QVERIFY(bench.press(Qt::Key_1));
        QVERIFY(bench.press(Qt::Key_2));
        QVERIFY(bench.press(Qt::Key_S));
        QTest::keyClick(&bench.page, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        FacetList *states = bench.facets(QStringLiteral("My state"));
        QVERIFY(states && states->isVisible());
        QTRY_COMPARE(states->model().facets()[1].count, 2);
        QCOMPARE(states->model().facets()[0].count, 2);
        QCOMPARE(states->model().facets()[2].count, 1);
        choose(states, 1);
        QCOMPARE(bench.shown(), 2);
        FacetList *classes = bench.facets(QStringLiteral("Class"));
        QCOMPARE(classes->model().facets()[0].count, 1);
        choose(classes, 0);
        QCOMPARE(bench.shown(), 1);
        QTRY_COMPARE(bench.chips().size(), 2);
        // What cannot divide these images is not offered.
        QVERIFY(!bench.facets(QStringLiteral("Predicted class"))->isVisible());
        QVERIFY(!bench.facets(QStringLiteral("Split"))->isVisible());
    }

    void spaceChoosesAValueAndEscapeGoesBackToTheImage()
    {
        const WorkbenchProject project(3);
        Bench bench(project.path());
        QTest::keyClick(&bench.page, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        auto *view = bench.facets(QStringLiteral("My state"))->findChild<QListView *>();
        QTRY_VERIFY(view->hasFocus());
        QTest::keyClick(view, Qt::Key_Space);
        QCOMPARE(bench.page.controller().filter().states, QList<OwnState>{OwnState::Unlabeled});
        QTest::keyClick(view, Qt::Key_Escape);
        QTRY_VERIFY(bench.page.hasFocus());
    }

    void whatAFilterLetsThroughStaysUntilItIsSetAgain()
    {
        const WorkbenchProject project(4);
        Bench bench(project.path());
        bench.page.controller().setFilter(ofState(OwnState::Unlabeled));
        QVERIFY(bench.press(Qt::Key_1));
        QCOMPARE(bench.shown(), 4);
        QVERIFY(bench.press(Qt::Key_Left));
        QCOMPARE(bench.page.controller().image().value, 1);
        bench.page.controller().setFilter(ofState(OwnState::Unlabeled));
        QCOMPARE(bench.shown(), 3);
    }

    void anEmptyResultHasOneButtonThatClears()
    {
        const WorkbenchProject project(2);
        Bench bench(project.path());
        bench.page.controller().setFilter(ofState(OwnState::Skipped));
        auto *clear = bench.page.findChild<QPushButton *>(QStringLiteral("clearFilter"));
        QVERIFY(clear->isVisible());
        QVERIFY(!bench.page.controller().image().isValid());
        QTest::keyClick(&bench.page, Qt::Key_1);
        QVERIFY(project.labelsOf(QLatin1String(kName)).isEmpty());
        clear->click();
        QVERIFY(!clear->isVisible());
        QCOMPARE(bench.shown(), 2);
    }

    void theLastFilterIsRememberedForTheProject()
    {
        const WorkbenchProject project(3);
        {
            Bench bench(project.path());
            QVERIFY(bench.press(Qt::Key_1));
            bench.page.controller().setFilter(ofState(OwnState::Labeled));
        }
        Bench bench(project.path());
        QCOMPARE(bench.page.controller().filter(), ofState(OwnState::Labeled));
        QCOMPARE(bench.shown(), 1);
    }

    void filtersAreSavedAppliedRenamedAndDeleted()
    {
        const WorkbenchProject project(3);
        Bench bench(project.path());
        QVERIFY(bench.press(Qt::Key_1));
        bench.page.controller().setFilter(ofState(OwnState::Labeled));
        auto *saved = bench.page.findChild<SavedFilterList *>();
        auto *name = saved->findChild<QLineEdit *>(QStringLiteral("filterName"));
        name->setText(QStringLiteral("mine"));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(saved->filters().size(), 1);
        bench.page.controller().setFilter({});
        QCOMPARE(bench.shown(), 3);

        const QList<PaletteEntry> entries = bench.page.paletteEntries();
        const auto entry = std::find_if(entries.begin(), entries.end(), [](const PaletteEntry &e) { return e.title.contains(QStringLiteral("mine")); });
        QVERIFY(entry != entries.end());
        entry->run();
        QCOMPARE(bench.shown(), 1);

        auto *view = saved->findChild<QListView *>();
        view->setCurrentIndex(view->model()->index(0, 0));
        view->model()->setData(view->currentIndex(), QStringLiteral("my labels"), Qt::EditRole);
        QTRY_COMPARE(saved->filters()[0].name, QStringLiteral("my labels"));
        view->setCurrentIndex(view->model()->index(0, 0));
        QTest::keyClick(view, Qt::Key_Delete);
        QVERIFY(saved->filters().isEmpty());
        QVERIFY(FilterStore(project.open()->database()).all().isEmpty());
    }

    void whoGoesThroughDecidedImagesIsLedOn()
    {
        const WorkbenchProject project(3);
        Bench bench(project.path());
        for (int i = 0; i < 3; ++i)
            QVERIFY(bench.press(Qt::Key_1));
        bench.page.controller().setFilter(ofState(OwnState::Labeled));
        bench.page.controller().go(0);
        QVERIFY(bench.press(Qt::Key_2));
        QCOMPARE(bench.page.controller().image().value, 2);
    }

    void undoShowsAnImageThatTheFilterHides()
    {
        const WorkbenchProject project(3);
        Bench bench(project.path());
        QVERIFY(bench.press(Qt::Key_1));
        bench.page.controller().setFilter(ofState(OwnState::Unlabeled));
        QCOMPARE(bench.shown(), 2);
        QVERIFY(bench.press(Qt::Key_Z, Qt::ControlModifier));
        QCOMPARE(bench.page.controller().image().value, 1);
        QVERIFY(bench.page.controller().filter().isEmpty());
    }

    void aLabelByAnotherProgramIsSeenOnTheNextVisit()
    {
        const WorkbenchProject project(3);
        Bench bench(project.path());
        {
            const auto other = project.open();
            Decision decision;
            decision.image = {2};
            decision.annotator = other->annotators().findOrAdd(QLatin1String(kName));
            decision.label = other->classes().all()[1].id;
            other->decisions().record(decision);
        }
        QVERIFY(!bench.page.controller().sequence().decision({2}));
        bench.page.activate();
        QTRY_VERIFY(bench.page.controller().sequence().decision({2}));
        QCOMPARE(bench.page.controller().sequence().decided(), 1);
        QCOMPARE(bench.page.controller().image().value, 1);
    }

    void theModelsAreValid()
    {
        FacetModel facets;
        const QAbstractItemModelTester tester(&facets, QAbstractItemModelTester::FailureReportingMode::QtTest);
        facets.setFacets({{.key = 1, .text = QStringLiteral("a"), .count = 3, .isChosen = false, .color = {}}, {.key = 2, .text = QStringLiteral("b"), .count = 0, .isChosen = true, .color = {}}});
        facets.setFacets({{.key = 1, .text = QStringLiteral("a"), .count = 4, .isChosen = true, .color = {}}, {.key = 2, .text = QStringLiteral("b"), .count = 0, .isChosen = true, .color = {}}});
        QCOMPARE(facets.chosen(), (QList<qint64>{1, 2}));
        facets.setFacets({});
        SavedFilterModel saved;
        const QAbstractItemModelTester savedTester(&saved, QAbstractItemModelTester::FailureReportingMode::QtTest);
        saved.setFilters({{1, QStringLiteral("x"), {}}});
        saved.setFilters({});
    }

    void conditionsAreToldInWords()
    {
        ImageFilter filter;
        filter.text = QStringLiteral("leaf");
        filter.states = {OwnState::Unlabeled, OwnState::Skipped};
        filter.marks = {Mark::Flagged, Mark::Missing};
        filter.side = {.from = 100, .to = {}};
        const QList<FilterChip> chips = chipsOf(filter, {});
        QCOMPARE(chips.size(), 5);
        QCOMPARE(chips[1].text, QStringLiteral("unlabeled or skipped"));
        QCOMPARE(chips[2].without.marks, QList<Mark>{Mark::Missing});
        QVERIFY(!chips[4].without.side.isSet());
    }
};

QTEST_MAIN(TestLabelFilter)
#include "test_label_filter.moc"
