#include "widgets/theme/flow_layout.h"

#include <QWidget>

namespace taxon {

FlowLayout::FlowLayout(QWidget *parent, int spacing)
    : QLayout(parent)
{
    setSpacing(spacing);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::deleteAll()
{
    while (QLayoutItem *item = takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index < 0 || index >= m_items.size() ? nullptr : m_items.takeAt(index);
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    placed(rect, Act::Place);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

// The height that was needed.
int FlowLayout::placed(const QRect &rect, Act act) const
{
    const QMargins margins = contentsMargins();
    const QRect room = rect.marginsRemoved(margins);
    QPoint next = room.topLeft();
    int lineHeight = 0;
    for (QLayoutItem *item : m_items) {
        const QSize size = item->sizeHint();
        if (next.x() > room.left() && next.x() + size.width() > room.right() + 1) {
            next = {room.left(), next.y() + lineHeight + spacing()};
            lineHeight = 0;
        }
        lineHeight = qMax(lineHeight, size.height());
        if (act == Act::Place)
            item->setGeometry(QRect(next, size));
        next.rx() += size.width() + spacing();
    }
    return next.y() + lineHeight - rect.top() + margins.bottom();
}

} // namespace taxon
