#include "core/engine/protocol.h"
#include "tests/support/test_support.h"

#include <QJsonArray>
#include <QProcess>
#include <QTest>

#include <csignal>

using namespace taxon;

namespace {

/// The engine itself, spoken to in bytes.
class RawEngine {
public:
    RawEngine()
    {
        m_process.start(qEnvironmentVariable("TAXON_ENGINE"), QStringList());
    }
    ~RawEngine()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    void write(const QByteArray &bytes) { m_process.write(bytes); }

    /// The next message; empty after 30 s without one.
    QJsonObject read()
    {
        while (!m_process.canReadLine())
            if (!m_process.waitForReadyRead(30'000))
                return {};
        return protocol::decode(m_process.readLine());
    }
    QJsonObject ask(const QByteArray &method, const QByteArray &params = "{}")
    {
        write(R"({"jsonrpc":"2.0","id":1,"method":")" + method + R"(","params":)" + params + "}\n");
        return read();
    }
    QProcess &process() { return m_process; }

private:
    QProcess m_process;
};

int codeOf(const QJsonObject &reply)
{
    return reply.value(QStringLiteral("error")).toObject().value(QStringLiteral("code")).toInt();
}

QString errorNameOf(const QJsonObject &reply)
{
    const QJsonObject error = reply.value(QStringLiteral("error")).toObject();
    return error.value(QStringLiteral("data")).toObject().value(QStringLiteral("code")).toString();
}

} // namespace

class TestEngineProcess : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void helloTellsVersionsDevicesAndModels()
    {
        RawEngine engine;
        const QJsonObject result = engine.ask("hello").value(QStringLiteral("result")).toObject();
        QCOMPARE(result.value(QStringLiteral("protocol")).toInt(), protocol::kVersion);
        QVERIFY(result.value(QStringLiteral("devices")).toArray().contains(QStringLiteral("cpu")));
        QVERIFY(result.value(QStringLiteral("models")).toArray().contains(QStringLiteral("resnet18")));
        QVERIFY(!result.value(QStringLiteral("versions")).toObject().value(QStringLiteral("libtorch")).toString().isEmpty());
    }

    void badLinesAreAnsweredAndTheEngineGoesOn()
    {
        RawEngine engine;
        engine.write("garbage\n\n[1,2]\n{\"id\":5}\n{\"id\":6,\"method\":\"fly\"}\n{\"id\":8,\"method\":\"status\",\"params\":[]}\n");
        QCOMPARE(codeOf(engine.read()), protocol::kParseError);
        QCOMPARE(codeOf(engine.read()), protocol::kParseError);
        QCOMPARE(codeOf(engine.read()), protocol::kInvalidRequest);
        const QJsonObject unknown = engine.read();
        QCOMPARE(codeOf(unknown), protocol::kMethodNotFound);
        QCOMPARE(unknown.value(QStringLiteral("id")).toInt(), 6);
        QCOMPARE(codeOf(engine.read()), protocol::kInvalidRequest);
        const QJsonObject status = engine.ask("status").value(QStringLiteral("result")).toObject();
        QVERIFY(status.value(QStringLiteral("working")).isNull());
    }

    void aHugeLineIsRefusedWithoutBeingKept()
    {
        RawEngine engine;
        const QByteArray megabyte(1 << 20, 'x');
        for (int i = 0; i < 80; ++i) {
            engine.write(megabyte);
            QVERIFY(engine.process().waitForBytesWritten());
        }
        engine.write("\n");
        QCOMPARE(codeOf(engine.read()), protocol::kParseError);
        QVERIFY(engine.ask("status").contains(QStringLiteral("result")));
    }

    void aNotificationIsNotAnswered()
    {
        RawEngine engine;
        engine.write("{\"jsonrpc\":\"2.0\",\"method\":\"pause\"}\n");
        QCOMPARE(engine.ask("status").value(QStringLiteral("id")).toInt(), 1);
    }

    void longCallsReportWhatIsWrong()
    {
        RawEngine engine;
        QCOMPARE(errorNameOf(engine.ask("train")), QStringLiteral("usage"));
        QCOMPARE(errorNameOf(engine.ask("train", R"({"project":"/nowhere","run":1})")), QStringLiteral("not_found"));
        QCOMPARE(errorNameOf(engine.ask("evaluate", R"({"project":"/nowhere","run":1,"part":"all"})")), QStringLiteral("usage"));
        QCOMPARE(errorNameOf(engine.ask("predict", R"({"model":"/nowhere","images":[]})")), QStringLiteral("not_found"));
        QCOMPARE(errorNameOf(engine.ask("predict", R"({"model":"/proc/self/exe","images":[]})")), QStringLiteral("mismatch"));
        QCOMPARE(errorNameOf(engine.ask("export", R"({"format":"dream"})")), QStringLiteral("usage"));
    }

    void theEndOfItsInputEndsIt()
    {
        RawEngine engine;
        engine.ask("hello");
        engine.process().closeWriteChannel();
        QVERIFY(engine.process().waitForFinished(5'000));
        QCOMPARE(engine.process().exitCode(), 0);
    }

    void sigtermEndsItInOrder()
    {
        RawEngine engine;
        engine.ask("hello");
        QVERIFY(engine.process().processId() > 0);
        ::kill(pid_t(engine.process().processId()), SIGTERM);
        QVERIFY(engine.process().waitForFinished(5'000));
        QCOMPARE(engine.process().exitStatus(), QProcess::NormalExit);
        QCOMPARE(engine.process().exitCode(), 0);
    }

    void theVersionIsPrinted()
    {
        const auto result = test::runProcess(qEnvironmentVariable("TAXON_ENGINE"), {QStringLiteral("--version")});
        QCOMPARE(result.exitCode, 0);
        QVERIFY(result.standardOutput.contains("libtorch "));
    }
};

QTEST_GUILESS_MAIN(TestEngineProcess)
#include "test_engine_process.moc"
