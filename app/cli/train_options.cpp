#include "app/cli/train_options.h"

#include "app/cli/command.h"
#include "core/base/error.h"
#include "core/base/files.h"

#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace taxon::cli {
namespace {

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
            QStringLiteral("NAME"))};
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

} // namespace

QList<QCommandLineOption> trainingOptions()
{
    return namedOptions()
        + QList<QCommandLineOption> {
            option(QStringLiteral("config"),
                CommandLine::tr("settings from a JSON object; --set and the options above go over it"),
                QStringLiteral("FILE.json")),
            option(QStringLiteral("set"),
                CommandLine::tr("one setting by its key; may be given several times"),
                QStringLiteral("KEY=VALUE"))};
}

TrainConfig trainConfigOf(const Invocation &invocation)
{
    TrainConfig config;
    if (invocation.has(QStringLiteral("config")))
        config = TrainConfig::fromJson(objectFromFile(invocation.value(QStringLiteral("config"))));
    for (const QString &assignment : invocation.values(QStringLiteral("set")))
        applyAssignment(config, assignment);
    for (const QCommandLineOption &named : namedOptions()) {
        const QString name = named.names().constFirst();
        if (invocation.has(name))
            config.set(QString(name).replace(u'-', u'_'), invocation.value(name));
    }
    resolveWeights(config);
    return config;
}

bool hasTrainingOptions(const Invocation &invocation)
{
    const QList<QCommandLineOption> all = trainingOptions();
    return std::any_of(all.begin(), all.end(),
        [&](const QCommandLineOption &candidate) { return invocation.has(candidate.names().constFirst()); });
}

} // namespace taxon::cli
