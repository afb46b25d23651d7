#pragma once

#include "core/agreement/percent_agreement.h"
#include "core/project/class_store.h"
#include "core/project/class_use.h"
#include "core/project/image_store.h"
#include "core/project/snapshot_store.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace taxon {

/// What the Data page tells about a project.
struct ProjectFigures {
    struct Person {
        QString name;
        qint64 decisions = 0;
    };
    /// The current snapshot in numbers.
    struct Split {
        SnapshotId id;
        QDateTime createdAt;
        QString sha256;
        quint64 seed = 0;
        std::array<int, 3> ratios{};
        int fold = 0; ///< from 1, of `folds`; 0 when it is none
        int folds = 0;
        QStringList classes;
        std::vector<std::array<int, 3>> counts; ///< a class: train, validation, test
        int leftOut = 0; ///< images that are in no part
        int leftOutUnlabeled = 0; ///< of those: without an agreed label, as of now
        QStringList warnings; ///< why the ratios could not be met
    };

    int images = 0;
    int unlabeled = 0;
    int ties = 0; ///< of the unlabeled: people disagree without a majority
    QList<ImageClass> classes; ///< that labels count as
    QHash<ClassId, ClassUse> use;
    std::vector<int> byClass; ///< resolved labels, in the order of `classes`
    QList<Person> people;
    PercentAgreement agreement;
    std::optional<Split> split;
    ImageStore::GroupTotals groups;
    std::optional<SnapshotId> testLock; ///< see test_lock.h
    std::optional<int> nearDistance; ///< up to which the next split keeps look-alikes together
};

/// Opens the project for itself, so it can run on any thread. Throws Error.
ProjectFigures readFigures(const QString &projectPath);

} // namespace taxon
