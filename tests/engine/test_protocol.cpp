#include "core/engine/protocol.h"
#include "tests/support/test_support.h"

#include <QTest>

using namespace taxon;

class TestProtocol : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aMessageIsOneLine()
    {
        const QJsonObject request = protocol::request(
            7, QStringLiteral("train"), {{QStringLiteral("project"), QStringLiteral("a\nb 缺陷")}});
        const QByteArray line = protocol::encode(request);
        QCOMPARE(line.count('\n'), 1);
        QVERIFY(line.endsWith('\n'));
        QCOMPARE(protocol::decode(line), request);
        QCOMPARE(request.value(QStringLiteral("jsonrpc")).toString(), QStringLiteral("2.0"));
    }

    void aNotificationHasNoId()
    {
        QVERIFY(!protocol::notification(QStringLiteral("epoch"), {}).contains(QStringLiteral("id")));
    }

    void anErrorKeepsCodeMessageAndDetail()
    {
        const Error sent(ErrorCode::DiskFull, QStringLiteral("No space."), QStringLiteral("ENOSPC"));
        const QJsonObject reply = protocol::errorReply(3, protocol::kTaxonError, sent);
        QCOMPARE(reply.value(QStringLiteral("id")).toInt(), 3);
        const QJsonObject error = reply.value(QStringLiteral("error")).toObject();
        QCOMPARE(error.value(QStringLiteral("code")).toInt(), protocol::kTaxonError);
        const Error received = protocol::errorFromJson(error);
        QCOMPARE(errorCodeName(received.code()), QStringLiteral("disk_full"));
        QCOMPARE(received.message(), sent.message());
        QCOMPARE(received.detail(), sent.detail());
    }

    void whatIsNoObjectIsRefused_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("array") << QByteArray("[1]");
        QTest::newRow("half") << QByteArray("{\"id\":1");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("binary") << QByteArray("\0\xff\xfe", 3);
    }
    void whatIsNoObjectIsRefused()
    {
        QFETCH(const QByteArray, line);
        TAXON_VERIFY_ERROR(protocol::decode(line), ErrorCode::Engine);
    }
};

QTEST_APPLESS_MAIN(TestProtocol)
#include "test_protocol.moc"
