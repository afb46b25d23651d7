#include "widgets/augmentation/histogram_view.h"

#include "widgets/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace taxon {

namespace {

QPolygonF outline(const BrightnessHistogram &histogram, double most, const QSizeF &size)
{
    QPolygonF line;
    for (std::size_t i = 0; i < histogram.size(); ++i)
        line.append({(double(i) + 0.5) * size.width() / double(histogram.size()),
            size.height() * (1 - histogram[i] / most)});
    return line;
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
    painter.fillRect(rect(), theme().surface);
    const double most = std::max({*std::max_element(m_before.begin(), m_before.end()),
        *std::max_element(m_after.begin(), m_after.end()), 1e-9});
    const QSizeF size(width(), height() - 1);
    QPolygonF area = outline(m_before, most, size);
    area.append({size.width(), size.height()});
    area.append({0, size.height()});
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().border);
    painter.drawPolygon(area);
    painter.setPen(QPen(theme().accent, 1.5));
    painter.drawPolyline(outline(m_after, most, size));
}

} // namespace taxon
