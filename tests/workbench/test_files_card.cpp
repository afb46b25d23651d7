#include "app/workbench/data/file_checker.h"
#include "app/workbench/data/files_card.h"
#include "app/workbench/data/trouble_model.h"
#include "core/base/files.h"
#include "core/dataset/missing_images.h"
#include "tests/workbench/data_bench.h"
#include "tests/workbench/workbench_project.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTest>

using namespace taxon;
using namespace taxon::test;

class TestFilesCard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void missingAndChangedImagesAreListedWithTheirLabels()
    {
        const WorkbenchProject project(5);
        label(project, {1});
        QVERIFY(QFile::remove(file(project, 0)));
        writeFileAtomically(file(project, 3), {}); // of no bytes at all
        DataBench bench(project.path(), QStringLiteral("files"));
        auto *table = bench.find<QTableView>("troubleTable");
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QCOMPARE(cell(table, 0, TroubleModel::File), QStringLiteral("00000.png"));
        QCOMPARE(cell(table, 0, TroubleModel::State), QStringLiteral("missing"));
        QCOMPARE(cell(table, 0, TroubleModel::Label), QStringLiteral("crazing"));
        QCOMPARE(cell(table, 1, TroubleModel::File), QStringLiteral("00003.png"));
        QCOMPARE(cell(table, 1, TroubleModel::State), QStringLiteral("other content"));
        QVERIFY(bench.find<QLabel>("filesSummary")->text().contains(QStringLiteral("Of 5 images 1 are missing")));
        QCOMPARE(project.open()->images().count(), 5);

        QSignalSpy reviews(&bench.session, &Session::reviewRequested);
        Q_EMIT table->activated(table->model()->index(1, 0));
        QCOMPARE(reviews.count(), 1);
        QCOMPARE(reviews[0][1].toInt(), 1);
    }

    void anImageReturnsWithItsFile()
    {
        const WorkbenchProject project(3);
        QVERIFY(QFile::rename(file(project, 1), file(project, 1) + QStringLiteral(".away")));
        DataBench bench(project.path(), QStringLiteral("files"));
        auto *table = bench.find<QTableView>("troubleTable");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QVERIFY(table->isVisible());
        QSignalSpy images(&bench.session, &Session::imagesChanged); // the Label page and the grid look again
        QVERIFY(QFile::rename(file(project, 1) + QStringLiteral(".away"), file(project, 1)));
        QTest::mouseClick(bench.find<QPushButton>("checkFiles"), Qt::LeftButton);
        QVERIFY(bench.finishJobs());
        QTRY_COMPARE(table->model()->rowCount(), 0);
        QVERIFY(!table->isVisible());
        QCOMPARE(images.count(), 1);
        QCOMPARE(project.open()->images().countMissing(), 0);
    }

    void movedAndRenamedImagesAreFoundAfterAPreview()
    {
        const WorkbenchProject project(4);
        QVERIFY(QDir().rename(project.folder() + QStringLiteral("/images"), project.folder() + QStringLiteral("/moved")));
        QVERIFY(QFile::rename(project.folder() + QStringLiteral("/moved/00002.png"), project.folder() + QStringLiteral("/moved/other.png")));
        QVERIFY(QFile::remove(project.folder() + QStringLiteral("/moved/00003.png")));
        DataBench bench(project.path(), QStringLiteral("files"));
        QTRY_COMPARE(bench.find<QTableView>("troubleTable")->model()->rowCount(), 4);
        bench.page.findChild<FilesCard *>()->lookIn(project.folder() + QStringLiteral("/moved"));
        QVERIFY(bench.finishJobs());
        const auto *summary = bench.find<QLabel>("foundSummary");
        QVERIFY2(summary->text().contains(QStringLiteral("2 moved, 1 renamed; 1 are still missing")), qPrintable(summary->text()));
        auto *found = bench.find<QTableWidget>("foundTable");
        QCOMPARE(found->rowCount(), 3);
        QCOMPARE(project.open()->images().countMissing(), 4); // only a preview

        QTest::mouseClick(bench.find<QPushButton>("applyFound"), Qt::LeftButton);
        QVERIFY(bench.finishJobs());
        QTRY_COMPARE(bench.find<QTableView>("troubleTable")->model()->rowCount(), 1);
        const auto reopened = project.open();
        QCOMPARE(reopened->images().absolutePath(reopened->images().image({3})), project.folder() + QStringLiteral("/moved/other.png"));
        QVERIFY(!found->isVisible());
    }

    void aFolderThatIsNotThereIsSaid()
    {
        const WorkbenchProject project(2);
        QVERIFY(QFile::remove(file(project, 0)));
        DataBench bench(project.path(), QStringLiteral("files"));
        QTRY_VERIFY(bench.find<QPushButton>("lookForFiles")->isVisible());
        QSignalSpy messages(&bench.session, &Session::messageShown);
        bench.page.findChild<FilesCard *>()->lookIn(project.folder() + QStringLiteral("/nowhere"));
        QVERIFY(bench.finishJobs());
        QCOMPARE(messages.count(), 1);
        QCOMPARE(messages[0][0].value<MessageKind>(), MessageKind::Bad);
        QVERIFY(bench.find<QPushButton>("lookForFiles")->isEnabled());
    }

    void aFolderThatStallsIsSaidAndTheSessionGoesOn()
    {
        const WorkbenchProject project(2);
        Session session;
        QSemaphore network;
        FileChecker checker(session, [&](Project &open, Progress &progress) {
            network.acquire();
            return checkFiles(open, progress);
        });
        checker.setPatience(50);
        QSignalSpy messages(&session, &Session::messageShown);
        QVERIFY(session.openProject(project.path()));
        checker.check(FileChecker::Where::Quietly);
        QTRY_VERIFY(checker.isStalled());
        QCOMPARE(messages.count(), 1);
        QCOMPARE(messages[0][0].value<MessageKind>(), MessageKind::Warning);
        QVERIFY(session.setAnnotator(QStringLiteral("Dr A"))); // the window and the project go on

        network.release();
        QTRY_VERIFY(!checker.isRunning());
        QVERIFY(!checker.isStalled());
        QCOMPARE(checker.status()->images, 2);
    }

    void theModelKeepsItsPromises()
    {
        TroubleModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTroubles({{{1}, QStringLiteral("/a/b.png"), QStringLiteral("cat"), false}, {{2}, QStringLiteral("/c.png"), {}, true}});
        QCOMPARE(model.index(0, TroubleModel::Folder).data().toString(), QStringLiteral("/a"));
        model.setTroubles({});
        QCOMPARE(model.rowCount(), 0);
    }

private:
    static QString file(const WorkbenchProject &project, int number)
    {
        return project.folder() + QStringLiteral("/images/%1.png").arg(number, 5, 10, QLatin1Char('0'));
    }
    static QString cell(const QTableView *table, int row, int column) { return table->model()->index(row, column).data().toString(); }
    static void label(const WorkbenchProject &project, ImageId image)
    {
        const auto open = project.open();
        Decision decision;
        decision.image = image;
        decision.label = open->classes().find(QStringLiteral("crazing"))->id;
        open->decisions().record(decision);
    }
};

QTEST_MAIN(TestFilesCard)
#include "test_files_card.moc"
