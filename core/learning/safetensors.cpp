#include "core/learning/safetensors.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/learning/file_reading.h"

#include <ATen/ops/empty.h>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>

namespace taxon {

namespace {

static_assert(Q_BYTE_ORDER == Q_LITTLE_ENDIAN, "tensors are written as they lie in memory");

constexpr qint64 kLengthBytes = 8;
constexpr qint64 kMaxHeaderBytes = 100'000'000; // the limit of the reference implementation
constexpr qsizetype kMaxDimensions = 64;
constexpr qsizetype kAlignment = 8;
const QString kMetadata = QStringLiteral("__metadata__");

struct ElementType {
    const char *name;
    at::ScalarType type;
};

constexpr std::array kElementTypes{
    ElementType{"BOOL", at::kBool}, ElementType{"U8", at::kByte}, ElementType{"I8", at::kChar},
    ElementType{"I16", at::kShort}, ElementType{"I32", at::kInt}, ElementType{"I64", at::kLong},
    ElementType{"F16", at::kHalf}, ElementType{"BF16", at::kBFloat16}, ElementType{"F32", at::kFloat},
    ElementType{"F64", at::kDouble}};

/// One tensor as the header describes it; offsets count from the end of the header.
struct Entry {
    std::string name;
    at::ScalarType type;
    std::vector<int64_t> shape;
    qint64 begin = 0;
    qint64 end = 0;
};

[[noreturn]] void throwCorrupt(const QString &detail)
{
    throw Error(ErrorCode::Corrupt,
        QCoreApplication::translate("WeightsFile", "The .safetensors file is damaged: %1. Copy it again.").arg(detail));
}

[[noreturn]] void throwBadTensor(const QString &name)
{
    throwCorrupt(QCoreApplication::translate("WeightsFile", "the description of \"%1\" contradicts itself")
                     .arg(name.left(100)));
}

std::optional<at::ScalarType> typeFromName(const QString &name)
{
    const auto found = std::find_if(kElementTypes.begin(), kElementTypes.end(),
        [&](const ElementType &type) { return name == QLatin1String(type.name); });
    return found == kElementTypes.end() ? std::nullopt : std::optional(found->type);
}

QString nameOfType(at::ScalarType type)
{
    const auto found = std::find_if(kElementTypes.begin(), kElementTypes.end(),
        [&](const ElementType &candidate) { return candidate.type == type; });
    if (found == kElementTypes.end())
        throw Error(ErrorCode::Internal,
            QCoreApplication::translate("WeightsFile", "A tensor of this element type cannot be saved."),
            QString::fromLatin1(at::toString(type)));
    return QLatin1String(found->name);
}

/// A list of whole numbers ≥ 0, as shapes and offsets are.
std::optional<std::vector<int64_t>> naturalNumbers(const QJsonValue &value)
{
    const QJsonArray array = value.toArray();
    if (!value.isArray() || array.size() > kMaxDimensions)
        return std::nullopt;
    std::vector<int64_t> numbers;
    for (const QJsonValue &element : array) {
        numbers.push_back(element.toInteger(-1));
        if (numbers.back() < 0)
            return std::nullopt;
    }
    return numbers;
}

/// Size in bytes; nothing when it, or a stride of an empty tensor, does not fit into 63 bits.
std::optional<qint64> bytesOf(const std::vector<int64_t> &shape, at::ScalarType type)
{
    qint64 bytes = static_cast<qint64>(at::elementSize(type));
    for (const int64_t length : shape) {
        if (__builtin_mul_overflow(bytes, std::max<int64_t>(length, 1), &bytes))
            return std::nullopt;
    }
    const bool empty = std::find(shape.begin(), shape.end(), 0) != shape.end();
    return empty ? 0 : bytes;
}

Entry parseEntry(const QString &name, const QJsonObject &json)
{
    const auto type = typeFromName(json[QLatin1String("dtype")].toString());
    const auto shape = naturalNumbers(json[QLatin1String("shape")]);
    const auto offsets = naturalNumbers(json[QLatin1String("data_offsets")]);
    if (!type || !shape || !offsets || offsets->size() != 2)
        throwBadTensor(name);
    const qint64 begin = (*offsets)[0];
    const qint64 end = (*offsets)[1];
    if (begin > end || bytesOf(*shape, *type) != end - begin)
        throwBadTensor(name);
    return {name.toStdString(), *type, *shape, begin, end};
}

std::map<std::string, std::string> parseMetadata(const QJsonValue &value)
{
    std::map<std::string, std::string> metadata;
    const QJsonObject json = value.toObject();
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (!it->isString())
            throwBadTensor(kMetadata);
        metadata[it.key().toStdString()] = it->toString().toStdString();
    }
    return metadata;
}

QJsonObject readHeader(QFile &file)
{
    quint64_le length;
    if (file.size() < kLengthBytes)
        throwCorrupt(QCoreApplication::translate("WeightsFile", "it is too short"));
    readExactly(file, &length, kLengthBytes);
    if (length > quint64(kMaxHeaderBytes) || length > quint64(file.size() - kLengthBytes))
        throwCorrupt(QCoreApplication::translate("WeightsFile", "the length of its header is impossible"));
    QByteArray bytes(qsizetype(length), Qt::Uninitialized);
    readExactly(file, bytes.data(), bytes.size());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (!document.isObject())
        throwCorrupt(QCoreApplication::translate("WeightsFile", "its header cannot be understood"));
    return document.object();
}

/// Tensors in the order of their data, which must follow each other without holes and fill the file.
std::vector<Entry> parseEntries(const QJsonObject &header, qint64 dataBytes)
{
    std::vector<Entry> entries;
    for (auto it = header.begin(); it != header.end(); ++it) {
        if (it.key() != kMetadata)
            entries.push_back(parseEntry(it.key(), it->toObject()));
    }
    std::sort(entries.begin(), entries.end(),
        [](const Entry &a, const Entry &b) { return std::pair(a.begin, a.end) < std::pair(b.begin, b.end); });
    qint64 position = 0;
    for (const Entry &entry : entries) {
        if (entry.begin != position)
            throwBadTensor(QString::fromStdString(entry.name));
        position = entry.end;
    }
    if (position != dataBytes)
        throwCorrupt(QCoreApplication::translate("WeightsFile", "its length does not fit its header"));
    return entries;
}

at::Tensor readTensor(QFile &file, const Entry &entry)
{
    at::Tensor tensor = at::empty(entry.shape, entry.type);
    const qint64 bytes = entry.end - entry.begin;
    readExactly(file, tensor.data_ptr(), bytes);
    if (entry.type == at::kBool && !holdsOnlyBools({static_cast<const uchar *>(tensor.data_ptr()), size_t(bytes)}))
        throwBadTensor(QString::fromStdString(entry.name));
    return tensor;
}

/// Wide elements first, so that every tensor is aligned in the file; among equals by name.
std::vector<std::pair<std::string, at::Tensor>> inFileOrder(const TensorMap &tensors)
{
    std::vector<std::pair<std::string, at::Tensor>> ordered;
    for (const auto &[name, tensor] : tensors)
        ordered.emplace_back(name, tensor.cpu().contiguous());
    std::stable_sort(ordered.begin(), ordered.end(),
        [](const auto &a, const auto &b) { return a.second.element_size() > b.second.element_size(); });
    return ordered;
}

QByteArray makeHeader(const std::vector<std::pair<std::string, at::Tensor>> &tensors,
    const std::map<std::string, std::string> &metadata)
{
    QJsonObject header;
    qint64 position = 0;
    for (const auto &[name, tensor] : tensors) {
        QJsonArray shape;
        for (const int64_t length : tensor.sizes())
            shape.append(qint64(length));
        const qint64 end = position + qint64(tensor.nbytes());
        header[QString::fromStdString(name)] = QJsonObject{{QStringLiteral("dtype"), nameOfType(tensor.scalar_type())},
            {QStringLiteral("shape"), shape}, {QStringLiteral("data_offsets"), QJsonArray{position, end}}};
        position = end;
    }
    QJsonObject strings;
    for (const auto &[key, value] : metadata)
        strings[QString::fromStdString(key)] = QString::fromStdString(value);
    if (!strings.isEmpty())
        header[kMetadata] = strings;
    QByteArray bytes = QJsonDocument(header).toJson(QJsonDocument::Compact);
    bytes.append((kAlignment - bytes.size() % kAlignment) % kAlignment, ' ');
    return bytes;
}

} // namespace

TensorFile readSafetensors(const QString &path)
{
    QFile file(path);
    openForReading(file);
    const QJsonObject header = readHeader(file);
    TensorFile result;
    result.metadata = parseMetadata(header[kMetadata]);
    for (const Entry &entry : parseEntries(header, file.size() - file.pos()))
        result.tensors[entry.name] = readTensor(file, entry);
    return result;
}

void writeSafetensors(const QString &path, const TensorFile &content)
{
    const auto tensors = inFileOrder(content.tensors);
    const QByteArray header = makeHeader(tensors, content.metadata);
    const quint64_le length(quint64(header.size()));
    QSaveFile file(path);
    errno = 0;
    const auto write = [&](const void *data, qint64 bytes) {
        if (file.write(static_cast<const char *>(data), bytes) != bytes)
            throwWriteError(path, file.errorString());
    };
    if (!file.open(QIODevice::WriteOnly))
        throwWriteError(path, file.errorString());
    write(&length, kLengthBytes);
    write(header.constData(), header.size());
    for (const auto &[name, tensor] : tensors)
        write(tensor.data_ptr(), qint64(tensor.nbytes()));
    commitFile(file);
}

} // namespace taxon
