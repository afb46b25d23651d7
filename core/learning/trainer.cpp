#include "core/learning/trainer.h"

#include "core/augmentation/albumentations_json.h"
#include "core/base/error.h"
#include "core/base/random.h"
#include "core/learning/checkpoint.h"
#include "core/learning/devices.h"
#include "core/learning/loader_threads.h"
#include "core/learning/models/classifier.h"
#include "core/learning/network_trainer.h"
#include "core/learning/remaining_time.h"
#include "core/learning/run_access.h"
#include "core/learning/training_control.h"
#include "core/learning/torch_errors.h"
#include "core/learning/validation.h"
#include "core/learning/weights.h"
#include "core/learning/work_clock.h"
#include "core/project/project.h"

#include <QCoreApplication>
#include <QDebug>
#include <QFileInfo>
#include <QJsonDocument>

#include <ATen/Context.h>

#include <cmath>

namespace taxon {
namespace {

constexpr qint64 kProgressIntervalMs = 200;
constexpr int kMostLoaderThreads = 8;

bool isSameConfiguration(const QString &stored, const TrainConfig &config)
{
    return TrainConfig::ofRun(QJsonDocument::fromJson(stored.toUtf8()).object()).toJson() == config.toJson();
}

/// One run while it is being trained.
class Training {
public:
    Training(Project &project, RunId run, TrainingControl &control, const TrainingEvents &events)
        : m_project(project)
        , m_run(run)
        , m_control(control)
        , m_events(events)
    {
    }

    int run();
    void setState(RunState state, const QString &error = {});

private:
    void configure();
    void loadImages(bool isResumed);
    void makeNetwork();
    void restore(const Checkpoint &checkpoint);
    void runEpoch(int epoch);
    void trainBatches(int epoch);
    PartScore validate();
    void keepIfBest(const EpochRecord &record);
    void save(const EpochRecord &record);
    void hold();
    void reportProgress(int epoch);
    void finish();
    BatchPlan planOf(int epoch) const { return shuffledPlan(m_train.size(), m_config.batch, m_config.seed, epoch); }
    BatchChanges changesOf(int epoch) const;
    /// One copies what is stored as fast as any network takes it.
    bool hasValidation() const { return !m_validation.empty(); }

    Project &m_project;
    const RunId m_run;
    TrainingControl &m_control;
    const TrainingEvents &m_events;

    TrainConfig m_config;
    Preprocessing m_preprocessing;
    std::optional<TrainingAugmenter> m_augmenter;
    std::optional<LoaderThreads> m_loaderThreads;
    Snapshot m_snapshot;
    std::unique_ptr<SnapshotImages> m_images;
    std::vector<Sample> m_train;
    std::vector<Sample> m_validation;
    std::unique_ptr<NetworkTrainer> m_trainer;
    std::unique_ptr<RemainingTime> m_remaining;
    BestEpoch m_best;
    int m_epochsDone = 0;
    WorkClock m_clock;
    QElapsedTimer m_progressClock;
};

int Training::run()
{
    setState(RunState::Running);
    configure();
    const auto checkpoint = loadCheckpoint(m_project.runs().checkpointPath(m_run));
    loadImages(checkpoint.has_value());
    makeNetwork();
    if (checkpoint)
        restore(*checkpoint);
    m_project.runs().removeEpochsAfter(m_run, m_epochsDone);
    m_remaining = std::make_unique<RemainingTime>(
        qint64(m_train.size()), qint64(m_validation.size()), m_config.epochs, m_epochsDone);
    while (m_epochsDone < m_config.epochs) {
        runEpoch(m_epochsDone + 1);
        if (m_control.stopsAfterEpoch() && m_epochsDone < m_config.epochs)
            throw Cancelled();
    }
    finish();
    return m_images->skipped();
}

void Training::setState(RunState state, const QString &error)
{
    m_project.runs().setState(m_run, state, error);
    if (m_events.state)
        m_events.state(state);
}

void Training::configure()
{
    const Run run = m_project.runs().run(m_run);
    m_config = resolved(TrainConfig::ofRun(run.config));
    if (!m_config.weights.isEmpty())
        m_config.weights = QFileInfo(m_config.weights).absoluteFilePath();
    m_project.runs().setConfig(m_run, m_config.toJson());
    m_preprocessing = preprocessingOf(m_config);
    if (!m_config.augmentation.isEmpty())
        m_augmenter.emplace(pipelineFromJson(m_config.augmentation).pipeline, m_config.size, m_preprocessing.fit);
    m_snapshot = m_project.snapshots().load(run.snapshot);
    useThreads(m_config.threads);
    m_loaderThreads.emplace(std::min(m_config.threads, kMostLoaderThreads));
}

void Training::loadImages(bool isResumed)
{
    const auto gaps = isResumed ? SnapshotImages::Gaps::Accept : SnapshotImages::Gaps::Retry;
    m_images = std::make_unique<SnapshotImages>(
        m_project, m_snapshot, m_preprocessing, gaps, m_config.threads, m_control.progress());
    if (m_images->skipped() > 0)
        qWarning().noquote() << m_images->skipped() << "images cannot be read any more and are left out";
    m_train = m_images->samplesOf(Part::Train);
    m_validation = m_images->samplesOf(Part::Validation);
}

void Training::makeNetwork()
{
    at::manual_seed(mixSeed(m_config.seed, 0));
    auto network = makeClassifier(m_config.model, int(m_snapshot.classes.size()));
    if (network->hasBatchNorm() && std::min(m_train.size(), std::size_t(m_config.batch)) < 2)
        throw Error(ErrorCode::Impossible,
            QCoreApplication::translate("Learning", "%1 needs at least two images in a batch: choose a larger batch, or add images.").arg(m_config.model));
    if (!m_config.weights.isEmpty())
        loadWeights(*network, readWeights(m_config.weights));
    const qint64 steps = qint64(planOf(1).size()) * m_config.epochs;
    m_trainer = std::make_unique<NetworkTrainer>(std::move(network), m_config, m_preprocessing, steps);
}

void Training::restore(const Checkpoint &checkpoint)
{
    if (!isSameConfiguration(checkpoint.configuration, m_config) || checkpoint.images != m_images->fingerprint())
        throw Error(ErrorCode::Mismatch,
            QCoreApplication::translate("Learning", "The settings or the images of run %1 changed since its checkpoint was written; start a new run.").arg(m_run.value));
    loadWeights(m_trainer->network(), checkpoint.network);
    m_trainer->setMomentum(checkpoint.momentum);
    m_epochsDone = checkpoint.epoch;
    m_best = checkpoint.best;
}

void Training::runEpoch(int epoch)
{
    m_clock.start();
    trainBatches(epoch);
    EpochRecord record;
    record.epoch = epoch;
    record.trainLoss = m_trainer->sums().meanLoss();
    record.trainAccuracy = m_trainer->sums().accuracy();
    record.learningRate = m_trainer->learningRate();
    const double trainSeconds = m_clock.seconds();
    record.imagesPerSecond = double(m_train.size()) / trainSeconds;
    const PartScore score = validate();
    record.valLoss = score.loss;
    record.valAccuracy = score.accuracy;
    if (hasValidation())
        record.valConfusion.assign(score.confusion.counts().begin(), score.confusion.counts().end());
    record.seconds = m_clock.seconds();
    m_remaining->addValidated(record.seconds - trainSeconds);
    keepIfBest(record);
    save(record);
    m_epochsDone = epoch;
    m_remaining->addOverhead(m_clock.seconds() - record.seconds);
    m_remaining->endEpoch();
    if (m_events.epoch)
        m_events.epoch(record);
}

void Training::trainBatches(int epoch)
{
    const BatchPlan plan = planOf(epoch);
    m_trainer->beginEpoch(epoch, qint64(plan.size()) * (epoch - 1));
    BatchLoader loader(m_images->store(), m_train, plan, changesOf(epoch), m_loaderThreads->count());
    for (qint64 i = 0; i < loader.batches(); ++i) {
        hold();
        const double before = m_clock.seconds();
        const PixelBatch batch = loader.next();
        const double waited = m_clock.seconds() - before;
        m_trainer->trainBatch(batch);
        const double seconds = m_clock.seconds() - before;
        m_remaining->addTrained(batch.size(), seconds);
        if (m_loaderThreads->addBatch(waited, seconds))
            loader.addThread();
        reportProgress(epoch);
    }
    if (!std::isfinite(m_trainer->sums().meanLoss()))
        throw Error(ErrorCode::Impossible,
            QCoreApplication::translate("Learning", "The loss is no longer a number: the network diverged. Start a new run with a lower learning rate than %1.").arg(*m_config.lr));
}

BatchChanges Training::changesOf(int epoch) const
{
    return {.augmenter = m_augmenter,
        .mixUp = m_config.mixUp,
        .cutMix = m_config.cutMix,
        .classes = int(m_snapshot.classes.size()),
        .seed = m_config.seed,
        .epoch = epoch};
}

PartScore Training::validate()
{
    return scorePart(m_trainer->network(), m_images->store(), m_validation, int(m_snapshot.classes.size()),
        m_config, [this] { hold(); });
}

void Training::keepIfBest(const EpochRecord &record)
{
    if (!m_best.isBeatenBy(record.valAccuracy, record.valLoss))
        return;
    TensorFile file;
    file.tensors = stateOf(m_trainer->network());
    m_best = {record.epoch, record.valAccuracy, record.valLoss, weightsHash(file.tensors)};
    writeSafetensors(m_project.runs().weightsPath(m_run), file);
}

/// The record first: a checkpoint whose epoch has no record could not be made good by repeating the epoch.
void Training::save(const EpochRecord &record)
{
    m_project.runs().saveEpoch(m_run, record);
    m_project.runs().addSeconds(m_run, record.seconds);
    Checkpoint checkpoint;
    checkpoint.epoch = record.epoch;
    checkpoint.network = stateOf(m_trainer->network());
    checkpoint.momentum = m_trainer->momentum();
    checkpoint.best = m_best;
    checkpoint.configuration = QString::fromUtf8(QJsonDocument(m_config.toJson()).toJson(QJsonDocument::Compact));
    checkpoint.images = m_images->fingerprint();
    saveCheckpoint(m_project.runs().checkpointPath(m_run), checkpoint);
}

/// Between two batches: ends here after cancel(), waits here after pause().
void Training::hold()
{
    m_control.progress().throwIfCancelled();
    if (!m_control.isPaused())
        return;
    m_clock.pause();
    setState(RunState::Paused);
    m_control.waitWhilePaused();
    setState(RunState::Running);
    m_clock.resume();
}

void Training::reportProgress(int epoch)
{
    if (!m_events.progress || (m_progressClock.isValid() && m_progressClock.elapsed() < kProgressIntervalMs))
        return;
    m_progressClock.start();
    const TrainingSums &sums = m_trainer->sums();
    TrainingProgress progress;
    progress.images = qint64(m_train.size()) * m_config.epochs;
    progress.imagesDone = qint64(m_train.size()) * (epoch - 1) + sums.images;
    progress.remainingMs = m_remaining->milliseconds();
    progress.epoch = epoch;
    progress.epochs = m_config.epochs;
    progress.imagesPerSecond = m_remaining->imagesPerSecond();
    progress.loss = sums.meanLoss();
    progress.accuracy = sums.accuracy();
    m_events.progress(progress);
}

void Training::finish()
{
    m_project.runs().finish(m_run, m_best.epoch, m_best.weightsSha256);
    if (m_events.state)
        m_events.state(RunState::Finished);
}

/// Records how the run ended, as far as the project can still be written.
void recordEnd(Training &training, RunState state, const QString &error = {})
{
    try {
        training.setState(state, error);
    } catch (const Error &failure) {
        qWarning().noquote() << failure.message() << failure.detail();
    }
}

} // namespace

TrainingResult trainRun(const QString &projectPath, RunId run, TrainingControl &control, const TrainingEvents &events)
{
    const auto project = Project::open(projectPath);
    if (project->runs().run(run).state == RunState::Finished)
        throw Error(ErrorCode::Usage,
            QCoreApplication::translate("Learning", "Run %1 is finished already; start a new run to train again.").arg(run.value));
    const RunLock lock(*project, run);
    Training training(*project, run, control, events);
    try {
        return {RunState::Finished, training.run()};
    } catch (const Cancelled &) {
        recordEnd(training, RunState::Cancelled);
        throw;
    } catch (...) {
        const Error error = translated(std::current_exception());
        recordEnd(training, RunState::Failed, error.message());
        throw error;
    }
}

} // namespace taxon
