#include "core/catalog/image_filter.h"
#include "core/project/filter_store.h"
#include "core/project/project.h"
#include "tests/cli/cli_fixture.h"

#include <QJsonArray>
#include <QTest>

using namespace taxon;
using namespace taxon::test;

/// taxon images.
class TestCliImages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_project = m_folder.filePath(QStringLiteral("p.taxon"));
        writeColorFolders(m_folder.filePath(QStringLiteral("images")), {QStringLiteral("a"), QStringLiteral("b")}, 2);
        answerOf({QStringLiteral("new"), m_project, QStringLiteral("--classes"), QStringLiteral("a,b")});
        answerOf({QStringLiteral("import"), m_project, m_folder.filePath(QStringLiteral("images")), QStringLiteral("--labels-from"), QStringLiteral("folders"),
            QStringLiteral("--annotator"), QStringLiteral("Ann")});
    }

    void imagesThatPassAreListedWithTheirLabels()
    {
        const QJsonObject answer = listed({QStringLiteral("--filter"), QStringLiteral("class=a")});
        QVERIFY(hasKeys(answer, {QStringLiteral("total"), QStringLiteral("passing"), QStringLiteral("filter"), QStringLiteral("images")}));
        QCOMPARE(answer[QStringLiteral("total")].toInt(), 4);
        QCOMPARE(answer[QStringLiteral("passing")].toInt(), 2);
        const QJsonObject first = answer[QStringLiteral("images")].toArray().first().toObject();
        QCOMPARE(first[QStringLiteral("label")].toString(), QStringLiteral("a"));
        QVERIFY(first[QStringLiteral("path")].toString().endsWith(QStringLiteral("/a/image 0.bmp")));
        QCOMPARE(first[QStringLiteral("votes")][0][QStringLiteral("annotator")].toString(), QStringLiteral("Ann"));
    }

    void conditionsCombineAndTheListCanBeCut()
    {
        QCOMPARE(listed({QStringLiteral("--filter"), QStringLiteral("class=a"), QStringLiteral("--filter"), QStringLiteral("text=image 1")})[QStringLiteral("passing")].toInt(), 1);
        const QJsonObject cut = listed({QStringLiteral("--limit"), QStringLiteral("1")});
        QCOMPARE(cut[QStringLiteral("passing")].toInt(), 4);
        QCOMPARE(cut[QStringLiteral("images")].toArray().size(), 1);
        QCOMPARE(listed({QStringLiteral("--annotator"), QStringLiteral("Ann"), QStringLiteral("--filter"), QStringLiteral("state=unlabeled")})[QStringLiteral("passing")].toInt(), 0);
    }

    void aSavedFilterIsFoundByItsName()
    {
        {
            const auto project = Project::open(m_project);
            ImageFilter filter;
            filter.text = QStringLiteral("image 0");
            FilterStore(project->database()).save(QStringLiteral("zeros"), filter.toJson());
        }
        QCOMPARE(listed({QStringLiteral("--saved"), QStringLiteral("zeros")})[QStringLiteral("passing")].toInt(), 2);
        QCOMPARE(listed({QStringLiteral("--saved"), QStringLiteral("zeros"), QStringLiteral("--filter"), QStringLiteral("class=b")})[QStringLiteral("passing")].toInt(), 1);
        QCOMPARE(errorCodeOf(listed({QStringLiteral("--saved"), QStringLiteral("ones")}, 1)), QStringLiteral("not_found"));
    }

    void whatIsOnePersonsAloneNeedsAPerson()
    {
        QCOMPARE(errorCodeOf(listed({QStringLiteral("--filter"), QStringLiteral("state=unlabeled")}, 2)), QStringLiteral("usage"));
        QCOMPARE(errorCodeOf(listed({QStringLiteral("--filter"), QStringLiteral("colour=red")}, 2)), QStringLiteral("usage"));
        QCOMPARE(errorCodeOf(listed({QStringLiteral("--annotator"), QStringLiteral("Bob")}, 1)), QStringLiteral("not_found"));
    }

    void withoutJsonThereIsALineAnImage()
    {
        const ProcessResult result = runTaxon({QStringLiteral("images"), m_project, QStringLiteral("--filter"), QStringLiteral("class=b")});
        const QList<QByteArray> lines = result.standardOutput.trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[0].startsWith("b  ") && lines[0].endsWith("/b/image 0.bmp"));
    }

private:
    QJsonObject listed(const QStringList &options, int exitCode = 0)
    {
        return answerOf(QStringList{QStringLiteral("images"), m_project} + options, exitCode);
    }

    QTemporaryDir m_folder;
    QString m_project;
};

QTEST_GUILESS_MAIN(TestCliImages)
#include "test_cli_images.moc"
