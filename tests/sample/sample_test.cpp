#include "core/sample/sample_project.h"
#include "tests/support/test_support.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/project/project.h"
#include "core/sample/defect_painter.h"
#include "core/sample/simulated_annotators.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace taxon;

namespace {

constexpr SampleOptions kSmall{3, 60, 32};

/// Hashes of all pictures by their path below `folder`.
QMap<QString, QString> pictures(const QString &folder)
{
    QMap<QString, QString> hashes;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        hashes.insert(QDir(folder).relativeFilePath(path), sha256OfFile(path));
    }
    return hashes;
}

/// All decisions as text, with paths in place of ids.
QStringList decisionLines(const QString &projectPath)
{
    const auto project = Project::open(projectPath);
    QStringList lines;
    project->decisions().forEachStanding([&](const Decision &decision) {
        lines += project->images().image(decision.image).path + u' ' + QString::number(decision.annotator->value) + u' '
            + QString::number(decision.label ? decision.label->value : 0) + u' ' + decision.madeAt.toString(Qt::ISODateWithMs);
    });
    return lines;
}

} // namespace

class SampleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sixDifferentDefectsAreDrawn()
    {
        QCOMPARE(defectNames().size(), 6);
        for (int defect = 0; defect < 6; ++defect) {
            const RgbImage image = paintDefect(defect, 64, 9);
            QCOMPARE(image.pixels.size(), size_t(64 * 64 * 3));
            QVERIFY(image.pixels == paintDefect(defect, 64, 9).pixels);
            QVERIFY(image.pixels != paintDefect(defect, 64, 10).pixels);
            QVERIFY(image.pixels != paintDefect((defect + 1) % 6, 64, 9).pixels);
        }
    }

    void annotatorsAreAsSkilledAsTheySay()
    {
        std::vector<int> truths(6000);
        for (size_t i = 0; i < truths.size(); ++i)
            truths[i] = int(i % 6);
        std::map<int, std::map<int, int>> votes; // image → label → count
        std::array<double, 3> right{};
        std::array<double, 3> made{};
        int skips = 0;
        for (const SimulatedDecision &decision : simulateAnnotators(truths, 5)) {
            votes[decision.image];
            skips += !decision.label;
            if (!decision.label)
                continue;
            const auto annotator = size_t(decision.annotator);
            made[annotator] += 1;
            right[annotator] += *decision.label == truths[size_t(decision.image)];
            votes[decision.image][*decision.label] += 1;
        }
        const std::array<double, 3> expected{0.97, 0.92, 0.85};
        for (size_t i = 0; i < 3; ++i)
            QVERIFY2(std::abs(right[i] / made[i] - expected[i]) < 0.015, qPrintable(QString::number(right[i] / made[i])));
        QVERIFY(skips > 60 && skips < 300);
        QVERIFY(std::abs(int(votes.size()) - 6000 * 21 / 22) < 60); // the rest is seen by nobody

        double majorities = 0;
        double rightMajorities = 0;
        for (const auto &[image, labels] : votes) {
            int total = 0;
            for (const auto &[label, count] : labels)
                total += count;
            for (const auto &[label, count] : labels) {
                majorities += count * 2 > total;
                rightMajorities += count * 2 > total && label == truths[size_t(image)];
            }
        }
        const double share = rightMajorities / majorities;
        QVERIFY2(share > 0.955 && share < 0.985, qPrintable(QString::number(share)));
    }

    void theProjectIsCompleteAndUsesItsPictures()
    {
        const QTemporaryDir folder;
        Progress progress;
        const SampleReport report = makeSampleProject(folder.path(), kSmall, progress);
        QCOMPARE(report.project, folder.filePath(QStringLiteral("sample.taxon")));
        QCOMPARE(report.imageCount, 61); // a copy on top, the broken file left out
        QCOMPARE(pictures(report.images).size(), 62);
        const auto project = Project::open(report.project);
        QCOMPARE(project->images().count(), 61);
        QCOMPARE(project->annotators().all().size(), 3);
        int labels = 0;
        project->decisions().forEachStanding([&](const Decision &decision) {
            ++labels;
            QVERIFY(decision.origin == DecisionOrigin::Simulated);
            QVERIFY(decision.milliseconds > 100);
        });
        QCOMPARE(labels, report.decisions);
        QVERIFY(labels > 120);
        QSet<QString> contents;
        project->images().forEach([&](const ImageRecord &record) {
            contents.insert(record.sha256);
            QVERIFY(project->images().absolutePath(record).startsWith(report.images + u'/'));
        });
        QCOMPARE(contents.size(), 60);
    }

    void theSameSeedGivesTheSameSample()
    {
        const QTemporaryDir first;
        const QTemporaryDir second;
        Progress progress;
        const SampleReport a = makeSampleProject(first.path(), kSmall, progress);
        const SampleReport b = makeSampleProject(second.path(), kSmall, progress);
        QVERIFY(pictures(a.images) == pictures(b.images));
        QCOMPARE(decisionLines(a.project), decisionLines(b.project));
    }

    void anExistingSampleOrForeignPicturesAreRefused()
    {
        const QTemporaryDir folder;
        Progress progress;
        makeSampleProject(folder.path(), kSmall, progress);
        TAXON_VERIFY_ERROR(makeSampleProject(folder.path(), kSmall, progress), ErrorCode::NotWritable);
        const QTemporaryDir foreign;
        QDir(foreign.path()).mkdir(QStringLiteral("images"));
        TAXON_VERIFY_ERROR(makeSampleProject(foreign.path(), kSmall, progress), ErrorCode::NotWritable);
        QVERIFY(QDir(foreign.path()).exists(QStringLiteral("images")));
        TAXON_VERIFY_ERROR(makeSampleProject(foreign.filePath(QStringLiteral("a")), {1, 3, 64}, progress), ErrorCode::Usage);
    }

    void aCancelledSampleLeavesNothing_data()
    {
        QTest::addColumn<int>("afterReports");
        QTest::newRow("at once") << 0;
        QTest::newRow("later") << 1;
    }

    void aCancelledSampleLeavesNothing()
    {
        QFETCH(int, afterReports);
        const QTemporaryDir folder;
        const QString target = folder.filePath(QStringLiteral("new"));
        Progress *control = nullptr;
        int reports = 0;
        QString lastPhase;
        Progress progress([&](const ProgressReport &report) {
            reports += report.what != lastPhase; // counts phases: drawing, reading, simulating
            lastPhase = report.what;
            if (reports > afterReports)
                control->cancel();
        });
        control = &progress;
        QVERIFY_EXCEPTION_THROWN(makeSampleProject(target, kSmall, progress), Cancelled);
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void whatAnInterruptedRunLeftIsReplaced()
    {
        const QTemporaryDir folder;
        QDir(folder.path()).mkpath(QStringLiteral("images/crack"));
        QDir(folder.path()).mkpath(QStringLiteral("sample-unfinished.taxon"));
        Progress progress;
        QCOMPARE(makeSampleProject(folder.path(), kSmall, progress).imageCount, 61);
        QVERIFY(!QDir(folder.path()).exists(QStringLiteral("sample-unfinished.taxon")));
    }
};

QTEST_GUILESS_MAIN(SampleTest)
#include "sample_test.moc"
