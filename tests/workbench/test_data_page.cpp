#include "app/workbench/data/class_bars.h"
#include "app/workbench/data/data_page.h"
#include "app/workbench/session.h"
#include "tests/support/test_support.h"
#include "tests/workbench/workbench_project.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>
#include <QTreeView>

using namespace taxon;
using namespace taxon::test;

namespace {

/// folder/new/{scratches,patches}/NN.png and a text file that calls itself an image.
QString makeTree(const QString &folder)
{
    int number = 1'000;
    for (const QString &name : {QStringLiteral("scratches"), QStringLiteral("patches")}) {
        QDir(folder).mkpath(QStringLiteral("new/") + name);
        for (int i = 0; i < 6; ++i)
            writeImage(QStringLiteral("%1/new/%2/%3.png").arg(folder, name).arg(i), number++);
    }
    QFile broken(folder + QStringLiteral("/new/patches/broken.png"));
    if (broken.open(QIODevice::WriteOnly))
        broken.write("not an image");
    return folder + QStringLiteral("/new");
}

struct Bench {
    explicit Bench(const QString &path)
    {
        session.openProject(path);
        page.resize(1'200, 900);
        page.show();
        page.activate();
    }
    template <class Widget> Widget *find(const char *name) { return page.findChild<Widget *>(QLatin1String(name)); }
    bool finishJobs()
    {
        return QTest::qWaitFor([this] { return session.runningJobs() == 0 && page.isSettled(); }, 20'000);
    }

    Session session;
    DataPage page{session};
};

} // namespace

class TestDataPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFolderIsImportedWithNewClassesAndAReport()
    {
        const WorkbenchProject project(3);
        Bench bench(project.path());
        bench.session.prepareImport(makeTree(project.folder()));
        auto *offered = bench.find<QListWidget>("newClasses");
        QTRY_COMPARE(offered->count(), 1);
        QCOMPARE(offered->item(0)->text(), QStringLiteral("scratches"));

        QTest::mouseClick(bench.find<QPushButton>("import"), Qt::LeftButton);
        QVERIFY(bench.finishJobs());
        const auto *summary = bench.find<QLabel>("importSummary");
        QVERIFY2(summary->text().contains(QStringLiteral("13 found: 12 added")), qPrintable(summary->text()));
        QCOMPARE(project.open()->images().count(), 15);
        QVERIFY(project.open()->classes().find(QStringLiteral("scratches")));
        bool namesTheBroken = false;
        const auto tables = bench.page.findChildren<QTableWidget *>();
        for (const QTableWidget *table : tables)
            for (int row = 0; row < table->rowCount(); ++row)
                namesTheBroken |= table->item(row, 0)->text().endsWith(QStringLiteral("broken.png"));
        QVERIFY(namesTheBroken);
    }

    void aTypedFolderIsLookedThroughBeforeItIsImported()
    {
        const WorkbenchProject project(0);
        Bench bench(project.path());
        auto *folder = bench.find<QLineEdit>("importFolder");
        folder->setFocus();
        QTest::keyClicks(folder, makeTree(project.folder()));
        QTest::mouseClick(bench.find<QPushButton>("import"), Qt::LeftButton);
        const auto *summary = bench.find<QLabel>("importSummary");
        QTRY_VERIFY2(summary->isVisible(), "the import did not begin");
        QVERIFY(bench.finishJobs());
        QVERIFY(project.open()->classes().find(QStringLiteral("scratches")));
    }

    void everySectionHasAPageInTheGuide()
    {
        const WorkbenchProject project(0);
        Bench bench(project.path());
        for (const char *section : {"import", "classes", "exchange", "apart", "files", "similar", "groups", "health", "rules", "split", "augmentation", "versions"}) {
            bench.page.showSection(QLatin1StringView(section));
            QVERIFY2(QFile::exists(sourceFolder() + QStringLiteral("/docs/user-guide/%1.md").arg(bench.page.guideName())), section);
        }
        QCOMPARE(bench.page.guideName(), QStringLiteral("versions"));
    }

    void unknownClassesCanBeAddedAfterwards()
    {
        const WorkbenchProject project(0);
        Bench bench(project.path());
        bench.session.prepareImport(makeTree(project.folder()));
        auto *offered = bench.find<QListWidget>("newClasses");
        QTRY_COMPARE(offered->count(), 1);
        offered->item(0)->setCheckState(Qt::Unchecked);
        QTest::mouseClick(bench.find<QPushButton>("import"), Qt::LeftButton);
        QVERIFY(bench.finishJobs());
        QVERIFY(!project.open()->classes().find(QStringLiteral("scratches")));
        auto *add = bench.find<QPushButton>("addClasses");
        QVERIFY(add->isVisible());
        QTest::mouseClick(add, Qt::LeftButton);
        QVERIFY(bench.finishJobs());
        QVERIFY(project.open()->classes().find(QStringLiteral("scratches")));
        QVERIFY(bench.find<QLabel>("importSummary")->text().contains(QStringLiteral("6 labels written")));
    }

    void renamingAClassKeepsItsLabels()
    {
        const WorkbenchProject project(2);
        Bench bench(project.path());
        bench.session.setAnnotator(QStringLiteral("Dr A"));
        bench.page.showSection(QStringLiteral("classes"));
        Project &open = *bench.session.project();
        Decision decision;
        decision.image = {1};
        decision.annotator = bench.session.annotator();
        decision.label = open.classes().find(QStringLiteral("crazing"))->id;
        open.decisions().record(decision);

        auto *list = bench.find<QTreeView>("classList");
        list->setCurrentIndex(list->model()->index(0, 0));
        list->edit(list->currentIndex());
        auto *name = list->findChild<QLineEdit *>();
        QTest::keyClicks(name, QStringLiteral("hair cracks"));
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(project.labelsOf(QStringLiteral("Dr A")).value(1), QStringLiteral("hair cracks"));
    }

    void theSplitIsMadeAndShown()
    {
        const WorkbenchProject project(0);
        Bench bench(project.path());
        bench.session.prepareImport(makeTree(project.folder()));
        QTRY_COMPARE(bench.find<QListWidget>("newClasses")->count(), 1);
        QTest::mouseClick(bench.find<QPushButton>("import"), Qt::LeftButton);
        QVERIFY(bench.finishJobs());
        bench.page.showSection(QStringLiteral("split"));
        QSignalSpy made(&bench.session, &Session::snapshotChanged);
        QTest::mouseClick(bench.find<QPushButton>("makeSplit"), Qt::LeftButton);
        QVERIFY(bench.finishJobs());
        QCOMPARE(made.count(), 1);
        QCOMPARE(project.open()->snapshots().load(*project.open()->snapshots().newest()).items.size(), std::size_t(12));
        const auto *bars = bench.page.findChild<ClassBars *>();
        int together = 0;
        for (const ClassBars::Bar &bar : bars->bars())
            together += bar.count;
        QCOMPARE(together, 12);
    }

    void aNewcomerIsToldWhatComesNext()
    {
        const WorkbenchProject empty(0);
        Bench bench(empty.path());
        QVERIFY(bench.finishJobs());
        auto *go = bench.find<QPushButton>("nextStep");
        QVERIFY(!go->isVisible());
        bench.session.prepareImport(makeTree(empty.folder()));
        QTRY_COMPARE(bench.find<QListWidget>("newClasses")->count(), 1);
        QTest::mouseClick(bench.find<QPushButton>("import"), Qt::LeftButton);
        QVERIFY(bench.finishJobs());
        QSignalSpy pages(&bench.session, &Session::pageRequested);
        QVERIFY(go->isVisible());
        QTest::mouseClick(go, Qt::LeftButton);
        QCOMPARE(pages[0][0].toString(), QStringLiteral("data/split"));
    }

    void sectionsAreReachedByKeyAndByName()
    {
        const WorkbenchProject project(1);
        Bench bench(project.path());
        auto *sections = bench.page.findChild<QTabWidget *>();
        QCOMPARE(sections->currentIndex(), 0);
        QVERIFY(QTest::qWaitForWindowActive(&bench.page));
        QTest::keyClick(&bench.page, Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(sections->currentIndex(), 1);
        QTest::keyClick(&bench.page, Qt::Key_PageUp, Qt::ControlModifier);
        QCOMPARE(sections->currentIndex(), 0);
        bench.page.showSection(QStringLiteral("similar"));
        QCOMPARE(sections->currentWidget()->objectName(), QStringLiteral("similar"));
        QCOMPARE(bench.page.paletteEntries().size(), sections->count() + 3); // and three classes
    }

    void longClassNamesCanBeToldApartByTheirEnd()
    {
        const auto picture = [](const QString &end) {
            ClassBars bars;
            bars.setBars({{QStringLiteral("normal tissue without any visible abnormality, ") + end, Qt::blue, 3}});
            bars.resize(270, 22);
            return bars.grab().toImage();
        };
        QVERIFY(picture(QStringLiteral("A")) != picture(QStringLiteral("B")));
    }

    void withoutLabelsTheSplitSaysWhyItCannotBeMade()
    {
        const WorkbenchProject project(2);
        Bench bench(project.path());
        QVERIFY(bench.finishJobs());
        QVERIFY(!bench.find<QPushButton>("makeSplit")->isEnabled());
        QVERIFY(!bench.find<QPushButton>("makeSplit")->toolTip().isEmpty());
    }
};

QTEST_MAIN(TestDataPage)
#include "test_data_page.moc"
