#include "core/learning/run_access.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/learning/devices.h"
#include "core/learning/models/classifier.h"
#include "core/learning/network_trainer.h"
#include "core/learning/weights.h"
#include "core/project/project.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLockFile>

namespace taxon {

Preprocessing preprocessingOf(const TrainConfig &config)
{
    Preprocessing preprocessing;
    preprocessing.size = config.size;
    preprocessing.decode = jpegDecodeFromName(config.decode).value_or(preprocessing.decode);
    preprocessing.fit = imageFitFromName(config.fit).value_or(preprocessing.fit);
    return preprocessing;
}

RunLock::RunLock(Project &project, RunId run)
{
    ensureFolder(project.runs().folder(run));
    m_file = std::make_unique<QLockFile>(project.runs().lockPath(run));
    m_file->setStaleLockTime(0); // only the end of its process makes a lock stale, not its age
    if (m_file->tryLock())
        return;
    if (m_file->error() == QLockFile::LockFailedError)
        throw Error(ErrorCode::Busy,
            QCoreApplication::translate("Learning", "Another process is working on run %1 just now.").arg(run.value));
    throwWriteError(project.runs().lockPath(run), QString());
}

RunLock::~RunLock() = default;

TrainConfig configToEvaluate(const Run &run)
{
    TrainConfig config = TrainConfig::ofRun(run.config);
    if (!deviceNames().contains(config.device))
        config.device = bestDevice();
    return resolved(config);
}

std::shared_ptr<Classifier> loadKeptNetwork(Project &project, const Run &run, const TrainConfig &config, int classes)
{
    const QString path = project.runs().weightsPath(run.id);
    if (!QFileInfo::exists(path))
        throw Error(ErrorCode::NotFound,
            QCoreApplication::translate("Learning", "Run %1 has no weights yet: it did not complete an epoch.").arg(run.id.value));
    const TensorMap weights = readWeights(path);
    if (!run.weightsSha256.isEmpty() && weightsHash(weights) != run.weightsSha256)
        throw Error(ErrorCode::Corrupt,
            QCoreApplication::translate("Learning", "The weights of run %1 are not those that it ended with: the file was changed or damaged.").arg(run.id.value));
    auto network = makeClassifier(config.model, classes);
    loadWeights(*network, weights);
    placeNetwork(*network, config.device);
    network->eval();
    return network;
}

} // namespace taxon
