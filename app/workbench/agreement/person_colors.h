#pragma once

#include "widgets/plots/curve_plot.h"

#include <array>

namespace taxon {

inline constexpr int kMostPeopleDrawn = 8; ///< more lines cannot be told apart
/// Okabe and Ito's colours that are legible on light and dark.
inline constexpr std::array<const char *, 6> kPersonColors{"#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#56b4e9"};

/// The line of the person who is drawn at this place, from 0.
inline Curve personCurve(const QString &name, int place)
{
    const auto count = int(kPersonColors.size());
    return {name, place < count ? CurveLook::Strong : CurveLook::Quiet, QColor(QLatin1String(kPersonColors[std::size_t(place % count)]))};
}

} // namespace taxon
