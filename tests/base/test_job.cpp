#include "core/base/job.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <stdexcept>

using namespace taxon;

namespace {

// The names of the outcomes of a job, in the order in which they were told.
struct Outcome {
    QStringList signalNames;
    QList<ErrorCode> codes;
    bool isOnOwnThread = true;
};

Outcome outcomeOf(Job *job)
{
    Outcome outcome;
    const QThread *own = QThread::currentThread();
    const auto note = [&](const char *name) {
        outcome.signalNames.append(QString::fromLatin1(name));
        outcome.isOnOwnThread = outcome.isOnOwnThread && QThread::currentThread() == own;
    };
    QObject context;
    QObject::connect(job, &Job::succeeded, &context, [&] { note("succeeded"); });
    QObject::connect(job, &Job::cancelled, &context, [&] { note("cancelled"); });
    QObject::connect(job, &Job::failed, &context, [&](const Error &error) {
        outcome.codes.append(error.code());
        note("failed");
    });
    QSignalSpy finished(job, &Job::finished);
    QSignalSpy gone(job, &QObject::destroyed);
    if (!finished.wait(5000) || !(gone.count() > 0 || gone.wait(5000)))
        outcome.signalNames.append(QStringLiteral("hangs"));
    return outcome;
}

} // namespace

class TestJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void successIsToldOnTheOwnersThread();
    void everyFailureBecomesAnError();
    void cancellingStopsTheWork();
    void aResultReachesItsReceiver();
    void aResultWhoseReceiverIsGoneIsDropped();
    void theEndOfTheProgramWaitsForJobs();
    void jobsThatHangStopNoOther();
};

void TestJob::successIsToldOnTheOwnersThread()
{
    const QThread *own = QThread::currentThread();
    bool isElsewhere = false;
    const Outcome outcome = outcomeOf(Job::start(QStringLiteral("t"), [&](Progress &) { isElsewhere = QThread::currentThread() != own; }));
    QCOMPARE(outcome.signalNames, QStringList{QStringLiteral("succeeded")});
    QVERIFY(outcome.isOnOwnThread);
    QVERIFY(isElsewhere);
}

void TestJob::everyFailureBecomesAnError()
{
    const QList<std::pair<std::function<void()>, ErrorCode>> failures{
        {[] { throw Error(ErrorCode::NotFound, QStringLiteral("gone")); }, ErrorCode::NotFound},
        {[] { throw std::bad_alloc(); }, ErrorCode::OutOfMemory},
        {[] { throw std::runtime_error("odd"); }, ErrorCode::Internal},
    };
    for (const auto &[fail, code] : failures) {
        const Outcome outcome = outcomeOf(Job::start(QStringLiteral("t"), [work = fail](Progress &) { work(); }));
        QCOMPARE(outcome.signalNames, QStringList{QStringLiteral("failed")});
        QCOMPARE(outcome.codes, QList<ErrorCode>{code});
    }
}

void TestJob::cancellingStopsTheWork()
{
    QSemaphore started;
    Job *job = Job::start(QStringLiteral("t"), [&](Progress &progress) {
        started.release();
        for (;;) {
            progress.throwIfCancelled();
            QThread::yieldCurrentThread();
        }
    });
    QTRY_VERIFY(started.available() > 0);
    job->cancel();
    QCOMPARE(outcomeOf(job).signalNames, QStringList{QStringLiteral("cancelled")});
}

void TestJob::aResultReachesItsReceiver()
{
    int received = 0;
    Job *job = runJob<int>(QStringLiteral("t"), [](Progress &) { return 42; }, this, [&](const int &value) { received = value; });
    outcomeOf(job);
    QCOMPARE(received, 42);
}

void TestJob::aResultWhoseReceiverIsGoneIsDropped()
{
    auto receiver = std::make_unique<QObject>();
    bool isCalled = false;
    Job *job = runJob<int>(QStringLiteral("t"), [](Progress &) { return 42; }, receiver.get(), [&](const int &) { isCalled = true; });
    receiver.reset();
    outcomeOf(job);
    QVERIFY(!isCalled);
}

void TestJob::theEndOfTheProgramWaitsForJobs()
{
    std::atomic<bool> isOver = false;
    QSemaphore started;
    Job *job = Job::start(QStringLiteral("t"), [&](Progress &progress) {
        started.release();
        while (!progress.isCancelled())
            QThread::yieldCurrentThread();
        isOver = true;
        progress.throwIfCancelled();
    });
    QTRY_VERIFY(started.available() > 0);
    Job::cancelAllAndWait();
    QVERIFY(isOver);
    QCOMPARE(outcomeOf(job).signalNames, QStringList{QStringLiteral("cancelled")});
}

void TestJob::jobsThatHangStopNoOther()
{
    QSemaphore network;
    const int hanging = QThread::idealThreadCount() + 2;
    int ended = 0;
    for (int i = 0; i < hanging; ++i)
        connect(Job::start(QStringLiteral("hangs"), [&](Progress &) { network.acquire(); }), &Job::finished, this, [&] { ++ended; });
    QCOMPARE(outcomeOf(Job::start(QStringLiteral("goes on"), [](Progress &) {})).signalNames, QStringList{QStringLiteral("succeeded")});
    QCOMPARE(ended, 0);
    network.release(hanging);
    Job::cancelAllAndWait();
    QTRY_COMPARE(ended, hanging);
}

QTEST_GUILESS_MAIN(TestJob)
#include "test_job.moc"
