#include "core/packing/pack_description.h"

#include "core/base/error.h"
#include "core/base/files.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace taxon {
namespace {

constexpr int kVersion = 1;
const QString kFormat = QStringLiteral("taxon-packed");
const QString kDigest = QStringLiteral("digest");

QString descriptionPath(const QString &folder)
{
    return folder + QStringLiteral("/taxon.json");
}

// Of everything else in the description.
QString digestOf(QJsonObject description)
{
    description.remove(kDigest);
    return sha256Hex(QJsonDocument(description).toJson(QJsonDocument::Compact));
}

QJsonObject storedSteps(const Preprocessing &preprocessing)
{
    QJsonObject steps = preprocessing.toJson();
    steps.remove(QStringLiteral("mean")); // come after what is stored
    steps.remove(QStringLiteral("std"));
    if (preprocessing.fit == ImageFit::Crop)
        steps.remove(QStringLiteral("fit")); // stores from before there was a choice stay good
    return steps;
}

QJsonObject fileJson(const PackDescription::File &file)
{
    return {{QStringLiteral("name"), file.name}, {QStringLiteral("bytes"), file.bytes}, {QStringLiteral("crc32c"), qint64(file.crc32c)}};
}

PackDescription fromJson(const QJsonObject &json, const QString &folder)
{
    const auto format = packFormatFromName(json.value(QStringLiteral("store")).toString());
    const auto encoding = packEncodingFromName(json.value(QStringLiteral("encoding")).toString());
    if (!format || !encoding)
        throwDamagedStore(folder, QStringLiteral("unknown store or encoding"));
    PackDescription description;
    description.options.format = *format;
    description.options.encoding = *encoding;
    description.options.jpegQuality = json.value(QStringLiteral("quality")).toInt(description.options.jpegQuality);
    description.options.preprocessing = Preprocessing::fromJson(json.value(QStringLiteral("preprocessing")).toObject());
    description.key = json.value(QStringLiteral("key")).toString();
    description.snapshotSha256 = json.value(QStringLiteral("snapshot_sha256")).toString();
    for (const QJsonValue name : json.value(QStringLiteral("classes")).toArray())
        description.classes.append(name.toString());
    for (std::size_t i = 0; i < kParts.size(); ++i)
        description.images[i] = json.value(QStringLiteral("parts"))[partName(kParts[i])].toInteger();
    for (const QJsonValue image : json.value(QStringLiteral("left_out")).toArray())
        description.leftOut.append(ImageId{image.toInteger()});
    for (const QJsonValue file : json.value(QStringLiteral("files")).toArray())
        description.files.append({file[QStringLiteral("name")].toString(), file[QStringLiteral("bytes")].toInteger(),
            quint32(file[QStringLiteral("crc32c")].toInteger())});
    return description;
}

} // namespace

QString packFormatName(PackFormat format)
{
    return format == PackFormat::Lmdb ? QStringLiteral("lmdb") : QStringLiteral("tfrecord");
}

std::optional<PackFormat> packFormatFromName(const QString &name)
{
    for (const PackFormat format : {PackFormat::Lmdb, PackFormat::TfRecord})
        if (name == packFormatName(format))
            return format;
    return std::nullopt;
}

QString packEncodingName(PackEncoding encoding)
{
    return encoding == PackEncoding::Raw ? QStringLiteral("raw") : QStringLiteral("jpeg");
}

std::optional<PackEncoding> packEncodingFromName(const QString &name)
{
    for (const PackEncoding encoding : {PackEncoding::Raw, PackEncoding::Jpeg})
        if (name == packEncodingName(encoding))
            return encoding;
    return std::nullopt;
}

QString packKey(const Snapshot &snapshot, const PackOptions &options)
{
    QJsonObject settings{{QStringLiteral("store"), packFormatName(options.format)}, {QStringLiteral("encoding"), packEncodingName(options.encoding)},
        {QStringLiteral("preprocessing"), storedSteps(options.preprocessing)}};
    if (options.encoding == PackEncoding::Jpeg)
        settings.insert(QStringLiteral("quality"), options.jpegQuality);
    // The snapshot's hash does not tell identical images apart, nor the seed that orders the rows; a store does.
    QByteArray text = QJsonDocument(settings).toJson(QJsonDocument::Compact) + '\n' + snapshot.sha256.toLatin1() + ' '
        + QByteArray::number(snapshot.seed) + '\n';
    for (const SnapshotItem &item : snapshot.items)
        text += QByteArray::number(item.image.value) + ' ' + item.sha256.toLatin1() + ' ' + QByteArray::number(item.label) + ' '
            + partName(item.part).toLatin1() + '\n';
    return sha256Hex(text);
}

QJsonObject PackDescription::toJson() const
{
    QJsonObject parts;
    for (std::size_t i = 0; i < kParts.size(); ++i)
        parts.insert(partName(kParts[i]), images[i]);
    QJsonArray missing;
    for (const ImageId image : leftOut)
        missing.append(image.value);
    QJsonArray fileList;
    for (const File &file : files)
        fileList.append(fileJson(file));
    QJsonObject json{{QStringLiteral("format"), kFormat}, {QStringLiteral("version"), kVersion},
        {QStringLiteral("store"), packFormatName(options.format)}, {QStringLiteral("encoding"), packEncodingName(options.encoding)},
        {QStringLiteral("size"), options.preprocessing.size}, {QStringLiteral("preprocessing"), options.preprocessing.toJson()},
        {QStringLiteral("key"), key}, {QStringLiteral("snapshot_sha256"), snapshotSha256},
        {QStringLiteral("classes"), QJsonArray::fromStringList(classes)}, {QStringLiteral("parts"), parts},
        {QStringLiteral("left_out"), missing}, {QStringLiteral("files"), fileList}};
    if (options.encoding == PackEncoding::Jpeg)
        json.insert(QStringLiteral("quality"), options.jpegQuality);
    return json;
}

PackDescription readPackDescription(const QString &folder)
{
    if (!QFileInfo::exists(descriptionPath(folder)))
        throw Error(ErrorCode::NotFound, QCoreApplication::translate("Packing", "There is no packed store at %1.").arg(folder));
    const QJsonObject json = QJsonDocument::fromJson(readFile(descriptionPath(folder))).object();
    if (json.value(QStringLiteral("format")).toString() != kFormat)
        throwDamagedStore(folder, QStringLiteral("taxon.json is not readable"));
    if (json.value(QStringLiteral("version")).toInt() > kVersion)
        throw Error(ErrorCode::TooNew,
            QCoreApplication::translate("Packing", "The packed store %1 was made by a newer version of Taxon: update this program to read it.").arg(folder));
    if (json.value(kDigest).toString() != digestOf(json))
        throwDamagedStore(folder, QStringLiteral("taxon.json was changed"));
    return fromJson(json, folder);
}

void writePackDescription(const QString &folder, const PackDescription &description)
{
    QJsonObject json = description.toJson();
    json.insert(kDigest, digestOf(json));
    writeFileAtomically(descriptionPath(folder), QJsonDocument(json).toJson().trimmed()); // no byte that may be missing
}

void throwDamagedStore(const QString &folder, const QString &detail)
{
    throw Error(ErrorCode::Corrupt,
        QCoreApplication::translate("Packing", "The packed store %1 is incomplete or damaged: pack it again. The images themselves are not touched.").arg(folder), detail);
}

} // namespace taxon
