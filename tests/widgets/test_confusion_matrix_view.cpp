#include "widgets/matrix/confusion_matrix_model.h"
#include "widgets/matrix/confusion_matrix_view.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace taxon;

namespace {

QStringList threeClasses()
{
    return {QStringLiteral("crazing"), QStringLiteral("inclusion"), QStringLiteral("patches")};
}

ConfusionMatrix someMatrix()
{
    return ConfusionMatrix(3, {8, 2, 0, 1, 9, 0, 0, 0, 0});
}

QStringList manyClasses(int count)
{
    QStringList names;
    for (int i = 0; i < count; ++i)
        names << QStringLiteral("a class with a rather long name, number %1").arg(i);
    return names;
}

} // namespace

class TestConfusionMatrixView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theModelKeepsTheRulesWhileItsMatrixChanges()
    {
        ConfusionMatrixModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setMatrix(threeClasses(), someMatrix());
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setMatrix(threeClasses(), ConfusionMatrix(3));
        QCOMPARE(resets.count(), 0);
        QCOMPARE(changes.count(), 1);
        model.setMatrix({QStringLiteral("a"), QStringLiteral("b")}, ConfusionMatrix(2));
        QCOMPARE(resets.count(), 1);
        model.setMatrix({}, ConfusionMatrix(0));
        QCOMPARE(model.rowCount(), 0);
    }

    void rowsAreTheTruthAndSharesAreOfTheRow()
    {
        ConfusionMatrixModel model;
        model.setMatrix(threeClasses(), someMatrix());
        const QModelIndex cell = model.index(0, 1);
        QCOMPARE(cell.data(ConfusionMatrixModel::CountRole).toLongLong(), 2);
        QCOMPARE(cell.data(ConfusionMatrixModel::ShareRole).toDouble(), 0.2);
        QCOMPARE(cell.data(Qt::ToolTipRole).toString(),
            QStringLiteral("2 of 10 images of “crazing” were taken for “inclusion” (20.0 %)"));
        QCOMPARE(model.index(1, 1).data(Qt::ToolTipRole).toString(),
            QStringLiteral("9 of 10 images of “inclusion” were recognised (90.0 %)"));
        // A class without images divides by nothing.
        QCOMPARE(model.index(2, 2).data(ConfusionMatrixModel::ShareRole).toDouble(), 0.0);
    }

    void aClickNamesTruthAndPrediction()
    {
        ConfusionMatrixView view;
        view.resize(400, 400);
        view.setMatrix(threeClasses(), someMatrix());
        view.show();
        QSignalSpy clicks(&view, &ConfusionMatrixView::cellClicked);
        const QPoint place = view.visualRect(view.model()->index(0, 1)).center();
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(clicks.count(), 1);
        QCOMPARE(clicks.first(), (QVariantList {0, 1}));
        QCOMPARE(view.currentCell(), (std::optional<std::pair<int, int>>({0, 1})));
    }

    void arrowsMoveTheOutlineAndEnterChooses()
    {
        ConfusionMatrixView view;
        view.resize(400, 400);
        view.setMatrix(threeClasses(), someMatrix());
        view.show();
        view.setCurrentCell(0, 0);
        QSignalSpy clicks(&view, &ConfusionMatrixView::cellClicked);
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(clicks.count(), 0);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(clicks.count(), 1);
        QCOMPARE(clicks.first(), (QVariantList {1, 1}));
    }

    void aNewEpochKeepsTheOutline()
    {
        ConfusionMatrixView view;
        view.setMatrix(threeClasses(), someMatrix());
        view.setCurrentCell(1, 0);
        view.setMatrix(threeClasses(), ConfusionMatrix(3));
        QCOMPARE(view.currentCell(), (std::optional<std::pair<int, int>>({1, 0})));
    }

    void aHundredClassesScrollAndTwoFill()
    {
        ConfusionMatrixView view;
        view.resize(500, 500);
        view.show();
        view.setMatrix(manyClasses(100), ConfusionMatrix(100));
        QVERIFY(view.horizontalScrollBar()->maximum() > 0);
        QVERIFY(view.verticalHeader()->width() < 200);
        const int small = view.horizontalHeader()->defaultSectionSize();
        view.setMatrix(manyClasses(2), ConfusionMatrix(2));
        QTest::qWait(0);
        QCOMPARE(view.horizontalScrollBar()->maximum(), 0);
        QVERIFY(view.horizontalHeader()->defaultSectionSize() > 2 * small);
    }

    void tenClassesFitBesideTheCharts()
    {
        ConfusionMatrixView view;
        view.resize(236, 300);
        view.show();
        QStringList digits;
        for (int i = 0; i < 10; ++i)
            digits << QString::number(i);
        for (const std::int64_t most : {41, 12345}) { // counts that fit small, and counts that do not fit
            std::vector<std::int64_t> counts(100, 1);
            counts[0] = most;
            view.setMatrix(digits, ConfusionMatrix(10, counts));
            QCoreApplication::processEvents();
            QCOMPARE(view.horizontalScrollBar()->maximum(), 0);
            QCOMPARE(view.verticalScrollBar()->maximum(), 0);
        }
    }

    void theAxisTitleFitsBesideShortNames()
    {
        ConfusionMatrixView view;
        view.resize(240, 240);
        view.setMatrix({QStringLiteral("a"), QStringLiteral("b")}, ConfusionMatrix(2, {1200, 3, 1, 7}));
        view.show();
        const auto *title = view.findChild<QLabel *>();
        QVERIFY(title->geometry().left() >= 0);
        QVERIFY(title->width() >= title->sizeHint().width());
    }

    void copiesAsTextWithNamesAndAsAWholePicture()
    {
        ConfusionMatrixView view;
        view.resize(300, 300);
        view.setMatrix(threeClasses(), someMatrix());
        QCOMPARE(view.toText(),
            QStringLiteral("truth \\ "
                           "prediction\tcrazing\tinclusion\tpatches\ncrazing\t8\t2\t0\ninclusion\t1\t9\t0\npa"
                           "tches\t0\t0\t0\n"));
        view.setMatrix(manyClasses(60), ConfusionMatrix(60));
        QVERIFY(view.toPicture().width() > 60 * 20);
    }
};

QTEST_MAIN(TestConfusionMatrixView)
#include "test_confusion_matrix_view.moc"
