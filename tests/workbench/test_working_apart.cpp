#include "app/workbench/data/package_card.h"
#include "app/workbench/frame/main_window.h"
#include "core/base/files.h"
#include "core/merge/package.h"
#include "tests/workbench/data_bench.h"
#include "tests/workbench/workbench_project.h"

#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QUrl>

using namespace taxon;
using namespace taxon::test;

namespace {

const QString kAnn = QStringLiteral("Ann");
const QString kBob = QStringLiteral("Bob");

void vote(Project &project, int image, const QString &person, const QString &label)
{
    Decision decision;
    decision.image = project.images().ids()[static_cast<std::size_t>(image)];
    decision.annotator = project.annotators().findOrAdd(person);
    decision.label = project.classes().find(label)->id;
    project.decisions().record(decision);
}

QString packed(Project &project, const QString &person, const QString &path)
{
    Progress progress;
    return writePackage(project, {.annotator = project.annotators().findOrAdd(person)}, path, progress).path;
}

/// The project that somebody makes of a package.
std::unique_ptr<Project> unpacked(const QString &package, const QString &folder)
{
    Progress progress;
    return Project::open(unpackPackage(package, folder, progress).project);
}

/// What Ann has labeled elsewhere, as a package: the second image as "patches".
QString comesBack(const WorkbenchProject &project)
{
    const QString out = packed(*project.open(), kAnn, project.folder() + QStringLiteral("/out.taxonpkg"));
    const auto there = unpacked(out, project.folder() + QStringLiteral("/away"));
    vote(*there, 1, kAnn, QStringLiteral("patches"));
    return packed(*there, kAnn, project.folder() + QStringLiteral("/back.taxonpkg"));
}

void drop(QWidget &target, const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter({50, 40}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event({50, 40}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &event);
}

QString cell(const QTableWidget *table, int row, int column)
{
    return table->item(row, column) ? table->item(row, column)->text() : QString();
}

} // namespace

class TestWorkingApart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPackageIsMadeForAChosenPerson()
    {
        const WorkbenchProject project(4);
        DataBench bench(project.path(), QStringLiteral("apart"));
        QVERIFY(bench.finishJobs());
        auto *pack = bench.find<QPushButton>("packagePack");
        QVERIFY(!pack->isEnabled());
        bench.find<QComboBox>("packagePerson")->lineEdit()->setText(kAnn);
        QTRY_VERIFY(pack->isEnabled());
        const QString path = project.folder() + QStringLiteral("/ann.taxonpkg");
        bench.page.findChild<PackageCard *>()->packInto(path);
        QVERIFY(!pack->isEnabled());
        QVERIFY(bench.finishJobs());
        const QString result = bench.find<QLabel>("packageResult")->text();
        QVERIFY2(result.contains(QStringLiteral("4 image")) && result.contains(path), qPrintable(result));
        QVERIFY(pack->isEnabled());
        QCOMPARE(unpacked(path, project.folder())->images().count(), 4);
        QCOMPARE(bench.find<QComboBox>("packagePerson")->findText(kAnn), 0); // known from now on
    }

    void aQueueIsOfferedBeforeAllImages()
    {
        const WorkbenchProject project(4);
        {
            const auto on = project.open();
            const AnnotatorId ann = on->annotators().findOrAdd(kAnn);
            on->annotators().findOrAdd(kBob);
            on->assignments().assign({{ann, on->images().ids()[2]}, {ann, on->images().ids()[1]}}, {});
        }
        DataBench bench(project.path(), QStringLiteral("apart"));
        QVERIFY(bench.finishJobs());
        auto *person = bench.find<QComboBox>("packagePerson");
        auto *images = bench.find<QComboBox>("packageImages");
        person->setCurrentText(kBob);
        QCOMPARE(images->count(), 1);
        person->setCurrentText(kAnn);
        QCOMPARE(images->count(), 2);
        QVERIFY2(images->itemText(0).contains(QStringLiteral("2")), qPrintable(images->itemText(0)));
        auto *card = bench.page.findChild<PackageCard *>();
        card->packInto(project.folder() + QStringLiteral("/queue.taxonpkg"));
        QVERIFY(bench.finishJobs());
        QCOMPARE(unpacked(project.folder() + QStringLiteral("/queue.taxonpkg"), project.folder() + QStringLiteral("/q"))->images().count(), 2);
        images->setCurrentIndex(1);
        bench.find<QComboBox>("packageFiles")->setCurrentIndex(1);
        card->packInto(project.folder() + QStringLiteral("/all.taxonpkg"));
        QVERIFY(bench.finishJobs());
        QCOMPARE(unpacked(project.folder() + QStringLiteral("/all.taxonpkg"), project.folder() + QStringLiteral("/a"))->images().countMissing(), 4);
    }

    void aStoppedPackageLeavesNoFile()
    {
        const WorkbenchProject project(3);
        DataBench bench(project.path(), QStringLiteral("apart"));
        QVERIFY(bench.finishJobs());
        bench.find<QComboBox>("packagePerson")->lineEdit()->setText(kAnn);
        connect(&bench.session, &Session::jobStarted, &bench.page, [](Job *job) { job->cancel(); });
        const QString path = project.folder() + QStringLiteral("/ann.taxonpkg");
        bench.page.findChild<PackageCard *>()->packInto(path);
        QVERIFY(bench.finishJobs());
        QVERIFY(!QFileInfo::exists(path));
        QVERIFY(bench.find<QLabel>("packageResult")->isHidden());
        QVERIFY(bench.find<QPushButton>("packagePack")->isEnabled());
    }

    void aPackageDroppedOnTheWindowBecomesAProject()
    {
        const WorkbenchProject project(3);
        const QString path = packed(*project.open(), kAnn, project.folder() + QStringLiteral("/out.taxonpkg"));
        Session session;
        MainWindow window(session);
        window.resize(1'024, 700);
        window.setVisible(true);
        drop(window, path);
        QTRY_VERIFY(session.project());
        QCOMPARE(QFileInfo(session.project()->path()).absolutePath(), QFileInfo(path).absolutePath());
        QCOMPARE(session.project()->images().count(), 3);
        QCOMPARE(session.annotatorName(), kAnn); // for whom it was made
        QCOMPARE(window.currentPage()->iconName(), QStringLiteral("label"));
    }

    void aPackageOfAnotherProjectIsOpenedAndOnesOwnIsPreviewed()
    {
        const WorkbenchProject other(2);
        const QString foreign = packed(*other.open(), kBob, other.folder() + QStringLiteral("/out.taxonpkg"));
        const WorkbenchProject project(3);
        const QString back = comesBack(project);
        Session session;
        session.openProject(project.path());
        MainWindow window(session);
        window.resize(1'024, 700);
        window.setVisible(true);
        drop(window, back);
        QTRY_VERIFY(window.findChild<QPushButton *>(QStringLiteral("mergeApply"))->isEnabled());
        QCOMPARE(window.currentPage()->iconName(), QStringLiteral("data"));
        QVERIFY(window.findChild<QPushButton *>(QStringLiteral("mergeApply"))->isVisible());
        QCOMPARE(session.project()->path(), project.path());
        QVERIFY(project.labelsOf(kAnn).isEmpty());
        drop(window, foreign);
        QTRY_COMPARE(session.project()->images().count(), 2);
        QCOMPARE(session.annotatorName(), kBob);
        QVERIFY(window.findChild<QLineEdit *>(QStringLiteral("mergeSource"))->text().isEmpty());
    }

    void onlyMergeChangesTheProjectAndUndoTakesItBack()
    {
        const WorkbenchProject project(3);
        const QString back = comesBack(project);
        DataBench bench(project.path(), QStringLiteral("apart"));
        QSignalSpy labels(&bench.session, &Session::labelsChanged);
        auto *merge = bench.find<QPushButton>("mergeApply");
        bench.session.prepareImport(back);
        QVERIFY(bench.finishJobs());
        QVERIFY(merge->isEnabled());
        const auto *summary = bench.find<QLabel>("mergeSummary");
        QVERIFY2(summary->text().contains(QStringLiteral("1 new label")) && summary->text().contains(QStringLiteral("3 of 3 images")),
            qPrintable(summary->text()));
        QVERIFY(bench.find<QTableWidget>("mergeConflicts")->isHidden());
        QVERIFY(project.labelsOf(kAnn).isEmpty());
        QVERIFY(bench.find<QPushButton>("mergeUndo")->isHidden());

        QTest::mouseClick(merge, Qt::LeftButton);
        QVERIFY(bench.finishJobs());
        QCOMPARE(project.labelsOf(kAnn).value(2), QStringLiteral("patches"));
        QCOMPARE(labels.count(), 1);
        QVERIFY(!merge->isEnabled());
        auto *merges = bench.find<QTableWidget>("merges");
        QTRY_COMPARE(merges->rowCount(), 1);
        QCOMPARE(cell(merges, 0, 1), QStringLiteral("back.taxonpkg"));
        QCOMPARE(cell(merges, 0, 2), QStringLiteral("1"));

        bench.session.prepareImport(back);
        QVERIFY(bench.finishJobs());
        QVERIFY2(summary->text().contains(QStringLiteral("Nothing new")), qPrintable(summary->text()));
        QVERIFY(!merge->isEnabled());

        bench.session.setAnnotator(kAnn);
        QTest::mouseClick(bench.find<QPushButton>("mergeUndo"), Qt::LeftButton);
        QVERIFY(bench.finishJobs());
        QVERIFY(project.labelsOf(kAnn).isEmpty());
        QCOMPARE(labels.count(), 2);
        QCOMPARE(bench.session.project()->annotators().findOrAdd(kAnn), bench.session.annotator());
        QTRY_VERIFY(!bench.find<QPushButton>("mergeUndo")->isEnabled());
        QCOMPARE(cell(merges, 0, 5), QStringLiteral("taken back"));
        QTRY_VERIFY(merge->isEnabled()); // news again
    }

    void conflictsTellWhoSaidWhatAndWhichStands()
    {
        const WorkbenchProject project(3);
        const QString back = comesBack(project);
        vote(*project.open(), 1, kAnn, QStringLiteral("crazing")); // after what she said there
        DataBench bench(project.path(), QStringLiteral("apart"));
        drop(*bench.find<QLineEdit>("mergeSource")->parentWidget(), back);
        QVERIFY(bench.finishJobs());
        const auto *conflicts = bench.find<QTableWidget>("mergeConflicts");
        QVERIFY(!conflicts->isHidden());
        QCOMPARE(conflicts->rowCount(), 1);
        QVERIFY2(cell(conflicts, 0, 0).endsWith(QStringLiteral("00001.png")), qPrintable(cell(conflicts, 0, 0)));
        QCOMPARE(cell(conflicts, 0, 1), kAnn);
        QCOMPARE(cell(conflicts, 0, 2), QStringLiteral("crazing"));
        QCOMPARE(cell(conflicts, 0, 3), QStringLiteral("patches"));
        QCOMPARE(cell(conflicts, 0, 4), QStringLiteral("here: crazing"));
        QTest::mouseClick(bench.find<QPushButton>("mergeApply"), Qt::LeftButton);
        QVERIFY(bench.finishJobs());
        QCOMPARE(project.labelsOf(kAnn).value(2), QStringLiteral("crazing"));
    }

    void aProjectFolderIsMergedToo()
    {
        const WorkbenchProject other(2, {QStringLiteral("scratches")});
        vote(*other.open(), 0, kBob, QStringLiteral("scratches"));
        const WorkbenchProject project(1);
        DataBench bench(project.path(), QStringLiteral("apart"));
        drop(*bench.find<QLineEdit>("mergeSource")->parentWidget(), other.path());
        QVERIFY(bench.finishJobs());
        const QString summary = bench.find<QLabel>("mergeSummary")->text();
        QVERIFY2(summary.contains(QStringLiteral("scratches")) && summary.contains(kBob) && summary.contains(QStringLiteral("1 new image")),
            qPrintable(summary));
        QTest::mouseClick(bench.find<QPushButton>("mergeApply"), Qt::LeftButton);
        QVERIFY(bench.finishJobs());
        QCOMPARE(project.labelsOf(kBob).value(1), QStringLiteral("scratches"));
        QCOMPARE(bench.session.project()->images().count(), 2);
    }

    void aBrokenPackageIsRefusedWithTheReason()
    {
        const WorkbenchProject project(2);
        const QString path = project.folder() + QStringLiteral("/broken.taxonpkg");
        writeFileAtomically(path, readFile(comesBack(project)).chopped(20));
        DataBench bench(project.path(), QStringLiteral("apart"));
        QSignalSpy messages(&bench.session, &Session::messageShown);
        bench.session.prepareImport(path);
        QVERIFY(bench.finishJobs());
        QTRY_COMPARE(messages.count(), 1);
        QCOMPARE(messages[0][0].value<MessageKind>(), MessageKind::Bad);
        QVERIFY(messages[0][1].toString().contains(QStringLiteral("cannot be used")));
        QVERIFY(!bench.find<QPushButton>("mergeApply")->isEnabled());
        QVERIFY(bench.find<QPushButton>("mergeUndo")->isHidden());
    }
};

QTEST_MAIN(TestWorkingApart)
#include "test_working_apart.moc"
