#include "core/augmentation/batch_mixing.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace taxon;

namespace {

/// Images of one gray each, 50 · (number + 1), of a class of their own.
struct Batch {
    static constexpr int kImages = 4;
    static constexpr int kSide = 16;
    std::vector<std::uint8_t> pixels;
    std::vector<float> labels = std::vector<float>(kImages * kImages, 0.0f);

    Batch()
    {
        for (int i = 0; i < kImages; ++i) {
            pixels.insert(pixels.end(), kSide * kSide * 3, std::uint8_t(50 * (i + 1)));
            labels[std::size_t(i * kImages + i)] = 1;
        }
    }

    SoftBatch view() { return {pixels, labels, kImages, kSide, kSide, kImages}; }
    int gray(int image, int pixel = 0) const
    {
        return pixels[std::size_t((image * kSide * kSide + pixel) * 3)];
    }
    float label(int image, int classIndex) const { return labels[std::size_t(image * kImages + classIndex)]; }
};

} // namespace

class BatchMixingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mixUpMixesPixelsAndLabelsAlike()
    {
        for (quint64 number = 0; number < 20; ++number) {
            Batch batch;
            const double share = mixUp(batch.view(), 0.8, {1, 2, number});
            for (int i = 0; i < Batch::kImages; ++i) {
                const int before = (i + Batch::kImages - 1) % Batch::kImages;
                QCOMPARE(
                    batch.gray(i), int(std::lround(share * 50 * (i + 1) + (1 - share) * 50 * (before + 1))));
                QVERIFY(std::abs(batch.label(i, i) - float(share)) < 1e-6f);
                QVERIFY(std::abs(batch.label(i, before) - float(1 - share)) < 1e-6f);
            }
        }
    }

    void cutMixMixesLabelsByArea()
    {
        for (quint64 number = 0; number < 50; ++number) {
            Batch batch;
            const double share = cutMix(batch.view(), 1, {1, 2, number});
            for (int i = 0; i < Batch::kImages; ++i) {
                const int before = (i + Batch::kImages - 1) % Batch::kImages;
                int own = 0;
                for (int pixel = 0; pixel < Batch::kSide * Batch::kSide; ++pixel) {
                    own += batch.gray(i, pixel) == 50 * (i + 1) ? 1 : 0;
                    QVERIFY(
                        batch.gray(i, pixel) == 50 * (i + 1) || batch.gray(i, pixel) == 50 * (before + 1));
                }
                QVERIFY(std::abs(own / double(Batch::kSide * Batch::kSide) - share) < 1e-9);
                QVERIFY(std::abs(batch.label(i, i) - float(share)) < 1e-6f);
                QVERIFY(std::abs(batch.label(i, before) - float(1 - share)) < 1e-6f);
            }
        }
    }

    void theShareHasTheBetaDistribution()
    {
        double sum = 0;
        double squares = 0;
        constexpr int kBatches = 4000;
        for (quint64 number = 0; number < kBatches; ++number) {
            std::vector<std::uint8_t> pixels(6);
            std::vector<float> labels {1, 0, 0, 1};
            const double share = mixUp({pixels, labels, 2, 1, 1, 2}, 0.4, {7, 0, number});
            QVERIFY(share >= 0 && share <= 1);
            sum += share;
            squares += share * share;
        }
        const double mean = sum / kBatches;
        QVERIFY(std::abs(mean - 0.5) < 0.025);
        QVERIFY(std::abs(squares / kBatches - mean * mean - 1 / (4 * 1.8)) < 0.01);
    }

    void theSameSeedMixesTheSame()
    {
        Batch one;
        Batch two;
        Batch other;
        cutMix(one.view(), 1, {1, 2, 3});
        cutMix(two.view(), 1, {1, 2, 3});
        cutMix(other.view(), 1, {1, 3, 3});
        QVERIFY(one.pixels == two.pixels);
        QVERIFY(one.pixels != other.pixels);
    }

    void aBatchOfOneStaysAsItIs()
    {
        std::vector<std::uint8_t> pixels {9, 8, 7};
        std::vector<float> labels {0, 1};
        mixUp({pixels, labels, 1, 1, 1, 2}, 0.2, {});
        cutMix({pixels, labels, 1, 1, 1, 2}, 1, {});
        QCOMPARE(pixels, (std::vector<std::uint8_t> {9, 8, 7}));
        QVERIFY(std::abs(labels[1] - 1) < 1e-6f);
    }
};

QTEST_GUILESS_MAIN(BatchMixingTest)
#include "batch_mixing_test.moc"
