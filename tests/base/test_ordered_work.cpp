#include "core/base/ordered_work.h"

#include "core/base/error.h"
#include "core/base/random.h"

#include <QTest>

#include <atomic>
#include <stdexcept>

using namespace taxon;

class TestOrderedWork : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void resultsComeInOrderWhateverTheThreads_data()
    {
        QTest::addColumn<int>("threads");
        for (const int threads : {0, 1, 2, 8})
            QTest::addRow("%d", threads) << threads;
    }
    void resultsComeInOrderWhateverTheThreads()
    {
        QFETCH(const int, threads);
        const Progress progress;
        std::vector<qint64> taken;
        const auto make = [](qint64 index) {
            Random random{quint64(index)};
            for (std::uint64_t i = random.below(2000); i > 0; --i)
                random();
            return index * index;
        };
        makeInOrder(500, threads, progress, make, [&](qint64 index, qint64 square) {
            QCOMPARE(square, index * index);
            taken.push_back(index);
        });
        QCOMPARE(taken.size(), std::size_t(500));
        QVERIFY(std::ranges::is_sorted(taken));
        makeInOrder(0, threads, progress, make, [](qint64, qint64) { QFAIL("nothing to take"); });
    }

    void makersDoNotRunFarAhead()
    {
        const Progress progress;
        std::atomic<qint64> made = 0;
        qint64 ahead = 0;
        makeInOrder(300, 2, progress, [&](qint64 index) { ++made; return index; }, [&](qint64 index, qint64) {
            QTest::qSleep(index < 20 ? 2 : 0);
            ahead = std::max(ahead, made - index);
        });
        QVERIFY(ahead <= 17);
    }

    void whatIsThrownOnEitherSideComesOut()
    {
        const Progress progress;
        const auto failing = [](qint64 index) { return index == 40 ? throw std::runtime_error("maker") : index; };
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, makeInOrder(100, 3, progress, failing, [](qint64, qint64) {}));
        const auto refusing = [](qint64 index, qint64) {
            if (index == 40)
                throw std::logic_error("taker");
        };
        QVERIFY_THROWS_EXCEPTION(std::logic_error, makeInOrder(100, 3, progress, [](qint64 index) { return index; }, refusing));
    }

    void cancellingStops()
    {
        Progress progress;
        qint64 taken = 0;
        const auto take = [&](qint64 index, qint64) {
            ++taken;
            if (index == 10)
                progress.cancel();
        };
        QVERIFY_THROWS_EXCEPTION(Cancelled, makeInOrder(1000, 2, progress, [](qint64 index) { return index; }, take));
        QCOMPARE(taken, 11);
    }
};

QTEST_GUILESS_MAIN(TestOrderedWork)
#include "test_ordered_work.moc"
