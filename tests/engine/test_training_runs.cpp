#include "core/base/error.h"
#include "core/engine/evaluation.h"
#include "core/engine/protocol.h"
#include "core/packing/pack_cache.h"
#include "core/project/project.h"
#include "tests/engine/colour_project.h"
#include "tests/engine/engine_session.h"
#include "tests/support/test_support.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace taxon;
using namespace taxon::test;

/// Whole runs through the client and the real engine, on one small project.
class TestTrainingRuns : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_colours = makeColourProject(m_folder.path());
        const RunId run = addRun(m_colours, quickConfig(3));
        const Outcome outcome = m_session.call(QStringLiteral("train"), trainParams(m_colours.path, run));
        QVERIFY2(!outcome.error, outcome.error ? outcome.error->what() : "");
        QCOMPARE(outcome.result.value(QStringLiteral("state")).toString(), QStringLiteral("finished"));
        m_reference = stored(run);
    }

    void aRunIsRecordedWhole()
    {
        QCOMPARE(runStateName(m_reference.state), QStringLiteral("finished"));
        QCOMPARE(m_reference.weightsSha256.size(), 64);
        QVERIFY(m_reference.bestEpoch >= 1 && m_reference.bestEpoch <= 3);
        QVERIFY(m_reference.seconds > 0);
        const TrainConfig config = TrainConfig::fromJson(m_reference.config);
        QVERIFY(config.threads > 0 && config.device != QStringLiteral("auto") && config.precision != QStringLiteral("auto"));
        const auto epochs = Project::open(m_colours.path)->runs().epochs(m_reference.id);
        QCOMPARE(epochs.size(), 3);
        QVERIFY(epochs[2].trainLoss < epochs[0].trainLoss);
        qint64 confused = 0;
        for (const qint64 count : epochs[2].valConfusion)
            confused += count;
        QCOMPARE(confused, 12);
    }

    void theSameSettingsGiveTheSameWeights()
    {
        QCOMPARE(train(quickConfig(3)).weightsSha256, m_reference.weightsSha256);
        TrainConfig other = quickConfig(3);
        other.seed = 4;
        QVERIFY(train(other).weightsSha256 != m_reference.weightsSha256);
    }

    void aNetworkWithBatchNormIsRepeatableAndKillProofToo()
    {
        TrainConfig config = quickConfig(2);
        config.model = QStringLiteral("resnet18");
        const QString once = train(config).weightsSha256;
        const RunId run = addRun(m_colours, config);
        killAtEpoch(run, 1);
        m_session.call(QStringLiteral("train"), trainParams(m_colours.path, run));
        QCOMPARE(stored(run).weightsSha256, once);
    }

    void aKilledRunGoesOnToTheSameWeights()
    {
        const RunId run = addRun(m_colours, quickConfig(3));
        killAtEpoch(run, 1);
        QCOMPARE(runStateName(stored(run).state), QStringLiteral("interrupted"));
        killAtEpoch(run, 2);
        const int before = m_session.count(QStringLiteral("epoch"));
        m_session.call(QStringLiteral("train"), trainParams(m_colours.path, run));
        QCOMPARE(m_session.count(QStringLiteral("epoch")), before + 1); // the first two were not repeated
        QCOMPARE(stored(run).weightsSha256, m_reference.weightsSha256);
        QCOMPARE(stored(run).bestEpoch, m_reference.bestEpoch);
        QCOMPARE(Project::open(m_colours.path)->runs().epochs(run).size(), 3);
    }

    void aCancelledRunEndsAtOnceAndGoesOnToTheSameWeights()
    {
        const RunId run = addRun(m_colours, quickConfig(3));
        QElapsedTimer sinceCancel;
        m_session.onNotification = [&](const QString &method, const QJsonObject &) {
            if (method == QLatin1StringView(protocol::kEpoch) && !sinceCancel.isValid()) {
                sinceCancel.start();
                m_session.client().send(QString::fromLatin1(protocol::kCancel));
            }
        };
        const Outcome outcome = m_session.call(QStringLiteral("train"), trainParams(m_colours.path, run));
        m_session.onNotification = {};
        QVERIFY(outcome.isCancelled);
        QVERIFY(sinceCancel.elapsed() < 2'000);
        QCOMPARE(runStateName(stored(run).state), QStringLiteral("cancelled"));
        m_session.call(QStringLiteral("train"), trainParams(m_colours.path, run));
        QCOMPARE(stored(run).weightsSha256, m_reference.weightsSha256);
    }

    void pauseHoldsAndResumeGoesOn()
    {
        const RunId run = addRun(m_colours, quickConfig(3));
        m_session.notifications.clear();
        const auto outcome = m_session.start(QStringLiteral("train"), trainParams(m_colours.path, run));
        m_session.client().send(QString::fromLatin1(protocol::kPause));
        QTRY_VERIFY_WITH_TIMEOUT(lastState() == QStringLiteral("paused"), 30'000);
        const auto heard = m_session.notifications.size();
        QTest::qWait(500);
        QCOMPARE(m_session.notifications.size(), heard);
        QVERIFY(!outcome->isDone);
        QCOMPARE(runStateName(stored(run).state), QStringLiteral("paused"));
        m_session.client().send(QString::fromLatin1(protocol::kResume));
        QTRY_VERIFY_WITH_TIMEOUT(outcome->isDone, 30'000);
        QCOMPARE(stored(run).weightsSha256, m_reference.weightsSha256);
    }

    void aPausedRunCanBeCancelled()
    {
        const RunId run = addRun(m_colours, quickConfig(3));
        m_session.notifications.clear();
        const auto outcome = m_session.start(QStringLiteral("train"), trainParams(m_colours.path, run));
        m_session.client().send(QString::fromLatin1(protocol::kPause));
        QTRY_VERIFY_WITH_TIMEOUT(lastState() == QStringLiteral("paused"), 30'000);
        m_session.client().send(QString::fromLatin1(protocol::kCancel));
        QTRY_VERIFY_WITH_TIMEOUT(outcome->isDone, 5'000);
        QVERIFY(outcome->isCancelled);
    }

    void stopAfterEpochKeepsTheWholeEpoch()
    {
        const RunId run = addRun(m_colours, quickConfig(3));
        const auto outcome = m_session.start(QStringLiteral("train"), trainParams(m_colours.path, run));
        m_session.client().send(QString::fromLatin1(protocol::kStopAfterEpoch));
        QTRY_VERIFY_WITH_TIMEOUT(outcome->isDone, 30'000);
        QVERIFY(outcome->isCancelled);
        QCOMPARE(Project::open(m_colours.path)->runs().epochs(run).size(), 1);
        m_session.call(QStringLiteral("train"), trainParams(m_colours.path, run));
        QCOMPARE(stored(run).weightsSha256, m_reference.weightsSha256);
    }

    void controlIsAnsweredWhileTraining()
    {
        const RunId run = addRun(m_colours, quickConfig(500));
        m_session.notifications.clear();
        const auto training = m_session.start(QStringLiteral("train"), trainParams(m_colours.path, run));
        QTRY_VERIFY_WITH_TIMEOUT(m_session.count(QStringLiteral("progress")) > 1, 30'000);
        QElapsedTimer clock;
        clock.start();
        const Outcome status = m_session.call(QStringLiteral("status"));
        QVERIFY(clock.elapsed() < 1'000);
        QCOMPARE(status.result.value(QStringLiteral("working")).toString(), QStringLiteral("train"));
        QCOMPARE(status.result.value(QStringLiteral("state")).toString(), QStringLiteral("running"));
        QVERIFY(!training->isDone);

        EngineSession other; // a second engine must leave the run alone
        const Outcome busy = other.call(QStringLiteral("train"), trainParams(m_colours.path, run));
        QVERIFY(busy.error);
        QCOMPARE(errorCodeName(busy.error->code()), QStringLiteral("busy"));
        QCOMPARE(runStateName(stored(run).state), QStringLiteral("running"));
        m_session.client().send(QString::fromLatin1(protocol::kCancel));
        QTRY_VERIFY_WITH_TIMEOUT(training->isDone, 5'000);
        progressOnlyRises();
    }

    void aFinishedRunIsNotTrainedAgain()
    {
        const Outcome outcome = m_session.call(QStringLiteral("train"), trainParams(m_colours.path, m_reference.id));
        QVERIFY(outcome.error);
        QCOMPARE(errorCodeName(outcome.error->code()), QStringLiteral("usage"));
        QCOMPARE(runStateName(stored(m_reference.id).state), QStringLiteral("finished"));
    }

    void evaluationAgreesWithTheValidationOfTheKeptEpoch()
    {
        QJsonObject params = trainParams(m_colours.path, m_reference.id);
        params.insert(QStringLiteral("part"), QStringLiteral("val"));
        const Outcome outcome = m_session.call(QStringLiteral("evaluate"), params);
        QVERIFY(!outcome.error);
        QCOMPARE(outcome.result.value(QStringLiteral("images")).toInt(), 12);
        const auto project = Project::open(m_colours.path);
        const Evaluation evaluation = evaluationOf(*project, m_reference.id, Part::Validation);
        const EpochRecord kept = project->runs().epochs(m_reference.id)[m_reference.bestEpoch - 1];
        QVERIFY(std::ranges::equal(evaluation.confusion.counts(), kept.valConfusion));
    }

    void aHighLearningRateIsSaid()
    {
        TrainConfig config = quickConfig(3);
        config.lr = 90;
        const RunId run = addRun(m_colours, config);
        const Outcome outcome = m_session.call(QStringLiteral("train"), trainParams(m_colours.path, run));
        QVERIFY(outcome.error);
        QVERIFY(outcome.error->message().contains(QStringLiteral("learning rate")));
        QCOMPARE(runStateName(stored(run).state), QStringLiteral("failed"));
        QCOMPARE(stored(run).error, outcome.error->message());
    }

    void changedSettingsAreNotMixedWithAnOldCheckpoint()
    {
        const RunId run = addRun(m_colours, quickConfig(3));
        killAtEpoch(run, 1);
        {
            const auto project = Project::open(m_colours.path);
            QJsonObject config = project->runs().run(run).config;
            config.insert(QStringLiteral("momentum"), 0.5);
            project->runs().setConfig(run, config);
        }
        const Outcome outcome = m_session.call(QStringLiteral("train"), trainParams(m_colours.path, run));
        QVERIFY(outcome.error);
        QCOMPARE(errorCodeName(outcome.error->code()), QStringLiteral("mismatch"));
    }

    void imagesThatAreGoneAreLeftOutAndCounted()
    {
        QTemporaryDir folder;
        const ColourProject colours = makeColourProject(folder.path());
        QVERIFY(QFile::remove(colours.images + QStringLiteral("/3.bmp")));
        QVERIFY(QFile::resize(colours.images + QStringLiteral("/50.bmp"), 100));
        const RunId run = addRun(colours, quickConfig(1));
        const Outcome outcome = m_session.call(QStringLiteral("train"), trainParams(colours.path, run));
        QCOMPARE(outcome.result.value(QStringLiteral("skipped")).toInt(), 2);
        for (int i = 0; i < 60; ++i)
            QFile::remove(colours.images + QStringLiteral("/%1.bmp").arg(i));
        const Outcome cached = m_session.call(QStringLiteral("train"), trainParams(colours.path, addRun(colours, quickConfig(1))));
        QVERIFY(!cached.error); // what was prepared is still there
        clearCache(*Project::open(colours.path));
        const Outcome packed = m_session.call(QStringLiteral("train"), trainParams(colours.path, addRun(colours, quickConfig(1))));
        QVERIFY(packed.error);
        QCOMPARE(errorCodeName(packed.error->code()), QStringLiteral("impossible"));
    }

private:
    Run stored(RunId run) const { return Project::open(m_colours.path)->runs().run(run); }

    Run train(const TrainConfig &config)
    {
        const RunId run = addRun(m_colours, config);
        m_session.call(QStringLiteral("train"), trainParams(m_colours.path, run));
        return stored(run);
    }

    /// Trains and kills the engine as soon as the epoch is told; waits until the client knows.
    void killAtEpoch(RunId run, int epoch)
    {
        m_session.onNotification = [&](const QString &method, const QJsonObject &params) {
            if (method == QLatin1StringView(protocol::kEpoch) && params.value(QStringLiteral("epoch")).toInt() == epoch)
                m_session.signalEngine(SIGKILL);
        };
        const Outcome outcome = m_session.call(QStringLiteral("train"), trainParams(m_colours.path, run));
        m_session.onNotification = {};
        QVERIFY(outcome.error);
    }

    QString lastState() const
    {
        const auto states = m_session.heard(QString::fromLatin1(protocol::kState));
        return states.isEmpty() ? QString() : states.last().value(QStringLiteral("state")).toString();
    }

    void progressOnlyRises()
    {
        qint64 done = 0;
        for (const QJsonObject &progress : m_session.heard(QString::fromLatin1(protocol::kProgress))) {
            if (!progress.contains(QStringLiteral("epoch")))
                continue; // preparing images
            QVERIFY(progress.value(QStringLiteral("done")).toInteger() >= done);
            done = progress.value(QStringLiteral("done")).toInteger();
            QVERIFY(done <= progress.value(QStringLiteral("total")).toInteger());
        }
        QVERIFY(done > 0);
    }

    QTemporaryDir m_folder;
    ColourProject m_colours;
    EngineSession m_session;
    Run m_reference;
};

QTEST_GUILESS_MAIN(TestTrainingRuns)
#include "test_training_runs.moc"
