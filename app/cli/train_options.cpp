#include "app/cli/train_options.h"

#include "app/cli/command.h"
#include "app/cli/output.h"
#include "core/augmentation/albumentations_json.h"
#include "core/augmentation/presets.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/dataset/training_pipeline.h"

#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace taxon::cli {
namespace {

QString augmentOption()
{
    return QStringLiteral("augment");
}

// Named as the settings are, with "-" for "_".
const QList<QCommandLineOption> &namedOptions()
{
    static const QList<QCommandLineOption> all {
        option(QStringLiteral("model"),
            CommandLine::tr("network: %1").arg(modelNames().join(QStringLiteral(", "))),
            QStringLiteral("NAME")),
        option(QStringLiteral("weights"),
            CommandLine::tr("weights to start from (.pth, .safetensors); without it random ones"),
            QStringLiteral("FILE")),
        option(QStringLiteral("size"), CommandLine::tr("side of the network's input in pixels"),
            QStringLiteral("N")),
        option(QStringLiteral("fit"),
            CommandLine::tr("how an image becomes a square: crop to its centre, or letterbox, the whole on "
                            "black; without it as the project says"),
            QStringLiteral("NAME")),
        option(QStringLiteral("epochs"), CommandLine::tr("passes over the training images"),
            QStringLiteral("N")),
        option(QStringLiteral("batch"), CommandLine::tr("images in one step"), QStringLiteral("N")),
        option(QStringLiteral("lr"), CommandLine::tr("highest learning rate, or auto"), QStringLiteral("X")),
        option(QStringLiteral("momentum"), CommandLine::tr("of the gradient descent"), QStringLiteral("X")),
        option(QStringLiteral("weight-decay"), CommandLine::tr("strength of the pull of the weights to zero"),
            QStringLiteral("X")),
        option(
            QStringLiteral("seed"), CommandLine::tr("of all that is random in the run"), QStringLiteral("N")),
        option(QStringLiteral("threads"), CommandLine::tr("processor threads, or auto for all"),
            QStringLiteral("N")),
        option(QStringLiteral("device"), CommandLine::tr("auto, cpu, cuda, cuda:1"), QStringLiteral("NAME")),
        option(QStringLiteral("precision"), CommandLine::tr("of training: auto, float32, bfloat16"),
            QStringLiteral("NAME")),
        option(QStringLiteral("mixup"),
            CommandLine::tr("α of MixUp: each image mixed with another; 0 for not (0)"), QStringLiteral("X")),
        option(QStringLiteral("cutmix"),
            CommandLine::tr("α of CutMix: a part of each image from another; 0 for not (0)"),
            QStringLiteral("X"))};
    return all;
}

QJsonObject objectFromFile(const QString &path)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(readFile(path), &problem);
    if (!document.isObject())
        throw Error(ErrorCode::Usage,
            CommandLine::tr("%1 is no JSON object with training settings, such as {\"epochs\": 15}.")
                .arg(path),
            problem.error == QJsonParseError::NoError ? QString() : problem.errorString());
    return document.object();
}

void applyAssignment(TrainConfig &config, const QString &assignment)
{
    const qsizetype sign = assignment.indexOf(u'=');
    if (sign <= 0)
        throw Error(ErrorCode::Usage, CommandLine::tr("--set needs KEY=VALUE, not \"%1\".").arg(assignment));
    config.set(assignment.left(sign), assignment.mid(sign + 1));
}

void resolveWeights(TrainConfig &config)
{
    if (config.weights.isEmpty())
        return;
    const QFileInfo file(config.weights);
    if (!file.isFile())
        throw Error(ErrorCode::NotFound, CommandLine::tr("There is no weights file %1.").arg(config.weights));
    config.weights = file.absoluteFilePath();
}

ReadPipeline namedPipeline(const QString &word, int size, Project &project)
{
    if (word == u"project")
        return {trainingPipeline(project), {}};
    QStringList names;
    for (const AugmentationPreset &preset : augmentationPresets(size)) {
        if (preset.name == word)
            return {preset.pipeline, {}};
        names.append(preset.name);
    }
    if (!QFileInfo(word).isFile())
        throw Error(ErrorCode::NotFound,
            CommandLine::tr("There is no pipeline \"%1\": --augment takes a file, \"project\" or one of %2.")
                .arg(word, names.join(QStringLiteral(", "))));
    return readPipeline(readFile(word));
}

/// As --augment says, else as the file of settings, else as the project.
ReadPipeline chosenPipeline(
    const Invocation &invocation, const TrainConfig &config, bool isInFile, Project &project)
{
    if (invocation.has(augmentOption()))
        return namedPipeline(invocation.value(augmentOption()), config.size, project);
    return isInFile ? pipelineFromJson(config.augmentation) : ReadPipeline {trainingPipeline(project), {}};
}

} // namespace

QList<QCommandLineOption> trainingOptions()
{
    return namedOptions()
        + QList<QCommandLineOption> {
            option(QStringLiteral("config"),
                CommandLine::tr("settings from a JSON object; --set and the options above go over it"),
                QStringLiteral("FILE.json")),
            option(augmentOption(),
                CommandLine::tr("how training images are changed: a file in Albumentations' JSON form, a "
                                "preset, none, or "
                                "project for the project's own pipeline (project)"),
                QStringLiteral("FILE|PRESET")),
            option(QStringLiteral("set"),
                CommandLine::tr("one setting by its key; may be given several times"),
                QStringLiteral("KEY=VALUE"))};
}

TrainConfig trainConfigOf(const Invocation &invocation, Project &project)
{
    QJsonObject given;
    if (invocation.has(QStringLiteral("config")))
        given = objectFromFile(invocation.value(QStringLiteral("config")));
    TrainConfig config = TrainConfig::fromJson(given);
    if (!given.contains(QStringLiteral("fit")))
        config.fit = imageFitName(trainingFit(project));
    for (const QString &assignment : invocation.values(QStringLiteral("set")))
        applyAssignment(config, assignment);
    for (const QCommandLineOption &named : namedOptions()) {
        const QString name = named.names().constFirst();
        if (invocation.has(name))
            config.set(QString(name).replace(u'-', u'_'), invocation.value(name));
    }
    resolveWeights(config);
    const ReadPipeline read
        = chosenPipeline(invocation, config, given.contains(QStringLiteral("augmentation")), project);
    for (const QString &sentence : read.unrepresented)
        note(sentence);
    config.augmentation = pipelineToJson(read.pipeline);
    return config;
}

bool hasTrainingOptions(const Invocation &invocation)
{
    const QList<QCommandLineOption> all = trainingOptions();
    return std::any_of(all.begin(), all.end(),
        [&](const QCommandLineOption &candidate) { return invocation.has(candidate.names().constFirst()); });
}

} // namespace taxon::cli
