#pragma once

#include "core/agreement/percent_agreement.h"
#include "core/project/project.h"

#include <QJsonObject>

namespace taxon::cli {

/// Where a project stands.
struct ProjectStatus {
    struct ClassCount {
        ImageClass entry;
        qint64 images = 0; ///< whose resolved label is this class
    };
    struct AnnotatorCount {
        Annotator annotator;
        qint64 decisions = 0;
    };

    QString project;
    qint64 images = 0;
    qint64 unlabeled = 0; ///< without a resolved label
    qint64 ties = 0; ///< of these, with votes that have no majority
    QList<ClassCount> classes;
    QList<AnnotatorCount> annotators;
    PercentAgreement agreement;
    std::optional<SnapshotId> snapshot; ///< the newest
    QList<Run> runs; ///< newest first
};

ProjectStatus statusOf(Project &project);
QJsonObject toJson(const ProjectStatus &status);
QJsonObject toJson(const PercentAgreement &agreement);
QString agreementText(const PercentAgreement &agreement);

} // namespace taxon::cli
