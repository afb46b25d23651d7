#include "core/report/agreement_svg.h"

#include "core/report/html_text.h"

#include <algorithm>
#include <cmath>

namespace taxon {
namespace {

QString coordinate(double value)
{
    return QString::number(value, 'f', 1);
}

QString text(double x, double y, const QString &content, const char *anchor, const char *cssClass = "tick")
{
    return QStringLiteral("<text x=\"%1\" y=\"%2\" text-anchor=\"%3\" class=\"%4\">%5</text>\n")
        .arg(coordinate(x), coordinate(y), QLatin1StringView(anchor), QLatin1StringView(cssClass), html::escaped(content));
}

QString line(double x1, double y1, double x2, double y2, const char *cssClass)
{
    return QStringLiteral("<line x1=\"%1\" y1=\"%2\" x2=\"%3\" y2=\"%4\" class=\"%5\"/>\n")
        .arg(coordinate(x1), coordinate(y1), coordinate(x2), coordinate(y2), QLatin1StringView(cssClass));
}

QString dot(double x, double y)
{
    return QStringLiteral("<circle cx=\"%1\" cy=\"%2\" r=\"4\" class=\"train dot\"/>\n").arg(coordinate(x), coordinate(y));
}

QString framed(double width, double height, const QString &label, const QString &body)
{
    return QStringLiteral("<svg viewBox=\"0 0 %1 %2\" width=\"%1\" height=\"%2\" role=\"img\" aria-label=\"%3\">\n%4</svg>\n")
        .arg(coordinate(width), coordinate(height), html::escaped(label), body);
}

// Long names would run out of the drawing.
QString shortened(const QString &name, qsizetype length)
{
    return name.size() > length ? QString(name.left(length - 1) + u'…') : name;
}

} // namespace

QString intervalsSvg(const QList<std::pair<QString, Coefficient>> &rows)
{
    constexpr double kWidth = 640, kLeft = 190, kRight = 60, kTop = 12, kRow = 26, kBottom = 28;
    double low = 0;
    for (const auto &[name, coefficient] : rows) {
        low = std::min(low, coefficient.value.value_or(0));
        if (coefficient.interval)
            low = std::min(low, coefficient.interval->low);
    }
    low = std::floor(low * 5) / 5;
    const double bottom = kTop + kRow * static_cast<double>(rows.size());
    const auto x = [&](double value) { return kLeft + (value - low) / (1 - low) * (kWidth - kLeft - kRight); };
    QString body;
    for (int i = 0; i <= std::lround((1 - low) * 5); ++i) {
        const double value = low + i / 5.0;
        body += line(x(value), kTop, x(value), bottom, std::abs(value) < 1e-9 ? "axis" : "grid");
        body += text(x(value), bottom + 17, html::decimal(value, 1), "middle");
    }
    double y = kTop + kRow / 2;
    for (const auto &[name, coefficient] : rows) {
        body += text(kLeft - 10, y + 4, shortened(name, 28), "end", "label");
        if (const auto &interval = coefficient.interval)
            body += line(x(interval->low), y, x(interval->high), y, "train line");
        if (coefficient.value)
            body += dot(x(*coefficient.value), y) + text(kWidth - kRight + 10, y + 4, html::decimal(*coefficient.value, 3), "start", "label");
        else
            body += text(kWidth - kRight + 10, y + 4, QStringLiteral("–"), "start");
        y += kRow;
    }
    return framed(kWidth, bottom + kBottom, QStringLiteral("coefficients"), body);
}

QString pairMatrixSvg(const QStringList &names, const std::vector<std::optional<double>> &values)
{
    constexpr double kLeft = 130, kTop = 96, kCell = 46;
    const auto n = names.size();
    QString body;
    for (qsizetype i = 0; i < n; ++i) {
        const double middle = kCell * (static_cast<double>(i) + 0.5);
        body += text(kLeft - 8, kTop + middle + 4, shortened(names[i], 18), "end", "label");
        body += QStringLiteral("<text transform=\"translate(%1 %2) rotate(-40)\" class=\"label\">%3</text>\n")
                    .arg(coordinate(kLeft + middle), coordinate(kTop - 8), html::escaped(shortened(names[i], 16)));
        for (qsizetype j = 0; j < n; ++j) {
            const auto &value = values[static_cast<std::size_t>(i * n + j)];
            const double x = kLeft + kCell * static_cast<double>(j);
            const double y = kTop + kCell * static_cast<double>(i);
            body += QStringLiteral("<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%3\" class=\"grid\" style=\"fill:rgba(var(--shade), %4)\"/>\n")
                        .arg(coordinate(x), coordinate(y), coordinate(kCell), QString::number(i == j ? 0 : 0.75 * std::clamp(value.value_or(0), 0.0, 1.0), 'f', 2));
            if (i != j)
                body += text(x + kCell / 2, y + kCell / 2 + 4, value ? html::decimal(*value, 2) : QStringLiteral("–"), "middle", "label");
        }
    }
    const double size = kCell * static_cast<double>(n);
    return framed(kLeft + size + 60, kTop + size + 10, QStringLiteral("Cohen's κ"), body);
}

QString driftSvg(const QString &title, const std::vector<DriftWindow> &windows)
{
    constexpr double kWidth = 460, kHeight = 230, kLeft = 48, kRight = 20, kTop = 34, kBottom = 40;
    const auto y = [&](double share) { return kTop + (1 - share) * (kHeight - kTop - kBottom); };
    const auto x = [&](std::size_t i) {
        return kLeft + (static_cast<double>(i) + 0.5) / static_cast<double>(windows.size()) * (kWidth - kLeft - kRight);
    };
    QString body = text(kLeft, 18, title, "start", "title");
    for (const double share : {0.0, 0.25, 0.5, 0.75, 1.0}) {
        body += line(kLeft, y(share), kWidth - kRight, y(share), "grid");
        body += text(kLeft - 6, y(share) + 4, html::percent(share), "end");
    }
    for (std::size_t i = 0; i < windows.size(); ++i) {
        body += line(x(i), y(windows[i].interval.low), x(i), y(windows[i].interval.high), "train line");
        body += dot(x(i), y(windows[i].share()));
    }
    if (!windows.empty()) {
        body += text(kLeft, kHeight - 14, windows.front().from.date().toString(Qt::ISODate), "start");
        body += text(kWidth - kRight, kHeight - 14, windows.back().to.date().toString(Qt::ISODate), "end");
    }
    return framed(kWidth, kHeight, title, body);
}

} // namespace taxon
