// How long the health checks take over many small images. health_bench FOLDER [IMAGES]: images are generated in FOLDER
// the first time (100,000 of 64 × 64 pixels unless said otherwise).
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/random.h"
#include "core/health/measure_images.h"
#include "core/health/project_health.h"
#include "core/project/project.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <cstdio>
#include <cstdlib>

#include <sys/resource.h>

using namespace taxon;

namespace {

cv::Mat blobs(quint64 seed)
{
    Random random(seed);
    const auto color = [&] { return cv::Scalar(double(random.below(256)), double(random.below(256)), double(random.below(256))); };
    cv::Mat image(64, 64, CV_8UC3, color());
    for (int i = 0; i < 5; ++i) {
        const cv::Point centre(int(random.below(64)), int(random.below(64)));
        const int radius = int(random.below(16)) + 4;
        cv::circle(image, centre, radius, color(), cv::FILLED);
    }
    return image;
}

/// One in a hundred is a copy of the one before.
void generate(const QString &folder, int images)
{
    for (int i = 0; i < images; ++i) {
        const QString below = QStringLiteral("%1/%2").arg(folder).arg(i / 1'000);
        const QString path = QStringLiteral("%1/%2.jpg").arg(below).arg(i);
        if (QFile::exists(path))
            continue;
        QDir().mkpath(below);
        cv::imwrite(path.toStdString(), blobs(quint64(i % 100 == 99 ? i - 1 : i)));
    }
}

std::unique_ptr<Project> projectOf(const QString &folder, int images)
{
    const QString path = folder + QStringLiteral("/bench.taxon");
    QDir(path).removeRecursively();
    auto project = Project::create(path, {QStringLiteral("a"), QStringLiteral("b")});
    const QList<ImageClass> classes = project->classes().all();
    Transaction transaction(project->database());
    for (int i = 0; i < images; ++i) {
        ImageRecord record;
        record.path = record.importedFrom = QStringLiteral("%1/%2/%3.jpg").arg(folder).arg(i / 1'000).arg(i);
        const QFileInfo file(record.path);
        record.sha256 = sha256OfFile(record.path);
        record.bytes = file.size();
        record.modifiedMs = file.lastModified().toMSecsSinceEpoch();
        record.width = record.height = 64;
        record.channels = 3;
        record.bitDepth = 8;
        record.format = QStringLiteral("jpeg");
        Decision decision;
        decision.image = project->images().add(record);
        decision.label = classes[i % 2].id;
        project->decisions().record(decision);
    }
    transaction.commit();
    return project;
}

template <class Work> void say(const char *what, const Work &work)
{
    QElapsedTimer clock;
    clock.start();
    work();
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("%-44s %7.2f s, at most %ld MB so far\n", what, double(clock.elapsed()) / 1000, usage.ru_maxrss / 1024);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QString folder = QDir(QString::fromLocal8Bit(argc > 1 ? argv[1] : ".")).absolutePath();
    const int images = argc > 2 ? std::atoi(argv[2]) : 100'000;
    try {
        Progress progress;
        std::unique_ptr<Project> project;
        say("generating, not measured here", [&] { generate(folder, images); });
        say("a project of them, not measured here", [&] { project = projectOf(folder, images); });
        say("identical images, of labels and hashes alone", [&] { project->images().identical(); });
        say("all checks before anything is measured", [&] { checkHealth(*project, progress); });
        say("looking at every image", [&] { measureImages(*project, progress); });
        HealthReport report;
        say("all checks", [&] { report = checkHealth(*project, progress); });
        say("a second look", [&] { measureImages(*project, progress); });
        for (const Finding &finding : report.findings)
            std::printf("%s: %zu images\n", qPrintable(findingKindName(finding.kind)), finding.images.size());
    } catch (const Error &error) {
        std::fprintf(stderr, "%s\n", qPrintable(error.message()));
        return 1;
    }
    return 0;
}
