#include "core/learning/weights.h"

#include "core/base/error.h"
#include "core/learning/file_reading.h"
#include "core/learning/models/classifier.h"
#include "core/learning/pickle_reader.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace taxon {

namespace {

using NamedTensors = std::vector<std::pair<std::string, at::Tensor>>;

enum class Head { Same, OfOtherClasses };

/// The network's own tensors, not copies, in the order of its layers.
NamedTensors tensorsOf(const Classifier &network)
{
    NamedTensors tensors;
    for (const auto &item : network.named_parameters())
        tensors.emplace_back(item.key(), item.value());
    for (const auto &item : network.named_buffers())
        tensors.emplace_back(item.key(), item.value());
    return tensors;
}

[[noreturn]] void throwMismatch(const QString &difference)
{
    throw Error(ErrorCode::Mismatch,
        QCoreApplication::translate("WeightsFile",
            "The file holds weights of another network: %1. Choose the model that it was made for, or another file.")
            .arg(difference));
}

QString shapeText(at::IntArrayRef shape)
{
    QStringList lengths;
    for (const int64_t length : shape)
        lengths.append(QString::number(length));
    return QString(lengths.join(QStringLiteral(" × ")));
}

/// torchvision's files from before 2018 lack these counters, which nothing depends on.
bool mayBeAbsent(const std::string &name)
{
    return name.ends_with(".num_batches_tracked");
}

bool differInClassesOnly(const at::Tensor &own, const at::Tensor &stored)
{
    return own.dim() > 0 && own.dim() == stored.dim() && own.size(0) != stored.size(0)
        && own.sizes().slice(1) == stored.sizes().slice(1);
}

void checkTensor(const QString &name, const at::Tensor &own, const at::Tensor &stored)
{
    if (own.sizes() != stored.sizes())
        throwMismatch(QCoreApplication::translate("WeightsFile", "%1 is of size %2 instead of %3")
                          .arg(name, shapeText(stored.sizes()), shapeText(own.sizes())));
    if (own.is_floating_point() != stored.is_floating_point())
        throwMismatch(QCoreApplication::translate("WeightsFile", "%1 holds another kind of numbers").arg(name));
}

/// Compares everything before anything is copied. Throws Mismatch for the first difference.
Head checkWeights(const NamedTensors &own, const TensorMap &weights, const std::string &headPrefix)
{
    std::size_t used = 0;
    bool otherClasses = false;
    for (const auto &[name, tensor] : own) {
        const auto stored = weights.find(name);
        const QString shown = QString::fromStdString(name);
        if (stored == weights.end()) {
            if (!mayBeAbsent(name))
                throwMismatch(QCoreApplication::translate("WeightsFile", "%1 is missing").arg(shown));
            continue;
        }
        ++used;
        if (name.starts_with(headPrefix) && differInClassesOnly(tensor, stored->second))
            otherClasses = true;
        else
            checkTensor(shown, tensor, stored->second);
    }
    if (used == weights.size())
        return otherClasses ? Head::OfOtherClasses : Head::Same;
    for (const auto &[name, tensor] : weights) {
        if (std::none_of(own.begin(), own.end(), [&](const auto &item) { return item.first == name; }))
            throwMismatch(QCoreApplication::translate("WeightsFile", "it has a layer %1 that this one lacks")
                              .arg(QString::fromStdString(name).left(100)));
    }
    return Head::Same;
}

} // namespace

TensorMap readWeights(const QString &path)
{
    QFile file(path);
    openForReading(file);
    const QByteArray start = file.read(9);
    file.close();
    // A .safetensors header starts after its 8-byte length, which may itself look like the start of a pickle.
    if (start.size() == 9 && start[8] == '{')
        return readSafetensors(path).tensors;
    if (start.startsWith("PK") || start.startsWith('\x80'))
        return readTorchStateDict(path);
    throw Error(ErrorCode::Unreadable,
        QCoreApplication::translate("WeightsFile", "%1 holds no weights: it is neither a .safetensors nor a .pth file.")
            .arg(path));
}

bool loadWeights(Classifier &network, const TensorMap &weights)
{
    const NamedTensors own = tensorsOf(network);
    const Head head = checkWeights(own, weights, network.headPrefix());
    const at::NoGradGuard noGradient;
    for (const auto &[name, tensor] : own) {
        const auto stored = weights.find(name);
        const bool keepOwn = head == Head::OfOtherClasses && name.starts_with(network.headPrefix());
        if (stored != weights.end() && !keepOwn)
            at::Tensor(tensor).copy_(stored->second);
    }
    return head == Head::Same;
}

TensorMap stateOf(const Classifier &network)
{
    TensorMap state;
    for (const auto &[name, tensor] : tensorsOf(network))
        state[name] = tensor.detach().cpu().clone(at::MemoryFormat::Contiguous);
    return state;
}

QString weightsHash(const TensorMap &weights)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto &[name, tensor] : weights) {
        const QString title = QStringLiteral("%1 %2 %3\n").arg(
            QString::fromStdString(name), QLatin1String(at::toString(tensor.scalar_type())), shapeText(tensor.sizes()));
        hash.addData(title.toUtf8());
        const at::Tensor values = tensor.cpu().contiguous();
        hash.addData(QByteArrayView(static_cast<const char *>(values.data_ptr()), qsizetype(values.nbytes())));
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace taxon
