#include "app/cli/command.h"
#include "core/base/error.h"
#include "core/packing/packed_store.h"
#include "core/packing/snapshot_packer.h"
#include "core/project/project.h"
#include "core/project/snapshot_names.h"

#include <QJsonArray>

namespace taxon::cli {
namespace {

template <class Value> Value chosen(const Invocation &invocation, const QString &name, std::optional<Value> (*fromName)(const QString &), const QString &known)
{
    const auto value = fromName(invocation.value(name));
    if (!value)
        throw Error(ErrorCode::Usage, CommandLine::tr("--%1 is %2, not \"%3\".").arg(name, known, invocation.value(name)));
    return *value;
}

// Too large numbers stay too large.
void takeNumber(const Invocation &invocation, const QString &name, int &value)
{
    if (const auto number = invocation.number(name))
        value = static_cast<int>(std::min<qint64>(*number, std::numeric_limits<int>::max()));
}

PackOptions optionsOf(const Invocation &invocation)
{
    PackOptions options;
    options.format = chosen(invocation, QStringLiteral("format"), &packFormatFromName, QStringLiteral("lmdb, tfrecord"));
    options.encoding = chosen(invocation, QStringLiteral("encoding"), &packEncodingFromName, QStringLiteral("raw, jpeg"));
    options.preprocessing.fit = chosen(invocation, QStringLiteral("fit"), &imageFitFromName, QStringLiteral("crop, letterbox"));
    takeNumber(invocation, QStringLiteral("size"), options.preprocessing.size);
    takeNumber(invocation, QStringLiteral("quality"), options.jpegQuality);
    if (invocation.has(QStringLiteral("quality")) && options.encoding != PackEncoding::Jpeg)
        throw Error(ErrorCode::Usage, CommandLine::tr("--quality goes with --encoding jpeg."));
    return options;
}

Snapshot chosenVersion(const Invocation &invocation, Project &project)
{
    if (invocation.has(QStringLiteral("version")))
        return project.snapshots().load(findSnapshot(project.database(), invocation.value(QStringLiteral("version"))));
    const auto newest = project.snapshots().newest();
    if (!newest)
        throw Error(ErrorCode::NotFound, CommandLine::tr("The project has no snapshot yet: split first."));
    return project.snapshots().load(*newest);
}

QJsonObject toJson(const QString &path, const PackDescription &description)
{
    qint64 bytes = 0;
    for (const PackDescription::File &file : description.files)
        bytes += file.bytes;
    return {{QStringLiteral("path"), path}, {QStringLiteral("format"), packFormatName(description.options.format)},
        {QStringLiteral("encoding"), packEncodingName(description.options.encoding)}, {QStringLiteral("size"), description.options.preprocessing.size},
        {QStringLiteral("images"), description.total()}, {QStringLiteral("parts"), description.toJson().value(QStringLiteral("parts"))},
        {QStringLiteral("bytes"), bytes}, {QStringLiteral("snapshot_sha256"), description.snapshotSha256}};
}

QString toText(const QString &path, const QJsonObject &json)
{
    return CommandLine::tr("Packed %1 images into %2 (%3)")
        .arg(numberText(json.value(QStringLiteral("images")).toInteger()), path, bytesText(json.value(QStringLiteral("bytes")).toInteger()));
}

int check(Invocation &invocation)
{
    for (const char *name : {"format", "size", "fit", "encoding", "quality", "version", "output"})
        if (invocation.has(QLatin1StringView(name)))
            throw Error(ErrorCode::Usage, CommandLine::tr("--%1 does not belong to \"%2\".").arg(QLatin1StringView(name), QLatin1StringView("--check")));
    const QString path = invocation.arguments()[0];
    const PackedStore store(path, invocation.progress());
    const QJsonObject json = toJson(path, store.description());
    invocation.answer(json, [&] {
        return CommandLine::tr("%1 is whole: %2 images, %3").arg(path, numberText(store.size()), bytesText(json.value(QStringLiteral("bytes")).toInteger()));
    });
    return kNoError;
}

int run(Invocation &invocation)
{
    if (invocation.has(QStringLiteral("check")))
        return check(invocation);
    if (invocation.value(QStringLiteral("output")).isEmpty())
        throw Error(ErrorCode::Usage, CommandLine::tr("--%1 is missing.").arg(QStringLiteral("output")));
    const PackOptions options = optionsOf(invocation);
    const auto project = Project::open(invocation.arguments()[0]);
    const PackReport report = packSnapshot(*project, chosenVersion(invocation, *project), options, invocation.value(QStringLiteral("output")),
        packThreads(), invocation.progress());
    QJsonArray leftOut;
    QStringList lines;
    for (const ExcludedImage &image : report.leftOut) {
        leftOut.append(QJsonObject {{QStringLiteral("path"), image.path}, {QStringLiteral("reason"), image.reason}});
        lines.append(CommandLine::tr("%1: %2").arg(image.path, image.reason));
    }
    QJsonObject json = toJson(report.path, report.description);
    json.insert(QStringLiteral("left_out"), leftOut);
    invocation.answer(json, [&]() -> QString { return toText(report.path, json) + listText(CommandLine::tr("Left out"), lines); });
    return kNoError;
}

QCommandLineOption optionWith(const QString &name, const QString &description, const QString &valueName, const QString &value)
{
    QCommandLineOption made = option(name, description, valueName);
    made.setDefaultValue(value);
    return made;
}

} // namespace

Command packCommand()
{
    return {.name = QStringLiteral("pack"),
        .arguments = QStringLiteral("PROJECT --output FOLDER | STORE --check"),
        .summary = CommandLine::tr("write a version's images, prepared for training, as an LMDB or TFRecord store"),
        .options = {optionWith(QStringLiteral("format"), CommandLine::tr("lmdb or tfrecord (lmdb)"), QStringLiteral("NAME"), QStringLiteral("lmdb")),
            option(QStringLiteral("size"), CommandLine::tr("width and height in pixels (224)"), QStringLiteral("N")),
            optionWith(QStringLiteral("fit"), CommandLine::tr("how an image becomes a square: crop to its centre, or letterbox, the whole on black (crop)"), QStringLiteral("NAME"), QStringLiteral("crop")),
            optionWith(QStringLiteral("encoding"), CommandLine::tr("raw pixels or jpeg (raw)"), QStringLiteral("NAME"), QStringLiteral("raw")),
            option(QStringLiteral("quality"), CommandLine::tr("of the JPEG files, 1 to 100 (95)"), QStringLiteral("N")),
            option(QStringLiteral("version"), CommandLine::tr("a snapshot's number or name; without it the newest"), QStringLiteral("WHICH")),
            option(QStringLiteral("output"), CommandLine::tr("the folder to write; a store that is there is replaced"), QStringLiteral("FOLDER")),
            option(QStringLiteral("check"), CommandLine::tr("verify every byte of a store instead"))},
        .run = run};
}

} // namespace taxon::cli
