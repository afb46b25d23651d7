#pragma once

#include "core/base/progress.h"

namespace taxon {

class Project;

struct MeasureReport {
    qint64 measured = 0;   ///< contents that were read
    qint64 unreadable = 0; ///< of these: no whole image
    qint64 unusable = 0;   ///< files that could not be read just now
};

/// Reads every image that was not measured yet, at reduced size, on threads of its own, and keeps its statistics in
/// the project's cache and its perceptual hash in the project. What is done is kept in steps of about a second, so
/// that a cancelled or killed run goes on where it was. Throws Cancelled and Error; Busy while somebody else does it.
MeasureReport measureImages(Project &project, Progress &progress);

} // namespace taxon
