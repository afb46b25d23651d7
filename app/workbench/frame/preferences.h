#pragma once

#include "widgets/theme/theme.h"

#include <QString>

namespace taxon {

ThemeKind rememberedTheme();
/// Applies the theme to the running application and remembers it.
void chooseTheme(ThemeKind kind);

/// "en", "zh_CN", or empty for the system's.
QString rememberedLanguage();
void rememberLanguage(const QString &language);

} // namespace taxon
