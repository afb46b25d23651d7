#pragma once

#include "core/engine/train_config.h"

#include <QJsonObject>
#include <QStringList>

namespace taxon {

/// Names of the devices that LibTorch can compute on here: "cpu", "cuda:0", …
QStringList deviceNames();

/// Versions of the libraries that results depend on: taxon, libtorch, qt.
QJsonObject libraryVersions();

/// The configuration with every "auto" replaced by what it means on this computer; the same again when it already
/// is. Throws Impossible for a device that is not there.
TrainConfig resolved(TrainConfig config);

/// The device for work that is not tied to a run.
QString bestDevice();

/// Each training step and each batch asks for the same large blocks again. Left to itself the C library gives them back to the
/// system each time, and a quarter of the time goes into fetching them again. To be called first in a process.
void keepFreedMemory();

/// Sets LibTorch's threads for the calling thread's work and asks for repeatable algorithms.
void useThreads(int threads);

} // namespace taxon
