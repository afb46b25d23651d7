#include "widgets/gallery/picture_delegate.h"

#include "widgets/gallery/picture_roles.h"
#include "widgets/image_view/picture_loader.h"
#include "widgets/theme/theme.h"

#include <QPainter>

namespace taxon {
namespace {

constexpr int kLineHeight = 17;
constexpr int kFrameWidth = 3;
constexpr int kInset = 5;
constexpr int kDot = 8;
constexpr int kBadge = 18;

} // namespace

PictureDelegate::PictureDelegate(PictureLoader &loader, int side, Captions captions, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_loader(loader)
    , m_side(side)
    , m_captions(captions)
{
}

QSize PictureDelegate::cellSize() const
{
    const int lines = m_captions == Captions::None ? 0 : m_captions == Captions::LabelAndCaption ? 2 : 1;
    return {m_side, m_side + lines * kLineHeight};
}

int PictureDelegate::pictureSide(qreal devicePixelRatio) const
{
    return int((m_side - 2 * kInset) * devicePixelRatio);
}

void PictureDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QRect cell(option.rect.topLeft(), QSize(m_side, m_side));
    const bool isSelected = option.state & QStyle::State_Selected;
    if (isSelected || option.state & (QStyle::State_MouseOver | QStyle::State_HasFocus)) {
        painter->setRenderHint(QPainter::Antialiasing);
        QColor wash = theme().accent;
        wash.setAlphaF(isSelected ? 0.30f : option.state & QStyle::State_MouseOver ? 0.12f : 0.0f);
        const bool isCurrent = option.state & QStyle::State_HasFocus;
        painter->setPen(isCurrent ? QPen(theme().text, 2) : isSelected ? QPen(theme().accent, 2) : QPen(Qt::NoPen));
        painter->setBrush(wash);
        painter->drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), space::kRadius, space::kRadius);
    }
    drawPicture(painter, cell.adjusted(kInset, kInset, -kInset, -kInset), index);
    if (m_captions != Captions::None)
        drawCaptions(painter, {cell.left() + kInset, cell.bottom() - 2, m_side - 2 * kInset, kLineHeight}, index);
    painter->restore();
}

void PictureDelegate::drawPicture(QPainter *painter, const QRect &box, const QModelIndex &index) const
{
    const auto frame = index.data(FrameColorRole).value<QColor>();
    const qreal ratio = painter->device()->devicePixelRatioF();
    painter->fillRect(box, theme().imageBackground);
    const Picture *picture = m_loader.find({index.data(ImageIdRole).toLongLong()});
    if (picture && picture->image.isNull()) {
        const QColor color = theme().imageBackground.lightness() > 128 ? QColor(0x30, 0x30, 0x34) : QColor(0xC8, 0xC8, 0xCE);
        painter->drawPixmap(box.center().x() - 10, box.center().y() - 10, iconPixmap(QStringLiteral("warning"), color, 20, ratio));
    } else if (picture) {
        const QSizeF size = QSizeF(picture->image.size()).scaled(box.size(), Qt::KeepAspectRatio);
        const QPointF corner = QRectF(box).center() - QPointF(size.width(), size.height()) / 2;
        // On whole device pixels, so that a picture of the right size is copied, not resampled.
        const QPointF place(qRound(corner.x() * ratio) / ratio, qRound(corner.y() * ratio) / ratio);
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        painter->drawImage(QRectF(place, size), picture->image);
    }
    if (frame.isValid()) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(frame, kFrameWidth, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter->drawRect(QRectF(box).adjusted(1, 1, -2, -2));
    }
    drawBadges(painter, box, index.data(BadgesRole).toStringList());
}

void PictureDelegate::drawCaptions(QPainter *painter, QRect line, const QModelIndex &index) const
{
    painter->setFont(textFont(TextSize::Small));
    const QFontMetrics metrics = painter->fontMetrics();
    const auto draw = [&](const QRect &place, const QString &text) {
        painter->drawText(place, Qt::AlignCenter, metrics.elidedText(text, Qt::ElideMiddle, place.width()));
    };
    if (m_captions != Captions::Caption) {
        const QString label = index.data(LabelTextRole).toString();
        const auto color = index.data(FrameColorRole).value<QColor>();
        if (!label.isEmpty() && color.isValid()) {
            // The dot stands beside the text, and both in the middle.
            const int width = qMin(line.width() - kDot - space::kTiny, metrics.horizontalAdvance(label) + 1);
            const int left = line.left() + (line.width() - width - kDot - space::kTiny) / 2;
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(color);
            painter->drawEllipse(QRect(left, line.center().y() - kDot / 2 + 1, kDot, kDot));
            painter->setPen(theme().text);
            draw({left + kDot + space::kTiny, line.top(), width, line.height()}, label);
        }
        line.translate(0, kLineHeight);
    }
    if (m_captions != Captions::Label) {
        painter->setPen(m_captions == Captions::Caption ? theme().text : theme().mutedText);
        draw(line, index.data(CaptionRole).toString());
    }
}

void PictureDelegate::drawBadges(QPainter *painter, const QRect &box, const QStringList &icons) const
{
    painter->setRenderHint(QPainter::Antialiasing);
    QRect place(box.right() - kBadge - 1, box.top() + 2, kBadge, kBadge);
    for (const QString &name : icons) {
        painter->setPen(theme().border);
        painter->setBrush(theme().surface);
        painter->drawEllipse(place);
        painter->drawPixmap(place.topLeft() + QPoint(3, 3),
            iconPixmap(name, name == QLatin1StringView("flag") ? theme().warning : theme().text, kBadge - 6, painter->device()->devicePixelRatioF()));
        place.translate(-kBadge - 1, 0);
    }
}

} // namespace taxon
