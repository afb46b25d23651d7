#include "core/base/random.h"
#include "core/engine/protocol.h"
#include "core/project/project.h"
#include "tests/engine/colour_project.h"
#include "tests/engine/engine_session.h"

#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <csignal>

using namespace taxon;
using namespace taxon::test;

/// Hundreds of kills at random moments: each run ends with the weights of a run that was left in peace.
/// $TAXON_KILLS sets how many.
class TestManyKills : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void runsThatWereKilledAtAnyMomentEndWithTheSameWeights()
    {
        QTemporaryDir folder;
        const ColourProject colours = makeColourProject(folder.path());
        EngineSession session;
        const RunId undisturbed = addRun(colours, quickConfig(6));
        QElapsedTimer clock;
        clock.start();
        session.call(QStringLiteral("train"), trainParams(colours.path, undisturbed));
        const qint64 wholeMs = clock.elapsed();
        const QString expected = Project::open(colours.path)->runs().run(undisturbed).weightsSha256;
        QCOMPARE(expected.size(), 64);

        const int kills = qEnvironmentVariableIntValue("TAXON_KILLS") > 0 ? qEnvironmentVariableIntValue("TAXON_KILLS") : 200;
        Random random(1);
        int killed = 0;
        int finished = 0;
        RunId run = addRun(colours, quickConfig(6));
        while (killed < kills) {
            QTimer::singleShot(int(random.below(quint64(wholeMs))), &session,
                [&] { session.signalEngine(SIGKILL); });
            const Outcome outcome = session.call(QStringLiteral("train"), trainParams(colours.path, run));
            if (outcome.error) {
                ++killed;
                continue;
            }
            QCOMPARE(Project::open(colours.path)->runs().run(run).weightsSha256, expected);
            ++finished;
            run = addRun(colours, quickConfig(6));
            QTRY_VERIFY(session.deaths > killed); // the shot that came too late for the run
            killed = session.deaths;
        }
        qInfo("%d kills, %d runs finished, all with the same weights", killed, finished);
        QVERIFY(finished > 0);
        Project::open(colours.path)->database().checkIntegrity();
    }
};

QTEST_GUILESS_MAIN(TestManyKills)
#include "test_many_kills.moc"
