#include "widgets/image_view/compare_view.h"

#include "widgets/theme/theme.h"

#include <QEvent>

#include <cmath>

namespace taxon {
namespace {

constexpr qint64 kCacheBytes = 256LL * 1024 * 1024;
constexpr int kGap = space::kTiny;

} // namespace

int columnsFor(int count, double shape, const QSize &room)
{
    int best = 1;
    double largest = 0;
    for (int columns = 1; columns <= count; ++columns) {
        const int lines = (count + columns - 1) / columns;
        const double width = double(room.width()) / columns;
        const double height = qMax(1.0, double(room.height()) / lines - ComparedImage::captionHeight());
        const double shown = qMin(width, height * shape); // the image's width
        if (shown > largest * 1.001) {
            largest = shown;
            best = columns;
        }
    }
    return best;
}

CompareView::CompareView(QWidget *parent)
    : QWidget(parent)
    , m_loader(kCacheBytes)
{
    setAccessibleName(tr("Images side by side"));
    connect(&m_loader, &PixelLoader::loaded, this, &CompareView::showLoaded);
}

void CompareView::setItems(const QList<Item> &items)
{
    qDeleteAll(m_panes);
    m_panes.clear();
    m_items = items.first(qMin<qsizetype>(items.size(), kMost));
    m_focused = 0;
    for (const Item &item : std::as_const(m_items))
        addPane(item);
    if (m_items.isEmpty()) {
        m_loader.clear();
        return;
    }
    m_panes[0]->setFocused(true);
    layOut();
    wantPictures();
    for (const Item &item : std::as_const(m_items))
        showLoaded(item.request.id, item.request.frame);
}

void CompareView::addPane(const Item &item)
{
    auto *pane = new ComparedImage(int(m_panes.size()), this);
    ImageView &view = pane->view();
    view.setKeepsView(true);
    view.showNothing();
    view.setProperty("image", item.request.id.value);
    view.installEventFilter(this);
    connect(&view, &ImageView::placeChanged, this, [this, pane] { lockPlaces(pane); });
    connect(&view, &ImageView::displayChanged, this, [this, pane] { lockDisplays(pane); });
    m_panes.append(pane);
    pane->show();
}

int CompareView::placeOf(ImageId image) const
{
    for (qsizetype place = 0; place < m_items.size(); ++place)
        if (m_items[place].request.id == image)
            return int(place);
    return -1;
}

void CompareView::setFocused(int place)
{
    if (place < 0 || place >= count() || place == m_focused)
        return;
    m_panes[m_focused]->setFocused(false);
    m_focused = place;
    m_panes[place]->setFocused(true);
    wantPictures();
    Q_EMIT focusedChanged(place);
}

bool CompareView::moveFocus(int key)
{
    switch (key) {
    case Qt::Key_Left: setFocused(m_focused - 1); return true;
    case Qt::Key_Right: setFocused(m_focused + 1); return true;
    case Qt::Key_Up: setFocused(m_focused - m_columns); return true;
    case Qt::Key_Down: setFocused(m_focused + m_columns); return true;
    case Qt::Key_Home: setFocused(0); return true;
    case Qt::Key_End: setFocused(count() - 1); return true;
    default: return false;
    }
}

void CompareView::resizeEvent(QResizeEvent *)
{
    if (count() > 0)
        layOut();
}

void CompareView::layOut()
{
    double logarithms = 0; // the mean of shapes that are twice as wide and twice as high is a square
    for (const Item &item : std::as_const(m_items))
        logarithms += item.size.isEmpty() ? 0 : std::log(double(item.size.width()) / item.size.height());
    const double shape = std::exp(logarithms / count());
    const QSize room = size() - QSize(kGap, kGap);
    m_columns = columnsFor(count(), shape, room);
    const int lines = (count() + m_columns - 1) / m_columns;
    for (int place = 0; place < count(); ++place) {
        const int column = place % m_columns;
        const int line = place / m_columns;
        const QPoint corner(kGap + room.width() * column / m_columns, kGap + room.height() * line / lines);
        const QPoint end(room.width() * (column + 1) / m_columns, room.height() * (line + 1) / lines);
        m_panes[place]->setGeometry(QRect(corner, end - QPoint(1, 1)));
    }
}

/// The focused one first.
void CompareView::wantPictures()
{
    QList<PixelRequest> wanted{m_items[m_focused].request};
    for (const Item &item : std::as_const(m_items))
        if (item.request.id != wanted.constFirst().id)
            wanted.append(item.request);
    m_loader.want(wanted);
}

void CompareView::showLoaded(ImageId image, int frame)
{
    const int place = placeOf(image);
    const PixelPicture *picture = m_loader.find(image, frame);
    if (place < 0 || !picture)
        return;
    ImageView &view = m_panes[place]->view();
    if (!picture->pyramid) {
        view.showReason(picture->error);
    } else if (view.hasImage()) {
        view.refine(picture->pyramid);
    } else {
        // What was zoomed or windowed before it came holds for it, too.
        const ImageView *leader = nullptr;
        for (const ComparedImage *pane : std::as_const(m_panes))
            if (!leader && pane->view().hasImage())
                leader = &pane->view();
        m_isLocking = true;
        view.showPicture(picture->pyramid, frame);
        if (leader) {
            view.setDisplay(leader->display());
            view.setPlace(leader->place());
        }
        m_isLocking = false;
    }
}

void CompareView::lockPlaces(ComparedImage *leader)
{
    // Fitting again after a change of size concerns each alone.
    if (std::exchange(m_isLocking, true))
        return;
    const ViewPlace place = leader->view().place();
    for (ComparedImage *pane : std::as_const(m_panes))
        if (pane != leader)
            pane->view().setPlace(place);
    m_isLocking = false;
}

void CompareView::lockDisplays(ComparedImage *leader)
{
    if (std::exchange(m_isLocking, true))
        return;
    for (ComparedImage *pane : std::as_const(m_panes))
        if (pane != leader)
            pane->view().setDisplay(leader->view().display());
    m_isLocking = false;
}

bool CompareView::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress)
        setFocused(placeOf({object->property("image").toLongLong()}));
    return QWidget::eventFilter(object, event);
}

} // namespace taxon
