#include "core/base/error.h"
#include "core/base/files.h"
#include "tests/support/test_support.h"
#include "widgets/plots/curve_plot.h"

#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <limits>

using namespace taxon;

namespace {

QList<Curve> twoCurves()
{
    return {
        {QStringLiteral("training"), CurveLook::Quiet}, {QStringLiteral("validation"), CurveLook::Strong}};
}

/// Three epochs; the second has no validation.
void fill(CurvePlot &plot)
{
    plot.setPlannedEpochs(10);
    plot.setValue(0, 1, 1.5);
    plot.setValue(1, 1, 1.25);
    plot.setValue(0, 2, 0.75);
    plot.setValue(1, 2, std::numeric_limits<double>::quiet_NaN());
    plot.setValue(0, 3, 0.5);
    plot.setValue(1, 3, 0.625);
}

/// Three planned epochs, drawn.
QImage picture(CurvePlot &plot)
{
    plot.setPlannedEpochs(3);
    QCoreApplication::processEvents();
    return plot.grab().toImage();
}

/// Of pixels side by side that differ between two pictures.
int longestRun(const QImage &a, const QImage &b)
{
    int longest = 0;
    for (int y = 0; y < a.height(); ++y) {
        int run = 0;
        for (int x = 0; x < a.width(); ++x) {
            run = a.pixel(x, y) == b.pixel(x, y) ? 0 : run + 1;
            longest = std::max(longest, run);
        }
    }
    return longest;
}

} // namespace

class TestCurvePlot : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsTheValuesInEpochOrderWithoutGaps()
    {
        CurvePlot plot(QStringLiteral("Loss"), CurveScale::FromZero, twoCurves());
        fill(plot);
        QCOMPARE(plot.values(0), (QList<QPointF> {{1, 1.5}, {2, 0.75}, {3, 0.5}}));
        QCOMPARE(plot.values(1), (QList<QPointF> {{1, 1.25}, {3, 0.625}}));
    }

    void anEpochThatIsRepeatedReplacesItsValue()
    {
        CurvePlot plot(QStringLiteral("Loss"), CurveScale::FromZero, twoCurves());
        plot.setValue(0, 1, 1.5);
        plot.setValue(0, 1, 1.25);
        QCOMPARE(plot.values(0), (QList<QPointF> {{1, 1.25}}));
    }

    void csvHasOneLineAnEpochAndEmptyFieldsForGaps()
    {
        CurvePlot plot(QStringLiteral("Loss"), CurveScale::FromZero, twoCurves());
        fill(plot);
        QCOMPARE(
            plot.toCsv(), QStringLiteral("epoch,training,validation\n1,1.5,1.25\n2,0.75,\n3,0.5,0.625\n"));
        plot.clear();
        QCOMPARE(plot.toCsv(), QStringLiteral("epoch,training,validation\n"));
    }

    void savesDrawingPictureDocumentAndTable()
    {
        const QTemporaryDir folder;
        CurvePlot plot(QStringLiteral("Loss"), CurveScale::FromZero, twoCurves());
        plot.resize(480, 320);
        fill(plot);
        plot.saveAs(folder.filePath(QStringLiteral("plot.csv")));
        QCOMPARE(QString::fromUtf8(readFile(folder.filePath(QStringLiteral("plot.csv")))), plot.toCsv());
        plot.saveAs(folder.filePath(QStringLiteral("plot.svg")));
        const QByteArray drawing = readFile(folder.filePath(QStringLiteral("plot.svg")));
        QVERIFY(drawing.contains("<svg") && drawing.contains("validation"));
        plot.saveAs(folder.filePath(QStringLiteral("plot.pdf")));
        QVERIFY(readFile(folder.filePath(QStringLiteral("plot.pdf"))).startsWith("%PDF"));
        plot.saveAs(folder.filePath(QStringLiteral("plot.png")));
        QVERIFY(!QImage(folder.filePath(QStringLiteral("plot.png"))).isNull());
    }

    void aPlaceThatCannotBeWrittenAndAnUnknownKindAreRefused()
    {
        CurvePlot plot(QStringLiteral("Loss"), CurveScale::FromZero, twoCurves());
        plot.resize(480, 320);
        TAXON_VERIFY_ERROR(plot.saveAs(QStringLiteral("/nowhere/plot.png")), ErrorCode::NotWritable);
        TAXON_VERIFY_ERROR(plot.saveAs(QStringLiteral("/nowhere/plot.svg")), ErrorCode::NotWritable);
        TAXON_VERIFY_ERROR(plot.saveAs(QStringLiteral("plot.doc")), ErrorCode::Usage);
    }

    void theArrowKeysWalkAlongTheEpochsAndTellTheValues()
    {
        CurvePlot plot(QStringLiteral("Accuracy"), CurveScale::Fraction, twoCurves());
        plot.setValue(0, 1, 0.5);
        plot.setValue(1, 1, 0.25);
        plot.setValue(0, 2, 0.75);
        plot.show();
        QTest::keyClick(&plot, Qt::Key_Right);
        QCOMPARE(plot.currentEpoch(), std::optional(1));
        QCOMPARE(
            plot.accessibleDescription(), QStringLiteral("Epoch 1\ntraining: 50.0 %\nvalidation: 25.0 %"));
        QTest::keyClick(&plot, Qt::Key_Right);
        QTest::keyClick(&plot, Qt::Key_Right);
        QCOMPARE(plot.currentEpoch(), std::optional(2));
        QTest::keyClick(&plot, Qt::Key_Escape);
        QVERIFY(!plot.currentEpoch());
    }

    void aNameIsWholeWhereThereIsRoomAndElidedInTheMiddleWhereThereIsNot()
    {
        const auto pictureOf = [](const QString &name, int width) {
            CurvePlot plot(QStringLiteral("Agreement"), CurveScale::Fraction, {{name}});
            plot.resize(width, 300);
            plot.show();
            plot.setValue(0, 3, 0.5);
            return picture(plot);
        };
        const QString names[] = {QStringLiteral("Annotator A (careful)"), QStringLiteral("Annotator B (careful)")};
        QVERIFY(pictureOf(names[0], 800) != pictureOf(names[1], 800));
        QVERIFY(pictureOf(names[0], 240) == pictureOf(names[1], 240));
    }

    void oneLineIsSolidAndTheOtherDashed()
    {
        CurvePlot plot(QStringLiteral("Accuracy"), CurveScale::Fraction, twoCurves());
        plot.resize(480, 320);
        const QImage empty = picture(plot);
        for (int epoch = 1; epoch <= 3; ++epoch)
            plot.setValue(0, epoch, 0.6);
        QVERIFY(longestRun(empty, picture(plot)) < 60);
        plot.clear();
        for (int epoch = 1; epoch <= 3; ++epoch)
            plot.setValue(1, epoch, 0.6);
        QVERIFY(longestRun(empty, picture(plot)) > 120);
    }
};

QTEST_MAIN(TestCurvePlot)
#include "test_curve_plot.moc"
