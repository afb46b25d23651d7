#include "core/project/project.h"
#include "tests/cli/cli_fixture.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace taxon;
using namespace taxon::test;

namespace {

const QString kOut = QStringLiteral("--output");

// Three pictures; A, B and C vote "cat cat dog", "dog dog dog" and "cat dog -".
void writeVotes(Project &project)
{
    const QList<QStringList> votes {{QStringLiteral("cat"), QStringLiteral("cat"), QStringLiteral("dog")},
        {QStringLiteral("dog"), QStringLiteral("dog"), QStringLiteral("dog")}, {QStringLiteral("cat"), QStringLiteral("dog")}};
    const std::vector<ImageId> images = project.images().ids();
    for (qsizetype i = 0; i < votes.size(); ++i)
        for (qsizetype person = 0; person < votes[i].size(); ++person) {
            Decision decision;
            decision.image = images[static_cast<std::size_t>(i)];
            decision.annotator = project.annotators().findOrAdd(QString(QChar(static_cast<char16_t>(u'A' + person))));
            decision.label = project.classes().find(votes[i][person])->id;
            project.decisions().record(decision);
        }
}

} // namespace

/// agreement, consensus, package, unpack and merge on projects.
class TestCliConsensus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aConsensusIsAppliedAndWithdrawn();
    void withoutApplyNothingIsStored();
    void aModelIsAskedForOnlyWhereThereIsOne();
    void agreementOfAProjectHasSelfConsistencyAndCeiling();
    void theReportIsWritten();
    void aPackageGoesOutAndComesBack();
    void aPackageMayBeChosenByAFilter();
    void aBrokenPackageIsRefused();
    void wrongUsageExitsWithTwo_data();
    void wrongUsageExitsWithTwo();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_project;
};

void TestCliConsensus::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_project = path(QStringLiteral("p.taxon"));
    writeColorFolders(path(QStringLiteral("pictures")), {QStringLiteral("red")}, 3);
    answerOf({QStringLiteral("new"), m_project, QStringLiteral("--classes"), QStringLiteral("cat,dog")});
    answerOf({QStringLiteral("import"), m_project, path(QStringLiteral("pictures"))});
    writeVotes(*Project::open(m_project));
}

void TestCliConsensus::aConsensusIsAppliedAndWithdrawn()
{
    const QJsonObject applied = answerOf({QStringLiteral("consensus"), m_project, QStringLiteral("--method"), QStringLiteral("majority"), QStringLiteral("--apply"),
        QStringLiteral("--name"), QStringLiteral("first")});
    QVERIFY(hasKeys(applied, {QStringLiteral("method"), QStringLiteral("images"), QStringLiteral("annotators"), QStringLiteral("log_likelihood"), QStringLiteral("proposal"), QStringLiteral("applied")}));
    QCOMPARE(applied.value(QStringLiteral("applied")).toInt(), 2);
    QCOMPARE(Project::open(m_project)->proposals().all().constFirst().name, QStringLiteral("first"));
    QCOMPARE(Project::open(m_project)->proposals().settled().size(), 2);
    const QJsonObject withdrawn = answerOf({QStringLiteral("consensus"), m_project, QStringLiteral("--withdraw")});
    QCOMPARE(withdrawn.value(QStringLiteral("withdrawn")).toInt(), 2);
    QVERIFY(Project::open(m_project)->proposals().settled().isEmpty());
    QCOMPARE(errorCodeOf(answerOf({QStringLiteral("consensus"), m_project, QStringLiteral("--withdraw")}, 1)), QStringLiteral("impossible"));
}

void TestCliConsensus::withoutApplyNothingIsStored()
{
    {
        const auto project = Project::open(m_project);
        Decision other; // B leaves the majority
        other.image = project->images().ids()[1];
        other.annotator = project->annotators().findOrAdd(QStringLiteral("B"));
        other.label = project->classes().find(QStringLiteral("cat"))->id;
        project->decisions().record(other);
    }
    const QJsonObject answer = answerOf({QStringLiteral("consensus"), m_project, QStringLiteral("--method"), QStringLiteral("majority"), QStringLiteral("--ties"), QStringLiteral("most-skilled")});
    QVERIFY(!answer.contains(QStringLiteral("proposal")));
    QVERIFY(answer.value(QStringLiteral("images")).toArray().at(2).toObject().value(QStringLiteral("settled")).toBool()); // A is more often with the majority
    QVERIFY(answer.value(QStringLiteral("annotators")).toArray().at(0).toObject().value(QStringLiteral("gold_skill")).isNull());
    QVERIFY(Project::open(m_project)->proposals().all().isEmpty());
}

void TestCliConsensus::aModelIsAskedForOnlyWhereThereIsOne()
{
    QCOMPARE(errorCodeOf(answerOf({QStringLiteral("consensus"), m_project, QStringLiteral("--method"), QStringLiteral("crowdlab")}, 1)), QStringLiteral("impossible"));
    QFile table(path(QStringLiteral("t.csv")));
    QVERIFY(table.open(QIODevice::WriteOnly) && table.write("image,annotator,label\n1,a,cat\n") > 0);
    table.close();
    answerOf({QStringLiteral("consensus"), QStringLiteral("--csv"), table.fileName(), QStringLiteral("--method"), QStringLiteral("crowdlab")}, 2);
}

void TestCliConsensus::agreementOfAProjectHasSelfConsistencyAndCeiling()
{
    const auto project = Project::open(m_project);
    Decision repeat;
    repeat.image = project->images().ids()[0];
    repeat.annotator = project->annotators().findOrAdd(QStringLiteral("A"));
    repeat.label = project->classes().find(QStringLiteral("cat"))->id;
    repeat.purpose = DecisionPurpose::Repeat;
    project->decisions().record(repeat);
    const QJsonObject answer = answerOf({QStringLiteral("agreement"), m_project});
    QCOMPARE(answer.value(QStringLiteral("ratings")).toInt(), 8); // the repeat is no vote
    const QJsonArray self = answer.value(QStringLiteral("self_consistency")).toArray();
    QCOMPARE(self.size(), 1);
    QCOMPARE(self.at(0).toObject().value(QStringLiteral("annotator")).toString(), QStringLiteral("A"));
    QCOMPARE(self.at(0).toObject().value(QStringLiteral("percent_agreement")).toObject().value(QStringLiteral("value")).toDouble(), 1.0);
    const QJsonObject ceiling = answer.value(QStringLiteral("human_ceiling")).toArray().at(2).toObject(); // C
    QCOMPARE(ceiling.value(QStringLiteral("images")).toInt(), 2);
    QCOMPARE(ceiling.value(QStringLiteral("share")).toDouble(), 0.5);
    QCOMPARE(answer.value(QStringLiteral("drift")).toArray().size(), 3);
}

void TestCliConsensus::theReportIsWritten()
{
    const QString page = path(QStringLiteral("agreement.html"));
    answerOf({QStringLiteral("agreement"), m_project, QStringLiteral("--report"), page});
    QFile file(page);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString html = QString::fromUtf8(file.readAll());
    QVERIFY(html.contains(u"<svg") && html.contains(u"A – B"));
    QVERIFY(html.contains(u"from 2,000 bootstrap resamples") && html.contains(u"3 annotators gave 8 labels to 3 images in 2 declared classes (cat, dog)"));
    QVERIFY(!html.contains(u"http://") && !html.contains(u"src="));
}

void TestCliConsensus::aPackageGoesOutAndComesBack()
{
    const QString package = path(QStringLiteral("d.taxonpkg"));
    const QJsonObject made = answerOf({QStringLiteral("package"), m_project, QStringLiteral("--annotator"), QStringLiteral("D"), kOut, package});
    QCOMPARE(made.value(QStringLiteral("images")).toInt(), 3);
    QCOMPARE(made.value(QStringLiteral("decisions")).toInt(), 0);
    const QString there = answerOf({QStringLiteral("unpack"), package, kOut, path(QStringLiteral("away"))}).value(QStringLiteral("project")).toString();
    {
        const auto project = Project::open(there);
        Decision decision;
        decision.image = project->images().ids()[2];
        decision.annotator = project->annotators().findOrAdd(QStringLiteral("D"));
        decision.label = project->classes().find(QStringLiteral("cat"))->id;
        project->decisions().record(decision);
    }
    const QJsonObject preview = answerOf({QStringLiteral("merge"), m_project, there, QStringLiteral("--dry-run")});
    QCOMPARE(preview.value(QStringLiteral("new_decisions")).toInt(), 1);
    QVERIFY(preview.value(QStringLiteral("merge")).isNull());
    QCOMPARE(answerOf({QStringLiteral("agreement"), m_project}).value(QStringLiteral("ratings")).toInt(), 8);
    QVERIFY(answerOf({QStringLiteral("merge"), m_project, there}).value(QStringLiteral("merge")).isDouble());
    QCOMPARE(answerOf({QStringLiteral("merge"), m_project, there}).value(QStringLiteral("new_decisions")).toInt(), 0);
    QCOMPARE(answerOf({QStringLiteral("agreement"), m_project}).value(QStringLiteral("ratings")).toInt(), 9);
    answerOf({QStringLiteral("merge"), m_project, QStringLiteral("--undo")});
    QCOMPARE(answerOf({QStringLiteral("agreement"), m_project}).value(QStringLiteral("ratings")).toInt(), 8);
    QCOMPARE(errorCodeOf(answerOf({QStringLiteral("merge"), m_project, QStringLiteral("--undo")}, 1)), QStringLiteral("impossible"));
}

void TestCliConsensus::aPackageMayBeChosenByAFilter()
{
    const QString package = path(QStringLiteral("c.taxonpkg"));
    const QJsonObject made = answerOf({QStringLiteral("package"), m_project, QStringLiteral("--annotator"), QStringLiteral("C"), kOut, package,
        QStringLiteral("--references"), QStringLiteral("--images"), QStringLiteral("state=unlabeled")});
    QCOMPARE(made.value(QStringLiteral("images")).toInt(), 1);
    const QJsonObject unpacked = answerOf({QStringLiteral("unpack"), package, kOut, path(QStringLiteral("away")), QStringLiteral("--images-from"), path(QStringLiteral("pictures"))});
    QCOMPARE(unpacked.value(QStringLiteral("without_file")).toInt(), 0); // found by content
}

void TestCliConsensus::aBrokenPackageIsRefused()
{
    const QString package = path(QStringLiteral("d.taxonpkg"));
    answerOf({QStringLiteral("package"), m_project, QStringLiteral("--annotator"), QStringLiteral("D"), kOut, package});
    QVERIFY(QFile::resize(package, QFileInfo(package).size() / 2));
    QCOMPARE(errorCodeOf(answerOf({QStringLiteral("merge"), m_project, package}, 1)), QStringLiteral("corrupt"));
    QCOMPARE(errorCodeOf(answerOf({QStringLiteral("unpack"), package, kOut, path(QStringLiteral("away"))}, 1)), QStringLiteral("corrupt"));
}

void TestCliConsensus::wrongUsageExitsWithTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("package for nobody") << QStringList {QStringLiteral("package"), QStringLiteral("P"), kOut, QStringLiteral("x")};
    QTest::newRow("package to nowhere") << QStringList {QStringLiteral("package"), QStringLiteral("P"), QStringLiteral("--annotator"), QStringLiteral("A")};
    QTest::newRow("merge nothing") << QStringList {QStringLiteral("merge"), QStringLiteral("P")};
    QTest::newRow("unknown tie rule") << QStringList {QStringLiteral("consensus"), QStringLiteral("P"), QStringLiteral("--method"), QStringLiteral("majority"), QStringLiteral("--ties"), QStringLiteral("coin")};
    QTest::newRow("apply to a table") << QStringList {QStringLiteral("consensus"), QStringLiteral("--csv"), QStringLiteral("t"), QStringLiteral("--method"), QStringLiteral("majority"), QStringLiteral("--apply")};
}

void TestCliConsensus::wrongUsageExitsWithTwo()
{
    QFETCH(QStringList, arguments);
    arguments.replaceInStrings(QStringLiteral("P"), m_project, Qt::CaseSensitive);
    answerOf(arguments, 2);
}

QTEST_GUILESS_MAIN(TestCliConsensus)
#include "test_cli_consensus.moc"
