#include "core/engine/engine_client.h"
#include "core/engine/protocol.h"
#include "core/project/project.h"
#include "tests/engine/colour_project.h"
#include "tests/engine/engine_session.h"
#include "tests/support/test_support.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace taxon;
using namespace taxon::test;

namespace {

bool isAlive(qint64 pid)
{
    return ::kill(pid_t(pid), 0) == 0;
}

/// A program that stands in for the engine.
QString script(const QTemporaryDir &folder, const QByteArray &body)
{
    QFile file(folder.filePath(QStringLiteral("engine.sh")));
    if (file.open(QIODevice::WriteOnly))
        file.write("#!/bin/sh\n" + body + "\n");
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return file.fileName();
}

/// Puts another program in the engine's place while it lives.
class EngineReplaced {
public:
    explicit EngineReplaced(const QString &path) { qputenv("TAXON_ENGINE", path.toUtf8()); }
    ~EngineReplaced() { qputenv("TAXON_ENGINE", m_before); }

private:
    QByteArray m_before = qgetenv("TAXON_ENGINE");
};

} // namespace

class TestEngineClient : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCallIsAnswered()
    {
        EngineSession session;
        QVERIFY(!session.client().isRunning());
        const Outcome hello = session.call(QStringLiteral("hello"));
        QCOMPARE(hello.result.value(QStringLiteral("protocol")).toInt(), protocol::kVersion);
        QVERIFY(session.client().isRunning());
        const Outcome unknown = session.call(QStringLiteral("fly"));
        QVERIFY(unknown.error);
    }

    void nothingIsCalledAfterTheContextIsGone()
    {
        EngineSession session;
        auto context = std::make_unique<QObject>();
        bool isCalled = false;
        session.client().call(QStringLiteral("hello"), {}, context.get(), [&](const QJsonObject &) { isCalled = true; },
            [&](const Error &) { isCalled = true; });
        context.reset();
        session.call(QStringLiteral("status"));
        QVERIFY(!isCalled);
    }

    void aKilledEngineFailsItsCallsAndTheNextCallStartsAnother()
    {
        EngineSession session;
        session.call(QStringLiteral("hello"));
        const qint64 pid = session.client().processId();
        const auto open = session.start(QStringLiteral("evaluate"), {});
        session.signalEngine(SIGSEGV);
        QTRY_COMPARE(session.deaths, 1);
        QVERIFY(open->error);
        QCOMPARE(errorCodeName(open->error->code()), QStringLiteral("engine"));
        QVERIFY(session.call(QStringLiteral("hello")).result.contains(QStringLiteral("devices")));
        QVERIFY(session.client().processId() != pid);

        session.signalEngine(SIGKILL);
        const auto killed = session.start(QStringLiteral("hello"), {});
        QTRY_VERIFY(killed->isDone);
        QCOMPARE(errorCodeName(killed->error->code()), QStringLiteral("out_of_memory"));
    }

    void anEngineThatIsNotThereIsSaid()
    {
        const EngineReplaced replaced(QStringLiteral("/nowhere/taxon-engine"));
        EngineSession session;
        const Outcome outcome = session.call(QStringLiteral("hello"));
        QVERIFY(outcome.error);
        QVERIFY(outcome.error->message().contains(QStringLiteral("/nowhere/taxon-engine")));
        QVERIFY(session.call(QStringLiteral("hello")).error); // and again
    }

    void nonsenseFromTheEngineFailsTheCall()
    {
        QTemporaryDir folder;
        const EngineReplaced replaced(script(folder, "echo nonsense; exec cat >/dev/null"));
        EngineSession session;
        const Outcome outcome = session.call(QStringLiteral("hello"));
        QVERIFY(outcome.error);
        QCOMPARE(errorCodeName(outcome.error->code()), QStringLiteral("engine"));
        QCOMPARE(session.deaths, 1);
    }

    void theLastWordsOfTheEngineAreKept()
    {
        QTemporaryDir folder;
        const EngineReplaced replaced(script(folder, "read line; echo 'last words' >&2; exit 3"));
        EngineSession session;
        const Outcome outcome = session.call(QStringLiteral("hello"));
        QVERIFY(outcome.error);
        QVERIFY(outcome.error->detail().contains(QStringLiteral("last words")));
    }

    void anEngineThatDoesNotEndIsKilled()
    {
        QTemporaryDir folder;
        const EngineReplaced replaced(script(folder, "trap '' TERM; while :; do sleep 0.1; done"));
        EngineSession session;
        session.client().warmUp();
        QTRY_VERIFY(session.client().processId() > 0);
        const qint64 pid = session.client().processId();
        session.closeClient();
        QVERIFY(!isAlive(pid));
    }

    void closingTheClientCancelsTraining()
    {
        QTemporaryDir folder;
        const ColourProject colours = makeColourProject(folder.path());
        const RunId run = addRun(colours, quickConfig(500));
        EngineSession session;
        session.start(QStringLiteral("train"), trainParams(colours.path, run));
        QTRY_VERIFY_WITH_TIMEOUT(session.count(QStringLiteral("epoch")) > 0, 60'000);
        const qint64 pid = session.client().processId();
        session.closeClient();
        QVERIFY(!isAlive(pid));
        QCOMPARE(runStateName(Project::open(colours.path)->runs().run(run).state), QStringLiteral("cancelled"));
    }

    void aDetachedEngineFinishesItsWorkAndEnds()
    {
        QTemporaryDir folder;
        const ColourProject colours = makeColourProject(folder.path());
        const RunId run = addRun(colours, quickConfig(4));
        EngineSession session;
        session.start(QStringLiteral("train"), trainParams(colours.path, run));
        QTRY_VERIFY_WITH_TIMEOUT(session.count(QStringLiteral("state")) > 0, 60'000);
        const qint64 pid = session.client().processId();
        session.client().detach();
        session.closeClient();
        QVERIFY(isAlive(pid));
        QTRY_VERIFY_WITH_TIMEOUT(!isAlive(pid), 60'000);
        QCOMPARE(runStateName(Project::open(colours.path)->runs().run(run).state), QStringLiteral("finished"));
    }
};

QTEST_GUILESS_MAIN(TestEngineClient)
#include "test_engine_client.moc"
