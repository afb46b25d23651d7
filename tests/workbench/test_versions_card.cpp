#include "app/workbench/data/change_model.h"
#include "app/workbench/data/version_export_card.h"
#include "app/workbench/data/version_model.h"
#include "app/workbench/data/versions_card.h"
#include "core/base/files.h"
#include "core/dataset/snapshot_builder.h"
#include "core/packing/packed_store.h"
#include "tests/workbench/data_bench.h"
#include "tests/workbench/workbench_project.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace taxon;
using namespace taxon::test;

namespace {

void give(Project &project, ImageId image, const QString &label)
{
    Decision decision;
    decision.image = image;
    decision.label = project.classes().find(label)->id;
    decision.origin = DecisionOrigin::Import;
    project.decisions().record(decision);
}

/// Twelve labeled images, a split; then one is relabeled and one lost, and another split.
struct VersionedProject : WorkbenchProject {
    VersionedProject()
        : WorkbenchProject(12)
    {
        const auto project = open();
        for (const ImageId image : project->images().ids())
            give(*project, image, image.value % 2 == 0 ? QStringLiteral("crazing") : QStringLiteral("patches"));
        buildSnapshot(*project, {});
        give(*project, ImageId{2}, QStringLiteral("patches"));
        lost = project->images().absolutePath(project->images().image(ImageId{5}));
        QFile::rename(lost, lost + QStringLiteral(".away"));
        buildSnapshot(*project, {});
    }

    QString lost;
};

QList<SnapshotHead> headsOf(const WorkbenchProject &project)
{
    return snapshotHeads(project.open()->database());
}

} // namespace

class TestVersionsCard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theModelsKeepTheirPromises()
    {
        VersionModel versions;
        const QAbstractItemModelTester first(&versions, QAbstractItemModelTester::FailureReportingMode::QtTest);
        SnapshotHead head;
        head.id = {3};
        head.name = QStringLiteral("März");
        head.images = {1'000, 200, 34};
        versions.setHeads({head, head});
        QCOMPARE(versions.rowCount(), 2);
        QCOMPARE(versions.index(0, VersionModel::Version).data().toString(), QStringLiteral("3 · März"));
        QCOMPARE(versions.index(0, VersionModel::Images).data().toString(), QLocale().toString(1'234));
        QCOMPARE(versionTitle(head), QStringLiteral("3 · März"));
        ChangeModel changes;
        const QAbstractItemModelTester second(&changes, QAbstractItemModelTester::FailureReportingMode::QtTest);
        changes.setRows({{ChangeRow::Added, ImageId{1}, QStringLiteral("/a/b.png"), {}, QStringLiteral("cat, test")}});
        QCOMPARE(changes.index(0, ChangeModel::Image).data().toString(), QStringLiteral("b.png"));
        changes.setRows({});
        QCOMPARE(changes.rowCount(), 0);
    }

    void withoutAVersionThereIsNothingToDo()
    {
        const WorkbenchProject project(3);
        DataBench bench(project.path(), QStringLiteral("versions"));
        QVERIFY(bench.finishJobs());
        QVERIFY(!bench.find<QTableView>("versions")->isVisible());
        QVERIFY(!bench.find<QPushButton>("writeVersion")->isEnabled());
    }

    void aVersionIsNamedAndDescribed()
    {
        const VersionedProject project;
        DataBench bench(project.path(), QStringLiteral("versions"));
        QVERIFY(bench.finishJobs());
        auto *table = bench.find<QTableView>("versions");
        auto *save = bench.find<QPushButton>("saveVersion");
        QCOMPARE(table->model()->rowCount(), 2);
        QVERIFY(!save->isEnabled());
        table->setCurrentIndex(table->model()->index(1, 0)); // the first split
        QVERIFY(bench.finishJobs());
        QTest::keyClicks(bench.find<QLineEdit>("versionName"), QStringLiteral("as delivered"));
        QTest::keyClicks(bench.find<QPlainTextEdit>("versionDescription"), QStringLiteral("before the lens"));
        QTest::mouseClick(save, Qt::LeftButton);
        QVERIFY(bench.finishJobs());
        QCOMPARE(headsOf(project)[1].name, QStringLiteral("as delivered"));
        QCOMPARE(headsOf(project)[1].description, QStringLiteral("before the lens"));
        QTRY_VERIFY(!save->isEnabled());
        QCOMPARE(table->currentIndex().row(), 1); // still the one that was chosen
        QCOMPARE(table->model()->index(1, VersionModel::Version).data().toString(), QStringLiteral("1 · as delivered"));
    }

    void whatWasWrittenIsKeptWhenAnotherVersionIsChosen()
    {
        const VersionedProject project;
        DataBench bench(project.path(), QStringLiteral("versions"));
        QVERIFY(bench.finishJobs());
        auto *table = bench.find<QTableView>("versions");
        QTest::keyClicks(bench.find<QPlainTextEdit>("versionDescription"), QStringLiteral("half a sen"));
        Q_EMIT bench.session.runsChanged(); // read again while somebody writes
        QVERIFY(bench.finishJobs());
        QTest::keyClicks(bench.find<QPlainTextEdit>("versionDescription"), QStringLiteral("tence"));
        table->setCurrentIndex(table->model()->index(1, 0));
        QVERIFY(bench.finishJobs());
        QCOMPARE(headsOf(project)[0].description, QStringLiteral("half a sentence"));
        QVERIFY(headsOf(project)[1].description.isEmpty());
        QVERIFY(bench.find<QPlainTextEdit>("versionDescription")->toPlainText().isEmpty());
    }

    void aBadNameIsSaidAndNothingIsLost()
    {
        const VersionedProject project;
        DataBench bench(project.path(), QStringLiteral("versions"));
        QVERIFY(bench.finishJobs());
        const QSignalSpy said(&bench.session, &Session::messageShown);
        QTest::keyClicks(bench.find<QLineEdit>("versionName"), QStringLiteral("17"));
        QTest::keyClick(bench.find<QLineEdit>("versionName"), Qt::Key_Return);
        QVERIFY(bench.finishJobs());
        QCOMPARE(said.size(), 1);
        QCOMPARE(bench.find<QLineEdit>("versionName")->text(), QStringLiteral("17"));
        QVERIFY(headsOf(project)[0].name.isEmpty());
    }

    void theNewestIsComparedWithTheOneBefore()
    {
        const VersionedProject project;
        DataBench bench(project.path(), QStringLiteral("versions"));
        QVERIFY(bench.finishJobs());
        auto *changes = bench.find<QTableView>("changes");
        QTRY_VERIFY(changes->isVisible());
        QVERIFY2(bench.find<QLabel>("comparison")->text().startsWith(QStringLiteral("0 added, 1 removed, 1 relabeled")), qPrintable(bench.find<QLabel>("comparison")->text()));
        QCOMPARE(changes->model()->index(0, ChangeModel::Change).data().toString(), QStringLiteral("removed"));
        QCOMPARE(changes->model()->index(1, ChangeModel::Change).data().toString(), QStringLiteral("relabeled"));
        QCOMPARE(changes->model()->index(1, ChangeModel::Before).data().toString(), QStringLiteral("crazing"));
        QCOMPARE(changes->model()->index(1, ChangeModel::After).data().toString(), QStringLiteral("patches"));

        QSignalSpy asked(&bench.session, &Session::reviewRequested);
        QTest::mouseClick(bench.find<QPushButton>("showChanges"), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<QList<ImageId>>().first(2), (QList<ImageId>{{5}, {2}}));
        changes->selectRow(1);
        Q_EMIT changes->activated(changes->model()->index(1, 0));
        QCOMPARE(asked[1][1].toInt(), 1);
    }

    void aSplitShowsAtOnce()
    {
        const VersionedProject project;
        DataBench bench(project.path(), QStringLiteral("versions"));
        QVERIFY(bench.finishJobs());
        buildSnapshot(*project.open(), {.ratios = {50, 25, 25}, .seed = 9, .nearDistance = std::nullopt});
        Q_EMIT bench.session.snapshotChanged();
        QTRY_COMPARE(bench.find<QTableView>("versions")->model()->rowCount(), 3);
    }

    void everyWayOfGivingItAway()
    {
        const VersionedProject project;
        DataBench bench(project.path(), QStringLiteral("versions"));
        QVERIFY(bench.finishJobs());
        auto *target = bench.find<QComboBox>("versionTarget");
        auto *card = bench.page.findChild<VersionExportCard *>();
        const auto write = [&](int way, const QString &name) {
            target->setCurrentIndex(way);
            card->writeTo(project.folder() + u'/' + name);
            return bench.finishJobs();
        };
        QVERIFY(write(0, QStringLiteral("copied")));
        QVERIFY(QDir(project.folder() + QStringLiteral("/copied/train/patches")).exists());
        QVERIFY(bench.find<QLabel>("versionWritten")->text().startsWith(QStringLiteral("11 ")));
        QVERIFY(write(1, QStringLiteral("linked")));
        QVERIFY(QDir(project.folder() + QStringLiteral("/linked/test/crazing")).exists());
        QVERIFY(write(2, QStringLiteral("repository/steel")));
        QVERIFY(QFile::exists(project.folder() + QStringLiteral("/repository/steel.dvc")));
        target->setCurrentIndex(3);
        QVERIFY(bench.find<QSpinBox>("packSize")->isVisible() && !bench.find<QSpinBox>("packQuality")->isVisible());
        bench.find<QSpinBox>("packSize")->setValue(16);
        QVERIFY(write(3, QStringLiteral("lmdb")));
        bench.find<QComboBox>("packEncoding")->setCurrentIndex(1);
        QVERIFY(bench.find<QSpinBox>("packQuality")->isVisible());
        QVERIFY(write(4, QStringLiteral("tfrecord")));
        Progress progress;
        for (const char *name : {"/lmdb", "/tfrecord"})
            QCOMPARE(PackedStore(project.folder() + QLatin1String(name), progress).size(), 11);
        target->setCurrentIndex(5);
        QVERIFY(bench.find<QCheckBox>("restoreCopies")->isVisible() && !bench.find<QSpinBox>("packSize")->isVisible());
        QVERIFY(write(5, QStringLiteral("restored")));
        QCOMPARE(Project::open(project.folder() + QStringLiteral("/restored.taxon"))->images().count(), 11);
        const QSignalSpy said(&bench.session, &Session::messageShown);
        QVERIFY(write(5, QStringLiteral("restored"))); // there already
        QCOMPARE(said.constLast()[0].value<MessageKind>(), MessageKind::Bad);
        QVERIFY(bench.find<QPushButton>("writeVersion")->isEnabled());
    }
};

QTEST_MAIN(TestVersionsCard)
#include "test_versions_card.moc"
