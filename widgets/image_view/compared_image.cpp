#include "widgets/image_view/compared_image.h"

#include "widgets/image_view/image_view.h"
#include "widgets/theme/theme.h"

#include <QPainter>
#include <QVBoxLayout>

namespace taxon {
namespace {

constexpr int kBorder = 3;
constexpr int kDot = 10;
constexpr int kCaption = 26;

} // namespace

ComparedImage::ComparedImage(int place, QWidget *parent)
    : QWidget(parent)
    , m_place(place)
    , m_view(new ImageView)
{
    m_view->setMinimumSize(60, 60);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kBorder, kBorder, kBorder, kCaption);
    layout->addWidget(m_view);
}

int ComparedImage::captionHeight()
{
    return kCaption + kBorder;
}

void ComparedImage::setCaption(const QString &label, const QColor &color, const QString &name)
{
    m_label = label;
    m_color = color;
    m_name = name;
    setAccessibleName(tr("Image %1, %2").arg(m_place + 1).arg(label.isEmpty() ? tr("not labeled") : label));
    setToolTip(name);
    update();
}

void ComparedImage::setFocused(bool focused)
{
    m_isFocused = focused;
    update();
}

void ComparedImage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme().surface);
    const QRect line(kBorder + space::kSmall, height() - kCaption, width() - 2 * (kBorder + space::kSmall), kCaption - kBorder);
    painter.setFont(textFont(TextSize::Normal));
    int left = line.left();
    const auto draw = [&](const QString &text, const QColor &color, int room) {
        painter.setPen(color);
        const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideMiddle, room);
        painter.drawText(QRect(left, line.top(), room, line.height()), Qt::AlignLeft | Qt::AlignVCenter, shown);
        left += painter.fontMetrics().horizontalAdvance(shown) + space::kSmall;
    };
    if (m_color.isValid()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_color);
        painter.drawEllipse(QRect(left, line.center().y() - kDot / 2, kDot, kDot));
        left += kDot + space::kSmall;
    }
    draw(m_label.isEmpty() ? tr("not labeled") : m_label, m_label.isEmpty() ? theme().mutedText : theme().text, line.right() - left);
    painter.setFont(textFont(TextSize::Small));
    if (line.right() - left > 3 * kDot)
        draw(m_name, theme().mutedText, line.right() - left);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_isFocused ? theme().accent : theme().border, m_isFocused ? kBorder : 1));
    painter.drawRect(QRectF(rect()).adjusted(1, 1, -1.5, -1.5));
}

} // namespace taxon
