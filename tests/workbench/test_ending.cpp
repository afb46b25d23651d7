#include "app/workbench/frame/ending.h"

#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

using namespace taxon;

class TestEnding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aProgramThatHangsEndsWithItsStatus()
    {
        const pid_t child = ::fork();
        if (child == 0) {
            endAtLatestIn(std::chrono::milliseconds(50), 7);
            for (;;)
                ::pause(); // as a thread does whose network does not answer
        }
        QVERIFY(child > 0);
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 7);
    }
};

QTEST_GUILESS_MAIN(TestEnding)
#include "test_ending.moc"
