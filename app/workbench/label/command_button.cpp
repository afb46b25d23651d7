#include "app/workbench/label/command_button.h"

#include "app/workbench/label/key_box.h"
#include "widgets/theme/theme.h"

#include <QPainter>

namespace taxon {
namespace {

constexpr int kHeight = 40; // a finger hits it
constexpr int kTallWidth = 44;
constexpr int kIcon = 18;

} // namespace

CommandButton::CommandButton(LabelCommand command, Shape shape, QWidget *parent)
    : QAbstractButton(parent)
    , m_command(command)
    , m_shape(shape)
{
    const LabelCommandInfo info = infoOf(command);
    m_iconName = info.iconName;
    m_explanation = info.text;
    setText(info.title);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void CommandButton::setKey(const QString &key)
{
    m_key = key;
    describe();
    update();
}

void CommandButton::setTitle(const QString &title)
{
    setText(title);
    describe();
}

void CommandButton::describe()
{
    setAccessibleName(m_key.isEmpty() ? text() : tr("%1, key %2").arg(text(), m_key));
    setToolTip(m_key.isEmpty() ? m_explanation : QStringLiteral("%1  (%2)").arg(m_explanation, m_key));
}

QSize CommandButton::sizeHint() const
{
    return m_shape == Shape::Tall ? QSize(kTallWidth, kHeight + 4) : QSize(120, kHeight);
}

QSize CommandButton::minimumSizeHint() const
{
    return m_shape == Shape::Tall ? QSize(40, kHeight + 4) : QSize(96, kHeight);
}

void CommandButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect box = rect().adjusted(1, 1, -1, -1);
    QColor fill = isChecked() ? theme().accent : theme().text;
    fill.setAlphaF(isChecked() ? 0.22f : isDown() ? 0.14f : underMouse() ? 0.07f : 0.0f);
    painter.setPen(hasFocus() || isChecked() ? QPen(theme().accent, 1.5) : QPen(theme().border, 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(box, space::kRadius, space::kRadius);
    if (m_shape == Shape::Wide)
        paintWide(painter, box);
    else
        paintTall(painter, box);
}

void CommandButton::paintWide(QPainter &painter, const QRect &box) const
{
    const QPixmap drawing = iconPixmap(m_iconName, theme().text, kIcon, devicePixelRatioF());
    painter.drawPixmap(box.left() + 8, box.center().y() - kIcon / 2 + 1, drawing);
    const int keyWidth = m_key.isEmpty() ? 0 : keyBoxWidth(m_key, fontMetrics());
    drawKeyBox(painter, QRect(box.right() - 6 - keyWidth, box.top() + (box.height() - kKeyBoxHeight) / 2, keyWidth, kKeyBoxHeight), m_key);
    const int left = box.left() + 8 + kIcon + 6;
    const QRect textBox(left, box.top(), box.right() - keyWidth - 10 - left, box.height());
    painter.setPen(theme().text);
    painter.drawText(textBox, Qt::AlignLeft | Qt::AlignVCenter, fontMetrics().elidedText(text(), Qt::ElideRight, textBox.width()));
}

void CommandButton::paintTall(QPainter &painter, const QRect &box) const
{
    const QPixmap drawing = iconPixmap(m_iconName, theme().text, kIcon, devicePixelRatioF());
    painter.drawPixmap(box.center().x() - kIcon / 2 + 1, box.top() + 5, drawing);
    painter.setFont(textFont(TextSize::Small));
    const QFontMetrics metrics = painter.fontMetrics();
    const QRect line(box.left() + 2, box.bottom() - 18, box.width() - 4, 16);
    // The title as well where there is room for both.
    const int keyWidth = metrics.horizontalAdvance(m_key);
    const int titleWidth = metrics.horizontalAdvance(text());
    const int both = titleWidth + 6 + keyWidth;
    if (both > line.width()) {
        painter.setPen(theme().mutedText);
        painter.drawText(line, Qt::AlignCenter, metrics.elidedText(m_key, Qt::ElideRight, line.width()));
        return;
    }
    const int left = line.center().x() - both / 2;
    painter.setPen(theme().text);
    painter.drawText(QRect(left, line.top(), titleWidth + 2, line.height()), Qt::AlignLeft | Qt::AlignVCenter, text());
    painter.setPen(theme().mutedText);
    painter.drawText(QRect(left + titleWidth + 6, line.top(), keyWidth + 2, line.height()), Qt::AlignLeft | Qt::AlignVCenter, m_key);
}

} // namespace taxon
