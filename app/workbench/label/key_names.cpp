#include "app/workbench/label/key_names.h"

#include <QHash>
#include <QKeyEvent>
#include <QKeySequence>

namespace taxon {
namespace {

bool isLetterOrDigit(const QString &name)
{
    return name.size() == 1 && ((name[0] >= QLatin1Char('A') && name[0] <= QLatin1Char('Z'))
               || (name[0] >= QLatin1Char('0') && name[0] <= QLatin1Char('9')));
}

// Without Num Lock the number pad sends these.
QString numberPadName(const QKeyEvent &event)
{
#ifndef Q_OS_MACOS // there the arrow keys count as of the number pad
    if (!(event.modifiers() & Qt::KeypadModifier))
        return {};
    switch (event.key()) {
    case Qt::Key_Insert: return QStringLiteral("0");
    case Qt::Key_End: return QStringLiteral("1");
    case Qt::Key_Down: return QStringLiteral("2");
    case Qt::Key_PageDown: return QStringLiteral("3");
    case Qt::Key_Left: return QStringLiteral("4");
    case Qt::Key_Clear: return QStringLiteral("5");
    case Qt::Key_Right: return QStringLiteral("6");
    case Qt::Key_Home: return QStringLiteral("7");
    case Qt::Key_Up: return QStringLiteral("8");
    case Qt::Key_PageUp: return QStringLiteral("9");
    default: break;
    }
#endif
    return {};
}

bool isModifier(int key)
{
    return (key >= Qt::Key_Shift && key <= Qt::Key_ScrollLock) || key == Qt::Key_AltGr || key == Qt::Key_Super_L
        || key == Qt::Key_Super_R || key == Qt::Key_Hyper_L || key == Qt::Key_Hyper_R || key == Qt::Key_Mode_switch;
}

QString writtenName(const QKeyEvent &event)
{
    const int key = event.key();
    if (key == 0 || key == Qt::Key_unknown || isModifier(key))
        return {};
    if (key == Qt::Key_Enter)
        return QStringLiteral("Return");
    const QString name = QKeySequence(key).toString(QKeySequence::PortableText);
    return name.size() == 1 ? name.toUpper() : name;
}

// What a US keyboard has in the place of the key. Evdev's numbers, which X11 counts from 8 and Windows shares.
QString nameOfPlace(const QKeyEvent &event)
{
#ifdef Q_OS_WIN
    const quint32 place = event.nativeScanCode();
#else
    const quint32 place = event.nativeScanCode() < 8 ? 0 : event.nativeScanCode() - 8;
#endif
    static const QHash<quint32, QChar> names = [] {
        QHash<quint32, QChar> all;
        const auto add = [&all](quint32 first, const char *keys) {
            for (; *keys; ++keys)
                all.insert(first++, QLatin1Char(*keys));
        };
        add(2, "1234567890");
        add(16, "QWERTYUIOP[]");
        add(30, "ASDFGHJKL");
        add(44, "ZXCVBNM,./");
        return all;
    }();
    const auto found = names.constFind(place);
    return found == names.constEnd() ? QString() : QString(*found);
}

// AltGr arrives as Ctrl and Alt on Windows: what types a character is that character.
bool typesCharacter(const QKeyEvent &event)
{
    return event.text().size() == 1 && event.text()[0].isPrint() && !event.text()[0].isSpace();
}

} // namespace

QStringList keyNames(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers();
    const bool isAltGr = modifiers.testFlag(Qt::ControlModifier) && modifiers.testFlag(Qt::AltModifier) && typesCharacter(event);
    const bool hasControl = modifiers.testFlag(Qt::ControlModifier) && !isAltGr;
    if (modifiers.testFlag(Qt::MetaModifier) || (modifiers.testFlag(Qt::AltModifier) && !isAltGr))
        return {};
    QStringList names;
    const QString ofNumberPad = numberPadName(event);
    const QString written = ofNumberPad.isEmpty() ? writtenName(event) : ofNumberPad;
    if (written.isEmpty())
        return {};
    names.append(written);
    if (const QString place = nameOfPlace(event); !isLetterOrDigit(written) && written.size() == 1 && !place.isEmpty() && place != written)
        names.append(place);
    if (!hasControl) {
        if (modifiers.testFlag(Qt::ShiftModifier) && written.size() > 1)
            names = {QStringLiteral("Shift+") + written};
        return names;
    }
    const QString prefix = modifiers.testFlag(Qt::ShiftModifier) ? QStringLiteral("Ctrl+Shift+") : QStringLiteral("Ctrl+");
    for (QString &name : names)
        name.prepend(prefix);
    return names;
}

QString nameToAssign(const QKeyEvent &event)
{
    const QStringList names = keyNames(event);
    if (names.isEmpty())
        return {};
    const QString place = names.constLast();
    return isLetterOrDigit(place) && !event.modifiers().testFlag(Qt::ShiftModifier) ? place : names.constFirst();
}

bool mayLabel(const QString &name)
{
    const bool isFunctionKey = name.size() > 1 && name[0] == QLatin1Char('F') && name[1].isDigit() && name != QLatin1StringView("F1");
    return (name.size() == 1 && !name[0].isSpace()) || isFunctionKey;
}

QString keyText(const QString &name)
{
    if (name == QLatin1StringView("Space"))
        return QStringLiteral("␣");
    if (name == QLatin1StringView("Left"))
        return QStringLiteral("←");
    if (name == QLatin1StringView("Right"))
        return QStringLiteral("→");
    if (name == QLatin1StringView("Up"))
        return QStringLiteral("↑");
    if (name == QLatin1StringView("Down"))
        return QStringLiteral("↓");
    // QKeySequence would take a comma for the end of a key.
    return name.size() == 1 ? name : QKeySequence::fromString(name, QKeySequence::PortableText).toString(QKeySequence::NativeText);
}

} // namespace taxon
