#include "app/workbench/frame/rail_button.h"

#include "app/workbench/page.h"
#include "widgets/theme/theme.h"

#include <QPainter>

namespace taxon {
namespace {

constexpr QSize kSize(98, 76);
constexpr int kIconSize = 24;

} // namespace

RailButton::RailButton(Page *page, QWidget *parent)
    : QAbstractButton(parent)
    , m_page(page)
{
    setCheckable(true);
    setFixedSize(kSize);
    setFocusPolicy(Qt::TabFocus);
    setText(page->title());
    connect(page, &Page::stateTextChanged, this, &RailButton::updateState);
    updateState();
}

QSize RailButton::sizeHint() const
{
    return kSize;
}

void RailButton::updateState()
{
    m_state = m_page->stateText();
    setAccessibleName(m_state.isEmpty() ? text() : tr("%1, %2").arg(text(), m_state));
    update();
}

void RailButton::enterEvent(QEnterEvent *)
{
    update();
}

void RailButton::leaveEvent(QEvent *)
{
    update();
}

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect box = rect().adjusted(6, 3, -6, -3);
    QColor fill = theme().accent;
    fill.setAlphaF(isChecked() ? 0.16f : underMouse() ? 0.08f : 0.0f);
    painter.setPen(hasFocus() ? QPen(theme().accent, 1.5) : QPen(Qt::NoPen));
    painter.setBrush(fill);
    painter.drawRoundedRect(box, space::kRadius, space::kRadius);
    if (isChecked())
        painter.fillRect(QRect(0, box.top() + 8, 3, box.height() - 16), theme().accent);

    const QColor color = isChecked() ? theme().accent : theme().text;
    const int left = (width() - kIconSize) / 2;
    painter.drawPixmap(left, box.top() + 8, iconPixmap(m_page->iconName(), color, kIconSize, devicePixelRatioF()));
    painter.setPen(color);
    QFont font = textFont(TextSize::Normal);
    font.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
    painter.setFont(font);
    painter.drawText(QRect(0, box.top() + 34, width(), 18), Qt::AlignCenter, text());
    painter.setPen(theme().mutedText);
    painter.setFont(textFont(TextSize::Small));
    const QString state = painter.fontMetrics().elidedText(m_state, Qt::ElideRight, width() - 8);
    painter.drawText(QRect(0, box.top() + 51, width(), 15), Qt::AlignCenter, state);
}

} // namespace taxon
