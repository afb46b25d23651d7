#pragma once

#include "core/base/ids.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace taxon {

class Database;

using ClassChangeId = Id<struct ClassChangeTag>;

enum class ClassChangeKind { Add, Rename, Recolor, Describe, Examples, Reorder, Merge, Split, Retire, Restore, Delete, Scale, Keys };

enum class ChangeState {
    Standing,
    Undone, ///< may be redone
    Gone,   ///< undone, and another change followed
};

struct ClassChange {
    ClassChangeId id;
    ClassId label;
    ClassChangeKind kind = ClassChangeKind::Add;
    QJsonObject before; ///< enough to take the change back
    QJsonObject after;
    std::optional<AnnotatorId> annotator;
    QDateTime madeAt; ///< UTC
    ChangeState state = ChangeState::Standing;
};

/// The changes of the classes, by everybody, in the order in which they were made. What the classes are is what all
/// standing changes make of them in that order, so any change can be undone, not only the newest: everything is then as
/// if it had never been made. Where later changes make no sense without it, undoing is refused with Impossible.
class ClassHistory {
public:
    explicit ClassHistory(Database &database);

    void setAuthor(const std::optional<AnnotatorId> &author) { m_author = author; }

    /// Newest first, at most `limit`.
    QList<ClassChange> newest(int limit = 1000) const;
    /// One sentence for a person: "Renamed “rust” to “corrosion”".
    QString text(const ClassChange &change) const;

    /// Takes back the newest standing change, of whomever; nothing to undo: unset.
    std::optional<ClassChange> undo();
    /// Brings back what undo() took last, unless another change was made since.
    std::optional<ClassChange> redo();
    /// The same for one change. Throws NotFound, and Usage when it does not stand.
    ClassChange undo(ClassChangeId id);
    /// Throws NotFound, and Usage when it was not undone or another change followed.
    ClassChange redo(ClassChangeId id);

    /// Writes the change and makes it so. To be called within a transaction, by ClassStore.
    ClassChangeId record(ClassChange change);

private:
    ClassChange change(ClassChangeId id) const;
    ClassChange mark(const ClassChange &change, ChangeState state);
    void apply(ClassChangeKind kind, ClassId label);

    Database &m_database;
    std::optional<AnnotatorId> m_author;
};

QString changeKindName(ClassChangeKind kind);

} // namespace taxon
