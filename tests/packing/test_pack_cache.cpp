#include "core/base/error.h"
#include "core/base/files.h"
#include "core/packing/pack_cache.h"
#include "tests/packing/pictured_project.h"
#include "tests/support/test_support.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTest>

#include <chrono>
#include <filesystem>

using namespace taxon;
using namespace taxon::test;

class TestPackCache : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_project = std::make_unique<PicturedProject>();
        m_project->fill();
        m_snapshot = m_project->split();
    }

    void theSameContentAndSettingsAreNotPackedAgain()
    {
        PackCache cache(**m_project);
        const PackOptions options = optionsOf(32);
        QCOMPARE(cache.store(m_snapshot, options, PackCache::Gaps::Accept, 2, m_progress).size(), 36);
        makeOld(cache.pathOf(m_snapshot, options), 5);
        QVERIFY(QDir(m_project->path(QStringLiteral("pictures"))).removeRecursively()); // packing would fail
        QCOMPARE(cache.store(m_snapshot, options, PackCache::Gaps::Accept, 2, m_progress).size(), 36);
        QVERIFY(usedAt(cache.pathOf(m_snapshot, options)).secsTo(QDateTime::currentDateTime()) < 60); // noted as used
        PackOptions brighter = options;
        brighter.preprocessing.mean = {0, 0, 0}; // comes after what is stored
        QCOMPARE(cache.pathOf(m_snapshot, brighter), cache.pathOf(m_snapshot, options));
    }

    void aStoreWithGapsIsTriedAgainWhenAsked()
    {
        PackCache cache(**m_project);
        const QString lost = m_project->path(QStringLiteral("pictures/1/图 0.png"));
        const QByteArray content = readFile(lost);
        QVERIFY(QFile::remove(lost));
        QCOMPARE(cache.store(m_snapshot, optionsOf(32), PackCache::Gaps::Retry, 2, m_progress).description().leftOut.size(), 1);
        const QString store = cache.pathOf(m_snapshot, optionsOf(32));
        makeOld(store, 5);
        cache.store(m_snapshot, optionsOf(32), PackCache::Gaps::Retry, 2, m_progress); // still lost: nothing would be gained
        QVERIFY(QFileInfo(store + QStringLiteral("/data.mdb")).lastModified().secsTo(QDateTime::currentDateTime()) > 240);
        writeFileAtomically(lost, content);
        QCOMPARE(cache.store(m_snapshot, optionsOf(32), PackCache::Gaps::Accept, 2, m_progress).size(), 35);
        QCOMPARE(cache.store(m_snapshot, optionsOf(32), PackCache::Gaps::Retry, 2, m_progress).size(), 36);
    }

    void othersAreOtherStores()
    {
        const PackCache cache(**m_project);
        QStringList paths{cache.pathOf(m_snapshot, optionsOf(32)), cache.pathOf(m_snapshot, optionsOf(33)), cache.pathOf(m_project->split(2), optionsOf(32))};
        PackOptions options = optionsOf(32);
        options.format = PackFormat::TfRecord;
        paths.append(cache.pathOf(m_snapshot, options));
        options.encoding = PackEncoding::Jpeg;
        paths.append(cache.pathOf(m_snapshot, options));
        options.jpegQuality = 90;
        paths.append(cache.pathOf(m_snapshot, options));
        options.preprocessing.filter = ResizeFilter::Bicubic;
        paths.append(cache.pathOf(m_snapshot, options));
        options.preprocessing.fit = ImageFit::Letterbox;
        paths.append(cache.pathOf(m_snapshot, options));
        QCOMPARE(QSet<QString>(paths.begin(), paths.end()).size(), paths.size());
    }

    void aDamagedStoreIsPackedAgain()
    {
        PackCache cache(**m_project);
        const QString path = cache.pathOf(m_snapshot, optionsOf(32));
        cache.store(m_snapshot, optionsOf(32), PackCache::Gaps::Accept, 2, m_progress);
        writeFileAtomically(path + QStringLiteral("/data.mdb"), "damaged");
        QCOMPARE(cache.store(m_snapshot, optionsOf(32), PackCache::Gaps::Accept, 2, m_progress).size(), 36);
        QVERIFY(QFile::remove(path + QStringLiteral("/taxon.json")));
        QCOMPARE(cache.store(m_snapshot, optionsOf(32), PackCache::Gaps::Accept, 2, m_progress).size(), 36);
    }

    void theOldestUnusedGoFirst()
    {
        constexpr qint64 kBytes = 1'500'000; // two of the stores, not three
        PackCache cache(**m_project, kBytes);
        for (const int size : {64, 65})
            cache.store(m_snapshot, optionsOf(size), PackCache::Gaps::Accept, 2, m_progress);
        makeOld(cache.pathOf(m_snapshot, optionsOf(64)), 20);
        makeOld(cache.pathOf(m_snapshot, optionsOf(65)), 10);
        cache.store(m_snapshot, optionsOf(64), PackCache::Gaps::Accept, 2, m_progress); // used just now
        cache.store(m_snapshot, optionsOf(66), PackCache::Gaps::Accept, 2, m_progress);
        QVERIFY(QDir(cache.pathOf(m_snapshot, optionsOf(64))).exists());
        QVERIFY(!QDir(cache.pathOf(m_snapshot, optionsOf(65))).exists());
        QVERIFY(QDir(cache.pathOf(m_snapshot, optionsOf(66))).exists());
    }

    void aStoreThatIsOpenStays()
    {
        PackCache cache(**m_project, 1'500'000);
        const PackedStore open = cache.store(m_snapshot, optionsOf(64), PackCache::Gaps::Accept, 2, m_progress);
        cache.store(m_snapshot, optionsOf(65), PackCache::Gaps::Accept, 2, m_progress);
        makeOld(cache.pathOf(m_snapshot, optionsOf(64)), 20);
        makeOld(cache.pathOf(m_snapshot, optionsOf(65)), 10);
        cache.store(m_snapshot, optionsOf(66), PackCache::Gaps::Accept, 2, m_progress);
        QVERIFY(QDir(cache.pathOf(m_snapshot, optionsOf(64))).exists()); // the oldest, but open
        QVERIFY(!QDir(cache.pathOf(m_snapshot, optionsOf(65))).exists());
        QVERIFY(QDir(cache.pathOf(m_snapshot, optionsOf(66))).exists());
    }

    void theProjectSaysHowMuchItMayTake()
    {
        QCOMPARE(packCacheLimit(**m_project), kDefaultCacheBytes);
        TAXON_VERIFY_ERROR(setPackCacheLimit(**m_project, kLeastCacheBytes - 1), ErrorCode::Usage);
        TAXON_VERIFY_ERROR(setPackCacheLimit(**m_project, kMostCacheBytes + 1), ErrorCode::Usage);
        QCOMPARE(packCacheLimit(**m_project), kDefaultCacheBytes);
        const QStringList old = fill(60'000'000);
        PackCache(**m_project).store(m_snapshot, optionsOf(32), PackCache::Gaps::Accept, 2, m_progress);
        QVERIFY(QDir(old[0]).exists() && QDir(old[1]).exists());
        setPackCacheLimit(**m_project, kLeastCacheBytes);
        QCOMPARE(packCacheLimit(*Project::open((*m_project)->path())), kLeastCacheBytes);
        PackCache(**m_project).store(m_snapshot, optionsOf(33), PackCache::Gaps::Accept, 2, m_progress);
        QVERIFY(!QDir(old[0]).exists() && QDir(old[1]).exists());
    }

    void clearingLeavesOnlyWhatIsOpen()
    {
        PackCache cache(**m_project);
        const QString folder = (*m_project)->cacheFolder();
        QCOMPARE(cacheUse(**m_project).total(), qint64(0));
        const auto open = std::make_unique<PackedStore>(cache.store(m_snapshot, optionsOf(64), PackCache::Gaps::Accept, 2, m_progress));
        cache.store(m_snapshot, optionsOf(65), PackCache::Gaps::Accept, 2, m_progress);
        writeFileAtomically(folder + QStringLiteral("/thumbnails-A.pack"), QByteArray(1000, 'x'));
        QCOMPARE(cacheUse(**m_project).stores, 2);
        QCOMPARE(cacheUse(**m_project).otherBytes, qint64(1000));
        QVERIFY(cacheUse(**m_project).storeBytes > 36 * 3 * (64 * 64 + 65 * 65));
        clearCache(**m_project);
        QCOMPARE(cacheUse(**m_project).stores, 1);
        QCOMPARE(cacheUse(**m_project).otherBytes, qint64(0));
        QVERIFY(QDir(cache.pathOf(m_snapshot, optionsOf(64))).exists());
        QCOMPARE(open->at(0).bytes.size(), std::size_t(64 * 64 * 3));
    }

    void whatAKilledProgramLeftGoes()
    {
        const QString left = (*m_project)->cacheFolder() + QStringLiteral("/.packed-0.abc.part");
        const QString recent = (*m_project)->cacheFolder() + QStringLiteral("/.packed-0.def.part");
        for (const QString &folder : {left, recent}) {
            ensureFolder(folder);
            writeFileAtomically(folder + QStringLiteral("/taxon.json"), "{}");
        }
        makeOld(left, 3 * 24 * 60);
        PackCache(**m_project).store(m_snapshot, optionsOf(32), PackCache::Gaps::Accept, 2, m_progress);
        QVERIFY(!QDir(left).exists());
        QVERIFY(QDir(recent).exists());
    }

private:
    static PackOptions optionsOf(int size)
    {
        PackOptions options;
        options.preprocessing.size = size;
        return options;
    }

    /// Two stores that take so many bytes each, the first the older, of nothing that anybody packs.
    QStringList fill(qint64 bytes)
    {
        QStringList paths;
        for (const int minutes : {20, 10}) {
            paths.append((*m_project)->cacheFolder() + QStringLiteral("/packed-%1").arg(minutes));
            ensureFolder(paths.last());
            QFile file(paths.last() + QStringLiteral("/data.mdb"));
            if (!file.open(QIODevice::WriteOnly) || !file.resize(bytes)) // sparse
                return {};
            file.close();
            makeOld(paths.last(), minutes);
        }
        return paths;
    }

    static QDateTime usedAt(const QString &store) { return QFileInfo(store + QStringLiteral("/taxon.json")).lastModified(); }

    // As if every file of it was used last so many minutes ago.
    static void makeOld(const QString &store, int minutes)
    {
        for (const QFileInfo &file : QDir(store).entryInfoList(QDir::Files))
            setTime(file.filePath(), minutes);
        setTime(store, minutes);
    }

    static void setTime(const QString &path, int minutes)
    {
        const auto stamp = std::filesystem::file_time_type::clock::now() - std::chrono::minutes(minutes);
        std::filesystem::last_write_time(QFile::encodeName(path).toStdString(), stamp);
    }

    std::unique_ptr<PicturedProject> m_project;
    Snapshot m_snapshot;
    Progress m_progress;
};

QTEST_GUILESS_MAIN(TestPackCache)
#include "test_pack_cache.moc"
