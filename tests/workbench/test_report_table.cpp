#include "app/workbench/data/report_table.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QStringListModel>
#include <QTableWidget>
#include <QTest>
#include <QTransposeProxyModel>

#include <memory>

using namespace taxon;

namespace {

/// Counts of ten classes that are called by their digit, and their sums.
QList<QStringList> digits()
{
    QList<QStringList> rows;
    for (int i = 0; i < 10; ++i)
        rows.append({QString::number(i), QStringLiteral("120"), QStringLiteral("40")});
    rows.append({QStringLiteral("Total"), QStringLiteral("1,200"), QStringLiteral("400")});
    rows.append({QStringLiteral("Share"), QStringLiteral("75.0 %"), QStringLiteral("25.0 %")});
    return rows;
}

std::unique_ptr<QTableWidget> shownTable(const QList<QStringList> &rows, int sums = 0)
{
    std::unique_ptr<QTableWidget> table(makeReportTable({QStringLiteral("Class"), QStringLiteral("Training"), QStringLiteral("Test")}));
    table->resize(400, 100);
    fillReportTable(table.get(), rows, sums);
    table->show();
    QCoreApplication::processEvents();
    return table;
}

} // namespace

class TestReportTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tenClassesAndTheirSumsAreAllInView()
    {
        const auto table = shownTable(digits());
        QCOMPARE(table->verticalScrollBar()->maximum(), 0);
        QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
    }

    void namesStandAtTheLeftEvenWhereTheyAreDigits()
    {
        const auto table = shownTable(digits());
        QVERIFY(table->item(3, 0)->textAlignment() & Qt::AlignLeft);
        QVERIFY(table->item(3, 1)->textAlignment() & Qt::AlignRight);
        QVERIFY(table->item(11, 2)->textAlignment() & Qt::AlignRight);
    }

    void sumsAreBoldAndClassesAreNot()
    {
        const auto table = shownTable(digits(), 2);
        QVERIFY(!table->item(9, 0)->font().bold());
        QVERIFY(table->item(10, 0)->font().bold());
        QVERIFY(table->item(11, 2)->font().bold());
    }

    void aLongNameTakesTheRoomThatNumbersLeave()
    {
        const auto table = shownTable({{QString(60, u'n'), QStringLiteral("120"), QStringLiteral("40")}});
        QVERIFY(table->columnWidth(0) > 2 * table->columnWidth(1));
        QVERIFY(table->columnWidth(0) > 2 * table->columnWidth(2));
        QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
        QCOMPARE(table->textElideMode(), Qt::ElideMiddle);
    }

    void theColumnOfPathsOfAModelTakesTheRoom()
    {
        QStringListModel names;
        QTransposeProxyModel model;
        QTableView table;
        table.resize(400, 100);
        model.setSourceModel(&names);
        showRows(&table, &model);
        table.show();
        names.setStringList({QStringLiteral("moved"), QStringLiteral("/data/") + QString(80, u'p')}); // a reset
        QCoreApplication::processEvents();
        QVERIFY(table.columnWidth(1) > 2 * table.columnWidth(0));
        QCOMPARE(table.horizontalScrollBar()->maximum(), 0);
    }
};

QTEST_MAIN(TestReportTable)
#include "test_report_table.moc"
