#include "app/workbench/label/key_box.h"

#include "widgets/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace taxon {

int keyBoxWidth(const QString &key, const QFontMetrics &metrics)
{
    return qMax(kKeyBoxHeight, metrics.horizontalAdvance(key) + 10);
}

void drawKeyBox(QPainter &painter, const QRect &box, const QString &key)
{
    if (key.isEmpty())
        return;
    painter.setPen(theme().border);
    painter.setBrush(theme().window);
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(theme().text);
    painter.drawText(box, Qt::AlignCenter, key);
}

} // namespace taxon
