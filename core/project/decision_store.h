#pragma once

#include "core/base/ids.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace taxon {

class Database;

enum class DecisionKind {
    Label, ///< the image is of this class
    Skip,  ///< looked at, and left without a class
};

enum class DecisionPurpose {
    Vote,       ///< an independent label, counted in agreement
    Repeat,     ///< a silent second look of the same annotator: for self-consistency, never the image's label
    Correction, ///< made while reviewing results: settles the image's label over all votes
};

enum class DecisionOrigin { Hand, Import, Simulated };

// The stable names of the database and of packages; an unknown name is Skip, Correction, Simulated.
QString decisionKindName(DecisionKind kind);
DecisionKind decisionKindFromName(const QString &name);
QString decisionPurposeName(DecisionPurpose purpose);
DecisionPurpose decisionPurposeFromName(const QString &name);
QString decisionOriginName(DecisionOrigin origin);
DecisionOrigin decisionOriginFromName(const QString &name);

/// One act of labeling. Rows are only ever added; undo marks a row and redo unmarks it.
struct Decision {
    DecisionId id;
    ImageId image;
    std::optional<AnnotatorId> annotator; ///< unset: a given label that came with the images
    DecisionKind kind = DecisionKind::Label;
    std::optional<ClassId> label;         ///< set exactly for Label
    DecisionPurpose purpose = DecisionPurpose::Vote;
    DecisionOrigin origin = DecisionOrigin::Hand;
    QDateTime madeAt;                     ///< UTC; filled in by record() when unset
    int milliseconds = 0;                 ///< time the image was on the screen before the decision
    QString shown;                        ///< what else was visible, e.g. "prediction"; empty for nothing
    bool isUndone = false;
    std::optional<int> confidence;        ///< per cent; unset: the annotator did not say
    QString view;                         ///< how the picture was shown (window, gamma, channel), JSON; empty: as decoded
    std::optional<DecisionId> step;       ///< set by record(): the first decision of the act that this one is part of
};

/// The append-only history of decisions. A decision is on the disk when record(), undo() or redo() returns.
class DecisionStore {
public:
    explicit DecisionStore(Database &database);

    DecisionId record(const Decision &decision);
    /// One act on many images, undone and redone as one: all are on the disk when it returns, or none.
    QList<DecisionId> record(const QList<Decision> &decisions);

    // Of the decisions alone: ActHistory takes them and the remarks in the order in which they were made.

    /// Takes back this annotator's newest standing hand-made act and returns its decisions; nothing to undo: empty.
    QList<Decision> undo(AnnotatorId annotator);
    /// Brings back what undo() took last, unless a new decision or remark was made since.
    QList<Decision> redo(AnnotatorId annotator);

    // What stands is told with the class that counts now, after merges and splits; a decision for a deleted class
    // does not stand. Repeats never stand.

    /// Newest decision of this annotator on this image that was not undone.
    std::optional<Decision> standing(ImageId image, AnnotatorId annotator) const;
    /// The same for all images at once.
    QHash<ImageId, Decision> standingOf(AnnotatorId annotator) const;
    /// Newest standing decision of every person and purpose on this image, given labels included, oldest first.
    QList<Decision> standingOn(ImageId image) const;
    /// Every row about an image as it was made, oldest first, undone ones included.
    QList<Decision> history(ImageId image) const;
    /// Newest standing decision of every (image, annotator, purpose), given labels included, in image order.
    void forEachStanding(const std::function<void(const Decision &)> &visit) const;
    /// Decisions of each annotator that were not undone; silent repeats do not count.
    QHash<AnnotatorId, qint64> countByAnnotator() const;

private:
    DecisionId insert(const Decision &decision);
    QList<Decision> mark(AnnotatorId annotator, int from, int to, const QString &order);

    Database &m_database;
};

} // namespace taxon
