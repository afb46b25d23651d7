#include "app/workbench/data/groups_card.h"
#include "core/base/files.h"
#include "core/exchange/folder_import.h"
#include "tests/workbench/data_bench.h"
#include "tests/workbench/workbench_project.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

using namespace taxon;
using namespace taxon::test;

namespace {

constexpr int kByName = 1;

/// A project with images p1_0.png, p1_1.png, p2_0.png, p2_1.png, p3_0.png, p3_1.png, and alone.png.
void importNamed(const WorkbenchProject &project)
{
    QDir(project.folder()).mkpath(QStringLiteral("people/left"));
    int number = 100;
    for (int person = 1; person <= 3; ++person)
        for (int i = 0; i < 2; ++i)
            writeImage(project.folder() + QStringLiteral("/people/left/p%1_%2.png").arg(person).arg(i), number++);
    writeImage(project.folder() + QStringLiteral("/people/alone.png"), number);
    Progress progress;
    importFolder(*project.open(), project.folder() + QStringLiteral("/people"), {}, progress);
}

} // namespace

class TestGroupsCard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPatternIsTriedOnTheProjectsNamesAndApplied()
    {
        const WorkbenchProject project(0);
        importNamed(project);
        DataBench bench(project.path(), QStringLiteral("groups"));
        QVERIFY(bench.finishJobs());
        auto *apply = bench.find<QPushButton>("applyGroups");
        bench.find<QComboBox>("groupWay")->setCurrentIndex(kByName);
        QTest::keyClicks(bench.find<QLineEdit>("groupPattern"), QStringLiteral("^([^_]+)_"));
        QTRY_VERIFY(apply->isEnabled());
        QVERIFY2(bench.find<QLabel>("groupsSummary")->text().contains(QStringLiteral("Groups: 3, with together 6 images; alone: 1.")),
            qPrintable(bench.find<QLabel>("groupsSummary")->text()));
        const auto *counts = bench.find<QTableWidget>("groupCounts");
        QCOMPARE(counts->rowCount(), 3);
        QCOMPARE(counts->item(0, 0)->text(), QStringLiteral("p1"));
        QCOMPARE(counts->item(0, 1)->text(), QStringLiteral("2"));
        QVERIFY(project.open()->images().image({1}).groupKey.isEmpty()); // nothing is changed yet

        QTest::mouseClick(apply, Qt::LeftButton);
        QVERIFY(bench.finishJobs());
        QCOMPARE(project.open()->images().groupTotals().groups, 3);
        QTRY_VERIFY(bench.find<QLabel>("groupsCurrent")->text().contains(QStringLiteral("Now: groups: 3,")));

        writeImage(project.folder() + QStringLiteral("/people/p9_0.png"), 900); // comes later
        Progress progress;
        importFolder(*project.open(), project.folder() + QStringLiteral("/people"), {}, progress);
        QCOMPARE(project.open()->images().image({8}).groupKey, QStringLiteral("p9"));

        QTest::mouseClick(bench.find<QPushButton>("clearGroups"), Qt::LeftButton);
        QVERIFY(bench.finishJobs());
        QCOMPARE(project.open()->images().groupTotals().groups, 0);
    }

    void aWrongPatternIsExplainedBesideTheField()
    {
        const WorkbenchProject project(3);
        DataBench bench(project.path(), QStringLiteral("groups"));
        QVERIFY(bench.finishJobs());
        bench.find<QComboBox>("groupWay")->setCurrentIndex(kByName);
        auto *pattern = bench.find<QLineEdit>("groupPattern");
        const auto *summary = bench.find<QLabel>("groupsSummary");
        pattern->setText(QStringLiteral("(a"));
        QTRY_VERIFY2(summary->text().contains(QStringLiteral("wrong at character")), qPrintable(summary->text()));
        QVERIFY(!bench.find<QPushButton>("applyGroups")->isEnabled());
        pattern->setText(QStringLiteral("\\d+"));
        QTRY_VERIFY2(summary->text().contains(QStringLiteral("round brackets")), qPrintable(summary->text()));
    }

    void aFolderLevelShowsARealName()
    {
        const WorkbenchProject project(0);
        importNamed(project);
        DataBench bench(project.path(), QStringLiteral("groups"));
        auto *level = bench.find<QComboBox>("groupLevel");
        QTRY_VERIFY(level->count() > 1);
        level->setCurrentIndex(0);
        QTRY_VERIFY(bench.find<QPushButton>("applyGroups")->isEnabled());
        QVERIFY2(level->itemText(0).contains(QStringLiteral("left")) || level->itemText(0).contains(QStringLiteral("people")), qPrintable(level->itemText(0)));
        QCOMPARE(bench.find<QTableWidget>("groupCounts")->rowCount(), 2);
    }

    void foldersThatAreClassesAreNoGroups()
    {
        const WorkbenchProject project(0);
        Progress progress;
        const QString folder = project.folder() + QStringLiteral("/parts");
        int number = 500;
        for (const char *name : {"crack", "dent"}) {
            QDir(folder).mkpath(QLatin1String(name));
            for (int i = 0; i < 5; ++i)
                writeImage(folder + QStringLiteral("/%1/p%2_%1.png").arg(QLatin1String(name)).arg(i), number++);
        }
        importFolder(*project.open(), folder, {}, progress);
        const auto labeled = project.open();
        const QList<ImageClass> classes = labeled->classes().all();
        QVERIFY(classes.size() >= 2);
        const AnnotatorId someone = labeled->annotators().findOrAdd(QStringLiteral("Someone"));
        for (const auto &[image, path] : imageOrigins(*labeled)) {
            Decision decision;
            decision.image = image;
            decision.annotator = someone;
            decision.label = classes[path.contains(QStringLiteral("/crack/")) ? 0 : 1].id;
            labeled->decisions().record(decision);
        }

        DataBench bench(project.path(), QStringLiteral("groups"));
        QVERIFY(bench.finishJobs());
        auto *way = bench.find<QComboBox>("groupWay");
        const auto *summary = bench.find<QLabel>("groupsSummary");
        const auto *apply = bench.find<QPushButton>("applyGroups");
        QTRY_VERIFY2(summary->text().contains(QStringLiteral("name the classes here")), qPrintable(summary->text()));
        QCOMPARE(way->currentIndex(), -1); // nothing is proposed
        QVERIFY(!apply->isEnabled());

        way->setCurrentIndex(0);
        QTRY_VERIFY2(summary->text().contains(QStringLiteral("These groups are the classes")), qPrintable(summary->text()));
        QVERIFY(!apply->isEnabled());

        way->setCurrentIndex(kByName); // p0 to p4, of both classes
        bench.find<QLineEdit>("groupPattern")->setText(QStringLiteral("^([^_]+)_"));
        QTRY_VERIFY(apply->isEnabled());
    }

    void aTableNamesTheGroups()
    {
        const WorkbenchProject project(3);
        const QString path = project.folder() + QStringLiteral("/lots.csv");
        writeFileAtomically(path, "file,note,lot\n00000.png,,L1\n00001.png,,L1\nnobody.png,,L2\n");
        DataBench bench(project.path(), QStringLiteral("groups"));
        QVERIFY(bench.finishJobs());
        bench.page.findChild<GroupsCard *>()->setTable(path);
        auto *column = bench.find<QComboBox>("groupColumn");
        QTRY_COMPARE(column->count(), 2);
        QCOMPARE(column->currentText(), QStringLiteral("lot"));
        auto *apply = bench.find<QPushButton>("applyGroups");
        QTRY_VERIFY(apply->isEnabled());
        QVERIFY(bench.find<QLabel>("groupsSummary")->text().contains(QStringLiteral("nobody.png")));
        QTest::mouseClick(apply, Qt::LeftButton);
        QVERIFY(bench.finishJobs());
        QCOMPARE(project.open()->images().image({2}).groupKey, QStringLiteral("L1"));
        QVERIFY(project.open()->images().image({3}).groupKey.isEmpty());
    }

    void aMalformedTableIsExplainedAndCannotBeApplied_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("no such column") << QByteArray("picture,colour\na,b\n");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a quote that never ends") << QByteArray("image,group\n\"00000.png,A\n");
        QTest::newRow("too few cells") << QByteArray("image,group\n00000.png\n");
        QTest::newRow("bytes") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    }

    void aMalformedTableIsExplainedAndCannotBeApplied()
    {
        QFETCH(const QByteArray, content);
        const WorkbenchProject project(2);
        const QString path = project.folder() + QStringLiteral("/bad.csv");
        writeFileAtomically(path, content);
        DataBench bench(project.path(), QStringLiteral("groups"));
        QVERIFY(bench.finishJobs());
        bench.page.findChild<GroupsCard *>()->setTable(path);
        const auto *summary = bench.find<QLabel>("groupsSummary");
        QTRY_VERIFY2(summary->text().contains(QStringLiteral("bad.csv")), qPrintable(summary->text()));
        QVERIFY(!bench.find<QPushButton>("applyGroups")->isEnabled());
        bench.find<QComboBox>("groupWay")->setCurrentIndex(0); // and another way goes on working
        QTRY_VERIFY(bench.find<QPushButton>("applyGroups")->isEnabled());
    }
};

QTEST_MAIN(TestGroupsCard)
#include "test_groups_card.moc"
