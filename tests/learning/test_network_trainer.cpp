#include "core/base/error.h"
#include "core/base/files.h"
#include "core/learning/devices.h"
#include "core/learning/models/classifier.h"
#include "core/learning/network_trainer.h"
#include "core/learning/weights.h"
#include "tests/support/test_support.h"

#include <ATen/Context.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/one_hot.h>

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstring>

using namespace taxon;

namespace {

constexpr int kSide = 64;
constexpr int kBatch = 6;

/// Three steps of plain PyTorch; leaves before.pth, after.pth and the pixels.
constexpr char kReference[] = R"(
import sys, torch, torchvision
torch.set_num_threads(1)
torch.manual_seed(5)
net = torchvision.models.resnet18(num_classes=3)
folder = sys.argv[1]
torch.save(net.state_dict(), folder + "/before.pth")
pixels = torch.randint(0, 256, (3, 6, 64, 64, 3), dtype=torch.uint8)
open(folder + "/pixels", "wb").write(pixels.numpy().tobytes())
mean = torch.tensor([.485, .456, .406]).view(1, 3, 1, 1)
std = torch.tensor([.229, .224, .225]).view(1, 3, 1, 1)
labels = torch.tensor([0, 1, 2, 0, 1, 2])
sgd = torch.optim.SGD(net.parameters(), lr=.005, momentum=.9, weight_decay=1e-2)
cosine = torch.optim.lr_scheduler.CosineAnnealingLR(sgd, 4)
for batch in pixels:
    x = (batch.permute(0, 3, 1, 2).float() / 255 - mean) / std
    loss = torch.nn.functional.cross_entropy(net(x), labels)
    sgd.zero_grad(), loss.backward(), sgd.step(), cosine.step()
torch.save(net.state_dict(), folder + "/after.pth")
print(cosine.get_last_lr()[0])
)";

TrainConfig config(const char *precision)
{
    TrainConfig result;
    result.lr = 0.005;
    result.weightDecay = 1e-2;
    result.batch = kBatch;
    result.device = QStringLiteral("cpu");
    result.precision = QString::fromLatin1(precision);
    return resolved(result);
}

PixelBatch batchOf(const char *pixels)
{
    PixelBatch batch;
    batch.pixels = at::empty({kBatch, kSide, kSide, 3}, at::kByte);
    std::memcpy(batch.pixels.data_ptr(), pixels, batch.pixels.nbytes());
    batch.labels = at::empty({kBatch}, at::kLong);
    for (int i = 0; i < kBatch; ++i)
        batch.labels[i] = i % 3;
    batch.samples.resize(kBatch);
    return batch;
}

/// NaN when there is one in either.
double largestDifference(const TensorMap &a, const TensorMap &b)
{
    double largest = 0;
    for (const auto &[name, tensor] : a) {
        if (!tensor.is_floating_point())
            continue;
        const double difference = (tensor - b.at(name)).abs().max().item().toDouble();
        if (std::isnan(difference))
            return difference;
        largest = std::max(largest, difference);
    }
    return largest;
}

/// Pixels in which the class is plain to see.
PixelBatch easyBatch()
{
    QByteArray pixels;
    for (int i = 0; i < kBatch * kSide * kSide * 3; ++i)
        pixels.append(char((i % 3 == i / (kSide * kSide * 3) % 3 ? 160 : 80) + i * 7919 % 61));
    return batchOf(pixels.constData());
}

} // namespace

class TestNetworkTrainer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { useThreads(1); } // more would wait for each other on a busy machine

    void theRateFollowsACosine()
    {
        QCOMPARE(annealedRate(0.1, 0, 10), 0.1);
        QCOMPARE(annealedRate(0.1, 5, 10), 0.05);
        QVERIFY(qAbs(annealedRate(0.1, 10, 10)) < 1e-17);
    }

    void threeStepsGiveTheWeightsOfPyTorch()
    {
        const QString python = test::pythonWith({QStringLiteral("torch"), QStringLiteral("torchvision")});
        if (python.isEmpty())
            QSKIP("needs python3-torchvision");
        QTemporaryDir folder;
        const auto reference = test::runProcess(python, {QStringLiteral("-c"), QString::fromLatin1(kReference), folder.path()});
        QVERIFY2(reference.exitCode == 0, reference.standardError.constData());

        auto network = makeClassifier(QStringLiteral("resnet18"), 3);
        QVERIFY(loadWeights(*network, readWeights(folder.filePath(QStringLiteral("before.pth")))));
        NetworkTrainer trainer(network, config("float32"), {}, 4);
        trainer.beginEpoch(1, 0);
        const QByteArray pixels = readFile(folder.filePath(QStringLiteral("pixels")));
        for (int step = 0; step < 3; ++step)
            trainer.trainBatch(batchOf(pixels.constData() + step * pixels.size() / 3));

        const TensorMap before = readWeights(folder.filePath(QStringLiteral("before.pth")));
        const TensorMap expected = readWeights(folder.filePath(QStringLiteral("after.pth")));
        const TensorMap trained = stateOf(*network);
        const double difference = largestDifference(trained, expected);
        qInfo("difference %g after a change of %g", difference, largestDifference(before, expected));
        QVERIFY(largestDifference(before, expected) > 1e-3);
        QVERIFY(difference < 1e-5); // false for NaN too
        QCOMPARE(annealedRate(0.005, 3, 4), reference.standardOutput.trimmed().toDouble());
    }

    void theLossFalls_data()
    {
        QTest::addColumn<QByteArray>("precision");
        QTest::newRow("float32") << QByteArray("float32");
        QTest::newRow("bfloat16") << QByteArray("bfloat16");
    }
    void theLossFalls()
    {
        QFETCH(const QByteArray, precision);
        at::manual_seed(1);
        NetworkTrainer trainer(makeClassifier(QStringLiteral("resnet18"), 3), config(precision), {}, 100);
        const PixelBatch batch = easyBatch();
        trainer.beginEpoch(1, 0);
        trainer.trainBatch(batch);
        const double first = trainer.sums().meanLoss();
        for (int epoch = 2; epoch < 12; ++epoch) {
            trainer.beginEpoch(epoch, epoch);
            trainer.trainBatch(batch);
        }
        QCOMPARE(trainer.sums().images, qint64(kBatch));
        QVERIFY(trainer.sums().meanLoss() < first / 2);
        QCOMPARE(trainer.sums().accuracy(), 1.0);
        for (const auto &[name, tensor] : stateOf(trainer.network()))
            QVERIFY(tensor.scalar_type() == at::kFloat || tensor.scalar_type() == at::kLong);
    }

    void aMixedBatchIsAskedForInItsShares()
    {
        const auto lossOf = [](const PixelBatch &batch) {
            at::manual_seed(1);
            NetworkTrainer trainer(makeClassifier(QStringLiteral("squeezenet1_1"), 3), config("float32"), {}, 100);
            trainer.beginEpoch(1, 0);
            trainer.trainBatch(batch);
            return trainer.sums().meanLoss();
        };
        PixelBatch batch = easyBatch();
        const double own = lossOf(batch);
        PixelBatch other = batch;
        other.labels = (batch.labels + 1).remainder(3);
        const auto shareOf = [](const at::Tensor &labels) { return at::one_hot(labels, 3).to(at::kFloat); };
        batch.shares = shareOf(batch.labels) * 0.75 + shareOf(other.labels) * 0.25;
        QVERIFY(qAbs(lossOf(batch) - (0.75 * own + 0.25 * lossOf(other))) < 1e-6);
    }

    void momentumBuffersThatDoNotFitAreRefused()
    {
        NetworkTrainer trainer(makeClassifier(QStringLiteral("squeezenet1_1"), 3), config("float32"), {}, 1);
        TensorMap buffers = trainer.momentum();
        trainer.setMomentum(buffers);
        buffers.erase(buffers.begin());
        TAXON_VERIFY_ERROR(trainer.setMomentum(buffers), ErrorCode::Corrupt);
    }
};

QTEST_APPLESS_MAIN(TestNetworkTrainer)
#include "test_network_trainer.moc"
