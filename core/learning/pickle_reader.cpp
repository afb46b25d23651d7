#include "core/learning/pickle_reader.h"

#include "core/base/error.h"
#include "core/learning/file_reading.h"
#include "core/learning/unpickler.h"
#include "core/learning/zip_archive.h"

#include <ATen/ops/as_strided.h>
#include <ATen/ops/empty.h>

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <functional>

namespace taxon {

namespace {

constexpr qint64 kMaxPickleBytes = 64'000'000;

// The number 0x1950a86a20f9469cfc6c as a pickle, behind the two bytes of its protocol.
constexpr char kLegacyMagic[] = "\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19.";
constexpr int64_t kLegacyVersion = 1001;

using ReadStorage = std::function<at::Tensor(const PickleStorage &)>;

[[noreturn]] void throwBadTensor(const std::string &name)
{
    throwDamagedPth(QCoreApplication::translate("WeightsFile", "the description of \"%1\" contradicts itself")
                        .arg(QString::fromStdString(name).left(100)));
}

/// Memory for a storage whose bytes, as many as `bytesInFile`, are about to be read.
at::Tensor emptyStorage(const PickleStorage &storage, qint64 bytesInFile)
{
    qint64 bytes = 0;
    if (__builtin_mul_overflow(storage.elements, qint64(at::elementSize(storage.type)), &bytes) || bytes != bytesInFile)
        throwBadTensor(storage.key);
    return at::empty({storage.elements}, storage.type);
}

const std::string *keyOf(const std::pair<PickleValue, PickleValue> &item)
{
    const auto *const *key = std::get_if<const std::string *>(&item.first);
    return key ? *key : nullptr;
}

/// The dictionary of tensors: the file's own, or the one that a checkpoint keeps under a usual name.
const PickleDict &stateDictIn(const PickleValue &root)
{
    static constexpr std::array kKeys{"state_dict", "model", "model_state_dict"};
    const auto *const *dict = std::get_if<PickleDict *>(&root);
    if (!dict)
        throwDamagedPth(QCoreApplication::translate("WeightsFile", "it holds no dictionary of tensors"));
    for (const auto &item : (*dict)->items) {
        const std::string *key = keyOf(item);
        const auto *const *inner = std::get_if<PickleDict *>(&item.second);
        if (key && inner && std::find(kKeys.begin(), kKeys.end(), *key) != kKeys.end())
            return **inner;
    }
    return **dict;
}

/// Tensors of a state dict by name, with their memory unread.
std::map<std::string, const PickleTensor *> tensorsIn(const PickleDict &dict)
{
    std::map<std::string, const PickleTensor *> tensors;
    for (const auto &item : dict.items) {
        const std::string *key = keyOf(item);
        const auto *const *tensor = std::get_if<const PickleTensor *>(&item.second);
        if (!key || !tensor)
            throw Error(ErrorCode::Corrupt,
                QCoreApplication::translate("WeightsFile",
                    "The .pth file holds something else than tensors, \"%1\": save the weights alone, with "
                    "torch.save(model.state_dict(), …).")
                    .arg(key ? QString::fromStdString(*key).left(100) : QStringLiteral("?")));
        tensors[*key] = *tensor;
    }
    return tensors;
}

/// Whether all elements of the tensor lie in its storage, and are no more than those.
bool fits(const PickleTensor &tensor)
{
    if (tensor.sizes.size() != tensor.strides.size() || tensor.offset < 0)
        return false;
    int64_t last = tensor.offset;
    int64_t count = 1;
    bool isEmpty = false;
    for (std::size_t i = 0; i < tensor.sizes.size(); ++i) {
        const int64_t size = std::max<int64_t>(tensor.sizes[i], 1);
        const int64_t stride = tensor.strides[i];
        int64_t reach = 0;
        if (tensor.sizes[i] < 0 || stride < 0 || __builtin_mul_overflow(count, size, &count)
            || __builtin_mul_overflow(size - 1, stride, &reach) || __builtin_add_overflow(last, reach, &last))
            return false;
        isEmpty = isEmpty || tensor.sizes[i] == 0;
    }
    const int64_t stored = tensor.storage->elements;
    return isEmpty ? tensor.offset <= stored : last < stored && count <= stored;
}

/// Turns descriptions into tensors. Storages are read once each; tensors that share one share its memory.
class TensorBuilder {
public:
    /// Copies of rearranged tensors may together not take more than `maxBytes`, the size of the file.
    TensorBuilder(ReadStorage readStorage, qint64 maxBytes)
        : m_readStorage(std::move(readStorage))
        , m_bytesLeft(maxBytes)
    {
    }

    at::Tensor build(const std::string &name, const PickleTensor &described)
    {
        if (!fits(described))
            throwBadTensor(name);
        const at::Tensor storage = storageOf(*described.storage);
        if (storage.scalar_type() != described.storage->type || storage.numel() != described.storage->elements)
            throwBadTensor(name);
        const at::Tensor view = at::as_strided(storage, described.sizes, described.strides, described.offset);
        if (!view.is_contiguous())
            spend(qint64(view.nbytes()), name);
        return view.contiguous();
    }

private:
    at::Tensor storageOf(const PickleStorage &storage)
    {
        at::Tensor &known = m_storages[storage.key];
        if (!known.defined())
            known = m_readStorage(storage);
        return known;
    }

    void spend(qint64 bytes, const std::string &name)
    {
        m_bytesLeft -= bytes;
        if (m_bytesLeft < 0)
            throwBadTensor(name);
    }

    ReadStorage m_readStorage;
    std::map<std::string, at::Tensor> m_storages;
    qint64 m_bytesLeft;
};

TensorMap buildTensors(const PickleValue &root, const ReadStorage &readStorage, qint64 fileBytes)
{
    TensorBuilder builder(readStorage, fileBytes);
    TensorMap tensors;
    for (const auto &[name, described] : tensorsIn(stateDictIn(root)))
        tensors[name] = builder.build(name, *described);
    return tensors;
}

at::Tensor checkedValues(const at::Tensor &storage, const std::string &key)
{
    if (storage.scalar_type() == at::kBool
        && !holdsOnlyBools({static_cast<const uchar *>(storage.data_ptr()), storage.nbytes()}))
        throwBadTensor(key);
    return storage;
}

[[noreturn]] void throwOtherByteOrder()
{
    throw Error(ErrorCode::Corrupt,
        QCoreApplication::translate("WeightsFile", "The .pth file was written by a big-endian machine, which Taxon cannot read."));
}

/// Files before PyTorch 2.1 do not state it.
void checkByteOrder(const ZipArchive &archive)
{
    const QString name = QStringLiteral("byteorder");
    if (!archive.contains(name))
        return;
    QByteArray order(archive.size(name), Qt::Uninitialized);
    archive.read(name, order.data());
    if (order != "little")
        throwOtherByteOrder();
}

TensorMap readZip(const QString &path)
{
    const ZipArchive archive(path);
    if (archive.contains(QStringLiteral("constants.pkl")))
        throw Error(ErrorCode::Corrupt,
            QCoreApplication::translate("WeightsFile",
                "The file is an exported TorchScript model, not a file of weights: choose a state dict."));
    const qint64 pickleBytes = archive.size(QStringLiteral("data.pkl"));
    if (pickleBytes > kMaxPickleBytes)
        throwDamagedPth(QCoreApplication::translate("WeightsFile", "it is endless"));
    QByteArray pickle(pickleBytes, Qt::Uninitialized);
    archive.read(QStringLiteral("data.pkl"), pickle.data());
    checkByteOrder(archive);
    QBuffer source(&pickle);
    source.open(QIODevice::ReadOnly);
    Unpickler unpickler(source);

    const qint64 fileBytes = QFileInfo(path).size();
    qint64 bytesLeft = fileBytes; // entries may overlap in a hostile file
    const auto readStorage = [&](const PickleStorage &storage) {
        const QString name = QStringLiteral("data/") + QString::fromStdString(storage.key);
        const qint64 bytes = archive.size(name);
        bytesLeft -= bytes;
        if (bytesLeft < 0)
            throwBadTensor(storage.key);
        const at::Tensor memory = emptyStorage(storage, bytes);
        archive.read(name, memory.data_ptr());
        return checkedValues(memory, storage.key);
    };
    return buildTensors(unpickler.load(), readStorage, fileBytes);
}

/// What stands before the tensors: magic number, version, and facts about the writing machine.
void readLegacyStart(QFile &file)
{
    const QByteArray start = file.read(2 + qint64(sizeof(kLegacyMagic)) - 1);
    if (start.mid(2) != QByteArrayView(kLegacyMagic) || Unpickler(file).load() != PickleValue(kLegacyVersion))
        throwDamagedPth(QCoreApplication::translate("WeightsFile", "it does not begin as PyTorch's files do"));
    Unpickler unpickler(file);
    const PickleValue machine = unpickler.load();
    if (const auto *const *facts = std::get_if<PickleDict *>(&machine)) {
        for (const auto &item : (*facts)->items) {
            const std::string *key = keyOf(item);
            if (key && *key == "little_endian" && item.second == PickleValue(false))
                throwOtherByteOrder();
        }
    }
}

struct LocatedStorage {
    PickleStorage storage;
    qint64 position = 0; ///< of the first byte in the file
};

/// The storages behind the list of their keys follow each other, each behind its number of elements.
std::map<std::string, LocatedStorage> locateStorages(QFile &file, const std::deque<PickleStorage> &described)
{
    std::map<std::string, LocatedStorage> located;
    for (const PickleStorage &storage : described)
        located[storage.key] = {storage, 0};
    Unpickler unpickler(file);
    const PickleValue keys = unpickler.load();
    const auto *const *list = std::get_if<PickleList *>(&keys);
    if (!list || (*list)->items.size() != located.size())
        throwDamagedPth(QCoreApplication::translate("WeightsFile", "the list of its parts is wrong"));
    for (const PickleValue &item : (*list)->items) {
        const auto *const *key = std::get_if<const std::string *>(&item);
        const auto found = key ? located.find(**key) : located.end();
        if (found == located.end() || found->second.position != 0)
            throwDamagedPth(QCoreApplication::translate("WeightsFile", "the list of its parts is wrong"));
        auto &[storage, position] = found->second;
        qint64_le elements(-1);
        if (file.read(reinterpret_cast<char *>(&elements), sizeof elements) != sizeof elements
            || elements != storage.elements
            || elements > file.bytesAvailable() / qint64(at::elementSize(storage.type)))
            throwBadTensor(storage.key);
        position = file.pos();
        file.seek(position + elements * qint64(at::elementSize(storage.type)));
    }
    return located;
}

TensorMap readLegacy(QFile &file)
{
    readLegacyStart(file);
    Unpickler unpickler(file);
    const PickleValue root = unpickler.load();
    const auto located = locateStorages(file, unpickler.storages());
    const auto readStorage = [&](const PickleStorage &wanted) {
        // Every storage that was described is located; only the checked one tells how much memory to ask for.
        const auto &[storage, position] = located.at(wanted.key);
        const at::Tensor memory = at::empty({storage.elements}, storage.type);
        file.seek(position);
        readExactly(file, memory.data_ptr(), qint64(memory.nbytes()));
        return checkedValues(memory, storage.key);
    };
    return buildTensors(root, readStorage, file.size());
}

} // namespace

TensorMap readTorchStateDict(const QString &path)
{
    QFile file(path);
    openForReading(file);
    if (file.peek(2) == "PK")
        return readZip(path);
    return readLegacy(file);
}

} // namespace taxon
