#include "core/learning/evaluator.h"

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/dataset/content_finder.h"
#include "core/learning/devices.h"
#include "core/learning/models/classifier.h"
#include "core/learning/network_trainer.h"
#include "core/learning/run_access.h"
#include "core/project/project.h"

#include <QCoreApplication>

#include <ATen/ops/softmax.h>

#include <algorithm>

namespace taxon {
namespace {

constexpr std::size_t kComparedImages = 32;

/// A run with what is needed to use its network.
struct TrainedRun {
    TrainedRun(const QString &projectPath, RunId id)
        : project(Project::open(projectPath))
        , run(project->runs().run(id))
        , snapshot(project->snapshots().load(run.snapshot))
        , config(configToEvaluate(run))
    {
        useThreads(config.threads);
        network = loadKeptNetwork(*project, run, config, int(snapshot.classes.size()));
    }

    std::unique_ptr<Project> project;
    Run run;
    Snapshot snapshot;
    TrainConfig config;
    std::shared_ptr<Classifier> network;
};

/// logits: float32 [N, C]. The probabilities are computed in double, so that they sum to 1 as floats.
void appendPredictions(std::vector<Prediction> &predictions, const std::vector<Sample> &samples, Part part,
    const PixelBatch &batch, const at::Tensor &logits)
{
    const at::Tensor probabilities = logits.softmax(1, at::kDouble).to(at::kFloat).contiguous();
    const at::Tensor predicted = logits.argmax(1);
    const qint64 classes = logits.size(1);
    for (qint64 i = 0; i < batch.size(); ++i) {
        const Sample &sample = samples[batch.samples[std::size_t(i)]];
        const float *row = probabilities.data_ptr<float>() + i * classes;
        predictions.push_back({sample.image, part, sample.label, predicted[i].item<int>(), {row, row + classes}});
    }
}

std::vector<RgbImage> imagesToCompare(TrainedRun &trained, Progress &progress)
{
    std::vector<SnapshotItem> items = trained.snapshot.items;
    std::ranges::stable_sort(items, std::greater(), &SnapshotItem::part); // test, validation, training
    const ContentFinder finder(*trained.project);
    std::vector<RgbImage> images;
    for (const SnapshotItem &item : items) {
        progress.throwIfCancelled();
        if (auto image = finder.prepared(item.sha256, preprocessingOf(trained.config)))
            images.push_back(std::move(*image));
        progress.report(qint64(images.size()), kComparedImages, QCoreApplication::translate("Learning", "Preparing images"));
        if (images.size() == kComparedImages)
            break;
    }
    if (images.empty())
        throw Error(ErrorCode::Impossible,
            QCoreApplication::translate("Learning", "None of the run's images can be read any more, so that the exported model could not be compared with the trained one."));
    return images;
}

} // namespace

EvaluationCounts evaluateRun(const QString &projectPath, RunId run, Part part, Progress &progress)
{
    TrainedRun trained(projectPath, run);
    const SnapshotImages images(*trained.project, trained.snapshot, preprocessingOf(trained.config),
        SnapshotImages::Gaps::Retry, trained.config.threads, progress);
    const std::vector<Sample> samples = images.samplesOf(part);
    if (samples.empty())
        throw Error(ErrorCode::Impossible,
            QCoreApplication::translate("Learning", "The part \"%1\" of run %2 has no images to evaluate on.").arg(partName(part)).arg(run.value));
    std::vector<Prediction> predictions;
    BatchLoader loader(images.store(), samples, sequentialPlan(samples.size(), trained.config.batch));
    forEachLogits(*trained.network, loader, preprocessingOf(trained.config), trained.config.device,
        [&] { progress.throwIfCancelled(); },
        [&](const PixelBatch &batch, const at::Tensor &logits) {
            appendPredictions(predictions, samples, part, batch, logits);
            progress.report(qint64(predictions.size()), qint64(samples.size()), QCoreApplication::translate("Learning", "Evaluating"));
        });
    trained.project->runs().savePredictions(run, part, predictions);
    return {int(predictions.size()), images.skipped()};
}

ExportReport exportRun(const QString &projectPath, RunId run, const QString &path, Progress &progress)
{
    TrainedRun trained(projectPath, run);
    const auto images = imagesToCompare(trained, progress);
    ExportDescription description;
    description.model = trained.config.model;
    for (const SnapshotClass &one : trained.snapshot.classes)
        description.classes.append(one.name);
    description.preprocessing = preprocessingOf(trained.config);
    description.snapshotSha256 = trained.snapshot.sha256;
    description.weightsSha256 = trained.run.weightsSha256;
    return exportTorchScript(*trained.network, description, images, path);
}

} // namespace taxon
