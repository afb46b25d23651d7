#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/random.h"
#include "core/dataset/snapshot_builder.h"
#include "core/health/measure_images.h"
#include "core/health/project_health.h"
#include "core/imaging/decode.h"
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

#include <algorithm>
#include <array>

using namespace taxon;

namespace {

/// Soft blobs whose places depend on the seed alone.
cv::Mat blobs(quint64 seed, int side = 96)
{
    Random random(seed);
    cv::Mat image(side, side, CV_8UC3, cv::Scalar(40, 60, 80));
    for (int i = 0; i < 12; ++i) {
        const cv::Point centre(int(random.below(quint64(side))), int(random.below(quint64(side))));
        const auto value = double(random.below(200) + 50);
        cv::circle(image, centre, int(random.below(20)) + 6, cv::Scalar(value, 255 - value, value / 2), cv::FILLED);
    }
    return image;
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
        record.width = record.height = 96;
        record.format = QStringLiteral("png");
        return project->images().add(record);
    }

    ImageId add(const QString &name, const cv::Mat &image, const char *label)
    {
        const QString path = folder.filePath(name);
        cv::imwrite(path.toStdString(), image);
        const ImageId id = add(path);
        if (!label)
            return id;
        Decision decision;
        decision.image = id;
        decision.label = project->classes().find(QString::fromLatin1(label))->id;
        project->decisions().record(decision);
        return id;
    }

    HealthReport measuredHealth()
    {
        measureImages(*project, progress);
        return checkHealth(*project, progress);
    }

    QTemporaryDir folder;
    std::unique_ptr<Project> project;
    Progress progress;
};

const Finding *find(const HealthReport &report, FindingKind kind)
{
    const auto found = std::find_if(report.findings.begin(), report.findings.end(), [kind](const Finding &finding) { return finding.kind == kind; });
    return found == report.findings.end() ? nullptr : &*found;
}

/// The names of the images of the finding, sorted.
QStringList namesOf(Project &project, const Finding &finding)
{
    QStringList names;
    for (const ImageId id : finding.images)
        names.append(QFileInfo(project.images().image(id).path).completeBaseName());
    names.sort();
    return names;
}

} // namespace

class TestProjectHealth : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrongWithAProjectIsFoundTheWorstFirst()
    {
        Fixture f;
        for (int i = 0; i < 24; ++i)
            f.add(QStringLiteral("cat%1.png").arg(i), blobs(quint64(i)), "cat");
        f.add(QStringLiteral("same.png"), blobs(0), "dog");
        f.add(QStringLiteral("flat.png"), cv::Mat(96, 96, CV_8UC3, cv::Scalar::all(90)), "cat");
        f.add(QStringLiteral("gone.png"), blobs(50), "cat");
        QVERIFY(QFile::remove(f.folder.filePath(QStringLiteral("gone.png"))));
        f.add(QStringLiteral("changed.png"), blobs(51), "cat");
        cv::imwrite(f.folder.filePath(QStringLiteral("changed.png")).toStdString(), blobs(52));

        const HealthReport before = checkHealth(*f.project, f.progress);
        QCOMPARE(before.waiting, 26);
        QVERIFY(before.skipped.contains(FindingKind::Blur));
        QVERIFY(before.skipped.contains(FindingKind::Leakage));
        QVERIFY(find(before, FindingKind::LabelConflicts)); // needs no pixels

        const HealthReport report = f.measuredHealth();
        QCOMPARE(report.images, 28);
        QCOMPARE(report.waiting, 0);
        QCOMPARE(report.findings.front().kind, FindingKind::LabelConflicts);
        QCOMPARE(namesOf(*f.project, report.findings.front()), (QStringList{QStringLiteral("cat0"), QStringLiteral("same")}));
        QVERIFY(std::is_sorted(report.findings.begin(), report.findings.end(), [](const Finding &a, const Finding &b) { return a.severity < b.severity; }));
        QCOMPARE(namesOf(*f.project, *find(report, FindingKind::OneColor)), QStringList{QStringLiteral("flat")});
        QCOMPARE(namesOf(*f.project, *find(report, FindingKind::Files)), QStringList{QStringLiteral("gone")});
        QVERIFY(find(report, FindingKind::ClassBalance));
        QVERIFY(report.passed.contains(FindingKind::Sizes));
        const auto changed = std::find_if(report.findings.begin(), report.findings.end(), [](const Finding &finding) { return finding.sentence.contains(QStringLiteral("other content")); });
        QVERIFY(changed != report.findings.end());
        QCOMPARE(namesOf(*f.project, *changed), QStringList{QStringLiteral("changed")});
    }

    void aWholeProjectHasNothingToTell()
    {
        Fixture f;
        for (int i = 0; i < 24; ++i)
            f.add(QStringLiteral("%1.png").arg(i), blobs(quint64(i)), i % 2 ? "cat" : "dog");
        buildSnapshot(*f.project, {});
        const HealthReport report = f.measuredHealth();
        QCOMPARE(report.findings.size(), 1); // few images, always
        QCOMPARE(report.findings.front().kind, FindingKind::ImageCounts);
        QCOMPARE(report.passed.size(), 12);
        QVERIFY(report.skipped.isEmpty());
    }

    void whatCannotBeToldIsNotPassed()
    {
        Fixture f;
        for (int i = 0; i < 10; ++i)
            f.add(QStringLiteral("%1.png").arg(i), blobs(quint64(i)), nullptr);
        const HealthReport report = f.measuredHealth();
        QCOMPARE(report.skipped, (QList<FindingKind>{FindingKind::LabelConflicts, FindingKind::ClassBalance, FindingKind::Sizes, FindingKind::AspectRatios,
            FindingKind::BrightnessByClass, FindingKind::Blur, FindingKind::Colors, FindingKind::Leakage}));
        QCOMPARE(report.findings.size(), 1);
        QCOMPARE(report.findings.front().images.size(), std::size_t(10)); // they wait for labels
        QCOMPARE(report.findings.front().action, FindingAction::Label);
        const Fixture empty;
        Progress progress;
        QVERIFY(checkHealth(*empty.project, progress).findings.isEmpty());
    }

    void groupsThatAreNamedAfterTheSplitLeak()
    {
        Fixture f;
        std::vector<std::pair<ImageId, QString>> keys;
        for (int i = 0; i < 20; ++i)
            keys.emplace_back(f.add(QStringLiteral("%1.png").arg(i), blobs(quint64(i)), i % 2 ? "cat" : "dog"), QStringLiteral("patient"));
        buildSnapshot(*f.project, {});
        QVERIFY(!find(f.measuredHealth(), FindingKind::Leakage));
        f.project->images().setGroupKeys(keys);
        const HealthReport report = checkHealth(*f.project, f.progress);
        const Finding *leak = find(report, FindingKind::Leakage);
        QVERIFY(leak);
        QCOMPARE(leak->images.size(), std::size_t(20));
        QCOMPARE(leak->value, std::optional(1.0));
        QCOMPARE(leak->action, FindingAction::Split);
    }

    void measuringGoesOnWhereItStoppedAndIsDoneOnce()
    {
        Fixture f;
        for (int i = 0; i < 60; ++i)
            f.add(QStringLiteral("%1.png").arg(i), blobs(quint64(i)), "cat");
        f.add(QStringLiteral("again.png"), blobs(0), "cat"); // the content of another one is read once
        Progress stopping([&](const ProgressReport &report) {
            if (report.total == 60) // not while the 61 files are looked for
                stopping.cancel();
        });
        QVERIFY_THROWS_EXCEPTION(Cancelled, measureImages(*f.project, stopping));
        const qint64 waiting = checkHealth(*f.project, f.progress).waiting;
        QVERIFY(waiting > 0);
        QVERIFY(waiting < 60);
        const MeasureReport rest = measureImages(*f.project, f.progress);
        QVERIFY(rest.measured >= waiting - 1 && rest.measured <= waiting);
        QCOMPARE(checkHealth(*f.project, f.progress).waiting, 0);
        QCOMPARE(measureImages(*f.project, f.progress).measured, 0);
        QCOMPARE(f.project->images().countWithoutPerceptualHash(), 0);
    }

    void aCopyThatComesLaterGetsItsLook()
    {
        Fixture f;
        f.add(QStringLiteral("one.png"), blobs(1), "cat");
        measureImages(*f.project, f.progress);
        f.add(QStringLiteral("copy.png"), blobs(1), "cat");
        QCOMPARE(checkHealth(*f.project, f.progress).waiting, 1);
        measureImages(*f.project, f.progress);
        QCOMPARE(f.project->images().countWithoutPerceptualHash(), 0);
        QCOMPARE(checkHealth(*f.project, f.progress).waiting, 0);
    }

    void aFileThatChangedInSecretIsNotMeasured()
    {
        Fixture f;
        const ImageId image = f.add(QStringLiteral("a.bmp"), blobs(1), "cat");
        const QString path = f.project->images().absolutePath(f.project->images().image(image));
        const QDateTime before = QFileInfo(path).lastModified();
        cv::imwrite(path.toStdString(), blobs(2)); // of the same size
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(before, QFileDevice::FileModificationTime));
        file.close();
        const MeasureReport report = measureImages(*f.project, f.progress);
        QCOMPARE(report.measured, 0);
        QCOMPARE(report.unusable, 1);
    }

    void finishedRunsOnThreeSizesGiveAForecast()
    {
        Fixture f;
        for (int i = 0; i < 40; ++i)
            f.add(QStringLiteral("%1.png").arg(i), blobs(quint64(i)), i % 2 ? "cat" : "dog");
        // 10, 20 and 30 images to train on; error = 6 / images
        const auto run = [&](const std::array<int, 3> &ratios, double accuracy, bool isFinished) {
            const SnapshotId snapshot = buildSnapshot(*f.project, {.ratios = ratios}).snapshot.id;
            const RunId id = f.project->runs().add(snapshot, {});
            EpochRecord epoch;
            epoch.epoch = 1;
            epoch.valAccuracy = accuracy;
            f.project->runs().saveEpoch(id, epoch);
            if (isFinished)
                f.project->runs().finish(id, 1, QStringLiteral("hash"));
        };
        const auto sentence = [&] {
            const HealthReport report = checkHealth(*f.project, f.progress);
            return find(report, FindingKind::ImageCounts)->sentence;
        };
        run({1, 3, 0}, 0.4, true);
        run({2, 2, 0}, 0.7, true);
        run({3, 1, 0}, 0.8, false); // does not count
        QVERIFY2(sentence().contains(QStringLiteral("so far there are 2")), qPrintable(sentence()));
        run({3, 1, 0}, 0.8, true);
        QVERIFY2(sentence().contains(QStringLiteral("(60) would bring the validation accuracy from about 80.0 % to about 90.0 %")), qPrintable(sentence()));
    }

    void anUnreadableFileIsTold()
    {
        Fixture f;
        f.add(QStringLiteral("good.png"), blobs(1), "cat");
        QFile broken(f.folder.filePath(QStringLiteral("broken.png")));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write(readFile(f.folder.filePath(QStringLiteral("good.png"))).first(400));
        broken.close();
        f.add(broken.fileName());
        const MeasureReport measured = measureImages(*f.project, f.progress);
        QCOMPARE(measured.measured, 2);
        QCOMPARE(measured.unreadable, 1);
        const HealthReport report = checkHealth(*f.project, f.progress);
        QCOMPARE(namesOf(*f.project, *find(report, FindingKind::Files)), QStringList{QStringLiteral("broken")});
        QCOMPARE(measureImages(*f.project, f.progress).measured, 0); // it stays unreadable
    }

    void theKnownDuplicatesOfRealDataAreFound_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<qsizetype>("images");
        QTest::newRow("steel") << QStringLiteral("data/images/neu_steel/patches") << qsizetype(2);
        QTest::newRow("heads") << QStringLiteral("data/images/mednist_6000/HeadCT") << qsizetype(9);
    }

    void theKnownDuplicatesOfRealDataAreFound()
    {
        TAXON_SKIP_WITHOUT_SHARED("data/images");
        QFETCH(const QString, folder);
        QFETCH(const qsizetype, images);
        Fixture f;
        const QDir files(taxon::test::sharedPath(folder));
        Transaction transaction(f.project->database());
        for (const QFileInfo &file : files.entryInfoList(QDir::Files, QDir::Name))
            f.add(file.filePath());
        transaction.commit();
        const HealthReport report = f.measuredHealth();
        const Finding *repeated = find(report, FindingKind::RepeatedImages);
        QVERIFY(repeated);
        QCOMPARE(qsizetype(repeated->images.size()), images);
        if (images == 2)
            QCOMPARE(namesOf(*f.project, *repeated), (QStringList{QStringLiteral("patches_101"), QStringLiteral("patches_105")}));
    }
};

QTEST_GUILESS_MAIN(TestProjectHealth)
#include "test_project_health.moc"
