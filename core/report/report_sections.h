#pragma once

#include "core/engine/evaluation.h"
#include "core/project/project.h"

#include <QString>

#include <optional>
#include <vector>

namespace taxon {

/// What the page is made of, read once.
struct ReportSource {
    Project &project;
    Run run;
    Snapshot snapshot;
    QList<EpochRecord> epochs;
    std::optional<Evaluation> test; ///< unset when the run was not evaluated on the test part
    std::vector<Prediction> predictions; ///< on the test part
};

// Each gives one section of the page, as HTML.
QString headlineSection(const ReportSource &source);
QString dataSection(const ReportSource &source);
QString splitSection(const ReportSource &source);
QString trainingSection(const ReportSource &source);
QString testSection(const ReportSource &source);
QString matrixSection(const ReportSource &source);
QString errorsSection(const ReportSource &source);
QString originSection(const ReportSource &source);
QString methodsSection(const ReportSource &source);

} // namespace taxon
