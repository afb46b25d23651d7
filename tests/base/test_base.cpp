#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/base/random.h"
#include "tests/support/test_support.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <algorithm>
#include <cmath>
#include <csignal>
#include <numeric>

using namespace taxon;

class TestBase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyErrorCodeHasItsOwnName();
    void anErrorCarriesItsSentence();
    void aFileIsReplacedWholeOrNotAtAll();
    void aFileThatFindsNoRoomLeavesTheOldOne();
    void aFileThatCannotBeReadSaysWhy();
    void hashesAreThoseOfTheStandard();
    void theGeneratorGivesThePublishedStream();
    void smallNumbersAreUniform();
    void normalNumbersHaveTheirMoments();
    void shufflingIsTheSameEverywhere();
    void mixedSeedsDiffer();
    void progressReportsTheLastItemAndEveryPhase();
    void cancellingThrows();
    void durationsAreReadable();
};

void TestBase::everyErrorCodeHasItsOwnName()
{
    QSet<QString> names;
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
        const QString name = errorCodeName(static_cast<ErrorCode>(code));
        names.insert(name);
        QCOMPARE(static_cast<int>(errorCodeFromName(name)), code);
    }
    QCOMPARE(names.size(), static_cast<int>(ErrorCode::Internal) + 1);
    QCOMPARE(errorCodeFromName(QStringLiteral("unheard of")), ErrorCode::Internal);
}

void TestBase::anErrorCarriesItsSentence()
{
    const Error error(ErrorCode::DiskFull, QString::fromUtf8("Datenträger voll"), QStringLiteral("errno 28"));
    QCOMPARE(error.what(), "Datenträger voll");
    QCOMPARE(error.detail(), QStringLiteral("errno 28"));
}

void TestBase::aFileIsReplacedWholeOrNotAtAll()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a"));
    writeFileAtomically(path, "one");
    writeFileAtomically(path, "two");
    QCOMPARE(readFile(path), QByteArray("two"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("a")});
    TAXON_VERIFY_ERROR(writeFileAtomically(path + QStringLiteral("/below"), "x"), ErrorCode::NotWritable);
    TAXON_VERIFY_ERROR(ensureFolder(path + QStringLiteral("/below")), ErrorCode::NotWritable);
    QCOMPARE(readFile(path), QByteArray("two"));
    if (!QFileInfo::exists(QStringLiteral("/dev/full")))
        return;
    errno = ENOSPC;
    TAXON_VERIFY_ERROR(throwWriteError(path, {}), ErrorCode::DiskFull);
}

namespace {

/// No file of this process may become longer, as on a full disk.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limited{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limited);
    }
    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

} // namespace

void TestBase::aFileThatFindsNoRoomLeavesTheOldOne()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a"));
    writeFileAtomically(path, "old");
    for (const qsizetype bytes : {5'000, 500'000}) { // the shorter one reaches the disk from a buffer only at the end
        const FileSizeLimit full(1'000);
        TAXON_VERIFY_ERROR(writeFileAtomically(path, QByteArray(bytes, 'x')), ErrorCode::NotWritable);
    }
    QCOMPARE(readFile(path), QByteArray("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("a")});
}

void TestBase::aFileThatCannotBeReadSaysWhy()
{
    const QTemporaryDir folder;
    TAXON_VERIFY_ERROR(readFile(folder.filePath(QStringLiteral("none"))), ErrorCode::NotFound);
    TAXON_VERIFY_ERROR(readFile(folder.path()), ErrorCode::Unreadable);
    TAXON_VERIFY_ERROR(sha256OfFile(folder.filePath(QStringLiteral("none"))), ErrorCode::Unreadable);
}

void TestBase::hashesAreThoseOfTheStandard()
{
    const QString abc = QStringLiteral("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QCOMPARE(sha256Hex("abc"), abc);
    const QTemporaryDir folder;
    writeFileAtomically(folder.filePath(QStringLiteral("a")), "abc");
    QCOMPARE(sha256OfFile(folder.filePath(QStringLiteral("a"))), abc);
}

void TestBase::theGeneratorGivesThePublishedStream()
{
    Random random(1234567); // the test values that go round with SplitMix64
    for (const std::uint64_t expected : {6457827717110365317ULL, 3203168211198807973ULL, 9817491932198370423ULL,
             4593380528125082431ULL, 16408922859458223821ULL})
        QCOMPARE(random(), expected);
}

void TestBase::smallNumbersAreUniform()
{
    Random random(3);
    std::array<int, 6> counts{};
    for (int i = 0; i < 60'000; ++i)
        ++counts[random.below(6)];
    for (const int count : counts)
        QVERIFY2(std::abs(count - 10'000) < 400, qPrintable(QString::number(count))); // over four standard deviations
    for (int i = 0; i < 1000; ++i) {
        const double value = random.uniform(-2, 3);
        QVERIFY(value >= -2 && value < 3);
    }
    QCOMPARE(random.below(1), std::uint64_t(0));
}

void TestBase::normalNumbersHaveTheirMoments()
{
    Random random(11);
    constexpr int kCount = 40'000;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < kCount; ++i) {
        const double value = random.normal();
        sum += value;
        squares += value * value;
    }
    QVERIFY(std::abs(sum / kCount) < 0.02);
    QVERIFY(std::abs(squares / kCount - 1) < 0.03);
}

void TestBase::shufflingIsTheSameEverywhere()
{
    std::vector<int> items(10);
    std::iota(items.begin(), items.end(), 0);
    std::vector<int> again = items;
    Random one(5);
    Random two(5);
    shuffle(std::span(items), one);
    shuffle(std::span(again), two);
    QCOMPARE(items, again);
    QVERIFY(!std::is_sorted(items.begin(), items.end()));
    std::sort(items.begin(), items.end());
    QCOMPARE(items.front(), 0);
    QCOMPARE(items.back(), 9);
}

void TestBase::mixedSeedsDiffer()
{
    QSet<quint64> seeds;
    for (quint64 stream = 0; stream < 30; ++stream)
        for (quint64 index = 0; index < 30; ++index)
            seeds.insert(mixSeed(7, stream, index));
    QCOMPARE(seeds.size(), 900);
    QVERIFY(mixSeed(7, 1, 2) != mixSeed(7, 2, 1));
    QCOMPARE(mixSeed(7, 1, 2), mixSeed(7, 1, 2));
}

void TestBase::progressReportsTheLastItemAndEveryPhase()
{
    QList<ProgressReport> reports;
    Progress progress([&](const ProgressReport &report) { reports.append(report); });
    for (int i = 0; i <= 10'000; ++i)
        progress.report(i, 10'000, QStringLiteral("one"));
    progress.report(0, 0, QStringLiteral("two"));
    QVERIFY2(reports.size() < 200, qPrintable(QString::number(reports.size())));
    QCOMPARE(reports.constFirst().done, 0);
    QCOMPARE(reports.at(reports.size() - 2).done, 10'000);
    QCOMPARE(reports.constLast().what, QStringLiteral("two"));
    QVERIFY(!reports.constLast().remainingMs.has_value());
    Progress().report(1, 2, QStringLiteral("nobody listens"));
}

void TestBase::cancellingThrows()
{
    Progress progress;
    progress.throwIfCancelled();
    progress.cancel();
    QVERIFY(progress.isCancelled());
    QVERIFY_EXCEPTION_THROWN(progress.throwIfCancelled(), Cancelled);
}

void TestBase::durationsAreReadable()
{
    QCOMPARE(durationText(0), QStringLiteral("0 s"));
    QCOMPARE(durationText(11'600), QStringLiteral("12 s"));
    QCOMPARE(durationText(220'000), QStringLiteral("3 min 40 s"));
    QCOMPARE(durationText(7'500'000), QStringLiteral("2 h 5 min"));
}

QTEST_GUILESS_MAIN(TestBase)
#include "test_base.moc"
