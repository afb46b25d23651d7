#include "core/learning/checkpoint.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cmath>

namespace taxon {
namespace {

constexpr char kVersion[] = "1";
const std::string kNetwork = "network.";
const std::string kMomentum = "momentum.";

/// Enough digits to get the same double back.
std::string exactText(double value)
{
    return QByteArray::number(value, 'g', 17).toStdString();
}

TensorMap below(const TensorMap &tensors, const std::string &prefix)
{
    TensorMap result;
    for (const auto &[name, tensor] : tensors)
        if (name.starts_with(prefix))
            result[name.substr(prefix.size())] = tensor;
    return result;
}

QString valueOf(const TensorFile &file, const char *key)
{
    const auto found = file.metadata.find(key);
    if (found == file.metadata.end())
        throw Error(ErrorCode::Corrupt,
            QCoreApplication::translate("Learning", "The checkpoint of this run is damaged; start a new run."),
            QString::fromLatin1(key));
    return QString::fromStdString(found->second);
}

} // namespace

bool BestEpoch::isBeatenBy(double otherAccuracy, double otherLoss) const
{
    if (epoch == 0 || std::isnan(otherAccuracy) || otherAccuracy > accuracy)
        return true;
    return otherAccuracy == accuracy && otherLoss <= loss;
}

void saveCheckpoint(const QString &path, const Checkpoint &checkpoint)
{
    TensorFile file;
    for (const auto &[name, tensor] : checkpoint.network)
        file.tensors[kNetwork + name] = tensor;
    for (const auto &[name, tensor] : checkpoint.momentum)
        file.tensors[kMomentum + name] = tensor;
    file.metadata = {
        {"version", kVersion},
        {"epoch", std::to_string(checkpoint.epoch)},
        {"best_epoch", std::to_string(checkpoint.best.epoch)},
        {"best_accuracy", exactText(checkpoint.best.accuracy)},
        {"best_loss", exactText(checkpoint.best.loss)},
        {"best_weights_sha256", checkpoint.best.weightsSha256.toStdString()},
        {"configuration", checkpoint.configuration.toStdString()},
        {"images", checkpoint.images.toStdString()},
    };
    writeSafetensors(path, file);
}

std::optional<Checkpoint> loadCheckpoint(const QString &path)
{
    if (!QFileInfo::exists(path))
        return std::nullopt;
    const TensorFile file = readSafetensors(path);
    if (valueOf(file, "version") != QLatin1StringView(kVersion))
        throw Error(ErrorCode::TooNew,
            QCoreApplication::translate("Learning", "The checkpoint of this run was written by another version of Taxon; start a new run."));
    Checkpoint checkpoint;
    checkpoint.epoch = valueOf(file, "epoch").toInt();
    checkpoint.network = below(file.tensors, kNetwork);
    checkpoint.momentum = below(file.tensors, kMomentum);
    checkpoint.best.epoch = valueOf(file, "best_epoch").toInt();
    checkpoint.best.accuracy = valueOf(file, "best_accuracy").toDouble();
    checkpoint.best.loss = valueOf(file, "best_loss").toDouble();
    checkpoint.best.weightsSha256 = valueOf(file, "best_weights_sha256");
    checkpoint.configuration = valueOf(file, "configuration");
    checkpoint.images = valueOf(file, "images");
    return checkpoint;
}

} // namespace taxon
