#include "widgets/gallery/gallery_view.h"

#include "widgets/gallery/picture_roles.h"
#include "widgets/image_view/thumbnails.h"
#include "widgets/theme/theme.h"

#include <QPaintEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>
#include <QScroller>

#include <algorithm>

namespace taxon {
namespace {

constexpr int kCellSide = 132;
constexpr int kGap = 4;    ///< least space between cells
constexpr int kMargin = 6; ///< around all
constexpr qint64 kCacheBytes = 96LL * 1024 * 1024;
constexpr int kScreensAhead = 2;
constexpr int kScreensBehind = 1;

} // namespace

GalleryView::GalleryView(QWidget *parent)
    : QAbstractItemView(parent)
    , m_loader(thumbnailDecode(), kCacheBytes)
    , m_delegate(new PictureDelegate(m_loader, kCellSide, PictureDelegate::Captions::Caption, this))
{
    setItemDelegate(m_delegate);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Whether there is a scroll bar must not depend on the number of columns, which depends on it.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    QScroller::grabGesture(viewport(), QScroller::TouchGesture);
    setAccessibleName(tr("Images"));
    connect(&m_loader, &PictureLoader::loaded, this, &GalleryView::showLoaded);
    setModel(&m_rows);
}

void GalleryView::setRows(const QList<GalleryRow> &rows)
{
    m_rows.setRows(rows);
}

void GalleryView::setModel(QAbstractItemModel *model)
{
    if (this->model())
        disconnect(this->model(), nullptr, this, nullptr);
    QAbstractItemView::setModel(model);
    const auto changed = [this] { relayout({}); };
    connect(model, &QAbstractItemModel::rowsRemoved, this, changed);
    connect(model, &QAbstractItemModel::layoutChanged, this, changed);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        m_selectFrom = m_hovered = -1;
        m_press.reset();
        m_band.reset();
        m_autoScroll.stop();
        relayout({});
    });
    relayout({});
}

void GalleryView::setPictureSource(PictureLoader::Decode decode, PictureLoader::Complete complete)
{
    m_isCompleted = bool(complete);
    m_loader.setSource(std::move(decode), std::move(complete));
    m_shown.clear();
    m_wanted.reset();
    viewport()->update();
}

void GalleryView::forgetPictures()
{
    m_loader.clear();
    m_shown.clear();
    m_wanted.reset();
    viewport()->update();
}

void GalleryView::setCellSide(int side)
{
    const int bounded = qBound(kLeastSide, side, kMostSide);
    if (bounded == cellSide())
        return;
    const Anchor before = anchor();
    m_delegate->setSide(bounded);
    relayout(before);
    Q_EMIT cellSideChanged(bounded);
}

void GalleryView::setCaptions(PictureDelegate::Captions captions)
{
    const Anchor before = anchor();
    m_delegate->setCaptions(captions);
    relayout(before);
}

int GalleryView::columns() const
{
    return qMax(1, (viewport()->width() - 2 * kMargin) / (m_delegate->side() + kGap));
}

QSize GalleryView::pitch() const
{
    // What is left over goes between the columns, so that both edges are straight.
    const int width = qMax(m_delegate->side() + kGap, (viewport()->width() - 2 * kMargin) / columns());
    return {width, m_delegate->cellSize().height() + kGap};
}

QRect GalleryView::cellOf(int row) const
{
    const QSize step = pitch();
    const int spare = step.width() - m_delegate->side();
    const QPoint corner(kMargin + row % columns() * step.width() + spare / 2,
        kMargin + row / columns() * step.height() - verticalOffset());
    return {corner, m_delegate->cellSize()};
}

int GalleryView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

QRect GalleryView::visualRect(const QModelIndex &index) const
{
    return index.isValid() ? cellOf(index.row()) : QRect();
}

QModelIndex GalleryView::indexAt(const QPoint &point) const
{
    const QSize step = pitch();
    const int column = (point.x() - kMargin) / step.width();
    const int line = (point.y() + verticalOffset() - kMargin) / step.height();
    if (point.x() < kMargin || column >= columns() || point.y() + verticalOffset() < kMargin)
        return {};
    const int row = line * columns() + column;
    return row < rowCount() && cellOf(row).contains(point) ? indexOf(row) : QModelIndex();
}

std::pair<int, int> GalleryView::visibleRows() const
{
    const int step = pitch().height();
    const int first = qMax(0, (verticalOffset() - kMargin) / step) * columns();
    const int lastLine = (verticalOffset() + viewport()->height() - kMargin) / step;
    return {first, qMin((lastLine + 1) * columns(), rowCount()) - 1};
}

bool GalleryView::hasPicture(int row) const
{
    return m_loader.find({indexOf(row).data(ImageIdRole).toLongLong()}) != nullptr;
}

/// The current row when it is in view, else what is in the middle.
GalleryView::Anchor GalleryView::anchor() const
{
    const auto [first, last] = visibleRows();
    if (last < first)
        return {};
    const int row = currentRow() >= first && currentRow() <= last ? currentRow() : (first + last) / 2;
    return {row, cellOf(row).center().y()};
}

void GalleryView::relayout(const Anchor &anchor)
{
    updateGeometries();
    if (anchor.row >= 0 && anchor.row < rowCount())
        verticalScrollBar()->setValue(verticalOffset() + cellOf(anchor.row).center().y() - anchor.offset);
    m_place = this->anchor();
    m_wanted.reset();
    viewport()->update();
}

void GalleryView::updateGeometries()
{
    QAbstractItemView::updateGeometries();
    const int lines = (rowCount() + columns() - 1) / columns();
    const int height = lines * pitch().height() + 2 * kMargin;
    verticalScrollBar()->setSingleStep(qMax(20, pitch().height() / 3));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, qMax(0, height - viewport()->height()));
    verticalScrollBar()->setEnabled(verticalScrollBar()->maximum() > 0); // without a handle where nothing scrolls
}

void GalleryView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QAbstractItemView::rowsInserted(parent, start, end);
    relayout({});
}

void GalleryView::resizeEvent(QResizeEvent *event)
{
    const Anchor before = m_place; // what follows overwrites it
    QAbstractItemView::resizeEvent(event);
    relayout(before);
    if (before.row >= 0 && before.row == currentRow())
        scrollTo(currentIndex());
}

void GalleryView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const QRect cell = cellOf(index.row()).adjusted(0, -kGap, 0, kGap);
    const int height = viewport()->height();
    int by = 0;
    if (hint == PositionAtCenter || (hint == EnsureVisible && (cell.bottom() < -height || cell.top() > 2 * height)))
        by = cell.center().y() - height / 2; // from far away: with what is around it
    else if (hint == PositionAtTop || cell.top() < 0)
        by = cell.top();
    else if (hint == PositionAtBottom || cell.bottom() > height)
        by = qMin(cell.top(), cell.bottom() - height);
    verticalScrollBar()->setValue(verticalOffset() + by);
}

void GalleryView::scrollContentsBy(int dx, int dy)
{
    if (dy != 0)
        m_scrollDirection = dy < 0 ? 1 : -1;
    m_place = anchor();
    if (m_band) {
        viewport()->update(); // the band's edge belongs to the pointer, not to the contents
        return;
    }
    viewport()->scroll(dx, dy);
}

void GalleryView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), theme().window); // calmer around pictures than the white of a list
    const auto [first, last] = visibleRows();
    for (int row = first; row <= last; ++row)
        if (event->region().intersects(cellOf(row)))
            drawCell(painter, row);
    if (m_band) {
        QColor wash = theme().accent;
        painter.setPen(wash);
        wash.setAlphaF(0.15f);
        painter.setBrush(wash);
        painter.drawRect(m_band->translated(0, -verticalOffset()).adjusted(0, 0, -1, -1));
    }
    wantPictures();
}

void GalleryView::drawCell(QPainter &painter, int row)
{
    const QModelIndex index = indexOf(row);
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = cellOf(row);
    option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
    option.state.setFlag(QStyle::State_MouseOver, row == m_hovered && !m_band);
    option.state.setFlag(QStyle::State_HasFocus, row == currentRow() && hasFocus());
    m_delegate->paint(&painter, option, index);
    const ImageId image{index.data(ImageIdRole).toLongLong()};
    const Picture *picture = m_loader.find(image);
    if (picture)
        m_shown.insert(image.value, picture->image.isNull() ? Seen::Damaged : Seen::Picture);
}

/// What is in view, from the top; then what comes next in the direction of scrolling; then what came before.
void GalleryView::wantPictures()
{
    const auto [first, last] = visibleRows();
    const int side = m_delegate->pictureSide(viewport()->devicePixelRatioF());
    const Wanted now{first, last, side, m_scrollDirection};
    if (m_wanted == now)
        return; // the loader is at it
    m_wanted = now;
    const qint64 room = kCacheBytes / (4LL * side * side);
    QList<PictureRequest> wanted;
    const auto add = [&](int row) {
        if (row < 0 || row >= rowCount() || wanted.size() >= room)
            return;
        const QModelIndex index = indexOf(row);
        wanted.append({{index.data(ImageIdRole).toLongLong()}, m_isCompleted ? QString() : index.data(PathRole).toString(), side});
    };
    for (int row = first; row <= last; ++row)
        add(row);
    const int screen = last - first + 1;
    for (int step = 1; step <= kScreensAhead * screen; ++step)
        add(m_scrollDirection > 0 ? last + step : first - step);
    for (int step = 1; step <= kScreensBehind * screen; ++step)
        add(m_scrollDirection > 0 ? first - step : last + step);
    m_loader.want(wanted);
}

void GalleryView::showLoaded(ImageId image)
{
    const auto [first, last] = visibleRows();
    for (int row = first; row <= last; ++row)
        if (indexOf(row).data(ImageIdRole).toLongLong() == image.value)
            viewport()->update(cellOf(row));
}

bool GalleryView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        hover(-1);
    return QAbstractItemView::viewportEvent(event);
}

void GalleryView::hover(int row)
{
    for (const int changed : {std::exchange(m_hovered, row), row})
        if (changed >= 0)
            viewport()->update(cellOf(changed));
}

void GalleryView::changeEvent(QEvent *event)
{
    QAbstractItemView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

} // namespace taxon
