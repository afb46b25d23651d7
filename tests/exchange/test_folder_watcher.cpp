#include "core/base/files.h"
#include "core/exchange/folder_watcher.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace taxon;

namespace {

constexpr int kQuietMs = 60;

WatchOptions quiet(int milliseconds)
{
    WatchOptions options;
    options.quietMs = milliseconds;
    return options;
}

} // namespace

class TestFolderWatcher : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newImagesAreToldOnce();
    void whatWasSeenIsNotTold();
    void imagesInANewSubfolderAreTold();
    void aGrowingFileIsWaitedFor();
    void aFolderThatComesBackIsFound();
    void itGoesAwayWhileItLooks();
    void aFolderThatDoesNotAnswerIsSaidAndHoldsNobodyUp();
};

void TestFolderWatcher::newImagesAreToldOnce()
{
    const QTemporaryDir folder;
    FolderWatcher watcher(folder.path(), {}, quiet(kQuietMs));
    QSignalSpy settled(&watcher, &FolderWatcher::settled);
    QTRY_COMPARE(settled.count(), 1); // empty, which nobody had seen either
    writeFileAtomically(folder.filePath(QStringLiteral("a.png")), "a");
    QTRY_COMPARE(settled.count(), 2);
    QVERIFY(settled[0] != settled[1]);
    watcher.check();
    QTest::qWait(4 * kQuietMs);
    QCOMPARE(settled.count(), 2);
}

void TestFolderWatcher::whatWasSeenIsNotTold()
{
    const QTemporaryDir folder;
    writeFileAtomically(folder.filePath(QStringLiteral("a.png")), "a");
    QString seen;
    {
        FolderWatcher first(folder.path(), {}, quiet(kQuietMs));
        QSignalSpy settled(&first, &FolderWatcher::settled);
        QTRY_COMPARE(settled.count(), 1);
        seen = settled[0][0].toString();
    }
    FolderWatcher second(folder.path(), seen, quiet(kQuietMs));
    QSignalSpy settled(&second, &FolderWatcher::settled);
    writeFileAtomically(folder.filePath(QStringLiteral("note.txt")), "no image");
    QTest::qWait(5 * kQuietMs);
    QCOMPARE(settled.count(), 0);
    writeFileAtomically(folder.filePath(QStringLiteral("b.png")), "b");
    QTRY_COMPARE(settled.count(), 1);
}

void TestFolderWatcher::imagesInANewSubfolderAreTold()
{
    const QTemporaryDir folder;
    FolderWatcher watcher(folder.path(), {}, quiet(kQuietMs));
    QSignalSpy settled(&watcher, &FolderWatcher::settled);
    QTRY_COMPARE(settled.count(), 1);
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("day 2")));
    QTest::qWait(4 * kQuietMs); // the empty folder has been looked at
    writeFileAtomically(folder.filePath(QStringLiteral("day 2/a.png")), "a");
    QTRY_COMPARE(settled.count(), 2);
}

void TestFolderWatcher::aGrowingFileIsWaitedFor()
{
    const QTemporaryDir folder;
    FolderWatcher watcher(folder.path(), {}, quiet(600));
    QSignalSpy settled(&watcher, &FolderWatcher::settled);
    QTRY_COMPARE(settled.count(), 1);
    QFile file(folder.filePath(QStringLiteral("a.png")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (int i = 0; i < 40; ++i) {
        file.write("more");
        file.flush();
        QTest::qWait(50);
        QCOMPARE(settled.count(), 1);
    }
    file.close();
    QTRY_COMPARE(settled.count(), 2);
}

void TestFolderWatcher::aFolderThatComesBackIsFound()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("share"));
    FolderWatcher watcher(path, {}, quiet(kQuietMs));
    QSignalSpy reachable(&watcher, &FolderWatcher::reachableChanged);
    QSignalSpy settled(&watcher, &FolderWatcher::settled);
    QTRY_COMPARE(reachable.count(), 1);
    QCOMPARE(reachable[0][0].toBool(), false);
    QVERIFY(QDir().mkpath(path));
    writeFileAtomically(path + QStringLiteral("/a.png"), "a");
    watcher.check();
    QTRY_COMPARE(reachable.count(), 2);
    QCOMPARE(reachable[1][0].toBool(), true);
    QTRY_COMPARE(settled.count(), 1);
}

void TestFolderWatcher::itGoesAwayWhileItLooks()
{
    const QTemporaryDir folder;
    for (int i = 0; i < 200; ++i)
        writeFileAtomically(folder.filePath(QStringLiteral("%1.png").arg(i)), "x");
    for (int i = 0; i < 20; ++i) {
        FolderWatcher watcher(folder.path(), {}, quiet(1));
        if (i % 2 == 0)
            QTest::qWait(2);
    }
}

void TestFolderWatcher::aFolderThatDoesNotAnswerIsSaidAndHoldsNobodyUp()
{
    const QTemporaryDir folder;
    auto network = std::make_shared<QSemaphore>();
    WatchOptions options = quiet(1);
    options.patienceMs = 50;
    options.list = [network](const QString &path, Progress &progress) {
        network->acquire();
        network->release();
        return listImageFiles(path, progress);
    };
    auto watcher = std::make_unique<FolderWatcher>(folder.path(), QString(), options);
    QSignalSpy answering(watcher.get(), &FolderWatcher::answeringChanged);
    QSignalSpy settled(watcher.get(), &FolderWatcher::settled);
    QTRY_COMPARE(answering.count(), 1);
    QCOMPARE(answering[0][0].toBool(), false);
    QCOMPARE(settled.count(), 0);

    network->release(); // it answers again
    QTRY_COMPARE(answering.count(), 2);
    QCOMPARE(answering[1][0].toBool(), true);
    QTRY_COMPARE(settled.count(), 1);

    network->acquire(); // and stalls while the watcher goes away
    watcher->check();
    QElapsedTimer clock;
    clock.start();
    watcher.reset();
    QVERIFY2(clock.elapsed() < 1'000, qPrintable(QString::number(clock.elapsed())));
    network->release();
}

QTEST_GUILESS_MAIN(TestFolderWatcher)
#include "test_folder_watcher.moc"
