#include "core/augmentation/batch_mixing.h"
#include "core/augmentation/presets.h"
#include "core/augmentation/preview.h"
#include "core/augmentation/transform_catalog.h"
#include "core/base/error.h"
#include "core/base/random.h"
#include "core/learning/image_batches.h"
#include "core/packing/store_writer.h"
#include "tests/support/test_support.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstring>
#include <set>

using namespace taxon;

namespace {

constexpr int kSide = 16;

// One colour, the number of the row.
QByteArray plainRow(int row)
{
    return QByteArray(kSide * kSide * 3, char(row));
}

QByteArray noisyRow(int row)
{
    QByteArray bytes;
    Random random{quint64(row)};
    for (int i = 0; i < kSide * kSide * 3; ++i)
        bytes.append(char(random.below(256)));
    return bytes;
}

PackedStore packed(const QTemporaryDir &folder, int rows, QByteArray (*content)(int row) = plainRow)
{
    Progress progress;
    PackDescription description;
    description.options.preprocessing.size = kSide;
    description.classes = {QStringLiteral("one")};
    description.images = {rows, 0, 0};
    const auto writer = makeStoreWriter(PackFormat::Lmdb, folder.path(), rows, kSide * kSide * 3);
    PackedRecord record;
    record.side = kSide;
    for (int row = 0; row < rows; ++row) {
        record.image = {row + 1};
        record.bytes = content(row);
        writer->write(record);
    }
    writer->finish();
    description.files = checkedFiles(folder.path(), progress);
    writePackDescription(folder.path(), description);
    return {folder.path(), progress};
}

std::vector<Sample> samples(int count)
{
    std::vector<Sample> result;
    for (int i = 0; i < count; ++i)
        result.push_back({count - 1 - i, ImageId{i + 1}, i % 3});
    return result;
}

BatchChanges changes(int epoch = 1)
{
    return {.augmenter = TrainingAugmenter(augmentationPreset(QStringLiteral("natural"), 128).pipeline, kSide),
        .mixUp = 0,
        .cutMix = 0,
        .classes = 3,
        .seed = 11,
        .epoch = epoch};
}

std::vector<PixelBatch> allBatches(const PackedStore &store, const std::vector<Sample> &samples, const BatchChanges &changes,
    int threads)
{
    BatchLoader loader(store, samples, shuffledPlan(samples.size(), 4, changes.seed, changes.epoch), changes, threads);
    std::vector<PixelBatch> batches;
    for (qint64 i = 0; i < loader.batches(); ++i)
        batches.push_back(loader.next());
    return batches;
}

bool isSame(const std::vector<PixelBatch> &a, const std::vector<PixelBatch> &b)
{
    return std::ranges::equal(a, b, [](const PixelBatch &one, const PixelBatch &other) {
        return one.samples == other.samples && one.pixels.equal(other.pixels) && one.labels.equal(other.labels)
            && one.shares.defined() == other.shares.defined()
            && (!one.shares.defined() || one.shares.equal(other.shares));
    });
}

} // namespace

class TestImageBatches : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theLastBatchMayBeSmaller()
    {
        const BatchPlan plan = sequentialPlan(10, 4);
        QCOMPARE(plan.size(), std::size_t(3));
        QCOMPARE(plan.back(), (std::vector<std::size_t>{8, 9}));
        QVERIFY(sequentialPlan(0, 4).empty());
    }

    void anEpochHoldsEverySampleOnce_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("lastBatch");
        QTest::newRow("even") << 12 << 4;
        QTest::newRow("rest") << 14 << 2;
        QTest::newRow("a single one joins the batch before") << 13 << 5;
        QTest::newRow("one batch") << 3 << 3;
        QTest::newRow("one image") << 1 << 1;
    }
    void anEpochHoldsEverySampleOnce()
    {
        QFETCH(const int, count);
        QFETCH(const int, lastBatch);
        const BatchPlan plan = shuffledPlan(std::size_t(count), 4, 7, 1);
        std::multiset<std::size_t> seen;
        for (const auto &batch : plan)
            seen.insert(batch.begin(), batch.end());
        QCOMPARE(int(seen.size()), count);
        QCOMPARE(int(std::set(seen.begin(), seen.end()).size()), count);
        QCOMPARE(int(plan.back().size()), lastBatch);
    }

    void theOrderDependsOnSeedAndEpochAlone()
    {
        QCOMPARE(shuffledPlan(50, 8, 7, 2), shuffledPlan(50, 8, 7, 2));
        QVERIFY(shuffledPlan(50, 8, 7, 2) != shuffledPlan(50, 8, 7, 3));
        QVERIFY(shuffledPlan(50, 8, 7, 2) != shuffledPlan(50, 8, 8, 2));
    }

    void theLoaderGivesThePlan()
    {
        QTemporaryDir folder;
        const PackedStore store = packed(folder, 30);
        const auto all = samples(30);
        const BatchPlan plan = shuffledPlan(30, 4, 1, 1);
        BatchLoader loader(store, all, plan);
        QCOMPARE(loader.batches(), qint64(plan.size()));
        for (const auto &indices : plan) {
            const PixelBatch batch = loader.next();
            QCOMPARE(batch.samples, indices);
            for (std::size_t i = 0; i < indices.size(); ++i) {
                const at::Tensor image = batch.pixels[qint64(i)];
                QCOMPARE(image.min().item<int>(), int(all[indices[i]].row));
                QCOMPARE(image.max().item<int>(), int(all[indices[i]].row));
                QCOMPARE(batch.labels[qint64(i)].item<int>(), all[indices[i]].label);
            }
        }
    }

    void aLoaderMayBeLeftHalfway()
    {
        QTemporaryDir folder;
        const PackedStore store = packed(folder, 100);
        const auto all = samples(100);
        for (int taken = 0; taken < 10; ++taken) {
            BatchLoader loader(store, all, sequentialPlan(100, 2));
            for (int i = 0; i < taken; ++i)
                loader.next();
        }
    }

    void batchesAreTheSameForAnyNumberOfThreads_data()
    {
        QTest::addColumn<double>("mixUp");
        QTest::addColumn<double>("cutMix");
        QTest::newRow("augmented") << 0.0 << 0.0;
        QTest::newRow("mixup") << 0.4 << 0.0;
        QTest::newRow("cutmix") << 0.0 << 1.0;
    }
    void batchesAreTheSameForAnyNumberOfThreads()
    {
        QFETCH(const double, mixUp);
        QFETCH(const double, cutMix);
        QTemporaryDir folder;
        const PackedStore store = packed(folder, 90, noisyRow);
        const auto all = samples(90);
        BatchChanges wanted = changes();
        wanted.mixUp = mixUp;
        wanted.cutMix = cutMix;
        const auto one = allBatches(store, all, wanted, 1);
        for (const int threads : {2, 8})
            QVERIFY(isSame(allBatches(store, all, wanted, threads), one));
        wanted.epoch = 2;
        QVERIFY(!isSame(allBatches(store, all, wanted, 1), one));
    }

    void threadsThatComeLaterChangeNoBatch()
    {
        QTemporaryDir folder;
        const PackedStore store = packed(folder, 90, noisyRow);
        const auto all = samples(90);
        const BatchChanges wanted = changes();
        BatchLoader loader(store, all, shuffledPlan(all.size(), 4, wanted.seed, wanted.epoch), wanted, 1);
        std::vector<PixelBatch> batches;
        for (qint64 i = 0; i < loader.batches(); ++i) {
            if (i % 3 == 1)
                loader.addThread();
            batches.push_back(loader.next());
        }
        QVERIFY(isSame(batches, allBatches(store, all, wanted, 1)));
    }

    void theLoaderGivesWhatThePreviewShows()
    {
        QTemporaryDir folder;
        const PackedStore store = packed(folder, 12, noisyRow);
        const auto all = samples(12);
        const Progress progress;
        for (const int epoch : {1, 2, 3}) {
            for (const PixelBatch &batch : allBatches(store, all, changes(epoch), 2)) {
                for (std::size_t i = 0; i < batch.samples.size(); ++i) {
                    const Sample &sample = all[batch.samples[i]];
                    const auto bytes = store.at(sample.row).bytes;
                    const RgbImage prepared{kSide, kSide, {bytes.begin(), bytes.end()}};
                    const auto preview = previewAugmentation(augmentationPreset(QStringLiteral("natural"), 128).pipeline,
                        prepared, 11, quint64(sample.image.value), epoch, progress);
                    const RgbImage &shown = preview.variants[std::size_t(epoch - 1)];
                    QVERIFY(batch.pixels[qint64(i)].equal(stackPixels({&shown})[0]));
                    QVERIFY(shown.pixels != prepared.pixels);
                }
            }
        }
    }

    void mixedBatchesSayWhatIsInThem()
    {
        QTemporaryDir folder;
        const PackedStore store = packed(folder, 8, noisyRow);
        const auto all = samples(8);
        BatchChanges wanted = changes();
        const PixelBatch plain = allBatches(store, all, wanted, 1).front();
        wanted.mixUp = 1;
        const PixelBatch mixed = allBatches(store, all, wanted, 1).front();
        QVERIFY(!plain.shares.defined());
        QVERIFY(mixed.labels.equal(plain.labels));
        QCOMPARE(mixed.shares.sizes(), (at::IntArrayRef{4, 3}));

        std::vector<std::uint8_t> pixels(std::size_t(plain.pixels.numel()));
        std::memcpy(pixels.data(), plain.pixels.data_ptr(), pixels.size());
        std::vector<float> shares(4 * 3, 0.0f);
        for (qint64 i = 0; i < 4; ++i)
            shares[std::size_t(i * 3 + plain.labels[i].item<int>())] = 1;
        mixUp({pixels, shares, 4, kSide, kSide, 3}, 1, {11, 1, 0});
        QVERIFY(std::memcmp(mixed.pixels.data_ptr(), pixels.data(), pixels.size()) == 0);
        QVERIFY(std::memcmp(mixed.shares.data_ptr(), shares.data(), shares.size() * sizeof(float)) == 0);
    }

    void whatAPipelineCannotTakeIsTold()
    {
        QTemporaryDir folder;
        const PackedStore store = packed(folder, 30);
        const auto all = samples(30);
        BatchChanges wanted = changes();
        const TransformStep hugely = makeStep(
            QStringLiteral("Affine"), {{QStringLiteral("scale"), 100}, {QStringLiteral("fit_output"), true}}, 1);
        wanted.augmenter.emplace(compose({hugely, hugely}), kSide);
        TAXON_VERIFY_ERROR(allBatches(store, all, wanted, 2), ErrorCode::Impossible);
    }

    void theInputIsNormalisedInChannelsLastOrder()
    {
        RgbImage image{2, 1, {0, 51, 255, 102, 153, 204}};
        Preprocessing preprocessing;
        preprocessing.mean = {0.5f, 0.25f, 0.0f};
        preprocessing.std = {0.5f, 1.0f, 2.0f};
        const at::Tensor input = networkInput(stackPixels({&image, &image}), preprocessing, QStringLiteral("cpu"));
        QCOMPARE(input.sizes(), (at::IntArrayRef{2, 3, 1, 2}));
        QVERIFY(input.is_contiguous(at::MemoryFormat::ChannelsLast));
        const auto at = [&](int channel, int x) { return input[1][channel][0][x].item<float>(); };
        QCOMPARE(at(0, 0), -1.0f);
        QVERIFY(qAbs(at(1, 0) - -0.05f) < 1e-6f);
        QCOMPARE(at(2, 0), 0.5f);
        QVERIFY(qAbs(at(0, 1) - -0.2f) < 1e-6f);
        QVERIFY(qAbs(at(2, 1) - 0.4f) < 1e-6f);
    }
};

QTEST_APPLESS_MAIN(TestImageBatches)
#include "test_image_batches.moc"
