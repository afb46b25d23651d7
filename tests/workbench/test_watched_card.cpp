#include "app/workbench/data/folder_watch.h"
#include "app/workbench/data/watched_card.h"
#include "core/base/files.h"
#include "tests/workbench/data_bench.h"
#include "tests/workbench/workbench_project.h"

#include <QCheckBox>
#include <QDir>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

#include <memory>

using namespace taxon;
using namespace taxon::test;

namespace {

WatchOptions quick()
{
    WatchOptions options;
    options.quietMs = 20;
    options.patienceMs = 60;
    return options;
}

/// A session whose folders are looked at in quick succession, and a card on them.
struct Watched {
    explicit Watched(const WorkbenchProject &project, const WatchOptions &options = quick())
        : watch(session, options)
        , card(session, watch)
    {
        session.openProject(project.path());
        card.setVisible(true);
        inbox = project.folder() + QStringLiteral("/inbox");
        QDir().mkpath(inbox);
    }

    FolderWatch::State state() const { return watch.folders().constFirst().state; }
    QString cell(int column) { return card.findChild<QTableWidget *>()->item(0, column)->text(); }
    void click(const char *name) { QTest::mouseClick(card.findChild<QPushButton *>(QLatin1String(name)), Qt::LeftButton); }

    Session session;
    FolderWatch watch;
    WatchedCard card;
    QString inbox;
};

} // namespace

class TestWatchedCard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newImagesAppearByThemselvesWithOneMessage()
    {
        const WorkbenchProject project(2);
        Watched bench(project);
        QSignalSpy messages(&bench.session, &Session::messageShown);
        QSignalSpy images(&bench.session, &Session::imagesChanged);
        bench.card.add(bench.inbox);
        writeImage(bench.inbox + QStringLiteral("/new.png"), 500);
        QTRY_COMPARE(project.open()->images().count(), 3);
        QTRY_COMPARE(messages.count(), 1);
        QVERIFY(messages[0][1].toString().startsWith(QStringLiteral("1 new image")));
        QTRY_COMPARE(images.count(), 1);
        QTRY_COMPARE(bench.cell(2), QStringLiteral("1"));
        QTRY_COMPARE(bench.state(), FolderWatch::State::Waiting);
        QVERIFY(!project.open()->watchedFolders().all().constFirst().seen.isEmpty());
    }

    void optionsAreKeptWithTheFolder()
    {
        const WorkbenchProject project(0);
        Watched bench(project);
        QTest::mouseClick(bench.card.findChild<QCheckBox *>(QStringLiteral("watchLabels")), Qt::LeftButton, {}, {8, 8});
        QTest::mouseClick(bench.card.findChild<QCheckBox *>(QStringLiteral("watchCopy")), Qt::LeftButton, {}, {8, 8});
        QDir().mkpath(bench.inbox + QStringLiteral("/patches"));
        writeImage(bench.inbox + QStringLiteral("/patches/new.png"), 500);
        bench.card.add(bench.inbox);
        QTRY_COMPARE(project.open()->images().count(), 1);
        const auto open = project.open();
        QVERIFY(open->images().absolutePath(open->images().image({1})).startsWith(open->imagesFolder()));
        QTRY_COMPARE(project.open()->decisions().history({1}).size(), 1);
    }

    void aPausedFolderIsLeftAloneAndGoesOnWhereItWas()
    {
        const WorkbenchProject project(0);
        Watched bench(project);
        bench.card.add(bench.inbox);
        QTRY_COMPARE(bench.state(), FolderWatch::State::Waiting);
        bench.click("pauseWatching");
        QCOMPARE(bench.state(), FolderWatch::State::Paused);
        QVERIFY(project.open()->watchedFolders().all().constFirst().isPaused);
        writeImage(bench.inbox + QStringLiteral("/new.png"), 500);
        bench.click("lookNow");
        QTest::qWait(100);
        QCOMPARE(project.open()->images().count(), 0);
        bench.click("pauseWatching");
        QTRY_COMPARE(project.open()->images().count(), 1);
    }

    void aRemovedFolderLeavesItsImages()
    {
        const WorkbenchProject project(0);
        Watched bench(project);
        writeImage(bench.inbox + QStringLiteral("/new.png"), 500);
        bench.card.add(bench.inbox);
        QTRY_COMPARE(project.open()->images().count(), 1);
        QTRY_COMPARE(bench.session.runningJobs(), 0);
        bench.click("removeWatched");
        QVERIFY(bench.watch.folders().isEmpty());
        QVERIFY(project.open()->watchedFolders().all().isEmpty());
        QCOMPARE(project.open()->images().count(), 1);
        QVERIFY(!bench.card.findChild<QTableWidget *>()->isVisible());
    }

    void aFolderThatStallsIsSaidAndTheSessionGoesOn()
    {
        const WorkbenchProject project(1);
        auto network = std::make_shared<QSemaphore>();
        WatchOptions options = quick();
        options.list = [network](const QString &path, Progress &progress) {
            network->acquire();
            network->release();
            return listImageFiles(path, progress);
        };
        Watched bench(project, options);
        writeImage(bench.inbox + QStringLiteral("/new.png"), 500);
        bench.card.add(bench.inbox);
        QTRY_COMPARE(bench.state(), FolderWatch::State::NotAnswering);
        QCOMPARE(bench.cell(1), QStringLiteral("does not answer"));
        QVERIFY(bench.session.setAnnotator(QStringLiteral("Dr A"))); // the window and the project go on
        network->release();
        QTRY_COMPARE(project.open()->images().count(), 2);
        QTRY_COMPARE(bench.state(), FolderWatch::State::Waiting);
    }

    void aFolderThatIsGoneIsNotReachableUntilItIsBack()
    {
        const WorkbenchProject project(0);
        Watched bench(project);
        QVERIFY(QDir().rmdir(bench.inbox));
        bench.card.add(bench.inbox);
        QTRY_COMPARE(bench.state(), FolderWatch::State::NotReachable);
        QVERIFY(QDir().mkpath(bench.inbox));
        writeImage(bench.inbox + QStringLiteral("/new.png"), 500);
        bench.click("lookNow");
        QTRY_COMPARE(project.open()->images().count(), 1);
    }

    void brokenFilesDoNotStopTheGoodOnes()
    {
        const WorkbenchProject project(0);
        Watched bench(project);
        writeFileAtomically(bench.inbox + QStringLiteral("/empty.png"), {});
        writeFileAtomically(bench.inbox + QStringLiteral("/text.png"), "no image");
        writeImage(bench.inbox + QStringLiteral("/good.png"), 500);
        bench.card.add(bench.inbox);
        QTRY_COMPARE(project.open()->images().count(), 1);
        QTRY_COMPARE(bench.state(), FolderWatch::State::Waiting);
    }

    void anotherProjectHasItsOwnFolders()
    {
        const WorkbenchProject first(0);
        Watched bench(first);
        bench.card.add(bench.inbox);
        const WorkbenchProject second(0);
        bench.session.openProject(second.path());
        QVERIFY(bench.watch.folders().isEmpty());
        bench.session.openProject(first.path());
        QCOMPARE(bench.watch.folders().size(), 1);
    }
};

QTEST_MAIN(TestWatchedCard)
#include "test_watched_card.moc"
