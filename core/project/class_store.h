#pragma once

#include "core/base/ids.h"
#include "core/project/class_history.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace taxon {

class Database;

enum class ClassState {
    Active,  ///< offered to those who label
    Retired, ///< no longer offered; its labels count
    Merged,  ///< its labels count as those of `mergedInto`
    Deleted, ///< its labels count nowhere until it is brought back
};

/// As in the database and on the command line: "active", "retired", "merged", "deleted".
QString classStateName(ClassState state);

struct ImageClass {
    ClassId id;
    QString name;
    int position = 0;        ///< place in the list that it came with, from 0
    QString color;           ///< "#rrggbb"
    QString shortcut = {};   ///< the key that a person assigned, as the Label page names keys; empty: the program chooses
    QString description = {};
    ClassState state = ClassState::Active;
    ClassId mergedInto = {}; ///< the end of the chain; valid exactly when merged
};

/// The project's classes. Names and order may change; ids keep their meaning for ever. No class is ever removed from
/// the database, and no decision is rewritten: merging, splitting and deleting change only what decisions count as.
/// Every change is a row of the history, where it can be taken back. Each is on the disk when the call returns.
/// Throws Usage for bad values, NotFound for unknown ids, Impossible for what the class's state does not allow.
class ClassStore {
public:
    explicit ClassStore(Database &database);

    /// Who makes the changes from now on; unset: nobody in particular.
    void setAuthor(const std::optional<AnnotatorId> &author) { m_history.setAuthor(author); }
    ClassHistory &history() { return m_history; }

    /// Those that are offered: the active ones, in display order.
    QList<ImageClass> all() const;
    /// What a label can count as: the active ones, then the retired ones.
    QList<ImageClass> counted() const;
    /// In display order.
    QList<ImageClass> withState(ClassState state) const;
    /// Of every state, in display order.
    QList<ImageClass> every() const;
    /// Throws NotFound.
    ImageClass get(ClassId id) const;
    /// What a label of this name counts as: an active or retired class; for the name of a merged class the one that it
    /// was merged into. Unset for a name that was never given and for that of a deleted class.
    std::optional<ImageClass> find(const QString &name) const;
    /// Every name that a label can come with, and what it counts as, by the rule of find().
    QHash<QString, ClassId> names() const;
    /// Images that show what the class is, in the order of their importance.
    QList<ImageId> examples(ClassId id) const;

    /// Appends a class with the next colour of the colour-blind-safe set. Throws Usage when the name is empty, over 200
    /// characters or taken. A deleted class of this name comes back if it never had a label; else the name stays taken,
    /// so that nobody's labels appear unasked.
    ClassId add(const QString &name);
    /// Throws what add() would.
    void checkNew(const QString &name) const;
    void rename(ClassId id, const QString &name);
    void setColor(ClassId id, const QString &color);
    /// Several at once, so that classes can swap theirs. Throws Usage when two classes would share one.
    void setShortcuts(const QHash<ClassId, QString> &shortcuts);
    /// At most 4000 characters.
    void describe(ClassId id, const QString &description);
    void setExamples(ClassId id, const QList<ImageId> &images);
    /// `order` must hold every active class once.
    void reorder(const QList<ClassId> &order);

    /// From now on labels of `id` count as `into`, which must be active; past ones too.
    void merge(ClassId id, ClassId into);
    /// The labels of `id` that these images have now count as `into`, which must be active; later ones as what they say.
    void split(ClassId id, const QList<ImageId> &images, ClassId into);
    /// The same into a new class, as one change.
    ClassId split(ClassId id, const QList<ImageId> &images, const QString &newName);
    void retire(ClassId id);
    /// Brings back a retired, deleted or merged class.
    void restore(ClassId id);
    /// Out of lists, counts, splits and exports, until restore().
    void remove(ClassId id);

private:
    ClassId insert(const QString &name);
    void splitInto(const ImageClass &from, const QList<ImageId> &images, ClassId into, bool isNew);
    void change(ClassChangeKind kind, const ImageClass &item, const QJsonValue &before, const QJsonValue &after);
    void changeState(ClassChangeKind kind, const ImageClass &item, ClassId into = {});

    Database &m_database;
    ClassHistory m_history;
};

} // namespace taxon
