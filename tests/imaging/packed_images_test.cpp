#include "core/dataset/packed_images.h"
#include "tests/support/test_support.h"

#include "core/base/error.h"
#include "core/base/files.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <csignal>

#include <thread>
#include <vector>

using namespace taxon;

namespace {

constexpr int kSize = 16;
constexpr std::int64_t kRows = 40;

std::vector<std::uint8_t> pixelsOf(std::int64_t row)
{
    std::vector<std::uint8_t> pixels(kSize * kSize * 3);
    for (size_t i = 0; i < pixels.size(); ++i)
        pixels[i] = std::uint8_t(size_t(row) * 31 + i);
    return pixels;
}

void pack(const QString &path, const QString &key)
{
    PackedWriter writer(path, kRows, kSize, key);
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&writer, thread] {
            for (std::int64_t row = thread; row < kRows; row += 4)
                writer.write(row, pixelsOf(row));
        });
    }
    threads.clear(); // joins
    writer.finish();
}

} // namespace

class PackedImagesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("训练.pack"));
    }

    void rowsComeBackAsWritten()
    {
        pack(m_path, QStringLiteral("snapshot a, 16 px"));
        const PackedReader reader(m_path, QStringLiteral("snapshot a, 16 px"));
        QCOMPARE(reader.rows(), kRows);
        QCOMPARE(reader.size(), kSize);
        for (std::int64_t row = 0; row < kRows; ++row) {
            const auto pixels = reader.row(row);
            QVERIFY(std::equal(pixels.begin(), pixels.end(), pixelsOf(row).begin()));
        }
        QCOMPARE(quintptr(reader.row(0).data()) % 4096, quintptr(0));
    }

    void anUnfinishedFileNeverTakesTheName()
    {
        {
            PackedWriter writer(m_path, kRows, kSize, QStringLiteral("a"));
            writer.write(0, pixelsOf(0));
        }
        QVERIFY(QDir(m_folder->path()).isEmpty());
        TAXON_VERIFY_ERROR(PackedReader(m_path, QStringLiteral("a")), ErrorCode::NotFound);
    }

    void anotherKeyOrVersionIsRefused()
    {
        pack(m_path, QStringLiteral("a"));
        TAXON_VERIFY_ERROR(PackedReader(m_path, QStringLiteral("b")), ErrorCode::Corrupt);
        TAXON_VERIFY_ERROR(PackedReader(m_path, QStringLiteral("aa")), ErrorCode::Corrupt);
        QByteArray newer = readFile(m_path);
        newer[8] = 2;
        writeFileAtomically(m_path, newer);
        TAXON_VERIFY_ERROR(PackedReader(m_path, QStringLiteral("a")), ErrorCode::Corrupt);
    }

    void truncatedOrDamagedFilesAreRefused()
    {
        pack(m_path, QStringLiteral("a"));
        const QByteArray whole = readFile(m_path);
        for (const qsizetype length : {qsizetype(0), qsizetype(10), qsizetype(50), qsizetype(4096), whole.size() - 1}) {
            writeFileAtomically(m_path, whole.left(length));
            TAXON_VERIFY_ERROR(PackedReader(m_path, QStringLiteral("a")), ErrorCode::Corrupt);
        }
        for (int at = 0; at < 28 + 1 + 32; ++at) { // every byte of the header
            QByteArray damaged = whole;
            damaged[at] = char(damaged[at] ^ 0x40);
            writeFileAtomically(m_path, damaged);
            TAXON_VERIFY_ERROR(PackedReader(m_path, QStringLiteral("a")), ErrorCode::Corrupt);
        }
    }

    void noSpaceIsSaidAtTheStart()
    {
        // A limit of this process's file size stands for the full disk: the reservation fails the same way.
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        rlimit limit = before;
        limit.rlim_cur = 8192;
        setrlimit(RLIMIT_FSIZE, &limit);
        QString code;
        try {
            PackedWriter(m_path, kRows, kSize, QStringLiteral("a"));
        } catch (const Error &error) {
            code = errorCodeName(error.code());
        }
        setrlimit(RLIMIT_FSIZE, &before);
        QCOMPARE(code, QStringLiteral("not_writable"));
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        TAXON_VERIFY_ERROR(PackedWriter(QStringLiteral("/proc/nowhere/a.pack"), 1, kSize, QString()), ErrorCode::NotWritable);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(PackedImagesTest)
#include "packed_images_test.moc"
