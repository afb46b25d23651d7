#include "app/cli/command.h"
#include "app/cli/nearest.h"
#include "app/cli/output.h"
#include "core/augmentation/albumentations_json.h"
#include "core/augmentation/label_survival.h"
#include "core/augmentation/presets.h"
#include "core/augmentation/transform_catalog.h"
#include "core/augmentation/variant_files.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/dataset/training_pipeline.h"
#include "core/project/project.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

namespace taxon::cli {
namespace {

constexpr int kPresetSize = 224; ///< where --size does not say otherwise
constexpr int kMostVariants = 10'000;

std::unique_ptr<Project> projectThatIsNoImage(const QString &path)
{
    try {
        return Project::open(path);
    } catch (const Error &error) {
        if (error.code() != ErrorCode::NotFound)
            throw;
        throw Error(ErrorCode::NotFound, CommandLine::tr("There is neither an image nor a project %1.").arg(path));
    }
}

/// The image itself, or at most `limit` of a project's images that have a file.
std::vector<VariantSource> sourcesOf(const QString &path, int limit)
{
    if (QFileInfo(path).isFile())
        return {{path, 0}};
    std::vector<VariantSource> sources;
    const auto project = projectThatIsNoImage(path);
    const ImageStore &images = project->images();
    images.forEach([&](const ImageRecord &record) {
        const QString file = images.absolutePath(record);
        if (!file.isEmpty() && !record.isMissing && sources.size() < static_cast<std::size_t>(limit))
            sources.push_back({file, static_cast<quint64>(record.id.value)});
    });
    if (sources.empty())
        throw Error(ErrorCode::Impossible,
            CommandLine::tr("The project has no images yet; \"taxon import\" brings them in."));
    return sources;
}

/// The one that is named first. Throws Usage when an image is, or nothing.
std::unique_ptr<Project> namedProject(const Invocation &invocation)
{
    if (invocation.arguments().isEmpty() || QFileInfo(invocation.arguments()[0]).isFile())
        throw Error(ErrorCode::Usage, CommandLine::tr("Name the project whose augmentation is meant."));
    return Project::open(invocation.arguments()[0]);
}

AugmentationPreset presetNamed(const QString &name, int size)
{
    QStringList names;
    for (const AugmentationPreset &preset : augmentationPresets(size)) {
        if (preset.name == name)
            return preset;
        names.append(preset.name);
    }
    const QString close = nearest(name, names);
    throw Error(ErrorCode::Usage,
        CommandLine::tr("--%1 is %2, not \"%3\".").arg(QStringLiteral("preset"), names.join(QStringLiteral(", ")), name)
            + (close.isEmpty() ? QString() : QString(u' ' + CommandLine::tr("Did you mean \"%1\"?").arg(close))));
}

/// --pipeline, --preset or --fit; exactly one of them.
ReadPipeline chosenPipeline(Invocation &invocation, const std::vector<VariantSource> &sources, int size)
{
    const QString file = invocation.value(QStringLiteral("pipeline"));
    const QString preset = invocation.value(QStringLiteral("preset"));
    const bool isFitted = invocation.has(QStringLiteral("fit"));
    if (int(!file.isEmpty()) + int(!preset.isEmpty()) + int(isFitted) != 1)
        throw Error(ErrorCode::Usage,
            CommandLine::tr("Say which augmentation: either --pipeline FILE, --preset NAME or --fit."));
    if (file == u"project")
        return {trainingPipeline(*namedProject(invocation)), {}};
    if (!file.isEmpty())
        return readPipeline(readFile(file));
    if (!preset.isEmpty())
        return {presetNamed(preset, size > 0 ? size : kPresetSize).pipeline, {}};
    if (sources.empty())
        throw Error(ErrorCode::Usage, CommandLine::tr("--fit measures images: name an image or a project."));
    return {industrialPipeline(measureFiles(sources, size, invocation.progress())), {}};
}

QJsonArray orientationToJson(const TransformStep &pipeline)
{
    QJsonArray changes;
    for (const OrientationChange &change : orientationChanges(pipeline))
        changes.append(QJsonObject {{QStringLiteral("transform"), change.transform},
            {QStringLiteral("effect"),
                change.effect == OrientationEffect::Mirrors ? QStringLiteral("mirrors")
                                                            : QStringLiteral("rotates")},
            {QStringLiteral("degrees"), change.degrees}});
    return changes;
}

/// The parameters that are not at their defaults: "blur_limit [3,5]".
QString settingsOf(const TransformStep &step)
{
    QString text;
    for (const ParameterSpec &parameter : findTransform(step.name)->parameters) {
        const QJsonValue value = step.parameters[parameter.name];
        if (value == parameter.standard)
            continue;
        const QByteArray json = QJsonDocument(QJsonArray {value}).toJson(QJsonDocument::Compact);
        text += QStringLiteral("  ") + parameter.name + u' '
            + QString::fromUtf8(json.sliced(1, json.size() - 2));
    }
    return text;
}

/// A line a transform, compositions indented.
QStringList linesOf(const TransformStep &step, int depth = 0)
{
    QStringList lines {
        QString(depth * 2, u' ') + step.name + QStringLiteral("  ") + percentText(step.p) + settingsOf(step)};
    for (const TransformStep &child : step.steps)
        lines += linesOf(child, depth + 1);
    return lines;
}

QJsonObject pipelineToJson(const ReadPipeline &read)
{
    return {{QStringLiteral("pipeline"), QJsonDocument::fromJson(writePipeline(read.pipeline)).object()},
        {QStringLiteral("unrepresented"), QJsonArray::fromStringList(read.unrepresented)},
        {QStringLiteral("unknown_to_albumentations"),
            QJsonArray::fromStringList(unknownToAlbumentations(read.pipeline))},
        {QStringLiteral("orientation"), orientationToJson(read.pipeline)}};
}

QString pipelineToText(const ReadPipeline &read)
{
    QStringList changes;
    for (const OrientationChange &change : orientationChanges(read.pipeline))
        changes.append(change.effect == OrientationEffect::Mirrors
                ? CommandLine::tr("%1 mirrors").arg(change.transform)
                : CommandLine::tr("%1 turns by up to %2°")
                      .arg(change.transform, QString::number(change.degrees)));
    return linesOf(read.pipeline).join(u'\n')
        + (read.unrepresented.isEmpty()
                ? QString(u'\n' + CommandLine::tr("Everything in it is represented."))
                : listText(CommandLine::tr("Left out or done otherwise"), read.unrepresented))
        + listText(CommandLine::tr("Not for Albumentations 1.3"), unknownToAlbumentations(read.pipeline))
        + listText(CommandLine::tr("Changes the orientation: not for classes such as 6 and 9"), changes);
}

void savePipeline(const Invocation &invocation, const TransformStep &pipeline)
{
    if (invocation.has(QStringLiteral("keep")))
        setTrainingPipeline(*namedProject(invocation), pipeline);
    if (invocation.has(QStringLiteral("save")))
        writeFileAtomically(invocation.value(QStringLiteral("save")), writePipeline(pipeline));
}

/// As --letterbox says, else as the project trains that is named.
ImageFit chosenFit(const Invocation &invocation)
{
    if (invocation.has(QStringLiteral("letterbox")))
        return ImageFit::Letterbox;
    const QStringList &words = invocation.arguments();
    return words.isEmpty() || QFileInfo(words[0]).isFile() ? ImageFit::Crop : trainingFit(*Project::open(words[0]));
}

int check(Invocation &invocation, const ReadPipeline &read)
{
    savePipeline(invocation, read.pipeline);
    invocation.answer(pipelineToJson(read), [&] { return pipelineToText(read); });
    return kNoError;
}

QJsonObject reportToJson(const VariantReport &report, const VariantRequest &request)
{
    QJsonArray files;
    for (const VariantFile &file : report.files)
        files.append(QJsonObject {{QStringLiteral("path"), file.path},
            {QStringLiteral("source"), file.source}, {QStringLiteral("epoch"), file.epoch}});
    QJsonArray skipped;
    for (const SkippedImage &image : report.skipped)
        skipped.append(
            QJsonObject {{QStringLiteral("path"), image.path}, {QStringLiteral("reason"), image.reason}});
    return {{QStringLiteral("seed"), static_cast<qint64>(request.seed)},
        {QStringLiteral("variants"), static_cast<qint64>(report.files.size())},
        {QStringLiteral("files"), files}, {QStringLiteral("skipped"), skipped}};
}

int run(Invocation &invocation)
{
    VariantRequest request;
    request.size = invocation.numberInRange(QStringLiteral("size"), 16, 1024, 0);
    request.count = invocation.numberInRange(QStringLiteral("count"), 1, kMostVariants, request.count);
    constexpr int kAll = std::numeric_limits<int>::max();
    const int limit = invocation.numberInRange(QStringLiteral("limit"), 1, kAll, kAll);
    request.seed = static_cast<quint64>(
        invocation.number(QStringLiteral("seed")).value_or(static_cast<qint64>(request.seed)));
    if (invocation.has(QStringLiteral("letterbox")) && request.size == 0)
        throw Error(ErrorCode::Usage, CommandLine::tr("--letterbox goes with --size, the size to prepare images to."));
    request.folder = invocation.value(QStringLiteral("output"));
    const bool isCheck = invocation.has(QStringLiteral("check"))
        || (invocation.has(QStringLiteral("keep")) && request.folder.isEmpty());
    if (!isCheck && (invocation.arguments().isEmpty() || request.folder.isEmpty()))
        throw Error(ErrorCode::Usage,
            CommandLine::tr(
                "Name an image or a project and --output DIR, or --check to look at the pipeline alone."));
    const auto sources = invocation.arguments().isEmpty()
        ? std::vector<VariantSource>()
        : sourcesOf(invocation.arguments()[0], limit);
    const ReadPipeline read = chosenPipeline(invocation, sources, request.size);
    if (isCheck)
        return check(invocation, read);
    request.pipeline = read.pipeline;
    request.fit = chosenFit(invocation);
    for (const QString &sentence : read.unrepresented)
        note(sentence);
    savePipeline(invocation, read.pipeline);
    const VariantReport report = writeVariants(sources, request, invocation.progress());
    QJsonObject json = reportToJson(report, request);
    json.insert(QStringLiteral("images"), static_cast<qint64>(sources.size()));
    const QJsonObject pipeline = pipelineToJson(read);
    for (auto entry = pipeline.begin(); entry != pipeline.end(); ++entry)
        json.insert(entry.key(), entry.value());
    const bool isFailed = report.files.empty();
    if (isFailed) {
        const Error error(ErrorCode::Unreadable, CommandLine::tr("No variant could be made of any image; nothing was written."));
        json.insert(QStringLiteral("error"), errorToJson(error));
        note(QStringLiteral("taxon: ") + error.message());
    }
    invocation.answer(json, [&] {
        QStringList skipped;
        for (const SkippedImage &image : report.skipped)
            skipped.append(CommandLine::tr("%1: %2").arg(image.path, image.reason));
        return QString(CommandLine::tr("Wrote %1 variants of %2 images to %3")
                           .arg(numberText(static_cast<qint64>(report.files.size())),
                               numberText(static_cast<qint64>(sources.size())), request.folder)
            + listText(CommandLine::tr("Skipped"), skipped));
    });
    return isFailed ? kFailed : kNoError;
}

} // namespace

Command augmentCommand()
{
    QStringList presets;
    for (const AugmentationPreset &preset : augmentationPresets(kPresetSize))
        presets.append(preset.name);
    return {.name = QStringLiteral("augment"),
        .arguments = QStringLiteral("[IMAGE|PROJECT]"),
        .minArguments = 0,
        .summary = CommandLine::tr(
            "write variants of images as an augmentation makes them, or check a pipeline's file"),
        .options = {option(QStringLiteral("pipeline"),
                        CommandLine::tr("a file in Albumentations' JSON form, or project for the one that "
                                        "the project trains with"),
                        QStringLiteral("FILE")),
            option(QStringLiteral("preset"),
                CommandLine::tr("one of %1").arg(presets.join(QStringLiteral(", "))), QStringLiteral("NAME")),
            option(QStringLiteral("fit"),
                CommandLine::tr(
                    "the industrial preset with noise, blur and light as measured on these images")),
            option(QStringLiteral("check"),
                CommandLine::tr("say what of the pipeline cannot be represented, and write no images")),
            option(QStringLiteral("save"), CommandLine::tr("write the pipeline in Albumentations' JSON form"),
                QStringLiteral("FILE")),
            option(QStringLiteral("keep"), CommandLine::tr("train with it: the project keeps the pipeline")),
            option(QStringLiteral("output"), CommandLine::tr("the folder for the variants"),
                QStringLiteral("DIR")),
            option(
                QStringLiteral("count"), CommandLine::tr("variants of each image (8)"), QStringLiteral("N")),
            option(QStringLiteral("seed"), CommandLine::tr("of all that is random in it (0, as in training)"),
                QStringLiteral("N")),
            option(QStringLiteral("letterbox"),
                CommandLine::tr("prepare them whole on a black square, as training does with fit=letterbox; "
                                "without it as the project trains")),
            option(QStringLiteral("size"),
                CommandLine::tr("prepare the images to so many pixels first, as for training"),
                QStringLiteral("N")),
            option(QStringLiteral("limit"), CommandLine::tr("at most so many images of the project"),
                QStringLiteral("N"))},
        .run = run};
}

} // namespace taxon::cli
