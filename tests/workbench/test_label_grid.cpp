#include "app/workbench/label/grid_question.h"
#include "app/workbench/label/label_page.h"
#include "app/workbench/label/label_views.h"
#include "app/workbench/session.h"
#include "tests/workbench/workbench_project.h"
#include "widgets/gallery/gallery_view.h"
#include "widgets/gallery/picture_roles.h"
#include "widgets/image_view/compare_view.h"
#include "widgets/image_view/image_view.h"

#include <QDir>
#include <QFile>
#include <QScrollBar>
#include <QTest>

using namespace taxon;
using namespace taxon::test;

namespace {

using View = LabelViews::View;

constexpr int kPatienceMs = 30'000; ///< on a machine that has other work

/// The page in a window, in the grid, with somebody labeling.
struct Bench {
    explicit Bench(const QString &path, View view = View::Grid)
    {
        session.openProject(path);
        session.setAnnotator(QStringLiteral("Dr A"));
        page.resize(1'000, 700);
        page.show();
        page.activate();
        gallery().setCellSide(100);
        // A session reads its project in the background.
        ready = QTest::qWaitFor([this] { return page.controller().row() >= 0 && page.isSettled(); }, kPatienceMs);
        page.views().show(view);
        ready = ready && settle();
    }

    GalleryView &gallery() { return page.views().grid().gallery(); }
    CompareView &compare() { return page.views().compare(); }
    GridQuestion &question() { return page.views().grid().question(); }
    /// Everything in view has been on the screen.
    bool settle()
    {
        return QTest::qWaitFor([this] { return page.grab(), page.isSettled(); }, kPatienceMs) && !page.grab().isNull();
    }
    /// As a person presses it: wherever the focus is.
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = page.focusWidget();
        QTest::keyClick(focus ? focus : &page, which, modifiers);
    }
    void select(int first, int last)
    {
        QList<int> rows;
        for (int row = first; row <= last; ++row)
            rows.append(row);
        gallery().selectRows(rows);
    }
    QString labelOn(int row) { return page.controller().sequence().index(row).data(LabelTextRole).toString(); }

    Session session;
    LabelPage page{session};
    bool ready = false;
};

} // namespace

class TestLabelGrid : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneKeyLabelsTheSelectionAsOneStep()
    {
        const WorkbenchProject project(30);
        {
            Bench bench(project.path());
            QVERIFY(bench.ready);
            bench.select(2, 9);
            bench.key(Qt::Key_2);
            const auto labels = project.labelsOf(QStringLiteral("Dr A"));
            QCOMPARE(labels.size(), 8);
            QCOMPARE(labels.value(3), QStringLiteral("inclusion"));
            QCOMPARE(bench.labelOn(9), QStringLiteral("inclusion"));
            QCOMPARE(bench.gallery().selectedRows(), (QList<int>{10})); // the next without a label
            bench.key(Qt::Key_1);
            QCOMPARE(bench.gallery().selectedRows(), (QList<int>{11}));
        }
        // After a restart: one step each.
        Bench bench(project.path());
        QVERIFY(bench.ready);
        bench.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(project.labelsOf(QStringLiteral("Dr A")).size(), 8);
        bench.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(project.labelsOf(QStringLiteral("Dr A")).isEmpty());
        QCOMPARE(bench.gallery().selectedCount(), 8); // what was taken back is seen
        QCOMPARE(bench.labelOn(5), QString());
        bench.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(project.labelsOf(QStringLiteral("Dr A")).size(), 8);
        QCOMPARE(bench.labelOn(5), QStringLiteral("inclusion"));
    }

    void whoMadeItWithWhatInViewIsStored()
    {
        const WorkbenchProject project(10);
        Bench bench(project.path());
        QVERIFY(bench.ready);
        bench.select(0, 3);
        bench.key(Qt::Key_1);
        const QList<Decision> history = project.open()->decisions().history({2});
        QCOMPARE(history.size(), 1);
        QCOMPARE(history[0].view, QStringLiteral("{\"thumbnail\":100}"));
        QVERIFY(history[0].milliseconds >= 0);
        QVERIFY(history[0].step.has_value());
    }

    void placeAndSelectionStayAfterALabel()
    {
        const WorkbenchProject project(160);
        Bench bench(project.path());
        QVERIFY(bench.ready);
        bench.gallery().verticalScrollBar()->setValue(1'000);
        QVERIFY(bench.settle());
        const int place = bench.gallery().verticalScrollBar()->value();
        const int row = bench.gallery().visibleRows().first + 8;
        bench.select(row, row + 3);
        bench.key(Qt::Key_3);
        QCoreApplication::processEvents();
        QVERIFY(bench.settle());
        QCOMPARE(bench.gallery().verticalScrollBar()->value(), place);
        QCOMPARE(bench.gallery().selectedRows(), (QList<int>{row + 4}));
    }

    void aSelectionIsSkippedAsOneStep()
    {
        const WorkbenchProject project(10);
        Bench bench(project.path());
        QVERIFY(bench.ready);
        bench.key(Qt::Key_A, Qt::ControlModifier);
        bench.key(Qt::Key_S);
        QCOMPARE(project.labelsOf(QStringLiteral("Dr A")).values().count(QStringLiteral("skip")), 10);
        QCOMPARE(bench.gallery().selectedCount(), 0); // nothing is left: a further key changes nothing
        bench.key(Qt::Key_1);
        QCOMPARE(project.labelsOf(QStringLiteral("Dr A")).values().count(QStringLiteral("skip")), 10);
        bench.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(project.labelsOf(QStringLiteral("Dr A")).isEmpty());
    }

    void manyLabelsAreChangedOnlyAfterAQuestion()
    {
        const WorkbenchProject project(40);
        Bench bench(project.path());
        QVERIFY(bench.ready);
        const QString who = QStringLiteral("Dr A");
        bench.select(0, 21);
        bench.key(Qt::Key_1);
        QCOMPARE(project.labelsOf(who).size(), 22);
        bench.select(0, 24);
        bench.key(Qt::Key_2);
        QVERIFY(bench.question().isOpen());
        QVERIFY2(bench.question().sentence().contains(QStringLiteral("22")) && bench.question().sentence().contains(QStringLiteral("3")),
            qPrintable(bench.question().sentence()));
        QCOMPARE(project.labelsOf(who).size(), 22);
        bench.key(Qt::Key_Escape);
        QVERIFY(!bench.question().isOpen());
        QCOMPARE(project.labelsOf(who).value(1), QStringLiteral("crazing"));
        bench.key(Qt::Key_2);
        bench.key(Qt::Key_2); // the same once more is a yes
        QVERIFY(!bench.question().isOpen());
        QCOMPARE(project.labelsOf(who).value(1), QStringLiteral("inclusion"));
        QCOMPARE(project.labelsOf(who).size(), 25);
        bench.select(0, 24);
        bench.key(Qt::Key_3);
        bench.key(Qt::Key_Return);
        QCOMPARE(project.labelsOf(who).value(25), QStringLiteral("patches"));
        bench.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(project.labelsOf(who).value(25), QStringLiteral("inclusion"));
    }

    void fewLabelsChangeWithoutAQuestion()
    {
        const WorkbenchProject project(10);
        Bench bench(project.path());
        QVERIFY(bench.ready);
        bench.select(0, 4);
        bench.key(Qt::Key_1);
        bench.select(0, 4);
        bench.key(Qt::Key_2);
        QVERIFY(!bench.question().isOpen());
        QCOMPARE(project.labelsOf(QStringLiteral("Dr A")).values().count(QStringLiteral("inclusion")), 5);
    }

    void whatWasNotOnTheScreenIsNotLabeled()
    {
        const WorkbenchProject project(160);
        Bench bench(project.path());
        QVERIFY(bench.ready);
        bench.key(Qt::Key_A, Qt::ControlModifier);
        bench.key(Qt::Key_1);
        QVERIFY(bench.question().isOpen());
        QVERIFY(project.labelsOf(QStringLiteral("Dr A")).isEmpty());
        bench.key(Qt::Key_Return);
        const int labeled = int(project.labelsOf(QStringLiteral("Dr A")).size());
        QVERIFY2(labeled > 20 && labeled < 150, qPrintable(QString::number(labeled)));
        QVERIFY(!project.labelsOf(QStringLiteral("Dr A")).contains(160));
    }

    void aDamagedImageIsSkippedButNotLabeled()
    {
        const WorkbenchProject project(3);
        QVERIFY(QFile::remove(project.folder() + QStringLiteral("/images/00001.png")));
        Bench bench(project.path());
        QVERIFY(bench.ready);
        bench.select(1, 1);
        bench.key(Qt::Key_1);
        QVERIFY(bench.question().isOpen());
        QVERIFY(project.labelsOf(QStringLiteral("Dr A")).isEmpty());
        bench.key(Qt::Key_S);
        QVERIFY(!bench.question().isOpen());
        QCOMPARE(project.labelsOf(QStringLiteral("Dr A")).value(2), QStringLiteral("skip"));
    }

    void enterOpensOneImageAndEscComesBack()
    {
        const WorkbenchProject project(120);
        Bench bench(project.path());
        QVERIFY(bench.ready);
        bench.gallery().verticalScrollBar()->setValue(600);
        QVERIFY(bench.settle());
        const int place = bench.gallery().verticalScrollBar()->value();
        const int row = bench.gallery().visibleRows().first + 12;
        bench.select(row, row + 4);
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.page.views().view(), View::Single);
        QCOMPARE(bench.page.controller().row(), row);
        QTRY_VERIFY(bench.page.controller().isShown());
        bench.key(Qt::Key_Escape);
        QCOMPARE(bench.page.views().view(), View::Grid);
        QCOMPARE(bench.gallery().verticalScrollBar()->value(), place);
        QCOMPARE(bench.gallery().selectedCount(), 5);
        // The current image is the same in both.
        bench.key(Qt::Key_G, Qt::ControlModifier);
        bench.key(Qt::Key_Right);
        bench.key(Qt::Key_Right);
        bench.key(Qt::Key_G, Qt::ControlModifier);
        QCOMPARE(bench.gallery().currentRow(), row + 2);
        QTest::mouseDClick(bench.gallery().viewport(), Qt::LeftButton, {}, bench.gallery().visualRect(bench.gallery().model()->index(row, 0)).center());
        QCOMPARE(bench.page.views().view(), View::Single);
        QCOMPARE(bench.page.controller().row(), row);
    }

    void namesCanBeHidden()
    {
        const WorkbenchProject project(4);
        Bench bench(project.path());
        QVERIFY(bench.ready);
        const int before = bench.gallery().visualRect(bench.gallery().model()->index(0, 0)).height();
        bench.page.views().setNames(GridPane::Names::Hidden);
        QVERIFY(bench.gallery().visualRect(bench.gallery().model()->index(0, 0)).height() < before);
    }

    void thumbnailSizeIsRemembered()
    {
        const WorkbenchProject project(4);
        {
            Bench bench(project.path());
            bench.key(Qt::Key_Plus, Qt::ControlModifier);
            QCOMPARE(bench.gallery().cellSide(), 115);
        }
        Session session;
        LabelPage page(session);
        QCOMPARE(page.views().grid().gallery().cellSide(), 115);
    }

    void comparedImagesZoomAndWindowTogether()
    {
        const WorkbenchProject project(9);
        Bench bench(project.path());
        QVERIFY(bench.ready);
        bench.select(0, 3);
        bench.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(bench.page.views().view(), View::Compare);
        QVERIFY(bench.settle());
        CompareView &compare = bench.compare();
        QCOMPARE(compare.count(), 4);
        ImageView &first = compare.pane(0).view();
        first.zoomAt({20, 20}, 3);
        for (int place = 1; place < 4; ++place) {
            const ViewPlace there = compare.pane(place).view().place();
            QVERIFY(qAbs(there.zoomOfFit - 3) < 0.01);
            QVERIFY(QLineF(there.center, first.place().center).length() < 0.01);
        }
        ImageDisplay display = first.display();
        display.window = ValueWindow{10, 90};
        compare.pane(2).view().setDisplay(display);
        QCOMPARE(first.display().window, (std::optional<ValueWindow>{{10, 90}}));
        compare.pane(3).view().fit();
        QVERIFY(first.isFitted());
    }

    void aClassKeyLabelsTheFocusedImageAndGoesOn()
    {
        const WorkbenchProject project(9);
        Bench bench(project.path());
        QVERIFY(bench.ready);
        bench.select(0, 3);
        bench.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(bench.settle());
        bench.key(Qt::Key_2);
        QCOMPARE(bench.compare().focused(), 1);
        QCOMPARE(bench.compare().pane(0).label(), QStringLiteral("inclusion"));
        bench.key(Qt::Key_Right);
        bench.key(Qt::Key_3);
        const auto labels = project.labelsOf(QStringLiteral("Dr A"));
        QCOMPARE(labels, (QHash<qint64, QString>{{1, QStringLiteral("inclusion")}, {3, QStringLiteral("patches")}}));
        bench.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(bench.page.views().view(), View::Compare);
        QCOMPARE(bench.compare().focused(), 2); // what was taken back
        QCOMPARE(bench.compare().pane(2).label(), QString());
        bench.key(Qt::Key_Escape);
        QCOMPARE(bench.page.views().view(), View::Grid);
        QCOMPARE(bench.gallery().selectedCount(), 4);
    }

    void aComparisonSaysWhatAKeyLabelsAndLeadsBack()
    {
        const WorkbenchProject project(9);
        Bench bench(project.path());
        QVERIFY(bench.ready);
        bench.select(0, 3);
        bench.key(Qt::Key_Return, Qt::ControlModifier);
        const auto *compared = bench.page.findChild<QLabel *>(QStringLiteral("comparedImages"));
        QVERIFY(compared->isVisible());
        QCOMPARE(compared->text(), QStringLiteral("4 compared. A class key labels the framed image."));
        QTest::mouseClick(bench.page.findChild<QPushButton *>(QStringLiteral("leaveCompare")), Qt::LeftButton);
        QCOMPARE(bench.page.views().view(), View::Grid);
        QCOMPARE(bench.gallery().selectedCount(), 4);
    }

    void moreThanNineAreNotCompared()
    {
        const WorkbenchProject project(12);
        Bench bench(project.path());
        QVERIFY(bench.ready);
        bench.select(0, 9);
        bench.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(bench.page.views().view(), View::Grid);
        QVERIFY(bench.question().isOpen());
    }

    void theLayoutFitsTheShapeOfTheImages()
    {
        QCOMPARE(columnsFor(2, 1.5, {1'200, 700}), 2);
        QCOMPARE(columnsFor(2, 5, {1'200, 700}), 1);    // wide ones one below the other
        QCOMPARE(columnsFor(3, 0.5, {1'200, 700}), 3);  // tall ones beside each other
        QCOMPARE(columnsFor(9, 1, {1'000, 1'000}), 3);
        QCOMPARE(columnsFor(4, 1, {1'000, 1'000}), 2);
    }
};

QTEST_MAIN(TestLabelGrid)
#include "test_label_grid.moc"
