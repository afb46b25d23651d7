#include "core/base/error.h"
#include "widgets/matrix/heat_map.h"
#include "widgets/theme/contrast.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace taxon;

namespace {

HeatCell cellOf(const QString &text, double value)
{
    return {text, value, true, text + QStringLiteral(" in words"), value};
}

std::unique_ptr<HeatMapView> twoByTwo()
{
    auto map = std::make_unique<HeatMapView>(QStringLiteral("κ"), QStringLiteral("rows"), QStringLiteral("columns"));
    map->resize(400, 300);
    map->setCells({QStringLiteral("Dr A, MD"), QStringLiteral("B")}, {QStringLiteral("Dr A, MD"), QStringLiteral("B")},
        {HeatCell(), cellOf(QStringLiteral("0.25"), 0.25), cellOf(QStringLiteral("0.5"), 0.5), HeatCell()});
    return map;
}

} // namespace

class TestHeatMap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aClickChoosesTheCellUnderIt()
    {
        const auto map = twoByTwo();
        QSignalSpy clicks(map.get(), &HeatMapView::cellClicked);
        QTest::mouseClick(map.get(), Qt::LeftButton, {}, map->cellRect(1, 0).center());
        QCOMPARE(clicks.count(), 1);
        QCOMPARE(clicks[0], (QVariantList {1, 0}));
        QCOMPARE(map->accessibleDescription(), QStringLiteral("0.5 in words"));
        QTest::mouseClick(map.get(), Qt::LeftButton, {}, QPoint(2, 2)); // on the names
        QCOMPARE(clicks.count(), 1);
    }

    void keysMoveAndChoose()
    {
        const auto map = twoByTwo();
        QSignalSpy clicks(map.get(), &HeatMapView::cellClicked);
        QTest::keyClick(map.get(), Qt::Key_Right); // the first key outlines the first cell
        QTest::keyClick(map.get(), Qt::Key_Right);
        QTest::keyClick(map.get(), Qt::Key_Right); // the end
        QTest::keyClick(map.get(), Qt::Key_Return);
        QCOMPARE(clicks[0], (QVariantList {0, 1}));
    }

    void valuesAreSavedInFull()
    {
        QCOMPARE(twoByTwo()->toCsv(), QStringLiteral(",\"Dr A, MD\",B\n\"Dr A, MD\",,0.25\nB,0.5,\n"));
    }

    void drawingsAreSavedByTheirEnding()
    {
        const QTemporaryDir folder;
        const auto map = twoByTwo();
        map->saveAs(folder.filePath(QStringLiteral("map.svg")));
        QFile drawing(folder.filePath(QStringLiteral("map.svg")));
        QVERIFY(drawing.open(QIODevice::ReadOnly));
        QVERIFY(drawing.readAll().contains("0.25"));
        map->saveAs(folder.filePath(QStringLiteral("map.png")));
        QVERIFY(QImage(folder.filePath(QStringLiteral("map.png"))).width() >= 800);
        QVERIFY_EXCEPTION_THROWN(map->saveAs(folder.filePath(QStringLiteral("map.doc"))), Error);
    }

    void manyRowsStillFit()
    {
        HeatMapView map(QStringLiteral("many"), {}, {});
        map.resize(400, 300);
        QStringList names;
        for (int i = 0; i < 40; ++i)
            names << QStringLiteral("class %1").arg(i);
        map.setCells(names, names, std::vector<HeatCell>(1600, cellOf(QStringLiteral("1"), 1)));
        QVERIFY(map.rect().contains(map.cellRect(39, 39)));
        QVERIFY(!map.grab().isNull());
    }

    void textStandsOutFromEveryShade_data()
    {
        QTest::addColumn<ThemeKind>("kind");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("light, good") << ThemeKind::Light << true;
        QTest::newRow("light, bad") << ThemeKind::Light << false;
        QTest::newRow("dark, good") << ThemeKind::Dark << true;
        QTest::newRow("dark, bad") << ThemeKind::Dark << false;
    }

    void textStandsOutFromEveryShade()
    {
        QFETCH(ThemeKind, kind);
        QFETCH(bool, isGood);
        applyTheme(*qApp, kind);
        HeatMapView map(QStringLiteral("κ"), {}, {});
        map.resize(300, 200);
        const QString block(QChar(0x2588)); // a glyph without a hole shows the text's colour
        for (int step = 0; step <= 20; ++step) {
            map.setCells({QStringLiteral("a")}, {QStringLiteral("b")}, {HeatCell {block, step / 20.0, isGood, {}, {}}});
            const QImage picture = map.grab().toImage();
            const QRect cell = map.cellRect(0, 0);
            const QColor text = picture.pixelColor(cell.center());
            const QColor shade = picture.pixelColor(cell.topLeft() + QPoint(2, 2));
            QVERIFY2(contrast(text, shade) >= 4.5, qPrintable(QStringLiteral("%1 on %2").arg(text.name(), shade.name())));
        }
    }

    void freeWidthGoesToTheNames()
    {
        const QString name = QStringLiteral("Somebody with a rather long name, M.D.");
        HeatMapView map(QStringLiteral("κ"), {}, {});
        map.resize(900, 300);
        map.setCells({name, name}, {name, name}, std::vector<HeatCell>(4));
        QVERIFY(map.cellRect(0, 0).left() > map.fontMetrics().horizontalAdvance(name));
        QVERIFY(map.rect().contains(map.cellRect(1, 1)));
    }
};

QTEST_MAIN(TestHeatMap)
#include "test_heat_map.moc"
