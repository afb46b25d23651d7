#include "widgets/augmentation/histogram_view.h"

#include "widgets/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <utility>

namespace taxon {

namespace {

constexpr int kBrightest = 255;
constexpr int kTicks[] = {0, 64, 128, 192, kBrightest};

QPointF pointOf(const BrightnessHistogram &histogram, std::size_t bin, double most, const QRectF &area)
{
    return {area.left() + (double(bin) + 0.5) * area.width() / double(histogram.size()), area.bottom() - area.height() * histogram[bin] / most};
}

QPolygonF outline(const BrightnessHistogram &histogram, double most, const QRectF &area)
{
    QPolygonF line;
    for (std::size_t bin = 0; bin < histogram.size(); ++bin)
        line.append(pointOf(histogram, bin, most, area));
    return line;
}

/// Where `one` lies farthest above `other`, its peak where they are alike: its name belongs there.
std::size_t farthestAbove(const BrightnessHistogram &one, const BrightnessHistogram &other)
{
    auto best = std::size_t(std::max_element(one.begin(), one.end()) - one.begin());
    for (std::size_t bin = 0; bin < one.size(); ++bin)
        if (one[bin] - other[bin] > one[best] - other[best])
            best = bin;
    return best;
}

} // namespace

HistogramView::HistogramView(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Brightness before and after"));
    setToolTip(
        tr("Brightness of the picture (area) and of its variants together (line), from dark to bright"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void HistogramView::setHistograms(const BrightnessHistogram &before, const BrightnessHistogram &after)
{
    m_before = before;
    m_after = after;
    update();
}

void HistogramView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(textFont(TextSize::Small));
    painter.fillRect(rect(), theme().surface);
    paintAxis(painter);
    const double most = std::max(*std::max_element(m_before.begin(), m_before.end()), *std::max_element(m_after.begin(), m_after.end()));
    if (most <= 0)
        return;
    const QRectF area = plotArea();
    QPolygonF filled = outline(m_before, most, area);
    filled.append(area.bottomRight());
    filled.append(area.bottomLeft());
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().border);
    painter.drawPolygon(filled);
    painter.setPen(QPen(theme().accent, 1.5));
    painter.drawPolyline(outline(m_after, most, area));
    paintNames(painter, most);
}

/// Between the title and the numbers of the axis.
QRectF HistogramView::plotArea() const
{
    const int line = QFontMetrics(textFont(TextSize::Small)).height();
    return QRectF(rect()).adjusted(0, line + space::kTiny, 0, -line - space::kTiny);
}

void HistogramView::paintAxis(QPainter &painter) const
{
    const QRectF area = plotArea();
    painter.setPen(theme().border);
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.setPen(theme().mutedText);
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignTop, tr("Brightness (share of pixels)"));
    for (const int tick : kTicks) {
        const QString number = locale().toString(tick);
        const double wide = painter.fontMetrics().horizontalAdvance(number);
        const double x = area.left() + tick * area.width() / kBrightest - wide / 2;
        painter.drawText(QPointF(std::clamp(x, area.left(), area.right() - wide), height() - painter.fontMetrics().descent()), number);
    }
}

/// The names stand beside their curves, where these lie farthest apart, turned away from each other.
void HistogramView::paintNames(QPainter &painter, double most) const
{
    struct Name {
        QString text;
        QColor color;
        QPointF point;
        QRectF place = {};
    };
    const QRectF area = plotArea();
    Name left {tr("before"), theme().mutedText, pointOf(m_before, farthestAbove(m_before, m_after), most, area)};
    Name right {tr("after"), theme().accent, pointOf(m_after, farthestAbove(m_after, m_before), most, area)};
    if (left.point.x() > right.point.x())
        std::swap(left, right);
    for (Name *name : {&left, &right}) {
        name->place.setSize(painter.fontMetrics().size(0, name->text));
        name->place.moveTop(std::max(name->point.y() - name->place.height(), area.top()));
    }
    left.place.moveRight(std::max(left.point.x() - space::kSmall, area.left() + left.place.width()));
    right.place.moveLeft(std::min(std::max(right.point.x(), left.place.right()) + space::kSmall, area.right() - right.place.width()));
    left.place.moveRight(std::min(left.place.right(), right.place.left() - space::kSmall));
    for (const Name *name : {&left, &right}) {
        painter.setPen(name->color);
        painter.drawText(name->place, Qt::AlignCenter, name->text);
    }
}

} // namespace taxon
