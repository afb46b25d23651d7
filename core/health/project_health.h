#pragma once

#include "core/base/progress.h"
#include "core/health/finding.h"

#include <QList>

namespace taxon {

class Project;

struct HealthReport {
    qint64 images = 0;
    qint64 waiting = 0; ///< not measured yet: what needs their pixels does not know of them, see measureImages()
    QList<Finding> findings;     ///< the worst first
    QList<FindingKind> passed;   ///< looked for and not found
    QList<FindingKind> skipped;  ///< not looked for: nothing is measured, labeled or split yet, or too few images
};

/// All checks over a project, with what is measured so far. Throws Cancelled and Error.
HealthReport checkHealth(Project &project, Progress &progress);

} // namespace taxon
