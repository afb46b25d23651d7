#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/random.h"
#include "core/learning/models/classifier.h"
#include "core/learning/torchscript_export.h"
#include "core/learning/weights.h"
#include "tests/support/test_support.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace taxon;
using namespace taxon::test;

namespace {

constexpr int kSize = 64;

ExportDescription describe(const QString &model)
{
    ExportDescription description{model, {QStringLiteral("划痕"), QStringLiteral("pit"), QStringLiteral("fine")}, {},
        QString(64, u'a'), QString(64, u'b')};
    description.preprocessing.size = kSize;
    return description;
}

std::vector<RgbImage> randomImages(int count)
{
    Random random(4);
    std::vector<RgbImage> images;
    for (int i = 0; i < count; ++i) {
        RgbImage image{kSize, kSize, std::vector<std::uint8_t>(kSize * kSize * 3)};
        for (auto &value : image.pixels)
            value = std::uint8_t(random.below(256));
        images.push_back(std::move(image));
    }
    return images;
}

/// As after training: statistics of batch norm that are not 0 and 1, weights in channels-last order.
std::shared_ptr<Classifier> trainedLike(const QString &model)
{
    torch::manual_seed(6);
    auto network = makeClassifier(model, 3);
    const at::NoGradGuard noGradient;
    network->train();
    network->forward(torch::randn({8, 3, kSize, kSize}) * 2 + 1);
    for (auto &parameter : network->parameters()) {
        if (parameter.dim() == 4)
            parameter.set_data(parameter.contiguous(at::MemoryFormat::ChannelsLast));
    }
    return network;
}

} // namespace

class TestTorchScriptExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pythonGivesTheSameLogits_data()
    {
        QTest::addColumn<QString>("model");
        QTest::newRow("resnet18") << QStringLiteral("resnet18");
        QTest::newRow("squeezenet1_1") << QStringLiteral("squeezenet1_1");
    }

    void pythonGivesTheSameLogits()
    {
        QFETCH(QString, model);
        const QString python = pythonWith({QStringLiteral("torch")});
        if (python.isEmpty())
            QSKIP("needs python3-torch");
        const auto network = trainedLike(model);
        const auto report = exportTorchScript(*network, describe(model), randomImages(3), file("model.pt"));
        QCOMPARE(report.imagesCompared, 3);
        QVERIFY(report.maxAbsDifference <= 1e-5);
        for (const std::vector<int64_t> &shape :
            {std::vector<int64_t>{1, 3, kSize, kSize}, {4, 3, kSize, kSize}, {2, 3, 96, 80}}) {
            const at::Tensor images = torch::randn(shape);
            const QJsonObject answer = runPython(python, images);
            const at::NoGradGuard noGradient;
            const at::Tensor expected = network->forward(images);
            for (int64_t n = 0; n < expected.size(0); ++n) {
                for (int64_t c = 0; c < expected.size(1); ++c) {
                    const double logit = answer[u"logits"][n][c].toDouble();
                    QVERIFY(std::abs(logit - expected[n][c].item<double>()) < 1e-5);
                }
            }
            QCOMPARE(answer[u"training"].toBool(true), false);
            QCOMPARE(answer[u"parameters"][0].toString(), QString::fromStdString(network->named_parameters()[0].key()));
            QCOMPARE(answer[u"description"].toObject(), descriptionToJson(describe(model)));
        }
    }

    void theReportDescribesTheFile()
    {
        const auto network = trainedLike(QStringLiteral("squeezenet1_1"));
        const QString before = weightsHash(stateOf(*network));
        const auto report
            = exportTorchScript(*network, describe(QStringLiteral("squeezenet1_1")), randomImages(1), file("报告.pt"));
        QCOMPARE(report.path, file("报告.pt"));
        QCOMPARE(report.bytes, QFileInfo(report.path).size());
        QCOMPARE(report.sha256, sha256OfFile(report.path));
        QCOMPARE(weightsHash(stateOf(*network)), before);
        QVERIFY(!QFile::exists(report.path + QStringLiteral(".part")));
    }

    void nothingIsLeftWhereAnExportFails()
    {
        const QString model = QStringLiteral("squeezenet1_1");
        const auto network = trainedLike(model);
        TAXON_VERIFY_ERROR(exportTorchScript(*network, describe(model), {}, file("a.pt")), ErrorCode::Impossible);
        TAXON_VERIFY_ERROR(
            exportTorchScript(*network, describe(model), randomImages(1), file("none/a.pt")), ErrorCode::NotWritable);
        ExportDescription fourClasses = describe(model);
        fourClasses.classes.append(QStringLiteral("more"));
        TAXON_VERIFY_ERROR(exportTorchScript(*network, fourClasses, randomImages(1), file("a.pt")), ErrorCode::Mismatch);
        network->parameters()[0].data()[0] = std::nan("");
        TAXON_VERIFY_ERROR(exportTorchScript(*network, describe(model), randomImages(1), file("a.pt")), ErrorCode::Internal);
        QVERIFY(!QFile::exists(file("a.pt")) && !QFile::exists(file("a.pt.part")));
    }

    void aFullDiskIsSaid()
    {
        if (!QFile::exists(QStringLiteral("/dev/full")))
            QSKIP("needs /dev/full");
        QVERIFY(QFile::link(QStringLiteral("/dev/full"), file("full.pt.part")));
        const QString model = QStringLiteral("squeezenet1_1");
        TAXON_VERIFY_ERROR(
            exportTorchScript(*trainedLike(model), describe(model), randomImages(1), file("full.pt")), ErrorCode::DiskFull);
    }

    void descriptionsComeBackAsTheyWere()
    {
        const ExportDescription written = describe(QStringLiteral("resnet18"));
        const QJsonObject json = descriptionToJson(written);
        const ExportDescription read = descriptionFromJson(json);
        QCOMPARE(descriptionToJson(read), json);
        QCOMPARE(read.classes, written.classes);
        QCOMPARE(read.preprocessing.size, kSize);
    }

    void otherDescriptionsAreRefused()
    {
        QJsonObject json = descriptionToJson(describe(QStringLiteral("resnet18")));
        TAXON_VERIFY_ERROR(descriptionFromJson({}), ErrorCode::Corrupt);
        QJsonObject newer = json;
        newer[u"format_version"] = 2;
        TAXON_VERIFY_ERROR(descriptionFromJson(newer), ErrorCode::TooNew);
        json.remove(u"classes");
        TAXON_VERIFY_ERROR(descriptionFromJson(json), ErrorCode::Corrupt);
    }

private:
    QJsonObject runPython(const QString &python, const at::Tensor &images) const
    {
        QStringList shape;
        for (const int64_t length : images.sizes())
            shape.append(QString::number(length));
        writeFileAtomically(file("images.f32"),
            QByteArray(static_cast<const char *>(images.data_ptr()), qsizetype(images.nbytes())));
        return runProcess(python,
            {sourceFolder() + QStringLiteral("/tests/learning/export_oracle.py"), file("model.pt"), file("images.f32"),
                shape.join(u',')})
            .json();
    }

    QString file(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestTorchScriptExport)

#include "test_torchscript_export.moc"
