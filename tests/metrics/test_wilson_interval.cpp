#include "core/metrics/wilson_interval.h"

#include <QTest>

using namespace taxon;

class TestWilsonInterval : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// statsmodels.stats.proportion.proportion_confint(hits, trials, method="wilson")
    void agreesWithPublishedValues_data()
    {
        QTest::addColumn<int>("hits");
        QTest::addColumn<int>("trials");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("half") << 5 << 10 << 0.2365931 << 0.7634069;
        QTest::newRow("most") << 95 << 100 << 0.8882495 << 0.9784563;
        QTest::newRow("none") << 0 << 10 << 0.0 << 0.2775328;
        QTest::newRow("all") << 10 << 10 << 0.7224672 << 1.0;
    }
    void agreesWithPublishedValues()
    {
        QFETCH(int, hits);
        QFETCH(int, trials);
        QFETCH(double, low);
        QFETCH(double, high);
        const Interval interval = wilsonInterval(hits, trials);
        QVERIFY2(std::abs(interval.low - low) < 1e-6, qPrintable(QString::number(interval.low, 'f', 8)));
        QVERIFY2(std::abs(interval.high - high) < 1e-6, qPrintable(QString::number(interval.high, 'f', 8)));
    }
};

QTEST_APPLESS_MAIN(TestWilsonInterval)
#include "test_wilson_interval.moc"
