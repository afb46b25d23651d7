#include "core/imaging/display.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace taxon {

namespace {

double curved(double share, const ImageDisplay &display)
{
    if (display.gamma != 1)
        share = std::pow(share, 1 / display.gamma);
    if (display.contrast != 1 || display.brightness != 0)
        share = std::clamp((share - 0.5) * display.contrast + 0.5 + display.brightness, 0.0, 1.0);
    return share;
}

QString nameOf(DisplayChannel channel)
{
    switch (channel) {
    case DisplayChannel::Red: return QStringLiteral("red");
    case DisplayChannel::Green: return QStringLiteral("green");
    case DisplayChannel::Blue: return QStringLiteral("blue");
    case DisplayChannel::Luminance: return QStringLiteral("luminance");
    case DisplayChannel::All: break;
    }
    return QStringLiteral("all");
}

/// Enough digits to show the picture the same again, and no more.
double brief(double value)
{
    return QString::number(value, 'g', 6).toDouble();
}

} // namespace

std::vector<std::uint8_t> displayTable(const PixelImage &image, const ImageDisplay &display)
{
    const ValueWindow window = display.window.value_or(image.window);
    const bool isTurned = image.isInverted != display.isInverted;
    std::vector<std::uint8_t> table(std::size_t(image.codes()));
    for (int code = 0; code < image.codes(); ++code) {
        const double share = std::clamp((image.valueOf(code) - window.low) / window.width(), 0.0, 1.0);
        const double shown = curved(share, display);
        table[std::size_t(code)] = std::uint8_t(std::lround(255 * (isTurned ? 1 - shown : shown)));
    }
    return table;
}

QString describeDisplay(const ImageDisplay &display, const ValueWindow &window, int frame)
{
    const ImageDisplay standard;
    QJsonObject json;
    if (display.window || display.isAutomatic)
        json[QStringLiteral("window")] = brief(window.width());
    if (display.window || display.isAutomatic)
        json[QStringLiteral("level")] = brief(window.center());
    if (display.isAutomatic)
        json[QStringLiteral("automatic")] = true;
    if (display.isInverted)
        json[QStringLiteral("inverted")] = true;
    if (display.channel != standard.channel)
        json[QStringLiteral("channel")] = nameOf(display.channel);
    if (display.gamma != standard.gamma)
        json[QStringLiteral("gamma")] = brief(display.gamma);
    if (display.brightness != standard.brightness)
        json[QStringLiteral("brightness")] = brief(display.brightness);
    if (display.contrast != standard.contrast)
        json[QStringLiteral("contrast")] = brief(display.contrast);
    if (frame > 0)
        json[QStringLiteral("frame")] = frame + 1;
    return json.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace taxon
