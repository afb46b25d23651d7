#include "core/augmentation/albumentations_json.h"
#include "core/augmentation/presets.h"
#include "core/augmentation/preview.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/random.h"
#include "core/engine/evaluation.h"
#include "core/imaging/encode.h"
#include "core/learning/checkpoint.h"
#include "core/learning/evaluator.h"
#include "core/learning/image_batches.h"
#include "core/learning/models/classifier.h"
#include "core/learning/network_trainer.h"
#include "core/learning/predictor.h"
#include "core/learning/run_access.h"
#include "core/learning/trainer.h"
#include "core/learning/training_control.h"
#include "core/learning/weights.h"
#include "core/project/project.h"
#include "tests/engine/colour_project.h"
#include "tests/support/test_support.h"

#include <ATen/Context.h>

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <algorithm>

using namespace taxon;
using namespace taxon::test;

/// One run, from training to prediction by the exported file, without a process between.
class TestTrainedRun : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_colours = makeColourProject(m_folder.path());
        m_run = addRun(m_colours, quickConfig(2));
        TrainingControl control;
        TrainingEvents events;
        events.progress = [this](const TrainingProgress &progress) { m_progress.append(progress); };
        events.epoch = [this](const EpochRecord &record) { m_epochs.append(record); };
        events.state = [this](RunState state) { m_states.append(state); };
        trainRun(m_colours.path, m_run, control, events);
    }

    void eventsTellTheRun()
    {
        QCOMPARE(m_states, (QList{RunState::Running, RunState::Finished}));
        QCOMPARE(m_epochs.size(), 2);
        QCOMPARE(m_epochs[0].epoch, 1);
        QVERIFY(!m_progress.isEmpty());
        QCOMPARE(m_progress.first().images, qint64(84));
        QCOMPARE(m_progress.first().epochs, 2);
    }

    void theExportedFilePredictsWhatTheEvaluationStored()
    {
        const auto project = Project::open(m_colours.path);
        Progress progress;
        QCOMPARE(evaluateRun(m_colours.path, m_run, Part::Test, progress).images, 6);
        const QString model = m_folder.filePath(QStringLiteral("model.pt"));
        const ExportReport report = exportRun(m_colours.path, m_run, model, progress);
        QCOMPARE(report.imagesCompared, 32);
        QVERIFY(report.maxAbsDifference < 1e-4);

        const auto stored = project->runs().predictions(m_run, Part::Test);
        QStringList files;
        for (const Prediction &prediction : stored)
            files.append(project->images().absolutePath(project->images().image(prediction.image)));
        const FilePredictions predicted = predictFiles(model, files, progress);
        QCOMPARE(predicted.classes, (QStringList{QStringLiteral("blue"), QStringLiteral("green"), QStringLiteral("red")}));
        for (std::size_t i = 0; i < stored.size(); ++i) {
            QCOMPARE(predicted.files[i].predicted, stored[i].predicted);
            float sum = 0;
            for (std::size_t c = 0; c < 3; ++c) {
                QVERIFY(qAbs(predicted.files[i].probabilities[c] - stored[i].probabilities[c]) < 1e-4f);
                sum += stored[i].probabilities[c];
            }
            QVERIFY(qAbs(sum - 1) < 1e-5f);
        }
        aBadImageIsARow(model, files.first());
    }

    void aLetterboxedRunIsEvaluatedExportedAndPredictsSo()
    {
        TrainConfig config = quickConfig(1);
        config.fit = QStringLiteral("letterbox");
        const RunId run = trained(config, 1).id;
        Progress progress;
        QCOMPARE(evaluateRun(m_colours.path, run, Part::Test, progress).images, 6);
        const QString model = m_folder.filePath(QStringLiteral("letterbox.pt"));
        exportRun(m_colours.path, run, model, progress);
        // A wide picture, red in the middle and green at its ends; and the squares that it may become.
        RgbImage wide{96, 32, {}};
        for (int i = 0; i < 96 * 32; ++i)
            for (const int value : {i % 96 / 32 == 1 ? 200 : 20, i % 96 / 32 == 1 ? 20 : 200, 20})
                wide.pixels.push_back(std::uint8_t(value));
        const QString given = savedAs(QStringLiteral("wide.bmp"), wide);
        const QString whole = savedAs(QStringLiteral("whole.bmp"), prepare(wide, {.size = config.size, .fit = ImageFit::Letterbox}));
        const QString centre = savedAs(QStringLiteral("centre.bmp"), prepare(wide, {.size = config.size}));
        const FilePredictions predicted = predictFiles(model, {given, whole, centre}, progress);
        for (std::size_t c = 0; c < 3; ++c)
            QVERIFY(qAbs(predicted.files[0].probabilities[c] - predicted.files[1].probabilities[c]) < 1e-6f);
        QVERIFY(predicted.files[0].probabilities != predicted.files[2].probabilities);
    }

    void largeJpegsArePredictedAsTheRunDecodesThem()
    {
        Random random(5);
        RgbImage noise{400, 300, std::vector<std::uint8_t>(std::size_t(400) * 300 * 3)};
        std::ranges::generate(noise.pixels, [&] { return std::uint8_t(random()); });
        const QString path = m_folder.filePath(QStringLiteral("large.jpg"));
        writeFileAtomically(path, encodeJpeg(noise, 95));
        std::vector<RgbImage> prepared;
        for (const char *decode : {"reduced", "full"}) {
            TrainConfig config = quickConfig(1);
            config.decode = QLatin1StringView(decode);
            const Run run = trained(config, 1);
            Progress progress;
            const QString model = m_folder.filePath(QStringLiteral("decode.pt"));
            exportRun(m_colours.path, run.id, model, progress);
            const FilePredictions predicted = predictFiles(model, {path}, progress);

            const Preprocessing preprocessing = preprocessingOf(TrainConfig::fromJson(run.config));
            prepared.push_back(prepareFile(readFile(path), preprocessing));
            const auto project = Project::open(m_colours.path);
            const auto network = loadKeptNetwork(*project, run, configToEvaluate(run), 3);
            const at::NoGradGuard noGradient;
            const at::Tensor logits = network->forward(networkInput(stackPixels({&prepared.back()}), preprocessing, QStringLiteral("cpu")));
            const at::Tensor expected = logits.softmax(1).contiguous();
            for (std::size_t i = 0; i < 3; ++i)
                QVERIFY(qAbs(predicted.files[0].probabilities[i] - expected.data_ptr<float>()[i]) < 1e-5f);
        }
        QVERIFY(prepared[0].pixels != prepared[1].pixels);
    }

    void aFileThatIsNoModelIsRefused()
    {
        Progress progress;
        const QString text = m_folder.filePath(QStringLiteral("text.pt"));
        writeFileAtomically(text, "not a model");
        TAXON_VERIFY_ERROR(predictFiles(text, {}, progress), ErrorCode::Mismatch);
        TAXON_VERIFY_ERROR(predictFiles(m_folder.filePath(QStringLiteral("none.pt")), {}, progress), ErrorCode::NotFound);
        const QString weights = Project::open(m_colours.path)->runs().weightsPath(m_run);
        TAXON_VERIFY_ERROR(predictFiles(weights, {}, progress), ErrorCode::Mismatch);
    }

    void changedWeightsAreNoticed()
    {
        const auto project = Project::open(m_colours.path);
        const QString path = project->runs().weightsPath(m_run);
        const QByteArray right = readFile(path);
        QByteArray wrong = right;
        wrong[wrong.size() - 1] = char(wrong.back() ^ 1);
        writeFileAtomically(path, wrong);
        Progress progress;
        TAXON_VERIFY_ERROR(evaluateRun(m_colours.path, m_run, Part::Test, progress), ErrorCode::Corrupt);
        writeFileAtomically(path, right);
    }

    void aRunWithoutAnEpochCannotBeEvaluated()
    {
        Progress progress;
        const RunId run = addRun(m_colours, quickConfig(1));
        TAXON_VERIFY_ERROR(evaluateRun(m_colours.path, run, Part::Test, progress), ErrorCode::NotFound);
    }

    void withoutAValidationPartTheLastEpochCounts()
    {
        QTemporaryDir folder;
        const ColourProject colours = makeColourProject(folder.path(), {9, 0, 3});
        const RunId run = addRun(colours, quickConfig(2));
        TrainingControl control;
        trainRun(colours.path, run, control, {});
        const auto project = Project::open(colours.path);
        QCOMPARE(project->runs().run(run).bestEpoch, 2);
        QVERIFY(std::isnan(project->runs().epochs(run)[0].valAccuracy));
        Progress progress;
        TAXON_VERIFY_ERROR(evaluateRun(colours.path, run, Part::Validation, progress), ErrorCode::Impossible);
    }

    void anAugmentedRunIsTheSameTwiceAndAfterAStop()
    {
        const Run whole = trained(augmentedConfig(), 1);
        QCOMPARE(trained(augmentedConfig(), 1).weightsSha256, whole.weightsSha256);
        QCOMPARE(trained(augmentedConfig(), 2).weightsSha256, whole.weightsSha256);
        QVERIFY(whole.weightsSha256 != trained(quickConfig(2), 1).weightsSha256);
        TrainConfig other = augmentedConfig();
        other.mixUp = 0;
        QVERIFY(whole.weightsSha256 != trained(other, 1).weightsSha256);
        QCOMPARE(TrainConfig::fromJson(whole.config).augmentation, augmentedConfig().augmentation);
    }

    void aSnapshotWithoutTrainingImagesIsSaidToBeSo()
    {
        QTemporaryDir folder;
        const ColourProject colours = makeColourProject(folder.path(), {2, 0, 1});
        const auto project = Project::open(colours.path);
        Snapshot snapshot = project->snapshots().load(*project->snapshots().newest());
        for (SnapshotItem &item : snapshot.items)
            item.part = Part::Test;
        Progress progress;
        try {
            const SnapshotImages images(*project, snapshot, preprocessingOf(TrainConfig()), SnapshotImages::Gaps::Accept, 1, progress);
            QFAIL("there is nothing to train on");
        } catch (const Error &error) {
            QCOMPARE(error.code(), ErrorCode::Impossible);
            QVERIFY2(error.message().contains(QStringLiteral("has no image to train on")), qPrintable(error.message()));
        }
    }

    void aRunIsFedWhatThePreviewShows()
    {
        QTemporaryDir folder;
        TrainConfig config = augmentedConfig();
        config.mixUp = 0;
        const ColourProject colours = makeColourProject(folder.path(), {9, 0, 3}); // the last epoch counts
        const Run run = trained(colours, config, 1);
        config = TrainConfig::fromJson(run.config);
        const TransformStep pipeline = pipelineFromJson(config.augmentation).pipeline;
        Progress progress;
        const auto project = Project::open(colours.path);
        const SnapshotImages images(*project, project->snapshots().load(run.snapshot), preprocessingOf(config),
            SnapshotImages::Gaps::Accept, 1, progress);
        const std::vector<Sample> samples = images.samplesOf(Part::Train);
        const auto planOf = [&](int epoch) { return shuffledPlan(samples.size(), config.batch, config.seed, epoch); };
        const auto batches = qint64(planOf(1).size());

        at::manual_seed(mixSeed(config.seed, 0));
        NetworkTrainer trainer(makeClassifier(config.model, 3), config, preprocessingOf(config), batches * config.epochs);
        for (int epoch = 1; epoch <= config.epochs; ++epoch) {
            trainer.beginEpoch(epoch, batches * (epoch - 1));
            for (const auto &indices : planOf(epoch)) {
                PixelBatch batch = BatchLoader(images.store(), samples, {indices}).next();
                for (std::size_t i = 0; i < indices.size(); ++i) {
                    const Sample &sample = samples[indices[i]];
                    const auto bytes = images.store().at(sample.row).bytes;
                    const RgbImage prepared{config.size, config.size, {bytes.begin(), bytes.end()}};
                    const auto shown = previewAugmentation(
                        pipeline, prepared, config.seed, quint64(sample.image.value), epoch, progress);
                    batch.pixels[qint64(i)] = stackPixels({&shown.variants.back()})[0];
                }
                trainer.trainBatch(batch);
            }
        }
        QCOMPARE(weightsHash(stateOf(trainer.network())), run.weightsSha256);
    }

    void validationIsNotAugmented()
    {
        const Run run = trained(augmentedConfig(), 1);
        Progress progress;
        evaluateRun(m_colours.path, run.id, Part::Validation, progress);
        const auto project = Project::open(m_colours.path);
        const EpochRecord kept = project->runs().epochs(run.id)[run.bestEpoch - 1];
        QVERIFY(std::ranges::equal(evaluationOf(*project, run.id, Part::Validation).confusion.counts(), kept.valConfusion));
    }

    void aCheckpointWithoutALaterSettingIsGoneOnWith()
    {
        const RunId run = addRun(m_colours, quickConfig(2));
        TrainingControl control;
        control.stopAfterEpoch();
        QVERIFY_THROWS_EXCEPTION(Cancelled, trainRun(m_colours.path, run, control, {}));
        const auto project = Project::open(m_colours.path);
        Checkpoint checkpoint = *loadCheckpoint(project->runs().checkpointPath(run));
        QJsonObject older = QJsonDocument::fromJson(checkpoint.configuration.toUtf8()).object();
        for (const char *key : {"augmentation", "mixup", "cutmix"})
            older.remove(QLatin1StringView(key));
        checkpoint.configuration = QString::fromUtf8(QJsonDocument(older).toJson());
        saveCheckpoint(project->runs().checkpointPath(run), checkpoint);
        TrainingControl again;
        trainRun(m_colours.path, run, again, {});
        QCOMPARE(project->runs().run(run).weightsSha256, project->runs().run(m_run).weightsSha256);
    }

    void aDeviceThatIsNotThereIsSaid()
    {
        TrainConfig config = quickConfig(1);
        config.device = QStringLiteral("cuda:9");
        TrainingControl control;
        const RunId run = addRun(m_colours, config);
        TAXON_VERIFY_ERROR(trainRun(m_colours.path, run, control, {}), ErrorCode::Impossible);
        QCOMPARE(runStateName(Project::open(m_colours.path)->runs().run(run).state), QStringLiteral("failed"));
    }

private:
    static TrainConfig augmentedConfig()
    {
        TrainConfig config = quickConfig(2);
        config.augmentation = pipelineToJson(augmentationPreset(QStringLiteral("natural"), config.size).pipeline);
        config.mixUp = 0.4;
        return config;
    }

    /// After `parts` times of working on it, each ended after an epoch but the last.
    Run trained(const TrainConfig &config, int parts) { return trained(m_colours, config, parts); }
    static Run trained(const ColourProject &colours, const TrainConfig &config, int parts)
    {
        const RunId run = addRun(colours, config);
        for (int part = 1; part <= parts; ++part) {
            TrainingControl control;
            if (part < parts)
                control.stopAfterEpoch();
            try {
                trainRun(colours.path, run, control, {});
            } catch (const Cancelled &) {
            }
        }
        return Project::open(colours.path)->runs().run(run);
    }

    void aBadImageIsARow(const QString &model, const QString &good)
    {
        const QString bad = m_folder.filePath(QStringLiteral("bad.png"));
        writeFileAtomically(bad, "this is text");
        Progress progress;
        const FilePredictions result = predictFiles(model, {bad, good, QStringLiteral("/nowhere.png")}, progress);
        QCOMPARE(result.files[0].predicted, -1);
        QVERIFY(!result.files[0].error.isEmpty());
        QVERIFY(result.files[1].error.isEmpty());
        QVERIFY(!result.files[2].error.isEmpty());
    }

    /// As a BMP file.
    QString savedAs(const QString &name, const RgbImage &image) const
    {
        const QString path = m_folder.filePath(name);
        QByteArray content = "BM" + QByteArray(52, '\0'); // rows of a multiple of four bytes, the lowest first, blue before red
        const auto put = [&](int place, quint32 value) { qToLittleEndian(value, content.data() + place); };
        put(2, quint32(content.size() + qsizetype(image.pixels.size())));
        put(10, 54);
        put(14, 40);
        put(18, quint32(image.width));
        put(22, quint32(image.height));
        put(26, 1 | 24U << 16);
        for (int y = image.height - 1; y >= 0; --y)
            for (int x = 0; x < image.width; ++x)
                for (const int channel : {2, 1, 0})
                    content += char(image.pixels[std::size_t((y * image.width + x) * 3 + channel)]);
        writeFileAtomically(path, content);
        return path;
    }

    QTemporaryDir m_folder;
    ColourProject m_colours;
    RunId m_run;
    QList<TrainingProgress> m_progress;
    QList<EpochRecord> m_epochs;
    QList<RunState> m_states;
};

QTEST_GUILESS_MAIN(TestTrainedRun)
#include "test_trained_run.moc"
