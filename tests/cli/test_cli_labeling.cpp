#include "core/base/files.h"
#include "core/project/project.h"
#include "tests/cli/cli_fixture.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <memory>

using namespace taxon;
using namespace taxon::test;

/// rules and accounting.
class TestCliLabeling : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = m_folder->filePath(QStringLiteral("p.taxon"));
        const auto project = Project::create(m_project, {QStringLiteral("cat")});
        ImageRecord record;
        record.path = record.importedFrom = QStringLiteral("/secretname.png");
        record.sha256 = QString(64, u'a');
        const ImageId image = project->images().add(record);
        record.path = record.importedFrom = QStringLiteral("/other.png");
        record.sha256 = QString(64, u'b');
        project->images().add(record);
        for (const char *name : {"Ann", "Bob"}) {
            Decision decision;
            decision.image = image;
            decision.annotator = project->annotators().findOrAdd(QLatin1String(name));
            decision.label = project->classes().all().constFirst().id;
            decision.milliseconds = 2'500;
            project->decisions().record(decision);
        }
    }

    void rulesAreOffUntilTheyAreChanged()
    {
        const QJsonObject rules = rulesAfter({});
        QVERIFY(hasKeys(rules, words("blind order repeats changes")));
        QCOMPARE(rules[QStringLiteral("blind")].toBool(true), false);
        QCOMPARE(rules[QStringLiteral("order")].toString(), QStringLiteral("imported"));
        QCOMPARE(rules[QStringLiteral("repeats")][QStringLiteral("percent")].toInt(-1), 0);
        QVERIFY(rules[QStringLiteral("changes")].toArray().isEmpty());
    }

    void whatIsNotNamedStaysAndEachChangeIsNoted()
    {
        rulesAfter(words("--blind on --order shuffled --by Ann"));
        rulesAfter(words("--repeats 10% --distance 20 --hours 3"));
        const QJsonObject rules = rulesAfter(words("--repeats 5"));
        QCOMPARE(rules[QStringLiteral("blind")].toBool(), true);
        QCOMPARE(rules[QStringLiteral("order")].toString(), QStringLiteral("shuffled"));
        const QJsonValue repeats = rules[QStringLiteral("repeats")];
        QCOMPARE(repeats[QStringLiteral("percent")].toInt(), 5);
        QCOMPARE(repeats[QStringLiteral("distance")].toInt(), 20);
        QCOMPARE(repeats[QStringLiteral("min_hours")].toInt(), 3);
        const QJsonArray changes = rules[QStringLiteral("changes")].toArray();
        QCOMPARE(changes.size(), 3);
        QCOMPARE(changes[0][QStringLiteral("by")].toString(), QStringLiteral("Ann"));
        QCOMPARE(changes[0][QStringLiteral("decisions_before")].toInt(), 2);
        QVERIFY(QDateTime::fromString(changes[2][QStringLiteral("time")].toString(), Qt::ISODateWithMs).isValid());
    }

    void rulesThatCannotBeMeantAreWrongUsage()
    {
        for (const char *wrong : {"--blind maybe", "--order random", "--repeats many", "--repeats 101%", "--distance 0", "--hours -1"})
            QCOMPARE(errorCodeOf(answerOf(QStringList{QStringLiteral("rules"), m_project} + words(wrong), 2)), QStringLiteral("usage"));
        QVERIFY(rulesAfter({})[QStringLiteral("changes")].toArray().isEmpty());
    }

    void changingTheRulesMidwaySaysWhatItMeans()
    {
        const ProcessResult result = runTaxon({QStringLiteral("rules"), m_project, QStringLiteral("--blind"), QStringLiteral("on")});
        QCOMPARE(result.exitCode, 0);
        QVERIFY(result.standardError.contains("2 decisions"));
    }

    void timesAreOnePersonsOwn()
    {
        const QJsonObject answer = accountingOf({QStringLiteral("--annotator"), QStringLiteral("Ann")});
        QVERIFY(hasKeys(answer, words("annotator decisions today today_work_seconds median_seconds decisions_per_minute left left_seconds "
                                      "usual_per_day days_left")));
        QCOMPARE(answer[QStringLiteral("decisions")].toInt(), 1);
        QCOMPARE(answer[QStringLiteral("median_seconds")].toDouble(), 2.5);
        QCOMPARE(answer[QStringLiteral("left")].toInt(), 1);
        QCOMPARE(answer[QStringLiteral("left_seconds")].toDouble(), 2.5);
        QVERIFY(answer[QStringLiteral("days_left")].isNull());
        QVERIFY(!answer.contains(QStringLiteral("path")));
    }

    void timesAreWrittenOnlyWhereAsked()
    {
        const QString file = m_folder->filePath(QStringLiteral("times.csv"));
        const QJsonObject answer = accountingOf({QStringLiteral("--annotator"), QStringLiteral("Ann"), QStringLiteral("--output"), file});
        QCOMPARE(answer[QStringLiteral("rows")].toInt(), 1);
        QFile table(file);
        QVERIFY(table.open(QIODevice::ReadOnly));
        const QByteArray content = table.readAll();
        QCOMPARE(content.count('\n'), 2);
        QVERIFY(content.contains("label,2.500,2.500") && !content.contains("secretname") && !content.contains("cat"));
    }

    void timesNeedAName()
    {
        QCOMPARE(errorCodeOf(answerOf({QStringLiteral("accounting"), m_project}, 2)), QStringLiteral("usage"));
        QCOMPARE(errorCodeOf(answerOf({QStringLiteral("accounting"), m_project, QStringLiteral("--annotator"), QStringLiteral("Eve")}, 1)),
            QStringLiteral("not_found"));
    }

private:
    static QStringList words(const char *text) { return QString::fromLatin1(text).split(u' '); }
    QJsonObject rulesAfter(const QStringList &options) { return answerOf(QStringList{QStringLiteral("rules"), m_project} + options); }
    QJsonObject accountingOf(const QStringList &options) { return answerOf(QStringList{QStringLiteral("accounting"), m_project} + options); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_project;
};

QTEST_GUILESS_MAIN(TestCliLabeling)
#include "test_cli_labeling.moc"
