#include "widgets/augmentation/variant_grid.h"

#include "widgets/theme/theme.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace taxon {

namespace {

/// The largest rectangle of the picture's shape inside `cell`.
QRect fitted(const QSize &picture, const QRect &cell)
{
    QRect result(QPoint(), picture.scaled(cell.size(), Qt::KeepAspectRatio));
    result.moveCenter(cell.center());
    return result;
}

} // namespace

VariantGrid::VariantGrid(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Variants of the picture"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void VariantGrid::setVariants(
    const QImage &original, const QList<QImage> &variants, const QList<double> &visible)
{
    m_original = original;
    m_variants = variants;
    m_visible = visible;
    const auto marked
        = std::count_if(visible.begin(), visible.end(), [](double share) { return share < kLeastVisible; });
    setAccessibleDescription(
        tr("%1 variants, of which %2 show less than half of the picture").arg(variants.size()).arg(marked));
    update();
}

void VariantGrid::setDivider(double share)
{
    m_divider = std::clamp(share, 0.0, 1.0);
    update();
}

/// Side of a cell, without the gap, when they stand in so many columns.
int VariantGrid::side(int columns) const
{
    const int rows = (std::max(1, count()) + columns - 1) / columns;
    return std::min((width() + space::kTiny) / columns, (height() + space::kTiny) / rows) - space::kTiny;
}

QRect VariantGrid::cell(int index) const
{
    int columns = 1; // as many as make the cells largest
    for (int more = 2; more <= count(); ++more)
        if (side(more) > side(columns))
            columns = more;
    constexpr int kSmallest = 8;
    const int length = std::max(kSmallest, side(columns));
    return {
        index % columns * (length + space::kTiny), index / columns * (length + space::kTiny), length, length};
}

void VariantGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (int i = 0; i < count(); ++i)
        paintCell(painter, i);
}

void VariantGrid::paintCell(QPainter &painter, int index) const
{
    const QRect place = cell(index);
    const int divider = place.left() + int(std::lround(m_divider * place.width()));
    painter.fillRect(place, theme().imageBackground);
    if (divider > place.left()) {
        painter.setClipRect(QRect(place.topLeft(), QPoint(divider - 1, place.bottom())));
        painter.drawImage(fitted(m_original.size(), place), m_original);
    }
    if (divider <= place.right()) {
        painter.setClipRect(QRect(QPoint(divider, place.top()), place.bottomRight()));
        painter.drawImage(fitted(m_variants[index].size(), place), m_variants[index]);
    }
    painter.setClipping(false);
    if (m_divider > 0 && m_divider < 1)
        painter.fillRect(QRect(divider, place.top(), 1, place.height()), theme().accent);
    if (!isMarked(index))
        return;
    painter.setPen(QPen(theme().warning, 2));
    painter.drawRect(place.adjusted(1, 1, -1, -1));
    const QRect corner(place.left() + 2, place.top() + 2, 18, 18);
    painter.fillRect(corner, theme().warning);
    painter.setPen(theme().window);
    painter.drawText(corner, Qt::AlignCenter, QStringLiteral("!"));
}

bool VariantGrid::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    for (int i = 0; i < count(); ++i)
        if (cell(i).contains(help->pos())) {
            const QString share = QLocale().toString(std::round(100 * m_visible.value(i, 1)));
            QToolTip::showText(help->globalPos(),
                tr("Epoch %1: %2 % of the picture can be seen").arg(QString::number(i + 1), share), this);
            return true;
        }
    QToolTip::hideText();
    return true;
}

} // namespace taxon
