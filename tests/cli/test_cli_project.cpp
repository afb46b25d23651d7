#include "tests/cli/cli_fixture.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <memory>

using namespace taxon::test;

namespace {

const QStringList kClasses {QStringLiteral("rot"), QStringLiteral("grün"), QStringLiteral("蓝 色")};

QJsonObject rowWith(const QJsonValue &rows, const QString &key, const QString &value)
{
    for (const QJsonValue row : rows.toArray())
        if (row[key].toString() == value)
            return row.toObject();
    return {};
}

} // namespace

/// new, import, status, split: what needs no engine.
class TestCliProject : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void newGivesTheContract();
    void theEndingOfAProjectMayBeLeftOut();
    void anExistingProjectIsNotMadeAgain();
    void importGivesTheContract();
    void importOfTheSameFolderFindsAllKnown();
    void unknownFoldersAreListedAndMayBecomeClasses();
    void anAnnotatorsLabelsAreDecisions();
    void labelsAreNotTakenFromFoldersUnasked();
    void copiedImagesLieInTheProject();
    void aFolderThatIsMissingIsAnError();
    void pathsThatBeginWithADashGoAfterTwoDashes();
    void statusGivesTheContract();
    void splitGivesTheContract();
    void splitIsTheSameForTheSameSeed();
    void splitWithoutLabelsIsImpossible();
    void evaluationWithoutARunSaysToTrain();

private:
    QString path(const QString &below) const { return m_folder->filePath(below); }
    void makeProject()
    {
        answerOf({QStringLiteral("new"), m_project, QStringLiteral("--classes"), kClasses.join(u',')});
    }
    QJsonObject import(
        const QStringList &options = {QStringLiteral("--labels-from"), QStringLiteral("folders")})
    {
        return answerOf(QStringList {QStringLiteral("import"), m_project, m_images} + options);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_project;
    QString m_images;
};

void TestCliProject::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_project = path(QStringLiteral("Prüfung 试验.taxon"));
    m_images = path(QStringLiteral("Bilder 图像"));
    writeColorFolders(m_images, kClasses, 10);
}

void TestCliProject::newGivesTheContract()
{
    const QJsonObject answer = answerOf(
        {QStringLiteral("new"), m_project, QStringLiteral("--classes"), QStringLiteral("a, b ,ü")});
    QCOMPARE(answer.value(QStringLiteral("project")).toString(), m_project);
    QVERIFY(answer.value(QStringLiteral("schema_version")).toInt() >= 1);
    const QJsonArray classes = answer.value(QStringLiteral("classes")).toArray();
    QCOMPARE(classes.size(), 3);
    QCOMPARE(classes[1][QStringLiteral("name")].toString(), QStringLiteral("b"));
    QVERIFY(classes[0][QStringLiteral("id")].isDouble());
    QCOMPARE(classes[2][QStringLiteral("name")].toString(), QStringLiteral("ü"));
}

void TestCliProject::theEndingOfAProjectMayBeLeftOut()
{
    const QString bare = path(QStringLiteral("plain"));
    const QJsonObject answer = answerOf({QStringLiteral("new"), bare});
    QCOMPARE(answer.value(QStringLiteral("project")).toString(), bare + QStringLiteral(".taxon"));
    answerOf({QStringLiteral("status"), bare});
    answerOf({QStringLiteral("status"), bare + QStringLiteral(".taxon")});
}

void TestCliProject::anExistingProjectIsNotMadeAgain()
{
    makeProject();
    QCOMPARE(errorCodeOf(answerOf({QStringLiteral("new"), m_project}, 1)), QStringLiteral("not_writable"));
}

void TestCliProject::importGivesTheContract()
{
    makeProject();
    QFile broken(m_images + QStringLiteral("/rot/broken.png"));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("no picture");
    broken.close();
    const QJsonObject answer = import();
    QCOMPARE(answer.value(QStringLiteral("found")).toInt(), 31);
    QCOMPARE(answer.value(QStringLiteral("added")).toInt(), 30);
    QCOMPARE(answer.value(QStringLiteral("known")).toInt(), 0);
    QCOMPARE(answer.value(QStringLiteral("labeled")).toInt(), 30);
    QVERIFY(answer.value(QStringLiteral("unknown_classes")).isArray());
    QVERIFY(answer.value(QStringLiteral("conflicts")).isArray());
    const QJsonArray unreadable = answer.value(QStringLiteral("unreadable")).toArray();
    QCOMPARE(unreadable.size(), 1);
    QVERIFY(unreadable[0][QStringLiteral("path")].toString().endsWith(QStringLiteral("broken.png")));
    QVERIFY(!unreadable[0][QStringLiteral("reason")].toString().isEmpty());
}

void TestCliProject::importOfTheSameFolderFindsAllKnown()
{
    makeProject();
    import();
    const QJsonObject again = import();
    QCOMPARE(again.value(QStringLiteral("added")).toInt(), 0);
    QCOMPARE(again.value(QStringLiteral("known")).toInt(), 30);
    QCOMPARE(again.value(QStringLiteral("labeled")).toInt(), 0);
}

void TestCliProject::unknownFoldersAreListedAndMayBecomeClasses()
{
    answerOf({QStringLiteral("new"), m_project, QStringLiteral("--classes"), QStringLiteral("rot,grün")});
    const QJsonObject first = import();
    QCOMPARE(first.value(QStringLiteral("unknown_classes")).toArray(), QJsonArray {kClasses[2]});
    QCOMPARE(first.value(QStringLiteral("labeled")).toInt(), 20);
    QCOMPARE(answerOf({QStringLiteral("status"), m_project}).value(QStringLiteral("unlabeled")).toInt(), 10);
    import({QStringLiteral("--labels-from"), QStringLiteral("folders"), QStringLiteral("--add-classes")});
    const QJsonObject status = answerOf({QStringLiteral("status"), m_project});
    QCOMPARE(status.value(QStringLiteral("unlabeled")).toInt(), 0);
    QCOMPARE(rowWith(status.value(QStringLiteral("classes")), QStringLiteral("name"), kClasses[2])
                 .value(QStringLiteral("images"))
                 .toInt(),
        10);
}

void TestCliProject::anAnnotatorsLabelsAreDecisions()
{
    makeProject();
    const QString name = QStringLiteral("Dr Ödön");
    import({QStringLiteral("--labels-from"), QStringLiteral("folders"), QStringLiteral("--annotator"), name});
    const QJsonObject status = answerOf({QStringLiteral("status"), m_project});
    QCOMPARE(rowWith(status.value(QStringLiteral("annotators")), QStringLiteral("name"), name)
                 .value(QStringLiteral("decisions"))
                 .toInt(),
        30);
}

void TestCliProject::labelsAreNotTakenFromFoldersUnasked()
{
    makeProject();
    QCOMPARE(import({}).value(QStringLiteral("labeled")).toInt(), 0);
    QCOMPARE(answerOf({QStringLiteral("status"), m_project}).value(QStringLiteral("unlabeled")).toInt(), 30);
}

void TestCliProject::copiedImagesLieInTheProject()
{
    makeProject();
    import({QStringLiteral("--copy")});
    QVERIFY(QDir(m_images).removeRecursively());
    QVERIFY(!QDir(m_project + QStringLiteral("/images")).isEmpty());
}

void TestCliProject::aFolderThatIsMissingIsAnError()
{
    makeProject();
    const QJsonObject answer
        = answerOf({QStringLiteral("import"), m_project, path(QStringLiteral("nowhere"))}, 1);
    QVERIFY(!errorCodeOf(answer).isEmpty());
    QVERIFY(errorCodeOf(answer) != QStringLiteral("internal"));
}

void TestCliProject::pathsThatBeginWithADashGoAfterTwoDashes()
{
    const ProcessResult made = runProcess(QStringLiteral("/bin/sh"),
        {QStringLiteral("-c"), QStringLiteral("cd \"$1\" && \"$TAXON_COMMAND\" new --json -- -odd"),
            QStringLiteral("sh"), m_folder->path()});
    QCOMPARE(made.exitCode, 0);
    QCOMPARE(made.json().value(QStringLiteral("project")).toString(), path(QStringLiteral("-odd.taxon")));
}

void TestCliProject::statusGivesTheContract()
{
    makeProject();
    QJsonObject status = answerOf({QStringLiteral("status"), m_project});
    QVERIFY(status.value(QStringLiteral("snapshot")).isNull());
    QVERIFY(status.value(QStringLiteral("percent_agreement"))[QStringLiteral("value")].isNull());
    QVERIFY(
        !status.value(QStringLiteral("percent_agreement"))[QStringLiteral("reason")].toString().isEmpty());
    import();
    answerOf({QStringLiteral("split"), m_project});
    status = answerOf({QStringLiteral("status"), m_project});
    QCOMPARE(status.value(QStringLiteral("images")).toInt(), 30);
    QCOMPARE(status.value(QStringLiteral("unlabeled")).toInt(), 0);
    QVERIFY(status.value(QStringLiteral("snapshot")).toInt() > 0);
    QCOMPARE(status.value(QStringLiteral("runs")).toArray(), QJsonArray());
    QCOMPARE(status.value(QStringLiteral("annotators")).toArray(), QJsonArray());
    for (const QJsonValue row : status.value(QStringLiteral("classes")).toArray()) {
        QVERIFY(row[QStringLiteral("id")].isDouble());
        QCOMPARE(row[QStringLiteral("images")].toInt(), 10);
    }
}

void TestCliProject::splitGivesTheContract()
{
    makeProject();
    import();
    const QJsonObject answer
        = answerOf({QStringLiteral("split"), m_project, QStringLiteral("--seed"), QStringLiteral("5")});
    QVERIFY(answer.value(QStringLiteral("snapshot")).toInt() > 0);
    QCOMPARE(answer.value(QStringLiteral("snapshot_sha256")).toString().size(), 64);
    QCOMPARE(answer.value(QStringLiteral("seed")).toInt(), 5);
    const QJsonObject parts = answer.value(QStringLiteral("parts")).toObject();
    QCOMPARE(
        parts.keys(), (QStringList {QStringLiteral("test"), QStringLiteral("train"), QStringLiteral("val")}));
    QCOMPARE(parts[QStringLiteral("train")][QStringLiteral("images")].toInt(), 21);
    QCOMPARE(parts[QStringLiteral("val")][QStringLiteral("images")].toInt(), 6);
    QCOMPARE(parts[QStringLiteral("test")][QStringLiteral("images")].toInt(), 3);
    for (const QString &name : kClasses)
        QCOMPARE(parts[QStringLiteral("train")][QStringLiteral("per_class")][name].toInt(), 7);
    QVERIFY(answer.value(QStringLiteral("excluded")).isArray());
    QVERIFY(answer.value(QStringLiteral("warnings")).isArray());
}

void TestCliProject::splitIsTheSameForTheSameSeed()
{
    makeProject();
    import();
    const auto hash = [&](const QString &seed) {
        return answerOf({QStringLiteral("split"), m_project, QStringLiteral("--ratios"),
                            QStringLiteral("6:2:2"), QStringLiteral("--seed"), seed})
            .value(QStringLiteral("snapshot_sha256"))
            .toString();
    };
    const QString first = hash(QStringLiteral("1"));
    QVERIFY(hash(QStringLiteral("2")) != first);
    QCOMPARE(hash(QStringLiteral("1")), first);
}

void TestCliProject::splitWithoutLabelsIsImpossible()
{
    makeProject();
    import({});
    QCOMPARE(errorCodeOf(answerOf({QStringLiteral("split"), m_project}, 1)), QStringLiteral("impossible"));
}

void TestCliProject::evaluationWithoutARunSaysToTrain()
{
    makeProject();
    const QJsonObject answer = answerOf({QStringLiteral("evaluate"), m_project}, 1);
    QCOMPARE(errorCodeOf(answer), QStringLiteral("not_found"));
    QVERIFY(answer.value(QStringLiteral("error"))[QStringLiteral("message")].toString().contains(
        QStringLiteral("train first")));
    QCOMPARE(errorCodeOf(answerOf({QStringLiteral("train"), m_project, QStringLiteral("--resume")}, 1)),
        QStringLiteral("not_found"));
}

QTEST_GUILESS_MAIN(TestCliProject)
#include "test_cli_project.moc"
