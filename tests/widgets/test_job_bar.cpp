#include "core/base/job.h"
#include "widgets/jobs/job_bar.h"
#include "widgets/jobs/message_line.h"

#include <QLabel>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace taxon;

class TestJobBar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aJobIsShownUntilItIsFinished()
    {
        JobBar bar;
        bar.show();
        QSemaphore gate;
        Job *job = Job::start(QStringLiteral("Counting"), [&](Progress &progress) {
            progress.report(1, 4, QStringLiteral("items"));
            gate.acquire();
        });
        bar.add(job);
        QCOMPARE(bar.count(), 1);
        QTRY_VERIFY(bar.findChild<QLabel *>()->text().contains(QStringLiteral("1")));
        gate.release();
        QTRY_COMPARE(bar.count(), 0);
    }

    void theCrossCancelsTheJob()
    {
        JobBar bar;
        bar.show();
        Job *job = Job::start(QStringLiteral("Endless"), [](Progress &progress) {
            while (true)
                progress.throwIfCancelled();
        });
        QSignalSpy cancelled(job, &Job::cancelled);
        bar.add(job);
        QTest::mouseClick(bar.findChild<QToolButton *>(), Qt::LeftButton);
        QTRY_COMPARE(cancelled.count(), 1);
        QTRY_COMPARE(bar.count(), 0);
    }

    void workOfTheEngineIsShownUnderItsKey()
    {
        JobBar bar;
        bar.show();
        bar.setEntry(QStringLiteral("run"), QStringLiteral("Training run 3"), {.done = 1, .total = 2, .what = {}, .remainingMs = 60'000});
        bar.setEntry(QStringLiteral("run"), QStringLiteral("Training run 3"), {.done = 2, .total = 2, .what = {}, .remainingMs = {}});
        QCOMPARE(bar.count(), 1);
        QSignalSpy asked(&bar, &JobBar::cancelRequested);
        QTest::mouseClick(bar.findChild<QToolButton *>(), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        bar.removeEntry(QStringLiteral("run"));
        QCOMPARE(bar.count(), 0);
    }

    void failuresStayAndDismissHides()
    {
        MessageLine line;
        line.show(MessageKind::Bad, QStringLiteral("The disk is full."));
        QVERIFY(line.isVisible());
        QTest::mouseClick(line.findChild<QToolButton *>(), Qt::LeftButton);
        QVERIFY(!line.isVisible());
    }
};

QTEST_MAIN(TestJobBar)
#include "test_job_bar.moc"
