// How fast a snapshot of small files is packed, and packed images are read against the files. packing_bench FOLDER [IMAGES]:
// makes IMAGES (10,000) JPEG files of 64 × 64 pixels in FOLDER once.
#include "core/base/files.h"
#include "core/base/random.h"
#include "core/dataset/content_finder.h"
#include "core/imaging/decode.h"
#include "core/imaging/encode.h"
#include "core/packing/packed_store.h"
#include "core/packing/snapshot_packer.h"
#include "core/project/project.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>

#include <sys/resource.h>

#include <cstdio>

using namespace taxon;

namespace {

constexpr int kSide = 64;
constexpr int kClasses = 10;
constexpr int kThreads = 2;

// Smooth light with noise, as photographs have it: about 2 KB as a JPEG file.
QByteArray picture(int number)
{
    Random random(quint64(number) + 1);
    RgbImage image{kSide, kSide, {}};
    const double slopeX = random.uniform(-2, 2);
    const double slopeY = random.uniform(-2, 2);
    for (int y = 0; y < kSide; ++y)
        for (int x = 0; x < kSide; ++x)
            for (int channel = 0; channel < 3; ++channel)
                image.pixels.push_back(std::uint8_t(std::clamp(128 + 20 * channel + slopeX * (x - 32) + slopeY * (y - 32) + random.uniform(-12, 12), 0.0, 255.0)));
    return encodeJpeg(image, 90);
}

Snapshot makeProject(Project &project, const QString &folder, int images)
{
    Snapshot snapshot;
    Transaction transaction(project.database());
    for (const ImageClass &entry : project.classes().all())
        snapshot.classes.append({entry.id, entry.name});
    for (int i = 0; i < images; ++i) {
        const QByteArray bytes = picture(i);
        const QString path = QStringLiteral("%1/images/%2/%3.jpg").arg(folder).arg(i % 100).arg(i);
        if (i < 100)
            ensureFolder(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            throwWriteError(path, file.errorString());
        ImageRecord record;
        record.path = path;
        record.importedFrom = path;
        record.sha256 = sha256Hex(bytes);
        record.bytes = bytes.size();
        record.width = record.height = kSide;
        record.format = QStringLiteral("jpeg");
        snapshot.items.push_back({project.images().add(record), record.sha256, i % kClasses, i % 10 < 7 ? Part::Train : i % 10 < 9 ? Part::Validation : Part::Test});
    }
    snapshot.id = project.snapshots().add(snapshot);
    transaction.commit();
    return project.snapshots().load(snapshot.id);
}

qint64 processorMs()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000 + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000;
}

template <class Work> void measure(const char *what, qint64 images, const Work &work)
{
    QElapsedTimer clock;
    clock.start();
    const qint64 before = processorMs();
    work();
    const double seconds = double(clock.elapsed()) / 1000;
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("%-44s %7.2f s, %9.0f images/s, %6.2f s of processor time, at most %ld MB\n", what, seconds, double(images) / seconds,
        double(processorMs() - before) / 1000, usage.ru_maxrss / 1024);
    std::fflush(stdout);
}

// So that reading cannot be left out.
quint64 sumOf(std::span<const std::uint8_t> bytes)
{
    quint64 sum = 0;
    for (const std::uint8_t byte : bytes)
        sum += byte;
    return sum;
}

void run(const QString &folder, int images)
{
    const QString path = folder + QStringLiteral("/packing-%1.taxon").arg(images);
    QStringList classes;
    for (int i = 0; i < kClasses; ++i)
        classes.append(QStringLiteral("class %1").arg(i));
    const bool isNew = !QFileInfo::exists(path);
    const auto project = isNew ? Project::create(path, classes) : Project::open(path);
    const Snapshot snapshot = isNew ? makeProject(*project, folder, images) : project->snapshots().load(*project->snapshots().newest());
    Progress progress;
    PackOptions options;
    options.preprocessing.size = kSide;
    for (const PackFormat format : {PackFormat::Lmdb, PackFormat::TfRecord})
        for (const PackEncoding encoding : {PackEncoding::Raw, PackEncoding::Jpeg}) {
            options.format = format;
            options.encoding = encoding;
            const QString store = folder + QStringLiteral("/packing-store");
            const std::string name = QStringList{packFormatName(format), packEncodingName(encoding)}.join(u' ').toStdString();
            measure(("pack " + name).c_str(), images, [&] { packSnapshot(*project, snapshot, options, store, kThreads, progress); });
            std::optional<PackedStore> opened;
            measure(("verify and map " + name).c_str(), images, [&] { opened.emplace(store, progress); });
            quint64 sum = 0;
            measure(("read " + name + (encoding == PackEncoding::Jpeg ? ", decoded" : "")).c_str(), images, [&] {
                for (qint64 row = 0; row < opened->size(); ++row) {
                    const auto bytes = opened->at(row).bytes;
                    sum += encoding == PackEncoding::Raw
                        ? sumOf(bytes)
                        : sumOf(decodeImage(QByteArray::fromRawData(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()))).image.pixels);
                }
            });
            if (sum == 0)
                std::puts("nothing was read");
        }
    measure("read, decode and prepare the files themselves", images, [&] {
        const ContentFinder finder(*project);
        quint64 sum = 0;
        for (const SnapshotItem &item : snapshot.items)
            sum += sumOf(finder.prepared(item.sha256, options.preprocessing)->pixels);
        if (sum == 0)
            std::puts("nothing was read");
    });
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("packing_bench FOLDER [IMAGES]\n", stderr);
        return 2;
    }
    run(QFileInfo(arguments[1]).absoluteFilePath(), arguments.size() > 2 ? arguments[2].toInt() : 10'000);
    return 0;
}
