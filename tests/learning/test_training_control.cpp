#include "core/base/error.h"
#include "core/learning/parallel_for.h"
#include "core/learning/remaining_time.h"
#include "core/learning/training_control.h"

#include <QTest>

#include <atomic>
#include <stdexcept>
#include <thread>

using namespace taxon;

class TestTrainingControl : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void waitingEndsWithResume()
    {
        TrainingControl control;
        control.waitWhilePaused(); // returns at once
        control.pause();
        std::jthread other([&] { control.resume(); });
        control.waitWhilePaused();
        QVERIFY(!control.isPaused());
    }

    void waitingEndsWithCancel()
    {
        TrainingControl control;
        control.pause();
        std::jthread other([&] { control.cancel(); });
        QVERIFY_THROWS_EXCEPTION(Cancelled, control.waitWhilePaused());
        QVERIFY(control.isPaused());
    }

    void everyIndexIsWorkedOnOnce()
    {
        std::vector<std::atomic<int>> counts(1'000);
        Progress progress;
        qint64 last = 0;
        bool rises = true;
        parallelFor(1'000, 4, progress, [&](qint64 i) { ++counts[std::size_t(i)]; }, [&](qint64 done) {
            rises = rises && done >= last;
            last = done;
        });
        QVERIFY(rises);
        QCOMPARE(last, 1'000);
        QVERIFY(std::ranges::all_of(counts, [](const auto &count) { return count == 1; }));
        parallelFor(0, 4, progress, [](qint64) { QFAIL("there is nothing to do"); });
    }

    void aFailureStopsParallelWork()
    {
        Progress progress;
        std::atomic<int> calls = 0;
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, parallelFor(1'000'000, 2, progress, [&](qint64 i) {
            ++calls;
            if (i == 10)
                throw std::runtime_error("broken");
        }));
        QVERIFY(calls < 1'000'000);
    }

    void cancellationStopsParallelWork()
    {
        Progress progress;
        progress.cancel();
        QVERIFY_THROWS_EXCEPTION(Cancelled, parallelFor(1'000, 2, progress, [](qint64) {}));
    }

    void remainingTimeIsUnsetUntilItIsHonest()
    {
        RemainingTime time(1'000, 0, 1, 0);
        QVERIFY(!time.milliseconds());
        time.addTrained(10, 0.5);
        QVERIFY(!time.milliseconds());
        time.addTrained(20, 1.0);
        QVERIFY(time.milliseconds());
        QVERIFY(qAbs(time.imagesPerSecond() - 20) < 1e-9);
        QVERIFY(qAbs(*time.milliseconds() - 970 * 1000 / 20) <= 1);
    }

    void remainingTimeCountsValidationAndSaving()
    {
        RemainingTime time(100, 50, 3, 0);
        time.addTrained(100, 10);
        time.addValidated(2);
        time.addOverhead(1);
        time.endEpoch();
        QVERIFY(qAbs(*time.milliseconds() - 2 * (10'000 + 2'000 + 1'000)) <= 1);
        time.addTrained(50, 5);
        QVERIFY(qAbs(*time.milliseconds() - (5'000 + 10'000 + 2 * 3'000)) <= 1);
    }

    void remainingTimeFollowsAChangeOfSpeed()
    {
        RemainingTime time(100'000, 0, 1, 0);
        for (int i = 0; i < 100; ++i)
            time.addTrained(100, 1);
        for (int i = 0; i < 100; ++i)
            time.addTrained(10, 1);
        QVERIFY(time.imagesPerSecond() < 12);
    }
};

QTEST_APPLESS_MAIN(TestTrainingControl)
#include "test_training_control.moc"
