#include "app/workbench/label/class_button.h"

#include "widgets/theme/theme.h"

#include <QContextMenuEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>

namespace taxon {
namespace {

constexpr int kHeight = 36;
constexpr int kKeyWidth = 22;
constexpr int kDot = 12;

} // namespace

ClassButton::ClassButton(const ImageClass &label, const QString &key, QWidget *parent)
    : QAbstractButton(parent)
    , m_class(label)
    , m_key(key)
{
    setText(label.name);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setToolTip(key.isEmpty() ? tr("%1: no key left, click to choose").arg(label.name) : label.name);
    setCount(0);
}

void ClassButton::setCount(int count)
{
    if (count == m_count)
        return;
    m_count = count;
    setAccessibleName(tr("%1, key %2, %n images", nullptr, count).arg(m_class.name, m_key));
    update();
}

QSize ClassButton::sizeHint() const
{
    return {200, kHeight};
}

// What others can do with the class, they add as actions.
void ClassButton::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addActions(actions());
    menu.exec(event->globalPos());
}

void ClassButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect box = rect().adjusted(1, 1, -1, -1);
    const QColor color(m_class.color);
    QColor fill = isChecked() || isDown() ? color : theme().text;
    fill.setAlphaF(isChecked() || isDown() ? 0.28f : underMouse() ? 0.07f : 0.0f);
    painter.setPen(hasFocus() ? QPen(theme().accent, 1.5) : isChecked() ? QPen(color, 1.5) : QPen(Qt::NoPen));
    painter.setBrush(fill);
    painter.drawRoundedRect(box, space::kRadius, space::kRadius);

    const QRect keyBox(box.left() + 6, box.top() + (box.height() - kKeyWidth) / 2, kKeyWidth, kKeyWidth);
    if (!m_key.isEmpty()) {
        painter.setPen(theme().border);
        painter.setBrush(theme().window);
        painter.drawRoundedRect(keyBox, 4, 4);
        painter.setPen(theme().text);
        painter.drawText(keyBox, Qt::AlignCenter, m_key);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QRect(keyBox.right() + 9, box.center().y() - kDot / 2 + 1, kDot, kDot));

    const QString count = m_count > 0 ? QLocale().toString(m_count) : QString();
    const int countWidth = fontMetrics().horizontalAdvance(count);
    painter.setPen(theme().mutedText);
    painter.drawText(box.adjusted(0, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter, count);
    painter.setPen(theme().text);
    const QRect nameBox(keyBox.right() + 29, box.top(), box.right() - keyBox.right() - 29 - countWidth - 16, box.height());
    painter.drawText(nameBox, Qt::AlignLeft | Qt::AlignVCenter,
        fontMetrics().elidedText(m_class.name, Qt::ElideRight, nameBox.width()));
}

} // namespace taxon
