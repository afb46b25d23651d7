#include "core/learning/torchscript_export.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/learning/image_batches.h"
#include "core/learning/models/classifier.h"
#include "core/learning/torch_errors.h"
#include "core/learning/weights.h"

#include <torch/csrc/jit/api/module.h>
#include <torch/csrc/jit/frontend/tracer.h>
#include <torch/csrc/jit/serialization/export.h>
#include <torch/csrc/jit/serialization/import.h>

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QScopeGuard>

#include <cerrno>
#include <cstdio>
#include <unistd.h>

namespace taxon {

namespace {

namespace jit = torch::jit;

constexpr int kFormatVersion = 1;
constexpr double kTolerance = 1e-4;
const char *const kDescriptionFile = "taxon.json";

/// The network's tree of modules as TorchScript modules that hold the same tensors under the same names.
jit::Module mirror(const torch::nn::Module &module, const std::string &typeName,
    const std::shared_ptr<jit::CompilationUnit> &unit)
{
    jit::Module copy(c10::QualifiedName(typeName), unit);
    copy.register_attribute("training", c10::BoolType::get(), false);
    for (const auto &item : module.named_parameters(/*recurse=*/false))
        copy.register_parameter(item.key(), item.value(), /*is_buffer=*/false);
    for (const auto &item : module.named_buffers(/*recurse=*/false))
        copy.register_buffer(item.key(), item.value());
    for (const auto &item : module.named_children())
        copy.register_module(item.key(), mirror(*item.value(), typeName + "_" + item.key(), unit));
    return copy;
}

/// Records forward() on an example and makes it a method of the mirror.
jit::Module trace(Classifier &network, const at::Tensor &example)
{
    const auto unit = std::make_shared<jit::CompilationUnit>();
    jit::Module root = mirror(network, "__torch__.TaxonClassifier", unit);
    const auto forward = [&](jit::Stack inputs) { return jit::Stack{network.forward(inputs.at(0).toTensor())}; };
    const auto noNames = [](const at::Tensor &) { return std::string(); };
    const auto [state, outputs] = jit::tracer::trace({example}, forward, noNames, /*strict=*/true,
        /*force_outplace=*/false, &root, {"images"});
    auto *method = unit->create_function(c10::QualifiedName(*root.type()->name(), "forward"), state->graph);
    root.type()->addMethod(method);
    return root;
}

/// A copy to trace: on the CPU, for prediction, with tensors in the plain memory order.
std::shared_ptr<Classifier> copyForPrediction(const Classifier &network, const ExportDescription &description)
{
    auto copy = makeClassifier(description.model, int(description.classes.size()));
    if (!loadWeights(*copy, stateOf(network)))
        throw Error(ErrorCode::Mismatch,
            QCoreApplication::translate("Export", "The model does not have as many outputs as there are classes."));
    copy->eval();
    return copy;
}

/// Writes the file at its temporary name, onto the disk.
void save(const jit::Module &module, const ExportDescription &description, const QString &path)
{
    const QByteArray json = QJsonDocument(descriptionToJson(description)).toJson();
    QFile file(path);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly))
        throwWriteError(path, file.errorString());
    bool failed = false;
    const auto write = [&](const void *data, std::size_t bytes) -> std::size_t {
        failed = failed || file.write(static_cast<const char *>(data), qint64(bytes)) != qint64(bytes);
        return bytes; // a failure is reported below, as a sentence: LibTorch would throw out of a destructor
    };
    jit::ExportModule(module, write, {{kDescriptionFile, json.toStdString()}});
    if (failed || !file.flush() || ::fsync(file.handle()) != 0)
        throwWriteError(path, file.errorString());
}

double largestDifference(Classifier &network, jit::Module &reloaded, const std::vector<RgbImage> &images,
    const Preprocessing &preprocessing)
{
    const at::Device device = network.parameters().front().device();
    double largest = 0;
    for (const RgbImage &image : images) {
        const at::Tensor input = networkInput(stackPixels({&image}), preprocessing, QStringLiteral("cpu"));
        const at::Tensor expected = network.forward(input.to(device)).cpu();
        const double difference = (reloaded.forward({input}).toTensor() - expected).abs().max().item<double>();
        // Not std::max: NaN must not pass for equal.
        if (!(difference <= largest))
            largest = difference;
    }
    return largest;
}

ExportReport exportCompared(Classifier &network, const ExportDescription &description,
    const std::vector<RgbImage> &images, const QString &path)
{
    const QString temporary = path + QStringLiteral(".part");
    const auto removal = qScopeGuard([&] { QFile::remove(temporary); });
    const int size = description.preprocessing.size;
    const auto copy = copyForPrediction(network, description);
    save(trace(*copy, torch::zeros({1, 3, size, size})), description, temporary);

    jit::Module reloaded = jit::load(QFile::encodeName(temporary).toStdString());
    ExportReport report{path, QFileInfo(temporary).size(), sha256OfFile(temporary), int(images.size()), 0};
    report.maxAbsDifference = largestDifference(network, reloaded, images, description.preprocessing);
    if (!(report.maxAbsDifference <= kTolerance))
        throw Error(ErrorCode::Internal,
            QCoreApplication::translate("Export",
                "The exported model does not answer as the trained one does (difference %1), so it was not kept.")
                .arg(report.maxAbsDifference));
    errno = 0;
    if (std::rename(QFile::encodeName(temporary).constData(), QFile::encodeName(path).constData()) != 0)
        throwWriteError(path, qt_error_string(errno));
    return report;
}

[[noreturn]] void throwBadDescription()
{
    throw Error(ErrorCode::Corrupt,
        QCoreApplication::translate("Export", "The description inside the model file is incomplete or damaged."));
}

} // namespace

ExportReport exportTorchScript(Classifier &network, const ExportDescription &description,
    const std::vector<RgbImage> &images, const QString &path)
{
    if (images.empty())
        throw Error(ErrorCode::Impossible,
            QCoreApplication::translate("Export", "An export needs at least one image to compare the exported model on."));
    const at::NoGradGuard noGradient;
    network.eval();
    try {
        return exportCompared(network, description, images, path);
    } catch (const c10::Error &) {
        throw translated(std::current_exception());
    }
}

QJsonObject descriptionToJson(const ExportDescription &description)
{
    return {{QStringLiteral("format_version"), kFormatVersion},
        {QStringLiteral("taxon_version"), QStringLiteral(TAXON_VERSION)},
        {QStringLiteral("model"), description.model},
        {QStringLiteral("classes"), QJsonArray::fromStringList(description.classes)},
        {QStringLiteral("preprocessing"), description.preprocessing.toJson()},
        {QStringLiteral("input"),
            QJsonObject{{QStringLiteral("layout"), QStringLiteral("NCHW")},
                {QStringLiteral("dtype"), QStringLiteral("float32")},
                {QStringLiteral("channels"), QStringLiteral("RGB")}}},
        {QStringLiteral("output"), QStringLiteral("logits")},
        {QStringLiteral("snapshot_sha256"), description.snapshotSha256},
        {QStringLiteral("weights_sha256"), description.weightsSha256}};
}

ExportDescription descriptionFromJson(const QJsonObject &json)
{
    const int version = json[QLatin1String("format_version")].toInt();
    if (version > kFormatVersion)
        throw Error(ErrorCode::TooNew,
            QCoreApplication::translate("Export", "The model file was written by a newer version of Taxon: update Taxon to use it."));
    ExportDescription description;
    description.model = json[QLatin1String("model")].toString();
    for (const QJsonValue &name : json[QLatin1String("classes")].toArray())
        description.classes.append(name.toString());
    if (version < 1 || description.model.isEmpty() || description.classes.isEmpty()
        || description.classes.contains(QString()))
        throwBadDescription();
    description.preprocessing = Preprocessing::fromJson(json[QLatin1String("preprocessing")].toObject());
    description.snapshotSha256 = json[QLatin1String("snapshot_sha256")].toString();
    description.weightsSha256 = json[QLatin1String("weights_sha256")].toString();
    return description;
}

} // namespace taxon
