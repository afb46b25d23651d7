#include "tests/cli/cli_fixture.h"

#include <QTest>

using namespace taxon::test;

class TestCliUsage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wrongUsageExitsWithTwo_data();
    void wrongUsageExitsWithTwo();
    void aNumberOutsideItsRangeIsNamedWithTheRange();
    void aTypingErrorSuggestsWhatWasMeant_data();
    void aTypingErrorSuggestsWhatWasMeant();
    void withoutJsonAnErrorLeavesStandardOutputEmpty();
    void everyCommandExplainsItself();
    void aMissingProjectIsNotFound();
    void versionsOfAllLibrariesAreShown();
    void versionWorksWithoutTheEngine();
    void outputThatCannotBeWrittenIsAnError();
};

void TestCliUsage::wrongUsageExitsWithTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto add = [](const char *line) {
        QTest::newRow(line) << QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts);
    };
    add(" ");
    add("frobnicate");
    add("new");
    add("status a b");
    add("import p");
    add("import p f --labels-from names");
    add("import p f --annotator A");
    add("import p f --add-classes");
    add("split p --ratios 1:2");
    add("split p --ratios a:b:c");
    add("split p --ratios 0:1:1");
    add("split p --seed -1");
    add("split p --folds -1");
    add("split p --folds 1000000");
    add("groups p --from-folder 999999");
    add("pack p --output s --quality 50");
    add("pack s --check --size 3");
    add("split p --seed");
    add("status p --colour");
    add("train p 3");
    add("train p --resume x");
    add("train p --resume 3 --epochs 2");
    add("train p --resume --augment none");
    add("evaluate p --on all");
    add("predict model");
    add("export p --format onyx --output f");
    add("export p");
    add("report p");
    add("sample d --images 0");
}

void TestCliUsage::aNumberOutsideItsRangeIsNamedWithTheRange()
{
    const auto message = [](const QStringList &arguments) { return answerOf(arguments, 2)[QStringLiteral("error")][QStringLiteral("message")].toString(); };
    QCOMPARE(message({QStringLiteral("split"), QStringLiteral("p"), QStringLiteral("--folds"), QStringLiteral("1000000")}),
        QStringLiteral("--folds needs a whole number from 2 to 20, not \"1000000\"."));
    QCOMPARE(message({QStringLiteral("groups"), QStringLiteral("p"), QStringLiteral("--from-folder"), QStringLiteral("-1")}),
        QStringLiteral("--from-folder needs a whole number from 1 to 20, not \"-1\"."));
}

void TestCliUsage::wrongUsageExitsWithTwo()
{
    QFETCH(QStringList, arguments);
    const QJsonObject answer = answerOf(arguments, 2);
    QCOMPARE(errorCodeOf(answer), QStringLiteral("usage"));
    QVERIFY(!answer.value(QStringLiteral("error"))[QStringLiteral("message")].toString().isEmpty());
    QCOMPARE(runTaxon(arguments).exitCode, 2);
}

void TestCliUsage::aTypingErrorSuggestsWhatWasMeant_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("suggestion");
    QTest::newRow("command") << QStringList {QStringLiteral("trian"), QStringLiteral("p")}
                             << QStringLiteral("\"train\"");
    QTest::newRow("option") << QStringList {QStringLiteral("train"), QStringLiteral("p"),
        QStringLiteral("--epoch"), QStringLiteral("2")}
                            << QStringLiteral("--epochs");
    QTest::newRow("single dash") << QStringList {QStringLiteral("split"), QStringLiteral("p"),
        QStringLiteral("-sed"), QStringLiteral("2")}
                                 << QStringLiteral("--seed");
}

void TestCliUsage::aTypingErrorSuggestsWhatWasMeant()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, suggestion);
    const QJsonObject answer = answerOf(arguments, 2);
    const QString message = answer.value(QStringLiteral("error"))[QStringLiteral("message")].toString();
    QVERIFY2(message.contains(suggestion), qPrintable(message));
}

void TestCliUsage::withoutJsonAnErrorLeavesStandardOutputEmpty()
{
    const ProcessResult result = runTaxon({QStringLiteral("status"), QStringLiteral("/nowhere/at-all")});
    QCOMPARE(result.exitCode, 1);
    QVERIFY(result.standardOutput.isEmpty());
    QVERIFY(result.standardError.startsWith("taxon: "));
}

void TestCliUsage::everyCommandExplainsItself()
{
    const QByteArray overview = runTaxon({QStringLiteral("--help")}).standardOutput;
    for (const char *name : {"new", "import", "status", "split", "train", "evaluate", "predict", "export",
             "report", "summary", "sample", "version"}) {
        QVERIFY2(overview.contains(QByteArray(QByteArray("\n  ") + name + ' ')), name);
        const ProcessResult help = runTaxon({QString::fromLatin1(name), QStringLiteral("--help")});
        QCOMPARE(help.exitCode, 0);
        QVERIFY(help.standardOutput.startsWith(QByteArray(QByteArray("Usage: taxon ") + name)));
        QVERIFY(help.standardOutput.contains("--json"));
    }
    QVERIFY(answerOf({QStringLiteral("train"), QStringLiteral("--help")}).contains(QStringLiteral("help")));
}

void TestCliUsage::aMissingProjectIsNotFound()
{
    for (const char *command : {"status", "split", "train", "evaluate", "summary"})
        QCOMPARE(errorCodeOf(answerOf({QString::fromLatin1(command), QStringLiteral("/nowhere/at-all")}, 1)),
            QStringLiteral("not_found"));
}

void TestCliUsage::versionsOfAllLibrariesAreShown()
{
    const QJsonObject answer = answerOf({QStringLiteral("--version")});
    for (const char *key : {"taxon", "qt", "sqlite", "opencv", "libtorch"})
        QVERIFY2(answer.value(QLatin1StringView(key)).toString().contains(u'.'), key);
    QVERIFY(answer.value(QStringLiteral("schema")).toInt() >= 1);
}

void TestCliUsage::versionWorksWithoutTheEngine()
{
    const QByteArray engine = qgetenv("TAXON_ENGINE");
    qputenv("TAXON_ENGINE", "/nowhere/taxon-engine");
    const QJsonObject answer = answerOf({QStringLiteral("--version")});
    const ProcessResult text = runTaxon({QStringLiteral("--version")});
    qputenv("TAXON_ENGINE", engine);
    QVERIFY(answer.value(QStringLiteral("libtorch")).isNull());
    QVERIFY(!answer.value(QStringLiteral("reason")).toString().isEmpty());
    QCOMPARE(text.exitCode, 0);
    QVERIFY(text.standardOutput.startsWith("Taxon "));
}

void TestCliUsage::outputThatCannotBeWrittenIsAnError()
{
    const ProcessResult result = runProcess(QStringLiteral("/bin/sh"),
        {QStringLiteral("-c"), QStringLiteral("\"$TAXON_COMMAND\" --help > /dev/full")});
    QCOMPARE(result.exitCode, 1);
    QVERIFY(!result.standardError.isEmpty());
}

QTEST_GUILESS_MAIN(TestCliUsage)
#include "test_cli_usage.moc"
