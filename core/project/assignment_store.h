#pragma once

#include "core/base/ids.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace taxon {

class Database;

/// An image that a person is asked to label.
struct Assignment {
    AssignmentId id;
    ImageId image;
    AnnotatorId annotator;
    bool isSecondOpinion = false; ///< asked for on a disputed image; else part of a plan
    std::optional<AnnotatorId> askedBy;
    QString comment;
    QDateTime madeAt; ///< UTC
    bool isDone = false; ///< a plan's: this person has labeled or skipped it; a second opinion: since it was asked
};

/// How far a person is.
struct QueueCount {
    AnnotatorId annotator;
    qint64 assigned = 0;
    qint64 done = 0;
};

/// What assign() stored.
struct NewAssignments {
    std::optional<PlanId> plan; ///< unset when everything was asked already
    qint64 added = 0;
};

/// Who is asked to label which images. On the disk when a function returns; throws what Database throws.
class AssignmentStore {
public:
    explicit AssignmentStore(Database &database);

    /// Stores a plan as one act. Pairs are in the order in which each person should label; what the person is asked
    /// already is asked once, and without anything else there is no plan. `options` say how the plan came about.
    NewAssignments assign(const std::vector<std::pair<AnnotatorId, ImageId>> &rows, const QJsonObject &options);
    /// Takes back a plan, or brings it back. Labels made meanwhile stay.
    void withdrawPlan(PlanId plan);
    void restorePlan(PlanId plan);
    /// The newest plan that stands, with its options.
    std::optional<std::pair<PlanId, QJsonObject>> newestPlan() const;

    /// Asks a person for another look at a disputed image. The same open question is asked once.
    AssignmentId askSecondOpinion(ImageId image, AnnotatorId annotator, std::optional<AnnotatorId> askedBy, const QString &comment);
    void withdraw(AssignmentId assignment);
    /// Second opinions asked for on this image that stand, oldest first.
    QList<Assignment> secondOpinions(ImageId image) const;

    /// Images for which an open second opinion is asked.
    QSet<ImageId> imagesWaiting() const;

    /// What the person is still to label: second opinions first, then the plans' order.
    std::vector<Assignment> queue(AnnotatorId annotator) const;
    /// Everything asked of this person that stands, done or not, in the same order.
    std::vector<Assignment> all(AnnotatorId annotator) const;
    /// Of every person who is asked anything.
    QList<QueueCount> counts() const;

private:
    std::vector<Assignment> select(const QString &condition, qint64 parameter) const;
    void markPlan(PlanId plan, int undone);

    Database &m_database;
};

} // namespace taxon
