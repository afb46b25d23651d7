#include "core/base/files.h"
#include "core/exchange/folder_watcher.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace taxon;

namespace {

constexpr int kQuietMs = 60;

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
};

void TestFolderWatcher::newImagesAreToldOnce()
{
    const QTemporaryDir folder;
    FolderWatcher watcher(folder.path(), {}, kQuietMs);
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
        FolderWatcher first(folder.path(), {}, kQuietMs);
        QSignalSpy settled(&first, &FolderWatcher::settled);
        QTRY_COMPARE(settled.count(), 1);
        seen = settled[0][0].toString();
    }
    FolderWatcher second(folder.path(), seen, kQuietMs);
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
    FolderWatcher watcher(folder.path(), {}, kQuietMs);
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
    FolderWatcher watcher(folder.path(), {}, 600);
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
    FolderWatcher watcher(path, {}, kQuietMs);
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
        FolderWatcher watcher(folder.path(), {}, 1);
        if (i % 2 == 0)
            QTest::qWait(2);
    }
}

QTEST_GUILESS_MAIN(TestFolderWatcher)
#include "test_folder_watcher.moc"
