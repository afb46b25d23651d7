#include "app/workbench/data/class_bars.h"

#include "widgets/theme/theme.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace taxon {
namespace {

constexpr int kRowHeight = 22;
constexpr int kLeastNameWidth = 60;
constexpr double kNameShare = 0.5; ///< of the width, at most, for names
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

int ClassBars::nameWidth() const
{
    int widest = kLeastNameWidth;
    for (const Bar &bar : m_bars)
        widest = std::max(widest, int(std::ceil(QFontMetricsF(font()).horizontalAdvance(bar.name))) + space::kSmall);
    return std::min(widest, int(kNameShare * width()));
}

bool ClassBars::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int row = help->y() / kRowHeight;
    QToolTip::showText(help->globalPos(), row < m_bars.size() ? m_bars[row].name.toHtmlEscaped() : QString(), this);
    return true;
}

void ClassBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int most = 1;
    for (const Bar &bar : std::as_const(m_bars))
        most = std::max(most, bar.count);
    const int names = nameWidth();
    const int room = width() - names - kCountWidth;
    for (int row = 0; row < m_bars.size(); ++row) {
        const Bar &bar = m_bars[row];
        const int top = row * kRowHeight;
        painter.setPen(theme().text);
        painter.drawText(QRect(0, top, names - space::kSmall, kRowHeight), Qt::AlignLeft | Qt::AlignVCenter,
            fontMetrics().elidedText(bar.name, Qt::ElideMiddle, names - space::kSmall));
        const double length = double(room) * bar.count / most;
        painter.setPen(Qt::NoPen);
        painter.setBrush(bar.color);
        painter.drawRoundedRect(QRectF(names, top + (kRowHeight - kBarHeight) / 2.0, std::max(2.0, length), kBarHeight), 3, 3);
        painter.setPen(theme().mutedText);
        painter.drawText(QRectF(names + length + space::kSmall, top, kCountWidth, kRowHeight), Qt::AlignLeft | Qt::AlignVCenter,
            QLocale().toString(bar.count));
    }
}

} // namespace taxon
