#include "app/workbench/label/filmstrip.h"

#include "widgets/gallery/picture_roles.h"
#include "widgets/image_view/thumbnails.h"
#include "widgets/theme/theme.h"

#include <QAbstractItemModel>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOptionViewItem>
#include <QToolTip>

#include <algorithm>

namespace taxon {
namespace {

constexpr int kCell = 76;
constexpr qint64 kCacheBytes = 32LL * 1024 * 1024;

} // namespace

Filmstrip::Filmstrip(QAbstractItemModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_loader(thumbnailDecode(), kCacheBytes)
    , m_delegate(m_loader, kCell, PictureDelegate::Captions::None)
{
    setFixedHeight(kCell + 2 * space::kTiny);
    setMouseTracking(true);
    setAccessibleName(tr("Images before and after"));
    const auto repaint = qOverload<>(&QWidget::update);
    connect(&m_loader, &PictureLoader::loaded, this, repaint);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, repaint);
    connect(&m_model, &QAbstractItemModel::modelReset, this, repaint);
}

void Filmstrip::setCurrentRow(int row)
{
    m_current = row;
    update();
}

void Filmstrip::forgetPictures()
{
    m_loader.clear();
    update();
}

QSize Filmstrip::sizeHint() const
{
    return {600, kCell + 2 * space::kTiny};
}

QRect Filmstrip::cellOf(int row) const
{
    const int middle = (width() - kCell) / 2;
    return {middle + (row - m_current) * kCell, space::kTiny, kCell, kCell};
}

int Filmstrip::rowAt(const QPoint &position) const
{
    const int fromMiddle = position.x() - (width() - kCell) / 2;
    const int steps = fromMiddle >= 0 ? fromMiddle / kCell : -((kCell - 1 - fromMiddle) / kCell);
    const int row = m_current + steps;
    return m_current >= 0 && row >= 0 && row < m_model.rowCount() ? row : -1;
}

void Filmstrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().rail);
    if (m_current < 0)
        return;
    const int reach = width() / kCell / 2 + 1;
    const int last = qMin(m_current + reach, m_model.rowCount() - 1);
    // From the middle outwards: what is asked for first is decoded first.
    QList<int> rows;
    for (int row = qMax(0, m_current - reach); row <= last; ++row)
        rows.append(row);
    std::sort(rows.begin(), rows.end(), [this](int a, int b) { return qAbs(a - m_current) < qAbs(b - m_current); });
    QList<PictureRequest> wanted;
    for (const int row : std::as_const(rows)) {
        QStyleOptionViewItem option;
        option.rect = cellOf(row);
        option.state.setFlag(QStyle::State_Selected, row == m_current);
        option.state.setFlag(QStyle::State_MouseOver, row == m_hovered);
        const QModelIndex index = m_model.index(row, 0);
        m_delegate.paint(&painter, option, index);
        wanted.append({{index.data(ImageIdRole).toLongLong()}, m_isCompleted ? QString() : index.data(PathRole).toString(),
            m_delegate.pictureSide(devicePixelRatioF())});
    }
    m_loader.want(wanted);
}

void Filmstrip::setPictureSource(PictureLoader::Decode decode, PictureLoader::Complete complete)
{
    m_isCompleted = bool(complete);
    m_loader.setSource(std::move(decode), std::move(complete));
    update();
}

void Filmstrip::mousePressEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position().toPoint());
    if (row >= 0 && event->button() == Qt::LeftButton)
        Q_EMIT clicked(row);
}

void Filmstrip::mouseMoveEvent(QMouseEvent *event)
{
    m_hovered = rowAt(event->position().toPoint());
    update();
}

void Filmstrip::leaveEvent(QEvent *)
{
    m_hovered = -1;
    update();
}

bool Filmstrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const int row = rowAt(help->pos());
        if (row >= 0)
            QToolTip::showText(help->globalPos(), m_model.index(row, 0).data(Qt::ToolTipRole).toString(), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace taxon
