#include "tests/bench/labeling_project.h"

#include "core/base/random.h"
#include "core/project/project.h"

#include <QDir>
#include <QFileInfo>
#include <QImage>

#include <unistd.h>

namespace taxon::test {
namespace {

constexpr int kSmallPictures = 20;
constexpr int kLargePictures = 4;
constexpr int kFolders = 40;
constexpr int kPeople = 3;

// Edges and texture as in a photograph.
bool writePicture(const QString &path, const QSize &size, quint32 noise)
{
    QImage seed(size / 40, QImage::Format_RGB888);
    for (int y = 0; y < seed.height(); ++y)
        for (int x = 0; x < seed.width() * 3; ++x)
            seed.scanLine(y)[x] = uchar((x * 71 + y * 113 + x * y * 7 + int(noise) * 31) & 0xff);
    QImage image = seed.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).convertToFormat(QImage::Format_RGB888);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width() * 3; ++x) {
            noise = noise * 1664525U + 1013904223U;
            uchar &value = image.scanLine(y)[x];
            value = uchar(qMin(255, value + int(noise >> 29)));
        }
    return image.save(path, nullptr, 85);
}

QStringList writePictures(const QString &folder)
{
    QStringList paths;
    for (int i = 0; i < kSmallPictures + kLargePictures; ++i) {
        const QSize size = i < kSmallPictures ? QSize(1'024, 768) : QSize(4'000, 3'000);
        paths.append(folder + QStringLiteral("/picture %1.jpg").arg(i));
        if (!writePicture(paths.last(), size, quint32(i + 1)))
            qFatal("cannot write %s", qPrintable(paths.last()));
    }
    return paths;
}

void addImages(Project &project, const QString &folder, int count, int files)
{
    const QStringList pictures = writePictures(folder);
    QList<QFileInfo> infos;
    for (const QString &path : pictures)
        infos.append(QFileInfo(path));
    const int firstFile = files < count ? count / 3 : 0; // where labeling goes on
    for (int i = 0; i < kFolders; ++i)
        QDir(folder).mkpath(QStringLiteral("photos/lot %1").arg(i));
    Transaction transaction(project.database());
    for (int i = 0; i < count; ++i) {
        const bool isLarge = i % kLargeEvery == kLargeEvery - 1;
        const qsizetype picture = isLarge ? kSmallPictures + i / kLargeEvery % kLargePictures : i % kSmallPictures;
        const QString path = QStringLiteral("%1/photos/lot %2/IMG_%3.jpg").arg(folder).arg(qint64(i) * kFolders / count).arg(i, 7, 10, QLatin1Char('0'));
        if (i >= firstFile && i < firstFile + files && ::link(QFile::encodeName(pictures[picture]).constData(), QFile::encodeName(path).constData()) != 0)
            qFatal("cannot link %s", qPrintable(path));
        ImageRecord record;
        record.path = record.importedFrom = path;
        record.sha256 = QStringLiteral("%1").arg(i, 64, 16, QLatin1Char('0'));
        record.bytes = infos[picture].size();
        record.modifiedMs = infos[picture].lastModified().toMSecsSinceEpoch();
        record.width = isLarge ? 4'000 : 1'024;
        record.height = isLarge ? 3'000 : 768;
        record.channels = 3;
        record.bitDepth = 8;
        record.format = QStringLiteral("jpeg");
        record.groupKey = QStringLiteral("plant %1").arg(i / 8);
        project.images().add(record);
    }
    transaction.commit();
}

void addDecisions(Project &project, int count)
{
    const QList<ImageClass> classes = project.classes().all();
    QList<AnnotatorId> people{project.annotators().findOrAdd(QLatin1String(kBenchAnnotator))};
    for (int i = 0; i < kPeople; ++i)
        people.append(project.annotators().findOrAdd(QStringLiteral("annotator %1").arg(i + 1)));
    Random random(1);
    Transaction transaction(project.database());
    const auto decide = [&](int image, AnnotatorId who) {
        Decision decision;
        decision.image = {image + 1};
        decision.annotator = who;
        decision.label = classes[qsizetype(random.below(std::uint64_t(classes.size())))].id;
        decision.origin = DecisionOrigin::Simulated;
        project.decisions().record(decision);
    };
    for (int image = 0; image < count / 3; ++image)
        decide(image, people[0]);
    for (int i = 0; i < count / 5; ++i)
        decide(int(random.below(std::uint64_t(count))), people[1 + i % kPeople]);
    transaction.commit();
}

} // namespace

QString benchProject(const QString &folder, int count, int files)
{
    const QString path = folder + QStringLiteral("/bench.taxon");
    const QString complete = folder + QStringLiteral("/complete");
    if (QFileInfo::exists(complete))
        return path;
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    qInfo("making a project of %d images in %s", count, qPrintable(folder));
    {
        QStringList classes;
        for (int i = 0; i < 10; ++i)
            classes.append(QStringLiteral("class %1").arg(i));
        const auto project = Project::create(path, classes);
        addImages(*project, folder, count, files);
        addDecisions(*project, count);
    }
    QFile mark(complete);
    if (!mark.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(complete));
    return path;
}

} // namespace taxon::test
