#include "core/base/error.h"
#include "core/base/files.h"
#include "core/imaging/decode.h"
#include "core/packing/packed_store.h"
#include "core/packing/snapshot_packer.h"
#include "tests/packing/pictured_project.h"
#include "tests/support/small_file_system.h"
#include "tests/support/test_support.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QTest>

#include <thread>

using namespace taxon;
using namespace taxon::test;

namespace {

PackOptions optionsFor(PackFormat format, PackEncoding encoding, int size = 32)
{
    PackOptions options;
    options.format = format;
    options.encoding = encoding;
    options.preprocessing.size = size;
    return options;
}

QString md5Of(std::span<const std::uint8_t> bytes)
{
    return QString::fromLatin1(
        QCryptographicHash::hash({reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())}, QCryptographicHash::Md5).toHex());
}

QJsonArray rowsBy(const QString &python, const QString &script, const QString &path)
{
    const ProcessResult result = runProcess(python, {sourceFolder() + QStringLiteral("/tests/packing/") + script, path});
    if (result.exitCode != 0)
        qWarning().noquote() << result.standardError;
    return result.json().value(QStringLiteral("rows")).toArray();
}

QByteArray contentOf(const QString &folder)
{
    QByteArray content;
    for (const QString &name : QDir(folder).entryList(QDir::Files, QDir::Name))
        content += name.toUtf8() + readFile(folder + u'/' + name);
    return content;
}

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

} // namespace

class TestPackedStores : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_project.fill();
        m_snapshot = m_project.split();
    }

    void everyImageComesBackWithItsLabel_data() { formats(); }
    void everyImageComesBackWithItsLabel()
    {
        QFETCH(const PackOptions, options);
        const PackedStore store = packed(options);
        QCOMPARE(store.size(), 36);
        QHash<ImageId, SnapshotItem> expected;
        for (const SnapshotItem &item : m_snapshot.items)
            expected.insert(item.image, item);
        Part part = Part::Train;
        for (qint64 row = 0; row < store.size(); ++row) {
            const PackedImage &image = store.at(row);
            const SnapshotItem item = expected.take(image.image);
            QCOMPARE(image.label, item.label);
            QCOMPARE(image.part, item.part);
            QVERIFY(image.part >= part); // by part
            part = image.part;
            const ImageRecord record = m_project->images().image(image.image);
            const RgbImage pixels = prepare(decodeImageFile(m_project->images().absolutePath(record)).image, options.preprocessing);
            if (options.encoding == PackEncoding::Raw) {
                QVERIFY(std::ranges::equal(image.bytes, pixels.pixels));
                continue;
            }
            const RgbImage decoded = decodeImage(QByteArray(reinterpret_cast<const char *>(image.bytes.data()), qsizetype(image.bytes.size()))).image;
            QCOMPARE(decoded.width, options.preprocessing.size);
            QCOMPARE(decoded.height, options.preprocessing.size);
            double difference = 0;
            for (std::size_t i = 0; i < pixels.pixels.size(); ++i)
                difference += std::abs(int(pixels.pixels[i]) - int(decoded.pixels[i]));
            QVERIFY(difference / double(pixels.pixels.size()) < 12); // noise of chroma; another image differs by more than 25
        }
        QVERIFY(expected.isEmpty());
    }

    void lmdbIsReadByOthers()
    {
        const QString python = pythonWith({QStringLiteral("lmdb")});
        if (python.isEmpty())
            QSKIP("needs python3-lmdb");
        for (const PackEncoding encoding : {PackEncoding::Raw, PackEncoding::Jpeg}) {
            const PackedStore store = packed(optionsFor(PackFormat::Lmdb, encoding));
            const QJsonArray rows = rowsBy(python, QStringLiteral("read_lmdb.py"), m_path);
            QCOMPARE(rows.size(), store.size());
            for (qint64 row = 0; row < store.size(); ++row) {
                const PackedImage &image = store.at(row);
                QCOMPARE(rows[row][QStringLiteral("md5")].toString(), md5Of(image.bytes));
                QCOMPARE(rows[row][QStringLiteral("label")].toInt(), image.label);
                QCOMPARE(rows[row][QStringLiteral("class")].toString(), m_snapshot.classes[image.label].name);
                QCOMPARE(rows[row][QStringLiteral("part")].toString(), partName(image.part));
                QCOMPARE(rows[row][QStringLiteral("image")].toInteger(), image.image.value);
                const ImageRecord record = m_project->images().image(image.image);
                QCOMPARE(rows[row][QStringLiteral("sha256")].toString(), record.sha256);
                QCOMPARE(rows[row][QStringLiteral("filename")].toString(), record.path.section(u'/', -1));
            }
        }
    }

    void tfRecordsAreReadByOthers()
    {
        const QString python = pythonWith({QStringLiteral("google.protobuf")});
        if (python.isEmpty())
            QSKIP("needs python3-protobuf");
        const PackedStore store = packed(optionsFor(PackFormat::TfRecord, PackEncoding::Jpeg));
        qint64 row = 0;
        for (const Part part : kParts)
            for (const QJsonValue record : rowsBy(python, QStringLiteral("read_tfrecord.py"), QStringLiteral("%1/%2.tfrecord").arg(m_path, partName(part)))) {
                const PackedImage &image = store.at(row++);
                const ImageRecord original = m_project->images().image(image.image);
                QCOMPARE(image.part, part);
                QCOMPARE(record[QStringLiteral("md5")].toString(), md5Of(image.bytes));
                QCOMPARE(record[QStringLiteral("image/class/label")].toInt(), image.label);
                QCOMPARE(record[QStringLiteral("image/class/text")].toString(), m_snapshot.classes[image.label].name);
                QCOMPARE(record[QStringLiteral("image/filename")].toString(), original.path.section(u'/', -1));
                QCOMPARE(record[QStringLiteral("image/format")].toString(), QStringLiteral("jpeg"));
                QCOMPARE(record[QStringLiteral("image/source_id")].toString(), QString::number(image.image.value));
                QCOMPARE(record[QStringLiteral("image/sha256")].toString(), original.sha256);
                for (const char *side : {"image/height", "image/width"})
                    QCOMPARE(record[QLatin1StringView(side)].toInt(), 32);
                QCOMPARE(record[QStringLiteral("image/channels")].toInt(), 3);
                QCOMPARE(record[QStringLiteral("image/colorspace")].toString(), QStringLiteral("RGB"));
            }
        QCOMPARE(row, store.size());
    }

    void packingTwiceGivesTheSameBytes_data() { formats(); }
    void packingTwiceGivesTheSameBytes()
    {
        QFETCH(const PackOptions, options);
        packed(options, 1);
        const QByteArray once = contentOf(m_path);
        packed(options, 4);
        QCOMPARE(contentOf(m_path), once);
    }

    void everyDamagedByteIsNoticed_data() { formats(); }
    void everyDamagedByteIsNoticed()
    {
        QFETCH(const PackOptions, options);
        packed(options);
        Progress progress;
        for (const QString &name : QDir(m_path).entryList(QDir::Files)) {
            const QString file = m_path + u'/' + name;
            const QByteArray whole = readFile(file);
            for (qsizetype at = 0; at < whole.size(); at += std::max<qsizetype>(1, whole.size() / 23)) {
                QByteArray damaged = whole;
                damaged[at] = char(damaged[at] ^ 1);
                writeFileAtomically(file, damaged);
                TAXON_VERIFY_ERROR(PackedStore(m_path, progress), ErrorCode::Corrupt);
            }
            for (const qsizetype bytes : {qsizetype(0), whole.size() / 2, whole.size() - 1}) {
                writeFileAtomically(file, whole.first(bytes));
                TAXON_VERIFY_ERROR(PackedStore(m_path, progress), ErrorCode::Corrupt);
            }
            writeFileAtomically(file, whole);
        }
        QCOMPARE(PackedStore(m_path, progress).size(), 36);
    }

    void aDescriptionThatNamesOtherFilesIsRefused()
    {
        packed(optionsFor(PackFormat::Lmdb, PackEncoding::Raw));
        Progress progress;
        PackDescription description = readPackDescription(m_path);
        description.files.clear(); // nothing to verify
        writePackDescription(m_path, description);
        TAXON_VERIFY_ERROR(PackedStore(m_path, progress), ErrorCode::Corrupt);
    }

    void cancellingLeavesTheOldStore_data() { formats(); }
    void cancellingLeavesTheOldStore()
    {
        QFETCH(const PackOptions, options);
        packed(options);
        const QByteArray before = contentOf(m_path);
        const QStringList names = namesIn(m_project.path(QString()));
        Progress *running = nullptr;
        Progress progress([&running](const ProgressReport &report) {
            if (report.done >= report.total)
                running->cancel(); // when all is written, and nothing flushed
        });
        running = &progress;
        QVERIFY_THROWS_EXCEPTION(Cancelled, packSnapshot(*m_project, m_snapshot, options, m_path, 2, progress));
        QCOMPARE(contentOf(m_path), before);
        QCOMPARE(namesIn(m_project.path(QString())), names);
    }

    void aFullDiskIsSaidAndTheOldStoreStillWorks_data() { formats(); }
    void aFullDiskIsSaidAndTheOldStoreStillWorks()
    {
        QFETCH(PackOptions, options);
        const QTemporaryDir folder;
        const SmallFileSystem disk(folder.path(), "size=700k");
        if (!disk.isThere())
            QSKIP("needs the right to mount");
        const QString path = folder.filePath(QStringLiteral("store"));
        Progress progress;
        options.preprocessing.size = 16;
        packSnapshot(*m_project, m_snapshot, options, path, 2, progress);
        options.preprocessing.size = 512;
        TAXON_VERIFY_ERROR(packSnapshot(*m_project, m_snapshot, options, path, 2, progress), ErrorCode::DiskFull);
        QCOMPARE(namesIn(folder.path()), QStringList{QStringLiteral("store")});
        QCOMPARE(PackedStore(path, progress).description().options.preprocessing.size, 16);
    }

    void whatIsNoStoreIsNotReplaced()
    {
        Progress progress;
        const QString path = m_project.path(QStringLiteral("pictures"));
        TAXON_VERIFY_ERROR(packSnapshot(*m_project, m_snapshot, optionsFor(PackFormat::Lmdb, PackEncoding::Raw), path, 1, progress), ErrorCode::NotWritable);
        TAXON_VERIFY_ERROR(PackedStore(path, progress), ErrorCode::NotFound);
    }

    void sizesOutOfRangeAreRefused()
    {
        Progress progress;
        for (const int size : {0, 15, 1025})
            TAXON_VERIFY_ERROR(packSnapshot(*m_project, m_snapshot, optionsFor(PackFormat::Lmdb, PackEncoding::Raw, size), m_path, 1, progress), ErrorCode::Usage);
    }

    void aReplacedStoreStaysReadableForWhoHasIt()
    {
        const PackedStore old = packed(optionsFor(PackFormat::Lmdb, PackEncoding::Raw, 64));
        const QString first = md5Of(old.at(0).bytes);
        packed(optionsFor(PackFormat::TfRecord, PackEncoding::Raw, 16));
        QVERIFY(QDir(m_path).removeRecursively());
        QCOMPARE(md5Of(old.at(0).bytes), first);
    }

    void manyThreadsReadOneStore()
    {
        const PackedStore store = packed(optionsFor(PackFormat::Lmdb, PackEncoding::Raw));
        std::atomic<qint64> sum = 0;
        {
            std::vector<std::jthread> threads;
            for (int thread = 0; thread < 4; ++thread)
                threads.emplace_back([&] {
                    qint64 own = 0;
                    for (qint64 row = 0; row < store.size(); ++row)
                        for (const std::uint8_t value : store.at(row).bytes)
                            own += value;
                    sum += own;
                });
        }
        QVERIFY(sum > 0);
        QCOMPARE(sum % 4, 0);
    }

    void imagesThatCannotBeReadAreLeftOutAndSaid()
    {
        PicturedProject project;
        project.fill();
        const ImageId noPicture = project.file(QStringLiteral("kaputt.png"), "no picture", QStringLiteral("rot"));
        const ImageId changed = project.picture(QStringLiteral("anders.png"), 77, QStringLiteral("rot"));
        const Snapshot snapshot = project.split();
        writeFileAtomically(project.path(QStringLiteral("pictures/anders.png")), "other bytes");
        Progress progress;
        const PackReport report = packSnapshot(*project, snapshot, optionsFor(PackFormat::TfRecord, PackEncoding::Raw), project.path(QStringLiteral("s")), 2, progress);
        QCOMPARE(report.description.total(), 36);
        QCOMPARE(QSet<ImageId>(report.description.leftOut.begin(), report.description.leftOut.end()), (QSet<ImageId>{noPicture, changed}));
        QCOMPARE(report.leftOut.size(), 2);
        QVERIFY(!report.leftOut[0].reason.isEmpty() && report.leftOut[0].path.contains(u"pictures/"));
    }

private:
    static void formats()
    {
        QTest::addColumn<PackOptions>("options");
        QTest::newRow("lmdb raw") << optionsFor(PackFormat::Lmdb, PackEncoding::Raw);
        QTest::newRow("lmdb jpeg") << optionsFor(PackFormat::Lmdb, PackEncoding::Jpeg);
        QTest::newRow("tfrecord raw") << optionsFor(PackFormat::TfRecord, PackEncoding::Raw);
        QTest::newRow("tfrecord jpeg") << optionsFor(PackFormat::TfRecord, PackEncoding::Jpeg);
    }

    PackedStore packed(const PackOptions &options, int threads = 2)
    {
        Progress progress;
        packSnapshot(*m_project, m_snapshot, options, m_path, threads, progress);
        return {m_path, progress};
    }

    PicturedProject m_project;
    Snapshot m_snapshot;
    QString m_path = m_project.path(QStringLiteral("打包"));
};

QTEST_GUILESS_MAIN(TestPackedStores)
#include "test_packed_stores.moc"
