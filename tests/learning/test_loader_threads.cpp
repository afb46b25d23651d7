#include "core/learning/loader_threads.h"

#include <QTest>

#include <algorithm>

using namespace taxon;

namespace {

// A step takes 0.1 s; one thread makes a batch in `making` seconds, several share the work.
int threadsAfter(LoaderThreads &threads, double making, int batches)
{
    for (int i = 0; i < batches; ++i) {
        const double waited = std::max(0.0, making / threads.count() - 0.1);
        threads.addBatch(waited, waited + 0.1);
    }
    return threads.count();
}

} // namespace

class TestLoaderThreads : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneIsEnoughWhereTheNetworkDoesNotWait()
    {
        LoaderThreads threads(8);
        QCOMPARE(threadsAfter(threads, 0.1, 1'000), 1);
    }

    void thereAreAsManyAsTheNetworkNeeds()
    {
        LoaderThreads threads(8);
        QCOMPARE(threadsAfter(threads, 0.39, 1'000), 4);
        QCOMPARE(threadsAfter(threads, 0.39, 1'000), 4);
        QCOMPARE(threadsAfter(threads, 0.5, 1'000), 5);
    }

    void thereAreNeverMoreThanTheMost()
    {
        LoaderThreads threads(3);
        QCOMPARE(threadsAfter(threads, 10, 1'000), 3);
        LoaderThreads one(1);
        QVERIFY(!one.addBatch(1, 1));
        QCOMPARE(threadsAfter(one, 10, 1'000), 1);
    }

    void aSingleSlowBatchIsNoReason()
    {
        LoaderThreads threads(8);
        QVERIFY(!threads.addBatch(3, 3.1)); // the first: libraries are loaded, memory is made
        QCOMPARE(threadsAfter(threads, 0.1, 100), 1);
    }
};

QTEST_APPLESS_MAIN(TestLoaderThreads)
#include "test_loader_threads.moc"
