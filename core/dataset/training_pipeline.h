#pragma once

#include "core/augmentation/pipeline.h"

namespace taxon {

class Project;

/// The project's augmentation: what training uses unless a run is told otherwise. Without steps where none
/// was chosen. Throws Error, Corrupt among them.
TransformStep trainingPipeline(Project &project);
/// On the disk when it returns. Throws what Database throws.
void setTrainingPipeline(Project &project, const TransformStep &pipeline);

} // namespace taxon
