#include "app/workbench/data/class_bars.h"

#include "widgets/theme/theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace taxon {
namespace {

constexpr int kRowHeight = 22;
constexpr int kNameWidth = 130;
constexpr int kCountWidth = 64;
constexpr int kBarHeight = 12;

} // namespace

ClassBars::ClassBars(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ClassBars::setBars(const QList<Bar> &bars)
{
    m_bars = bars;
    QStringList spoken;
    for (const Bar &bar : bars)
        spoken.append(QStringLiteral("%1: %2").arg(bar.name).arg(bar.count));
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QSize ClassBars::sizeHint() const
{
    return {360, int(m_bars.size()) * kRowHeight};
}

QSize ClassBars::minimumSizeHint() const
{
    return {260, int(m_bars.size()) * kRowHeight};
}

void ClassBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int most = 1;
    for (const Bar &bar : std::as_const(m_bars))
        most = std::max(most, bar.count);
    const int room = width() - kNameWidth - kCountWidth;
    for (int row = 0; row < m_bars.size(); ++row) {
        const Bar &bar = m_bars[row];
        const int top = row * kRowHeight;
        painter.setPen(theme().text);
        painter.drawText(QRect(0, top, kNameWidth - 8, kRowHeight), Qt::AlignLeft | Qt::AlignVCenter,
            fontMetrics().elidedText(bar.name, Qt::ElideRight, kNameWidth - 8));
        const double length = double(room) * bar.count / most;
        painter.setPen(Qt::NoPen);
        painter.setBrush(bar.color);
        painter.drawRoundedRect(QRectF(kNameWidth, top + (kRowHeight - kBarHeight) / 2.0, std::max(2.0, length), kBarHeight), 3, 3);
        painter.setPen(theme().mutedText);
        painter.drawText(QRectF(kNameWidth + length + 8, top, kCountWidth, kRowHeight), Qt::AlignLeft | Qt::AlignVCenter,
            QLocale().toString(bar.count));
    }
}

} // namespace taxon
