#pragma once

#include <QString>

namespace taxon {

/// "#rrggbb" of the class at this place: the eight colours of Okabe and Ito, which colour-blind people can tell
/// apart, then hues of equal lightness, each far from the one before.
QString classColor(int index);

} // namespace taxon
