// How fast a project's images come to the network: crops, flips and colour jitter from the files and from the cache, and
// unchanged from the cache. loader_bench PROJECT FOLDER [--first]: the newest snapshot; FOLDER takes the packed stores; --first
// measures the files alone. Images a second.
#include "core/augmentation/transform_catalog.h"
#include "core/dataset/content_finder.h"
#include "core/learning/devices.h"
#include "core/learning/image_batches.h"
#include "core/packing/snapshot_packer.h"
#include "core/project/project.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>

#include <algorithm>
#include <cstdio>

using namespace taxon;

namespace {

constexpr int kBatch = 32;
constexpr int kEpochs = 5;
constexpr int kSize = 128;
constexpr int kPlainSize = 256;

// As the peer's: tests/bench/reference_loader.py.
TransformStep cropFlipsAndColours()
{
    const QJsonArray unit{0.8, 1.2};
    return compose({makeStep(QStringLiteral("RandomResizedCrop"), {{QStringLiteral("height"), kSize}, {QStringLiteral("width"), kSize}, {QStringLiteral("scale"), QJsonArray{0.5, 1}}}, 1),
        makeStep(QStringLiteral("HorizontalFlip"), {}, 0.5), makeStep(QStringLiteral("VerticalFlip"), {}, 0.5),
        makeStep(QStringLiteral("ColorJitter"), {{QStringLiteral("brightness"), unit}, {QStringLiteral("contrast"), unit}, {QStringLiteral("saturation"), unit}, {QStringLiteral("hue"), QJsonArray{-0.05, 0.05}}}, 1)});
}

PackedStore packed(Project &project, const Snapshot &snapshot, const QString &path, int size, int threads)
{
    Progress progress;
    PackOptions options;
    options.preprocessing.size = size;
    packSnapshot(project, snapshot, options, path, threads, progress);
    return {path, progress};
}

qint64 readEpoch(const PackedStore &store, const BatchChanges &changes, int threads)
{
    std::vector<Sample> samples;
    for (qint64 row = 0; row < store.size(); ++row)
        samples.push_back({row, store.at(row).image, store.at(row).label});
    BatchLoader loader(store, samples, shuffledPlan(samples.size(), kBatch, changes.seed, changes.epoch), changes, threads);
    qint64 images = 0;
    for (qint64 i = 0; i < loader.batches(); ++i)
        images += loader.next().size();
    return images;
}

/// The median of several epochs.
double imagesPerSecond(const PackedStore &store, BatchChanges changes, int threads)
{
    std::vector<double> rates;
    for (int epoch = 1; epoch <= kEpochs; ++epoch) {
        changes.epoch = epoch;
        QElapsedTimer clock;
        clock.start();
        const qint64 images = readEpoch(store, changes, threads);
        rates.push_back(double(images) * 1e9 / double(clock.nsecsElapsed()));
    }
    std::nth_element(rates.begin(), rates.begin() + kEpochs / 2, rates.end());
    return rates[kEpochs / 2];
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3) {
        std::fputs("loader_bench PROJECT FOLDER [--first]\n", stderr);
        return 2;
    }
    keepFreedMemory(); // as the engine
    const auto project = Project::open(arguments[1]);
    const Snapshot snapshot = project->snapshots().load(*project->snapshots().newest());
    const QDir folder(arguments[2]);
    BatchChanges changes;
    changes.augmenter.emplace(cropFlipsAndColours(), kSize);
    changes.epoch = 1;

    // As the peer, which has loaded its libraries by then.
    ContentFinder(*project).prepared(snapshot.items.front().sha256, {.size = kSize});
    QElapsedTimer clock;
    clock.start();
    const PackedStore store = packed(*project, snapshot, folder.filePath(QStringLiteral("augmented")), kSize, packThreads());
    readEpoch(store, changes, packThreads());
    std::printf("first %.1f\n", double(store.size()) * 1000 / double(clock.elapsed()));
    if (arguments.contains(QStringLiteral("--first")))
        return 0;
    std::printf("cache %.1f\n", imagesPerSecond(store, changes, packThreads()));
    const PackedStore plain = packed(*project, snapshot, folder.filePath(QStringLiteral("plain")), kPlainSize, packThreads());
    std::printf("plain %.1f\n", imagesPerSecond(plain, {}, 1));
    return 0;
}
