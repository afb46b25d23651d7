#pragma once

#include <QColor>

namespace taxon {

/// Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.1, 1.4.3).
double contrast(const QColor &a, const QColor &b);

/// The theme's text colour where it stands out from `background` by 4.5 or more, else black or white, whichever does.
QColor readableOn(const QColor &background);

} // namespace taxon
