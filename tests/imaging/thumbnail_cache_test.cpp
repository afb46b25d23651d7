#include "core/imaging/thumbnail_cache.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace taxon;

namespace {

QString content(int number)
{
    return QStringLiteral("%1").arg(number, 64, 16, QLatin1Char('0')).last(32).repeated(2);
}

QByteArray picture(int number, int bytes = 1'000)
{
    return QByteArray::number(number).leftJustified(bytes, '.');
}

qint64 bytesIn(const QString &folder)
{
    qint64 sum = 0;
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files))
        sum += file.size();
    return sum;
}

} // namespace

class ThumbnailCacheTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void picturesAreThereAgainAfterARestart()
    {
        const QTemporaryDir folder;
        {
            ThumbnailCache cache(folder.path());
            QVERIFY(cache.find(content(1), 128).isEmpty());
            cache.add(content(1), 128, picture(1));
            cache.add(content(1), 256, picture(11));
            cache.add(content(2), 128, picture(2));
            QCOMPARE(cache.find(content(2), 128), picture(2));
        }
        ThumbnailCache cache(folder.path());
        QCOMPARE(cache.size(), 3);
        QCOMPARE(cache.find(content(1), 128), picture(1));
        QCOMPARE(cache.find(content(1), 256), picture(11));
        QCOMPARE(cache.find(content(2), 128), picture(2));
    }

    void theOldestGoFirstAndTheFilesStayBounded()
    {
        const QTemporaryDir folder;
        ThumbnailCache cache(folder.path(), 20'000);
        for (int number = 0; number < 100; ++number)
            cache.add(content(number), 128, picture(number));
        QVERIFY2(bytesIn(folder.path()) < 22'000, qPrintable(QString::number(bytesIn(folder.path()))));
        QVERIFY(cache.find(content(0), 128).isEmpty());
        for (int number = 90; number < 100; ++number)
            QCOMPARE(cache.find(content(number), 128), picture(number));
        cache.add(content(0), 128, picture(0)); // which was dropped
        QCOMPARE(cache.find(content(0), 128), picture(0));
    }

    void aSecondProgramReadsWhileTheFirstWrites()
    {
        const QTemporaryDir folder;
        ThumbnailCache first(folder.path());
        first.add(content(1), 128, picture(1));
        ThumbnailCache second(folder.path());
        second.add(content(2), 128, picture(2));
        QCOMPARE(second.find(content(1), 128), picture(1));
        QVERIFY(second.find(content(2), 128).isEmpty());
        first.add(content(3), 128, picture(3));
        QCOMPARE(first.find(content(3), 128), picture(3));
    }

    void aTornOrDamagedEntryIsAsGoodAsNone()
    {
        const QTemporaryDir folder;
        {
            ThumbnailCache cache(folder.path());
            for (int number = 1; number <= 3; ++number)
                cache.add(content(number), 128, picture(number));
        }
        QFile data(folder.filePath(QStringLiteral("thumbnails-A.pack")));
        QVERIFY(data.open(QIODevice::ReadWrite));
        QVERIFY(data.seek(1'500));
        data.write("x"); // within the second
        data.close();
        QVERIFY(data.resize(2'500)); // within the third
        QFile index(folder.filePath(QStringLiteral("thumbnails-A.index")));
        QVERIFY(index.open(QIODevice::Append));
        index.write("torn");
        index.close();

        ThumbnailCache cache(folder.path());
        QCOMPARE(cache.find(content(1), 128), picture(1));
        QVERIFY(cache.find(content(2), 128).isEmpty());
        QVERIFY(cache.find(content(3), 128).isEmpty());
        cache.add(content(3), 128, picture(33));
        QCOMPARE(cache.find(content(3), 128), picture(33));
        QCOMPARE(cache.find(content(1), 128), picture(1));
    }

    void theFolderMayBeDeletedAtAnyTime()
    {
        QTemporaryDir folder;
        const QString cacheFolder = folder.filePath(QStringLiteral("cache"));
        ThumbnailCache cache(cacheFolder);
        cache.add(content(1), 128, picture(1));
        QVERIFY(QDir(cacheFolder).removeRecursively());
        cache.add(content(2), 128, picture(2));
        QCOMPARE(cache.find(content(2), 128), picture(2));
        ThumbnailCache next(cacheFolder);
        QCOMPARE(next.size(), 0);
        next.add(content(3), 128, picture(3));
        QCOMPARE(next.find(content(3), 128), picture(3));
    }

    void aFolderThatCannotBeWrittenIsNoCacheAndNoError()
    {
        ThumbnailCache cache(QStringLiteral("/proc/none"));
        cache.add(content(1), 128, picture(1));
        QVERIFY(cache.find(content(1), 128).isEmpty());
    }
};

QTEST_GUILESS_MAIN(ThumbnailCacheTest)
#include "thumbnail_cache_test.moc"
