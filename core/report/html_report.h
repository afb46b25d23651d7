#pragma once

#include "core/base/ids.h"

#include <QString>

namespace taxon {

class Project;

/// One self-contained HTML page about a run: data, split, annotators' percent agreement, configuration,
/// curves as SVG, test figures, confusion matrix, most certain errors. Nothing is loaded from elsewhere.
/// Throws Error.
QString htmlReport(Project &project, RunId run);

} // namespace taxon
