#pragma once

#include "core/learning/torchscript_export.h"
#include "core/project/run_store.h"

namespace taxon {

class Progress;

struct EvaluationCounts {
    int images = 0;
    int skipped = 0; ///< images that could not be read any more
};

/// Runs the kept weights of a run over a part of its snapshot, in float32, and stores the predictions.
/// Throws Error: NotFound, Corrupt; Impossible when the part has no images; or Cancelled.
EvaluationCounts evaluateRun(const QString &projectPath, RunId run, Part part, Progress &progress);

/// Writes the kept weights of a run as TorchScript, compared on up to 32 images of its snapshot, test part first.
/// Throws what exportTorchScript() throws.
ExportReport exportRun(const QString &projectPath, RunId run, const QString &path, Progress &progress);

} // namespace taxon
