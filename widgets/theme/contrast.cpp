#include "widgets/theme/contrast.h"

#include "widgets/theme/theme.h"

#include <algorithm>
#include <cmath>

namespace taxon {
namespace {

constexpr double kLeastContrast = 4.5; ///< WCAG 2.1 AA for text of ordinary size

double relativeLuminance(const QColor &color)
{
    const auto linear = [](double channel) { return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

double contrast(const QColor &a, const QColor &b)
{
    const auto [dark, light] = std::minmax({relativeLuminance(a), relativeLuminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

QColor readableOn(const QColor &background)
{
    if (contrast(theme().text, background) >= kLeastContrast)
        return theme().text;
    const QColor black(Qt::black);
    const QColor white(Qt::white);
    return contrast(black, background) > contrast(white, background) ? black : white;
}

} // namespace taxon
