#include "core/report/curve_svg.h"

#include "core/report/html_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace taxon {
namespace {

constexpr double kWidth = 460, kHeight = 260;
constexpr double kLeft = 56, kRight = 92, kTop = 34, kBottom = 42; // room for labels around the plot
constexpr double kLabelGap = 14; // between the labels of two lines

/// From data to pixels.
struct Scale {
    double lastX, lowY, highY;

    double x(double epoch) const
    {
        const double share = lastX > 1 ? (epoch - 1) / (lastX - 1) : 0.5;
        return kLeft + share * (kWidth - kLeft - kRight);
    }
    double y(double value) const
    {
        return kTop + (highY - value) / (highY - lowY) * (kHeight - kTop - kBottom);
    }
};

QString coordinate(double value)
{
    return QString::number(value, 'f', 1);
}

QString svgText(double x, double y, const QString &text, const char *anchor, const QString &cssClass)
{
    return QStringLiteral("<text x=\"%1\" y=\"%2\" text-anchor=\"%3\" class=\"%4\">%5</text>\n")
        .arg(coordinate(x), coordinate(y), QLatin1StringView(anchor), cssClass, html::escaped(text));
}

QString svgLine(double x1, double y1, double x2, double y2, const QString &cssClass)
{
    return QStringLiteral("<line x1=\"%1\" y1=\"%2\" x2=\"%3\" y2=\"%4\" class=\"%5\"/>\n")
        .arg(coordinate(x1), coordinate(y1), coordinate(x2), coordinate(y2), cssClass);
}

Scale scaleOf(const Chart &chart)
{
    double low = HUGE_VAL, high = -HUGE_VAL;
    std::size_t epochs = 1;
    for (const ChartSeries &series : chart.series) {
        epochs = std::max(epochs, series.values.size());
        for (const double value : series.values)
            if (std::isfinite(value)) {
                low = std::min(low, value);
                high = std::max(high, value);
            }
    }
    if (low > high)
        low = 0, high = 1;
    if (!chart.isFraction)
        low = std::min(low, 0.0); // a loss is read against zero
    const double step = tickStep(std::max(high - low, 1e-6), 5);
    Scale scale {static_cast<double>(epochs), std::floor(low / step) * step, std::ceil(high / step) * step};
    if (chart.isFraction) {
        scale.lowY = std::max(scale.lowY, 0.0);
        scale.highY = std::min(scale.highY, 1.0);
    }
    if (scale.highY - scale.lowY < step / 2)
        scale.lowY = scale.highY - step;
    return scale;
}

QString valueText(double value, double step, bool isFraction)
{
    if (isFraction)
        return html::decimal(value * 100, step < 0.01 ? 1 : 0) + QStringLiteral(" %");
    return html::decimal(value, std::max(0, static_cast<int>(std::ceil(-std::log10(step) - 1e-9))));
}

QString axes(const Chart &chart, const Scale &scale)
{
    QString svg;
    const double yStep = tickStep(scale.highY - scale.lowY, 5);
    for (int i = 0; scale.lowY + i * yStep <= scale.highY + yStep * 1e-6; ++i) {
        const double value = scale.lowY + i * yStep;
        svg += svgLine(kLeft, scale.y(value), kWidth - kRight, scale.y(value), QStringLiteral("grid"));
        svg += svgText(kLeft - 8, scale.y(value) + 4, valueText(value, yStep, chart.isFraction), "end",
            QStringLiteral("tick"));
    }
    const double xStep = std::max(1.0, tickStep(std::max(1.0, scale.lastX - 1), 6));
    for (double epoch = 1; epoch <= scale.lastX; epoch = epoch == 1 && xStep > 1 ? xStep : epoch + xStep) {
        svg += svgLine(
            scale.x(epoch), kHeight - kBottom, scale.x(epoch), kHeight - kBottom + 4, QStringLiteral("axis"));
        svg += svgText(scale.x(epoch), kHeight - kBottom + 17, html::number(std::llround(epoch)), "middle",
            QStringLiteral("tick"));
    }
    svg += svgLine(kLeft, kHeight - kBottom, kWidth - kRight, kHeight - kBottom, QStringLiteral("axis"));
    svg += svgText((kLeft + kWidth - kRight) / 2, kHeight - 6,
        QCoreApplication::translate("HtmlReport", "epoch"), "middle", QStringLiteral("tick"));
    svg += svgText(kLeft, 18, QStringLiteral("%1 (%2)").arg(chart.title, chart.yLabel), "start",
        QStringLiteral("title"));
    return svg;
}

QString line(const ChartSeries &series, const Scale &scale)
{
    QString svg, points;
    int count = 0;
    const auto flush = [&] {
        if (count == 1) // a single point has no line
            svg += QStringLiteral("<circle cx=\"%1\" cy=\"%2\" r=\"3\" class=\"%3 dot\"/>\n")
                       .arg(points.section(u',', 0, 0), points.section(u',', 1).trimmed(), series.cssClass);
        else if (count > 1)
            svg += QStringLiteral("<polyline points=\"%1\" class=\"%2 line\"/>\n")
                       .arg(points.trimmed(), series.cssClass);
        points.clear();
        count = 0;
    };
    for (std::size_t i = 0; i < series.values.size(); ++i) {
        if (!std::isfinite(series.values[i])) {
            flush();
            continue;
        }
        points += coordinate(scale.x(static_cast<double>(i) + 1)) + u','
            + coordinate(scale.y(series.values[i])) + u' ';
        ++count;
    }
    flush();
    return svg;
}

// Labels stand at the ends of their lines and are pushed apart where those meet.
QString labels(const Chart &chart, const Scale &scale)
{
    struct Label {
        double y;
        const ChartSeries *series;
    };
    std::vector<Label> labels;
    for (const ChartSeries &series : chart.series) {
        const auto last = std::find_if(
            series.values.rbegin(), series.values.rend(), [](double value) { return std::isfinite(value); });
        if (last != series.values.rend())
            labels.push_back({scale.y(*last), &series});
    }
    std::sort(labels.begin(), labels.end(), [](const Label &a, const Label &b) { return a.y < b.y; });
    QString svg;
    double free = kTop - kLabelGap;
    for (const Label &label : labels) {
        const double y = std::max(label.y, free + kLabelGap);
        svg += svgText(kWidth - kRight + 8, y + 4, label.series->label, "start",
            label.series->cssClass + QStringLiteral(" label"));
        free = y;
    }
    return svg;
}

} // namespace

double tickStep(double range, int ticks)
{
    const double rough = range / ticks;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= rough * (1 - 1e-9))
            return factor * power;
    return 10 * power;
}

QString chartSvg(const Chart &chart)
{
    const Scale scale = scaleOf(chart);
    QString svg = QStringLiteral("<svg viewBox=\"0 0 %1 %2\" role=\"img\" aria-label=\"%3\">\n")
                      .arg(QString::number(kWidth), QString::number(kHeight), html::escaped(chart.title));
    svg += axes(chart, scale);
    for (const ChartSeries &series : chart.series)
        svg += line(series, scale);
    return svg + labels(chart, scale) + QStringLiteral("</svg>\n");
}

} // namespace taxon
