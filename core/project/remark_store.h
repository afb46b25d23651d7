#pragma once

#include "core/base/ids.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

namespace taxon {

class Database;

enum class RemarkKind { Flag, Comment };
enum class Flag { Off, On };

/// One act on one image beside its label. Rows are only ever added; undo marks a row and redo unmarks it.
struct Remark {
    RemarkId id;
    ImageId image;
    AnnotatorId annotator;
    RemarkKind kind = RemarkKind::Flag;
    QString value;    ///< of a flag "on" or "off"; of a comment its text, empty once removed
    QDateTime madeAt; ///< UTC
    bool isUndone = false;
};

/// What stands of one annotator's remarks on one image.
struct ImageRemarks {
    bool isFlagged = false;
    QString comment; ///< empty for none

    bool isEmpty() const { return !isFlagged && comment.isEmpty(); }
    bool operator==(const ImageRemarks &) const = default;
};

/// The append-only history of flags and comments. What was made is on the disk when a function returns.
/// Throws what Database throws.
class RemarkStore {
public:
    explicit RemarkStore(Database &database);

    /// One act on many images, undone and redone as one: all are on the disk when it returns, or none.
    void flag(const QList<ImageId> &images, AnnotatorId annotator, Flag flag);
    /// `text` is trimmed; empty removes the comment. Throws Usage beyond kMaxCommentLength.
    void comment(ImageId image, AnnotatorId annotator, const QString &text);
    static constexpr int kMaxCommentLength = 4000; ///< characters

    // Of the remarks alone: ActHistory takes them and the decisions in the order in which they were made.

    /// Takes back this annotator's newest standing act and returns its rows; nothing to undo: empty.
    QList<Remark> undo(AnnotatorId annotator);
    /// Brings back what undo() took last, unless a new decision or remark was made since.
    QList<Remark> redo(AnnotatorId annotator);

    ImageRemarks standing(ImageId image, AnnotatorId annotator) const;
    /// The same for all images that have a remark.
    QHash<ImageId, ImageRemarks> standingOf(AnnotatorId annotator) const;
    /// Every row about an image as it was made, oldest first, undone ones included.
    QList<Remark> history(ImageId image) const;

private:
    void record(const QList<Remark> &act);
    QList<Remark> mark(AnnotatorId annotator, int from, int to, const QString &order);

    Database &m_database;
};

} // namespace taxon
