#pragma once

#include "core/project/decision_store.h"
#include "core/project/remark_store.h"

namespace taxon {

/// One thing that an annotator did: decisions on one or many images, or remarks on them.
struct Act {
    QList<Decision> decisions;
    QList<Remark> remarks;

    bool isEmpty() const { return decisions.isEmpty() && remarks.isEmpty(); }
    /// The images concerned; one may occur twice.
    QList<ImageId> images() const;
};

/// Undo and redo of everything that one annotator did by hand, newest first, over images and restarts. The move is on
/// the disk when a function returns. Throws what Database throws.
class ActHistory {
public:
    ActHistory(Database &database, DecisionStore &decisions, RemarkStore &remarks);

    /// Takes back the newest standing act; empty when there is none.
    Act undo(AnnotatorId annotator);
    /// Brings back what undo() took last, unless something new was done since.
    Act redo(AnnotatorId annotator);

private:
    bool isRemarkNewest(AnnotatorId annotator) const;
    bool isRemarkNext(AnnotatorId annotator) const;

    Database &m_database;
    DecisionStore &m_decisions;
    RemarkStore &m_remarks;
};

/// The annotator does something new: what was undone cannot be redone any more. For the stores, within their
/// transaction.
void endRedo(Database &database, AnnotatorId annotator);

} // namespace taxon
