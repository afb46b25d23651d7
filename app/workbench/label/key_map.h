#pragma once

#include "app/workbench/label/label_commands.h"
#include "core/project/class_store.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace taxon {

/// What a key means on the Label page: a command, a class, or nothing.
struct KeyMeaning {
    std::optional<LabelCommand> command;
    std::optional<ClassId> label;
};

/// Which key has which command and which class. No key has two: commands come first, then the keys that a person gave
/// to classes, then those that the program chooses by the place of the class: digits, letters, two keys.
///
/// A class has one key ("Q") or two; of two, the first is the key of one of two commands, so that it can be changed
/// without touching the classes: "1:Q" is Q after LabelCommand::FirstOfTwo, "2:Q" after OtherFirstOfTwo.
class KeyMap {
public:
    /// Commands as remembered in the settings, no classes.
    KeyMap();

    void readCommands();
    void setClasses(const QList<ImageClass> &classes);

    /// `names` as of keyNames(): the first that means something counts.
    KeyMeaning meaning(const QStringList &names) const;
    /// After the first of two keys.
    std::optional<ClassId> second(LabelCommand first, const QStringList &names) const;

    /// Names; empty for none.
    QString keyOf(LabelCommand command) const { return m_keyByCommand.value(command); }
    QString keyOf(ClassId label) const { return m_keyByClass.value(label); }
    /// As shown: "Q", ", Q"; empty for none.
    QString textOf(LabelCommand command) const;
    QString textOf(ClassId label) const { return textOfKey(keyOf(label)); }
    QString textOfKey(const QString &key) const;

    /// What has the key already, as a sentence's object: "“patches”"; empty when it is free.
    QString holderOf(const QString &key) const;
    /// What the window takes for itself, by name; it cannot be assigned.
    void setReserved(const QHash<QString, QString> &textByKey);

private:
    void giveKey(ClassId label, const QString &key);
    bool isFree(const QString &key) const;
    QStringList choices() const;

    QList<ImageClass> m_classes;
    QHash<QString, QString> m_reserved;
    QHash<LabelCommand, QString> m_keyByCommand;
    QHash<QString, LabelCommand> m_commandByKey;
    QHash<ClassId, QString> m_keyByClass;
    QHash<QString, ClassId> m_classByKey;
};

/// For all projects of this user. Empty: the default again.
void rememberKey(LabelCommand command, const QString &key);
void forgetKeys();

/// Which command begins two keys such as "1:Q"; unset for one key.
std::optional<LabelCommand> firstOf(const QString &key);

} // namespace taxon
