#pragma once

#include <QString>

namespace taxon {

/// Installs the translation for `language` ("en", "zh_CN"; empty: the system's) on the application. Call once, early.
/// $TAXON_LANGUAGE overrides the argument.
void installTranslations(const QString &language = {});

} // namespace taxon
