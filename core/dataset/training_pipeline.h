#pragma once

#include "core/augmentation/pipeline.h"
#include "core/imaging/preprocessing.h"

namespace taxon {

class Project;

/// The project's augmentation: what training uses unless a run is told otherwise. Without steps where none
/// was chosen. Throws Error, Corrupt among them.
TransformStep trainingPipeline(Project &project);
/// On the disk when it returns. Throws what Database throws.
void setTrainingPipeline(Project &project, const TransformStep &pipeline);

/// Likewise how an image becomes a square; Crop where none was chosen.
ImageFit trainingFit(Project &project);
void setTrainingFit(Project &project, ImageFit fit);

} // namespace taxon
