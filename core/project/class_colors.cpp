#include "core/project/class_colors.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace taxon {
namespace {

constexpr std::array kOkabeIto{
    "#0072b2", "#e69f00", "#009e73", "#d55e00", "#cc79a7", "#56b4e9", "#f0e442", "#999999"};

constexpr double kLightness = 0.68;
constexpr double kChroma = 0.12; // inside sRGB for every hue at this lightness
constexpr double kGoldenAngle = 2.399963229728653;

int srgbByte(double linear)
{
    const double value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * std::pow(linear, 1 / 2.4) - 0.055;
    return static_cast<int>(std::lround(255 * std::clamp(value, 0.0, 1.0)));
}

// Oklab (Ottosson 2020) to sRGB: equal lightness there looks equally light.
QString colorOfHue(double radians)
{
    const double a = kChroma * std::cos(radians);
    const double b = kChroma * std::sin(radians);
    const double l = std::pow(kLightness + 0.3963377774 * a + 0.2158037573 * b, 3);
    const double m = std::pow(kLightness - 0.1055613458 * a - 0.0638541728 * b, 3);
    const double s = std::pow(kLightness - 0.0894841775 * a - 1.2914855480 * b, 3);
    const int red = srgbByte(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
    const int green = srgbByte(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
    const int blue = srgbByte(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
    return QStringLiteral("#%1").arg((red << 16) | (green << 8) | blue, 6, 16, QLatin1Char('0'));
}

} // namespace

QString classColor(int index)
{
    if (index < static_cast<int>(kOkabeIto.size()))
        return QString::fromLatin1(kOkabeIto[static_cast<std::size_t>(index)]);
    return colorOfHue(kGoldenAngle * (index - static_cast<int>(kOkabeIto.size())));
}

} // namespace taxon
