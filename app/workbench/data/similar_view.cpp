#include "app/workbench/data/similar_view.h"

#include "widgets/image_view/thumbnails.h"
#include "widgets/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace taxon {
namespace {

constexpr int kTitle = 22;
constexpr int kCell = 104;
constexpr int kLabel = 20;
constexpr int kRow = kTitle + kCell + kLabel + space::kMedium;
constexpr qint64 kCacheBytes = 32LL * 1024 * 1024;

/// Pictures of a group of `count` that have room; where not all have, the last cell says how many more there are.
int shownOf(int count, int width)
{
    const int cells = qMax(1, (width - 2 * space::kSmall) / kCell);
    return count <= cells ? count : cells - 1;
}

/// Thumbnails of one group side by side, each with its label; what has no room is counted.
class GroupDelegate : public QStyledItemDelegate {
public:
    GroupDelegate(const SimilarModel &model, const PictureLoader &loader, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
        , m_loader(loader)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {kCell * 2, kRow}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool isSelected = option.state & QStyle::State_Selected;
        if (isSelected || option.state & QStyle::State_MouseOver) {
            QColor wash = theme().accent;
            wash.setAlphaF(isSelected ? 0.20f : 0.08f);
            painter->setPen(isSelected ? QPen(theme().accent, 1) : QPen(Qt::NoPen));
            painter->setBrush(wash);
            painter->drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), space::kRadius, space::kRadius);
        }
        const QRect inner = option.rect.adjusted(space::kSmall, space::kTiny, -space::kSmall, 0);
        drawTitle(*painter, inner, index.row());
        const int count = int(m_model.group(index.row()).images.size());
        const int shown = shownOf(count, option.rect.width());
        for (int i = 0; i < shown; ++i)
            drawMember(*painter, QRect(inner.left() + i * kCell, inner.top() + kTitle, kCell, kCell + kLabel), m_model.member(index.row(), i));
        if (shown < count) {
            painter->setPen(theme().mutedText);
            painter->setFont(textFont(TextSize::Large));
            painter->drawText(QRect(inner.left() + shown * kCell, inner.top() + kTitle, kCell, kCell), Qt::AlignCenter, QStringLiteral("+%1").arg(count - shown));
        }
        painter->restore();
    }

private:
    void drawTitle(QPainter &painter, const QRect &inner, int row) const
    {
        QRect line(inner.left(), inner.top(), inner.width(), kTitle - 2);
        painter.setFont(textFont(TextSize::Small));
        painter.setPen(theme().mutedText);
        if (m_model.group(row).hasConflict) { // a shape beside the colour
            painter.drawPixmap(line.left(), line.top() + 2, iconPixmap(QStringLiteral("warning"), theme().warning, 16, painter.device()->devicePixelRatioF()));
            line.setLeft(line.left() + 22);
            painter.setPen(theme().text);
        }
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(m_model.title(row), Qt::ElideRight, line.width()));
    }

    void drawMember(QPainter &painter, const QRect &cell, const SimilarModel::Member &member) const
    {
        const QRect box = QRect(cell.left(), cell.top(), kCell, kCell).adjusted(2, 2, -6, -4);
        painter.fillRect(box, theme().imageBackground);
        const Picture *picture = m_loader.find(member.image);
        if (picture && picture->image.isNull()) {
            painter.drawPixmap(box.center() - QPoint(10, 10), iconPixmap(QStringLiteral("warning"), theme().warning, 20, painter.device()->devicePixelRatioF()));
        } else if (picture) {
            const QSize size = picture->image.size().scaled(box.size(), Qt::KeepAspectRatio);
            painter.setRenderHint(QPainter::SmoothPixmapTransform);
            painter.drawImage(QRect(box.center() - QPoint(size.width() / 2, size.height() / 2), size), picture->image);
        }
        if (member.color.isValid()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(member.color, 3));
            painter.drawRect(QRectF(box).adjusted(1, 1, -1, -1));
        }
        painter.setFont(textFont(TextSize::Small));
        painter.setPen(member.label.isEmpty() ? theme().mutedText : theme().text);
        const QString text = member.label.isEmpty() ? SimilarModel::tr("no label") : member.label;
        const QRect line(box.left(), cell.top() + kCell - 2, box.width(), kLabel);
        painter.drawText(line, Qt::AlignHCenter | Qt::AlignVCenter, painter.fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
    }

    const SimilarModel &m_model;
    const PictureLoader &m_loader;
};

} // namespace

SimilarView::SimilarView(SimilarModel &model, QWidget *parent)
    : QListView(parent)
    , m_model(model)
    , m_loader(thumbnailDecode(), kCacheBytes)
{
    setModel(&model);
    setItemDelegate(new GroupDelegate(model, m_loader, this));
    setUniformItemSizes(true);
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Groups of images that look alike"));
    connect(&m_loader, &PictureLoader::loaded, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex &index) { Q_EMIT opened(index.row(), 0); });
}

void SimilarView::setPictureSource(PictureLoader::Decode decode, PictureLoader::Complete complete)
{
    m_loader.setSource(std::move(decode), std::move(complete));
    viewport()->update();
}

void SimilarView::forgetPictures()
{
    m_loader.clear();
    viewport()->update();
}

void SimilarView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    const QModelIndex last = indexAt({kCell / 2, viewport()->height() - 1});
    const int end = last.isValid() ? last.row() : m_model.rowCount() - 1;
    const int side = int(kCell * devicePixelRatioF());
    QList<PictureRequest> wanted;
    for (int row = qMax(0, indexAt({kCell / 2, 0}).row()); row <= end; ++row)
        for (int i = 0; i < shownOf(int(m_model.group(row).images.size()), viewport()->width()); ++i)
            wanted.append({m_model.member(row, i).image, QString(), side});
    m_loader.want(wanted);
}

void SimilarView::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!index.isValid() || event->button() != Qt::LeftButton)
        return;
    const int place = (int(event->position().x()) - space::kSmall) / kCell;
    Q_EMIT opened(index.row(), qBound(0, place, int(m_model.group(index.row()).images.size()) - 1));
}

void SimilarView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

} // namespace taxon
