#include "core/learning/image_batches.h"
#include "core/packing/store_writer.h"
#include "tests/support/test_support.h"

#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace taxon;

namespace {

constexpr int kSide = 16;

// Rows of one colour each, the number of the row.
PackedStore packed(const QTemporaryDir &folder, int rows)
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
        record.bytes = QByteArray(kSide * kSide * 3, char(row));
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
