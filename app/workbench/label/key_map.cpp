#include "app/workbench/label/key_map.h"

#include "app/workbench/label/key_names.h"
#include "app/workbench/settings.h"

#include <QCoreApplication>

namespace taxon {
namespace {

const QString kLabelKeys = QStringLiteral("1234567890QWERTYUIOPASDFGHJKLZXCVBNM");
constexpr qsizetype kPrefix = 2; // of "1:Q"

QString settingOf(const QString &id)
{
    return QStringLiteral("label/keys/") + id;
}

QString prefixOf(LabelCommand first)
{
    return first == LabelCommand::FirstOfTwo ? QStringLiteral("1:") : QStringLiteral("2:");
}

} // namespace

std::optional<LabelCommand> firstOf(const QString &key)
{
    if (key.size() <= kPrefix || key[1] != QLatin1Char(':'))
        return std::nullopt;
    return key[0] == QLatin1Char('1') ? LabelCommand::FirstOfTwo : LabelCommand::OtherFirstOfTwo;
}

KeyMap::KeyMap()
{
    readCommands();
}

void KeyMap::readCommands()
{
    m_keyByCommand.clear();
    m_commandByKey.clear();
    const QSettings settings = workbenchSettings();
    const QList<LabelCommandInfo> all = labelCommands();
    const auto give = [this](LabelCommand command, const QString &key) {
        if (key.isEmpty() || m_commandByKey.contains(key) || m_keyByCommand.contains(command))
            return;
        m_commandByKey.insert(key, command);
        m_keyByCommand.insert(command, key);
    };
    // What a person chose comes before the defaults of others.
    for (const LabelCommandInfo &info : all)
        give(info.command, settings.value(settingOf(info.id)).toString());
    for (const LabelCommandInfo &info : all)
        give(info.command, info.defaultKey);
    setClasses(m_classes);
}

void KeyMap::setClasses(const QList<ImageClass> &classes)
{
    m_classes = classes;
    m_keyByClass.clear();
    m_classByKey.clear();
    for (const ImageClass &label : classes)
        if (!label.shortcut.isEmpty())
            giveKey(label.id, label.shortcut);
    // By place, so that assigning a key to one class moves no other's.
    const QStringList free = choices();
    for (qsizetype place = 0; place < qMin(classes.size(), free.size()); ++place)
        giveKey(classes[place].id, free[place]);
    auto next = free.cbegin();
    for (const ImageClass &label : classes)
        for (; next != free.cend() && !m_keyByClass.contains(label.id); ++next)
            giveKey(label.id, *next);
}

// What the program chooses from by place. Keys that commands have as a default stand at the end, for whoever moved the
// command: else the classes behind would all get other keys.
QStringList KeyMap::choices() const
{
    QString ofCommands;
    const QList<LabelCommandInfo> all = labelCommands();
    for (const LabelCommandInfo &info : all)
        ofCommands += info.defaultKey.size() == 1 ? info.defaultKey : QString();
    QStringList keys;
    QStringList last;
    for (const QChar key : kLabelKeys)
        (ofCommands.contains(key) ? last : keys).append(key);
    for (const LabelCommand first : {LabelCommand::FirstOfTwo, LabelCommand::OtherFirstOfTwo})
        for (const QChar key : kLabelKeys)
            keys.append(prefixOf(first) + key);
    return keys + last;
}

bool KeyMap::isFree(const QString &key) const
{
    return !m_commandByKey.contains(key) && !m_classByKey.contains(key) && !m_reserved.contains(key);
}

void KeyMap::giveKey(ClassId label, const QString &key)
{
    const auto first = firstOf(key);
    const bool canBePressed = first ? m_keyByCommand.contains(*first) : mayLabel(key);
    if (!canBePressed || m_keyByClass.contains(label) || !isFree(key))
        return;
    m_keyByClass.insert(label, key);
    m_classByKey.insert(key, label);
}

KeyMeaning KeyMap::meaning(const QStringList &names) const
{
    KeyMeaning meaning;
    for (const QString &name : names) {
        if (const auto command = m_commandByKey.constFind(name); command != m_commandByKey.constEnd()) {
            meaning.command = *command;
            return meaning;
        }
        if (const auto label = m_classByKey.constFind(name); label != m_classByKey.constEnd()) {
            meaning.label = *label;
            return meaning;
        }
    }
    const QList<LabelCommandInfo> all = labelCommands();
    for (const LabelCommandInfo &info : all)
        if (!info.otherKey.isEmpty() && names.contains(info.otherKey))
            meaning.command = info.command;
    return meaning;
}

std::optional<ClassId> KeyMap::second(LabelCommand first, const QStringList &names) const
{
    for (const QString &name : names)
        if (const auto label = m_classByKey.constFind(prefixOf(first) + name); label != m_classByKey.constEnd())
            return *label;
    return std::nullopt;
}

QString KeyMap::textOf(LabelCommand command) const
{
    return keyText(keyOf(command));
}

QString KeyMap::textOfKey(const QString &key) const
{
    const auto first = firstOf(key);
    return first ? textOf(*first) + QLatin1Char(' ') + keyText(key.mid(kPrefix)) : keyText(key);
}

QString KeyMap::holderOf(const QString &key) const
{
    const auto quoted = [](const QString &text) { return QStringLiteral("“%1”").arg(text); };
    if (const auto reserved = m_reserved.constFind(key); reserved != m_reserved.constEnd())
        return quoted(*reserved);
    if (const auto command = m_commandByKey.constFind(key); command != m_commandByKey.constEnd())
        return quoted(infoOf(*command).title);
    const auto label = m_classByKey.constFind(key);
    for (const ImageClass &known : m_classes)
        if (label != m_classByKey.constEnd() && known.id == *label)
            return quoted(known.name);
    return {};
}

void KeyMap::setReserved(const QHash<QString, QString> &textByKey)
{
    m_reserved = textByKey;
    setClasses(m_classes);
}

void rememberKey(LabelCommand command, const QString &key)
{
    const LabelCommandInfo info = infoOf(command);
    QSettings settings = workbenchSettings();
    if (key.isEmpty() || key == info.defaultKey)
        settings.remove(settingOf(info.id));
    else
        settings.setValue(settingOf(info.id), key);
}

void forgetKeys()
{
    workbenchSettings().remove(QStringLiteral("label/keys"));
}

} // namespace taxon
