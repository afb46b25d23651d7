#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/random.h"
#include "core/dataset/near_duplicates.h"
#include "core/dataset/near_groups.h"
#include "core/dataset/perceptual_hashes.h"
#include "core/dataset/split_groups.h"
#include "core/imaging/decode.h"
#include "core/imaging/perceptual_hash.h"
#include "core/project/project.h"
#include "tests/support/test_support.h"

#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

using namespace taxon;

namespace {

/// Soft blobs whose places depend on the seed alone.
cv::Mat blobs(quint64 seed, int side = 128)
{
    Random random(seed);
    cv::Mat image(side, side, CV_8UC3, cv::Scalar(40, 60, 80));
    for (int i = 0; i < 12; ++i) {
        const cv::Point centre(int(random.below(quint64(side))), int(random.below(quint64(side))));
        const auto value = double(random.below(200) + 50);
        cv::circle(image, centre, int(random.below(20)) + 6, cv::Scalar(value, 255 - value, value / 2), cv::FILLED);
    }
    cv::GaussianBlur(image, image, {9, 9}, 0);
    return image;
}

quint64 hashOf(const cv::Mat &image, const char *suffix = ".png", const std::vector<int> &parameters = {})
{
    std::vector<uchar> bytes;
    cv::imencode(suffix, image, bytes, parameters);
    return perceptualHash(decodeReduced(QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())), 64));
}

struct Fixture {
    Fixture()
        : project(Project::create(folder.filePath(QStringLiteral("p")), {QStringLiteral("cat"), QStringLiteral("dog")}))
    {
    }

    ImageId add(const QString &path)
    {
        const QByteArray bytes = readFile(path);
        const QFileInfo info(path);
        ImageRecord record;
        record.path = record.importedFrom = path;
        record.sha256 = sha256Hex(bytes);
        record.bytes = bytes.size();
        record.modifiedMs = info.lastModified().toMSecsSinceEpoch();
        record.width = record.height = 128;
        record.format = QStringLiteral("png");
        return project->images().add(record);
    }

    ImageId add(const QString &name, const cv::Mat &image, const std::vector<int> &parameters = {})
    {
        const QString path = folder.filePath(name);
        cv::imwrite(path.toStdString(), image, parameters);
        return add(path);
    }

    void label(ImageId image, const char *name)
    {
        Decision decision;
        decision.image = image;
        decision.label = project->classes().find(QString::fromLatin1(name))->id;
        project->decisions().record(decision);
    }

    QTemporaryDir folder;
    std::unique_ptr<Project> project;
    Progress progress;
};

} // namespace

class TestNearDuplicates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void scaledAndCompressedPicturesAreNear();
    void differentPicturesAreFar();
    void evenPicturesAreAlikeAndNotNoise();
    void groupsAreThoseOfComparingAll_data();
    void groupsAreThoseOfComparingAll();
    void aHundredThousandHashesAreQuick();
    void comparingStopsWhenAsked();
    void identicalAndSimilarImagesAreToldApart();
    void conflictsComeFirst();
    void aDamagedOrChangedFileHasNoHash();
    void hashingGoesOnWhereItStopped();
    void splitGroupsJoinContentKeyAndLook();
    void theKnownDuplicatesOfRealDataAreFound();
};

void TestNearDuplicates::scaledAndCompressedPicturesAreNear()
{
    for (quint64 seed = 0; seed < 20; ++seed) {
        const cv::Mat image = blobs(seed);
        cv::Mat small;
        cv::resize(image, small, {}, 0.6, 0.6, cv::INTER_AREA);
        const quint64 original = hashOf(image);
        QVERIFY(hammingDistance(original, hashOf(small)) <= kNearDistance);
        QVERIFY(hammingDistance(original, hashOf(image, ".jpg", {cv::IMWRITE_JPEG_QUALITY, 60})) <= kNearDistance);
        QVERIFY(hammingDistance(original, hashOf(image * 0.9)) <= kNearDistance);
    }
}

void TestNearDuplicates::differentPicturesAreFar()
{
    for (quint64 seed = 0; seed < 20; ++seed)
        QVERIFY(hammingDistance(hashOf(blobs(seed)), hashOf(blobs(seed + 100))) > kMaxHammingDistance);
}

void TestNearDuplicates::evenPicturesAreAlikeAndNotNoise()
{
    const quint64 gray = hashOf(cv::Mat(50, 70, CV_8UC3, cv::Scalar::all(97)));
    QCOMPARE(gray, quint64(1));
    QCOMPARE(hashOf(cv::Mat(64, 64, CV_8UC3, cv::Scalar::all(203))), gray);
}

void TestNearDuplicates::groupsAreThoseOfComparingAll_data()
{
    QTest::addColumn<int>("distance");
    for (const int distance : {0, 1, 3, 4, 7, 8, 12})
        QTest::addRow("%d", distance) << distance;
}

void TestNearDuplicates::groupsAreThoseOfComparingAll()
{
    QFETCH(const int, distance);
    Random random(9);
    std::vector<std::uint64_t> hashes;
    for (int i = 0; i < 400; ++i) {
        std::uint64_t hash = hashes.size() < 40 ? random() : hashes[random.below(40)];
        for (std::uint64_t bits = random.below(14); bits > 0; --bits)
            hash ^= std::uint64_t(1) << random.below(64);
        hashes.push_back(hash);
    }
    UnionFind expected(hashes.size());
    for (std::size_t a = 0; a < hashes.size(); ++a)
        for (std::size_t b = 0; b < a; ++b)
            if (hammingDistance(hashes[a], hashes[b]) <= distance)
                expected.unite(a, b);
    UnionFind found(hashes.size());
    Progress progress;
    uniteNear(hashes, distance, found, progress);
    QCOMPARE(found.groups(), expected.groups());
}

void TestNearDuplicates::aHundredThousandHashesAreQuick()
{
    Random random(3);
    std::vector<std::uint64_t> hashes(100'000);
    for (std::size_t i = 0; i < hashes.size(); ++i)
        hashes[i] = i % 10 == 9 ? hashes[i - 1] ^ (std::uint64_t(1) << random.below(64)) : random();
    UnionFind sets(hashes.size());
    Progress progress;
    QElapsedTimer clock;
    clock.start();
    uniteNear(hashes, kNearDistance, sets, progress);
    qInfo("100,000 hashes at distance %d: %lld ms", kNearDistance, clock.elapsed());
    QVERIFY(clock.elapsed() < 10'000);
    QVERIFY(sets.groups().size() >= 10'000);
}

void TestNearDuplicates::comparingStopsWhenAsked()
{
    const std::vector<std::uint64_t> hashes{1, 2};
    UnionFind sets(2);
    Progress progress;
    progress.cancel();
    QVERIFY_THROWS_EXCEPTION(Cancelled, uniteNear(hashes, 4, sets, progress));
}

void TestNearDuplicates::identicalAndSimilarImagesAreToldApart()
{
    Fixture f;
    const ImageId one = f.add(QStringLiteral("one.png"), blobs(1));
    f.add(QStringLiteral("other.png"), blobs(2));
    const ImageId same = f.add(QStringLiteral("same.png"), blobs(1));
    const ImageId alike = f.add(QStringLiteral("alike.jpg"), blobs(1), {cv::IMWRITE_JPEG_QUALITY, 70});
    const auto identical = findDuplicates(*f.project, std::nullopt, f.progress);
    QCOMPARE(identical.size(), 1);
    QCOMPARE(identical[0].images, (std::vector{one, same}));
    QVERIFY(identical[0].isIdentical);

    QCOMPARE(computePerceptualHashes(*f.project, f.progress).computed, 4);
    const auto near = findDuplicates(*f.project, kNearDistance, f.progress);
    QCOMPARE(near.size(), 1);
    QCOMPARE(near[0].images, (std::vector{one, same, alike}));
    QVERIFY(!near[0].isIdentical);
    QVERIFY(!near[0].hasConflict);
}

void TestNearDuplicates::conflictsComeFirst()
{
    Fixture f;
    for (const char *name : {"a.png", "b.png"})
        f.label(f.add(QString::fromLatin1(name), blobs(1)), "cat");
    f.label(f.add(QStringLiteral("c.png"), blobs(2)), "cat");
    const ImageId dog = f.add(QStringLiteral("d.png"), blobs(2));
    f.label(dog, "dog");
    f.add(QStringLiteral("e.png"), blobs(2)); // unlabeled: no conflict of its own
    const auto groups = findDuplicates(*f.project, std::nullopt, f.progress);
    QCOMPARE(groups.size(), 2);
    QVERIFY(groups[0].hasConflict);
    QCOMPARE(groups[0].images.size(), std::size_t(3));
    QCOMPARE(groups[0].labels[1], std::optional(f.project->classes().find(QStringLiteral("dog"))->id));
    QVERIFY(!groups[0].labels[2]);
    QVERIFY(!groups[1].hasConflict);
}

void TestNearDuplicates::aDamagedOrChangedFileHasNoHash()
{
    Fixture f;
    f.add(QStringLiteral("good.png"), blobs(1));
    f.add(QStringLiteral("changed.png"), blobs(2));
    f.add(QStringLiteral("gone.png"), blobs(3));
    cv::imwrite(f.folder.filePath(QStringLiteral("changed.png")).toStdString(), blobs(4));
    QVERIFY(QFile::remove(f.folder.filePath(QStringLiteral("gone.png"))));
    const HashReport report = computePerceptualHashes(*f.project, f.progress);
    QCOMPARE(report.computed, 1);
    QCOMPARE(report.unusable, 2);
}

void TestNearDuplicates::hashingGoesOnWhereItStopped()
{
    Fixture f;
    for (int i = 0; i < 60; ++i)
        f.add(QStringLiteral("%1.png").arg(i), blobs(quint64(i)));
    Progress stopping([&](const ProgressReport &report) {
        if (report.done > 0)
            stopping.cancel();
    });
    QVERIFY_THROWS_EXCEPTION(Cancelled, computePerceptualHashes(*f.project, stopping));
    const auto kept = f.project->images().perceptualHashes().size();
    QVERIFY(kept > 0);
    QVERIFY(kept < 60);
    QCOMPARE(computePerceptualHashes(*f.project, f.progress).computed, qint64(60 - kept));
}

void TestNearDuplicates::splitGroupsJoinContentKeyAndLook()
{
    Progress progress;
    const std::vector<GroupedImage> images{
        {QStringLiteral("c"), QStringLiteral("patient 1"), 0}, // 0
        {QStringLiteral("b"), {}, 1},                          // looks like 0
        {QStringLiteral("a"), QStringLiteral("patient 1"), {}}, // the patient of 0
        {QStringLiteral("b"), {}, {}},                         // the content of 1
        {QStringLiteral("d"), QStringLiteral("patient 2"), ~quint64(0)},
    };
    const auto groups = splitGroups(images, 2, progress);
    for (std::size_t i = 0; i < 4; ++i)
        QCOMPARE(groups[i], QStringLiteral("a"));
    QCOMPARE(groups[4], QStringLiteral("d"));
    QCOMPARE(splitGroups({{QStringLiteral("x"), {}}, {QStringLiteral("y"), {}}}, 2, progress),
        (std::vector{QStringLiteral("x"), QStringLiteral("y")}));
}

void TestNearDuplicates::theKnownDuplicatesOfRealDataAreFound()
{
    TAXON_SKIP_WITHOUT_SHARED("data/images");
    const auto identicalIn = [](const QString &below) {
        Fixture f;
        const QDir folder(taxon::test::sharedPath(below));
        Transaction transaction(f.project->database());
        for (const QFileInfo &file : folder.entryInfoList(QDir::Files, QDir::Name))
            f.add(file.filePath());
        transaction.commit();
        QList<QStringList> names;
        for (const DuplicateGroup &group : findDuplicates(*f.project, std::nullopt, f.progress)) {
            names.emplaceBack();
            for (const ImageId id : group.images)
                names.back().append(QFileInfo(f.project->images().image(id).path).completeBaseName());
        }
        return names;
    };
    QCOMPARE(identicalIn(QStringLiteral("data/images/neu_steel/patches")),
        (QList<QStringList>{{QStringLiteral("patches_101"), QStringLiteral("patches_105")}}));
    const auto heads = identicalIn(QStringLiteral("data/images/mednist_6000/HeadCT"));
    QCOMPARE(heads.size(), 1);
    QCOMPARE(heads[0].size(), 9);
}

QTEST_GUILESS_MAIN(TestNearDuplicates)
#include "test_near_duplicates.moc"
