#include "widgets/gallery/picture_delegate.h"

#include "widgets/gallery/picture_roles.h"
#include "widgets/image_view/picture_loader.h"
#include "widgets/theme/theme.h"

#include <QPainter>

namespace taxon {
namespace {

constexpr int kCaptionHeight = 18;
constexpr int kFrameWidth = 3;
constexpr int kInset = 5;

} // namespace

PictureDelegate::PictureDelegate(PictureLoader &loader, int side, Captions captions, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_loader(loader)
    , m_side(side)
    , m_captions(captions)
{
}

QSize PictureDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_side, m_side + (m_captions == Captions::Shown ? kCaptionHeight : 0)};
}

void PictureDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect cell(option.rect.topLeft(), QSize(m_side, m_side));
    const bool isSelected = option.state & QStyle::State_Selected;
    if (isSelected || option.state & QStyle::State_MouseOver) {
        QColor wash = theme().accent;
        wash.setAlphaF(isSelected ? 0.30f : 0.12f);
        painter->setPen(isSelected ? QPen(theme().accent, 2) : QPen(Qt::NoPen));
        painter->setBrush(wash);
        painter->drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), space::kRadius, space::kRadius);
    }
    drawPicture(painter, cell.adjusted(kInset, kInset, -kInset, -kInset), index);

    if (m_captions == Captions::Shown) {
        painter->setPen(theme().text);
        painter->setFont(textFont(TextSize::Small));
        const QRect line(cell.left() + kInset, cell.bottom() - 2, m_side - 2 * kInset, kCaptionHeight);
        const QString caption = index.data(CaptionRole).toString();
        painter->drawText(line, Qt::AlignCenter, painter->fontMetrics().elidedText(caption, Qt::ElideMiddle, line.width()));
    }
    painter->restore();
}

void PictureDelegate::drawPicture(QPainter *painter, const QRect &box, const QModelIndex &index) const
{
    const ImageId id{index.data(ImageIdRole).toLongLong()};
    const auto frame = index.data(FrameColorRole).value<QColor>();
    painter->fillRect(box, theme().imageBackground);
    const Picture *picture = m_loader.find(id);
    if (!picture) {
        m_loader.request({id, index.data(PathRole).toString()});
    } else if (picture->image.isNull()) {
        painter->drawPixmap(box.center().x() - 10, box.center().y() - 10,
            iconPixmap(QStringLiteral("warning"), theme().warning, 20, painter->device()->devicePixelRatioF()));
    } else {
        const QSize size = picture->image.size().scaled(box.size(), Qt::KeepAspectRatio);
        const QRect place(box.center() - QPoint(size.width() / 2, size.height() / 2), size);
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        painter->drawImage(place, picture->image);
    }
    if (frame.isValid()) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(frame, kFrameWidth));
        painter->drawRect(QRectF(box).adjusted(1, 1, -1, -1));
    }
}

} // namespace taxon
