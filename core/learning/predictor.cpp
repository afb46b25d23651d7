#include "core/learning/predictor.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/progress.h"
#include "core/learning/devices.h"
#include "core/learning/image_batches.h"
#include "core/learning/parallel_for.h"
#include "core/learning/torchscript_export.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QThread>

#include <ATen/ops/softmax.h>
#include <torch/csrc/jit/api/module.h>
#include <torch/csrc/jit/runtime/graph_executor.h>
#include <torch/csrc/jit/serialization/import.h>

#include <algorithm>

namespace taxon {
namespace {

constexpr qsizetype kBatch = 32;

struct ExportedModel {
    torch::jit::Module module;
    ExportDescription description;
};

[[noreturn]] void throwNoModel(const QString &path, const QString &detail)
{
    throw Error(ErrorCode::Mismatch,
        QCoreApplication::translate("Learning", "%1 is not a model that Taxon exported.").arg(path), detail);
}

ExportedModel loadModel(const QString &path)
{
    if (!QFileInfo(path).isFile())
        throw Error(ErrorCode::NotFound, QCoreApplication::translate("Learning", "There is no model %1.").arg(path));
    ExportedModel model;
    torch::jit::ExtraFilesMap extra{{"taxon.json", ""}};
    try {
        model.module = torch::jit::load(path.toStdString(), c10::Device(bestDevice().toStdString()), extra);
    } catch (const c10::Error &error) {
        throwNoModel(path, QString::fromUtf8(error.what()));
    }
    const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(extra["taxon.json"]));
    if (!json.isObject())
        throwNoModel(path, QStringLiteral("no taxon.json inside"));
    model.description = descriptionFromJson(json.object());
    model.module.eval();
    return model;
}

/// Decodes a batch on all cores; `files` gets the reasons of those that cannot be read.
std::vector<RgbImage> prepareFiles(std::span<FilePrediction> files, const Preprocessing &preprocessing, const Progress &progress)
{
    std::vector<RgbImage> images(files.size());
    parallelFor(qint64(files.size()), QThread::idealThreadCount(), progress, [&](qint64 i) {
        FilePrediction &file = files[std::size_t(i)];
        try {
            images[std::size_t(i)] = prepareFile(readFile(file.path), preprocessing);
        } catch (const Error &error) {
            file.error = error.message();
        }
    });
    return images;
}

void predictBatch(ExportedModel &model, std::span<FilePrediction> files, const Progress &progress)
{
    const Preprocessing &preprocessing = model.description.preprocessing;
    const auto prepared = prepareFiles(files, preprocessing, progress);
    std::vector<const RgbImage *> images;
    std::vector<FilePrediction *> readable;
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (prepared[i].isEmpty())
            continue;
        images.push_back(&prepared[i]);
        readable.push_back(&files[i]);
    }
    if (images.empty())
        return;
    const at::Tensor input = networkInput(stackPixels(images), preprocessing, bestDevice());
    const at::Tensor logits = model.module.forward({input}).toTensor().cpu();
    const at::Tensor probabilities = logits.softmax(1, at::kDouble).to(at::kFloat).contiguous();
    const at::Tensor predicted = logits.argmax(1);
    const qint64 classes = logits.size(1);
    for (std::size_t i = 0; i < readable.size(); ++i) {
        const float *row = probabilities.data_ptr<float>() + qint64(i) * classes;
        readable[i]->probabilities.assign(row, row + classes);
        readable[i]->predicted = predicted[qint64(i)].item<int>();
    }
}

} // namespace

FilePredictions predictFiles(const QString &path, const QStringList &images, Progress &progress)
{
    useThreads(QThread::idealThreadCount());
    torch::jit::setGraphExecutorOptimize(false); // specialising for one shape costs more than it gains here
    const at::NoGradGuard noGradient;
    ExportedModel model = loadModel(path);
    FilePredictions result;
    result.classes = model.description.classes;
    for (const QString &image : images)
        result.files.push_back({image, -1, {}, {}});
    const std::span files(result.files);
    for (qsizetype start = 0; start < images.size(); start += kBatch) {
        progress.throwIfCancelled();
        const auto count = std::min(kBatch, images.size() - start);
        predictBatch(model, files.subspan(std::size_t(start), std::size_t(count)), progress);
        progress.report(start + count, images.size(), QCoreApplication::translate("Learning", "Predicting"));
    }
    return result;
}

} // namespace taxon
