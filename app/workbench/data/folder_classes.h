#pragma once

#include "core/base/progress.h"

#include <QStringList>

namespace taxon {

/// Names of the folders below `folder` that hold images directly: what could be classes. In natural order, without
/// the names of the usual parts (train, val, test), at most a few hundred.
QStringList classFolders(const QString &folder, Progress &progress);

} // namespace taxon
