#pragma once

#include <QString>

namespace taxon {

struct Theme;

/// What Fusion and the palette cannot say: rounding, spacing and the tones of text.
QString styleSheetOf(const Theme &theme);

} // namespace taxon
