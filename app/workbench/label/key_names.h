#pragma once

#include <QString>
#include <QStringList>

class QKeyEvent;

namespace taxon {

// Keys have names that do not depend on the machine: "A", "7", "/", "Space", "Left", "Ctrl+Z". A key with a letter or
// digit has the same name with and without Shift or Caps Lock, on the number pad with and without Num Lock.

/// What a key press may mean, the best first: what is written on the key in the user's layout, then what is in its
/// place on a US keyboard, so that digits work on AZERTY without Shift, and letters on Cyrillic layouts.
/// Empty for modifiers alone and for keys with Alt or Meta.
QStringList keyNames(const QKeyEvent &event);

/// The name under which a pressed key is best assigned: one that other layouts have, too. Empty when it has none.
QString nameToAssign(const QKeyEvent &event);

/// Whether a class may have this key: what types one character, and F2 to F12.
bool mayLabel(const QString &name);

/// As shown on a button: "←" for "Left".
QString keyText(const QString &name);

} // namespace taxon
