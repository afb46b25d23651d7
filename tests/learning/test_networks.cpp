#include "core/base/error.h"
#include "core/engine/train_config.h"
#include "core/learning/models/classifier.h"
#include "core/learning/pickle_reader.h"
#include "core/learning/weights.h"
#include "tests/support/test_support.h"

#include <torch/nn/functional/loss.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace taxon;
using namespace taxon::test;

namespace {

constexpr int kClasses = 7; // as in torchvision_models.py

double largestDifference(const at::Tensor &a, const at::Tensor &b)
{
    return (a.to(torch::kDouble) - b.to(torch::kDouble)).abs().max().item<double>();
}

/// Module::to() would turn the counters of batch norm as well.
void toDouble(Classifier &network)
{
    for (auto &tensor : network.parameters())
        tensor.set_data(tensor.detach().to(torch::kDouble));
    for (auto &tensor : network.buffers()) {
        if (tensor.is_floating_point())
            tensor.set_data(tensor.to(torch::kDouble));
    }
}

} // namespace

class TestNetworks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_python = pythonWith({QStringLiteral("torch"), QStringLiteral("torchvision")});
        if (m_python.isEmpty())
            return;
        const auto result
            = runProcess(m_python, {sourceFolder() + QStringLiteral("/tests/learning/torchvision_models.py"), m_folder.path()});
        QVERIFY2(result.exitCode == 0, result.standardError.constData());
    }

    void outputsEqualTorchvision_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("form");
        QTest::addColumn<QString>("logits");
        for (const char *model : {"resnet18", "squeezenet1_1"}) {
            for (const char *form : {"zip", "legacy", "wrapped", "parameters"})
                QTest::addRow("%s %s", model, form) << QString::fromLatin1(model) << QString::fromLatin1(form) << "logits";
            QTest::addRow("%s half", model) << QString::fromLatin1(model) << "half" << "half_logits";
        }
    }

    void outputsEqualTorchvision()
    {
        if (m_python.isEmpty())
            QSKIP("needs python3-torchvision");
        QFETCH(QString, model);
        QFETCH(QString, form);
        QFETCH(QString, logits);
        const auto network = makeClassifier(model, kClasses);
        QVERIFY(loadWeights(*network, readWeights(file(model, form))));
        network->eval();
        const TensorMap outputs = readTorchStateDict(file(model, QStringLiteral("outputs")));
        const at::NoGradGuard noGradient;
        const at::Tensor images = outputs.at("images");
        const at::Tensor expected = outputs.at(logits.toStdString());
        QVERIFY(expected.abs().max().item<double>() > 0.01);
        QCOMPARE_LT(largestDifference(network->forward(images), expected), 1e-5);
        for (auto &parameter : network->parameters()) {
            if (parameter.dim() == 4)
                parameter.set_data(parameter.contiguous(at::MemoryFormat::ChannelsLast));
        }
        const at::Tensor channelsLast = images.contiguous(at::MemoryFormat::ChannelsLast);
        QCOMPARE_LT(largestDifference(network->forward(channelsLast), expected), 1e-5);
    }

    void namesAndTheirOrderAreTorchvisions()
    {
        if (m_python.isEmpty())
            QSKIP("needs python3-torchvision");
        for (const QString &model : modelNames()) {
            const auto network = makeClassifier(model, kClasses);
            QJsonArray names;
            for (const auto &item : network->named_parameters())
                names.append(QString::fromStdString(item.key()));
            for (const auto &item : network->named_buffers())
                names.append(QString::fromStdString(item.key()));
            QFile json(m_folder.filePath(model + QStringLiteral("_names.json")));
            QVERIFY(json.open(QIODevice::ReadOnly));
            QCOMPARE(names, QJsonDocument::fromJson(json.readAll())[QStringLiteral("names")].toArray());
        }
    }

    void gradientsAndStatisticsEqualTorchvision()
    {
        if (m_python.isEmpty())
            QSKIP("needs python3-torchvision");
        const QString model = QStringLiteral("resnet18");
        const auto network = makeClassifier(model, kClasses);
        toDouble(*network);
        QVERIFY(loadWeights(*network, readWeights(file(model, QStringLiteral("before")))));
        network->train();
        const TensorMap batch = readTorchStateDict(file(model, QStringLiteral("batch")));
        torch::nn::functional::cross_entropy(network->forward(batch.at("images")), batch.at("labels")).backward();

        const TensorMap gradients = readTorchStateDict(file(model, QStringLiteral("gradients")));
        QCOMPARE(gradients.size(), network->parameters().size());
        for (const auto &item : network->named_parameters()) {
            const at::Tensor &expected = gradients.at(item.key());
            const double scale = expected.abs().max().item<double>();
            QVERIFY2(largestDifference(item.value().grad(), expected) <= 1e-9 * scale, item.key().c_str());
        }
        const TensorMap statistics = readTorchStateDict(file(model, QStringLiteral("statistics")));
        for (const auto &item : network->named_buffers())
            QVERIFY2(largestDifference(item.value(), statistics.at(item.key())) < 1e-10, item.key().c_str());
        QCOMPARE(stateOf(*network).at("bn1.num_batches_tracked").item<int64_t>(), 1);
    }

    void freshWeightsAreDistributedAsTorchvisions()
    {
        torch::manual_seed(5);
        const TensorMap resnet = stateOf(*makeClassifier(QStringLiteral("resnet18"), 1000));
        const auto deviation = [](const at::Tensor &tensor) { return tensor.std().item<double>(); };
        // Normal with variance 2 / (output channels × kernel area).
        QCOMPARE_LT(std::abs(deviation(resnet.at("layer4.1.conv2.weight")) / std::sqrt(2.0 / (512 * 9)) - 1), 0.01);
        QCOMPARE_LT(std::abs(deviation(resnet.at("conv1.weight")) / std::sqrt(2.0 / (64 * 49)) - 1), 0.03);
        QCOMPARE(resnet.at("bn1.weight").min().item<double>(), 1.0);
        QCOMPARE(resnet.at("bn1.bias").abs().max().item<double>(), 0.0);

        const TensorMap squeezenet = stateOf(*makeClassifier(QStringLiteral("squeezenet1_1"), 1000));
        QCOMPARE_LT(std::abs(deviation(squeezenet.at("classifier.1.weight")) / 0.01 - 1), 0.01);
        QCOMPARE(squeezenet.at("classifier.1.bias").abs().max().item<double>(), 0.0);
        // Uniform within ± sqrt(6 / (input channels × kernel area)).
        const double bound = std::sqrt(6.0 / (64 * 9));
        const double largest = squeezenet.at("features.12.expand3x3.weight").abs().max().item<double>();
        QVERIFY(largest <= bound && largest > 0.99 * bound);
    }

    void equalSeedsGiveEqualWeights()
    {
        for (const QString &model : modelNames()) {
            torch::manual_seed(3);
            const QString first = weightsHash(stateOf(*makeClassifier(model, 4)));
            torch::manual_seed(3);
            QCOMPARE(weightsHash(stateOf(*makeClassifier(model, 4))), first);
            QVERIFY(weightsHash(stateOf(*makeClassifier(model, 4))) != first);
        }
    }

    void everyModelTakesTheSmallestImages()
    {
        for (const QString &model : modelNames()) {
            const auto network = makeClassifier(model, 4);
            network->eval();
            const at::NoGradGuard noGradient;
            QCOMPARE(network->forward(torch::rand({2, 3, 32, 32})).sizes(), (at::IntArrayRef{2, 4}));
            const TensorMap state = stateOf(*network);
            QVERIFY(state.contains(network->headPrefix() + "weight"));
            QCOMPARE(state.contains("bn1.running_mean"), network->hasBatchNorm());
        }
    }

    void unknownModelsAreRefused()
    {
        TAXON_VERIFY_ERROR(makeClassifier(QStringLiteral("resnet19"), 4), ErrorCode::Usage);
        TAXON_VERIFY_ERROR(makeClassifier(QStringLiteral("resnet18"), 0), ErrorCode::Usage);
    }

private:
    QString file(const QString &model, const QString &what) const
    {
        return m_folder.filePath(QStringLiteral("%1_%2.pth").arg(model, what));
    }

    QTemporaryDir m_folder;
    QString m_python;
};

QTEST_GUILESS_MAIN(TestNetworks)

#include "test_networks.moc"
