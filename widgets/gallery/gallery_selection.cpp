// Selecting in a gallery by mouse and by key.
#include "widgets/gallery/gallery_view.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace taxon {
namespace {

using Selection = QItemSelectionModel;

constexpr int kAutoScrollMs = 16;
constexpr int kFastestScroll = 80; ///< pixels a turn
constexpr double kZoomANotch = 1.15;

} // namespace

void GalleryView::setCurrentRow(int row)
{
    const QModelIndex index = row >= 0 && row < rowCount() ? indexOf(row) : QModelIndex();
    if (index == currentIndex() && (!index.isValid() || selectionModel()->isSelected(index)))
        return;
    const bool isWithin = index.isValid() && selectionModel()->isSelected(index);
    m_selectFrom = row;
    selectionModel()->setCurrentIndex(index, isWithin ? Selection::NoUpdate : Selection::ClearAndSelect);
    scrollTo(index);
}

QList<int> GalleryView::selectedRows() const
{
    QList<int> rows;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection)
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    std::sort(rows.begin(), rows.end());
    return rows;
}

int GalleryView::selectedCount() const
{
    int count = 0;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection)
        count += range.height();
    return count;
}

void GalleryView::selectRows(const QList<int> &rows)
{
    QItemSelection selection;
    for (qsizetype from = 0, to = 0; from < rows.size(); from = to) {
        for (to = from + 1; to < rows.size() && rows[to] == rows[to - 1] + 1;)
            ++to;
        selection.append(QItemSelectionRange(indexOf(rows[from]), indexOf(rows[to - 1])));
    }
    selectionModel()->select(selection, Selection::ClearAndSelect);
    m_selectFrom = rows.isEmpty() ? -1 : rows.constFirst();
    if (rows.isEmpty())
        return;
    selectionModel()->setCurrentIndex(indexOf(rows.constFirst()), Selection::NoUpdate);
    scrollTo(currentIndex());
}

void GalleryView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    // Not the base's: it would scroll to where the pointer is already.
    for (const QModelIndex &index : {current, previous})
        if (index.isValid())
            viewport()->update(visualRect(index));
    m_place = anchor();
    Q_EMIT currentRowChanged(current.row());
}

void GalleryView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QAbstractItemView::selectionChanged(selected, deselected);
    Q_EMIT selectedRowsChanged();
}

QRegion GalleryView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    const auto [first, last] = visibleRows();
    for (const QItemSelectionRange &range : selection)
        for (int row = qMax(first, range.top()); row <= qMin(last, range.bottom()); ++row)
            region += cellOf(row);
    return region;
}

/// The rows whose cells a rectangle of the contents touches.
QItemSelection GalleryView::rowsIn(const QRect &contents) const
{
    const QSize step = pitch();
    const QRect origin = cellOf(0).translated(0, verticalOffset());
    const auto from = [](int position, int start, int size, int pitch) { // the first cell that ends after `position`
        return qMax(0, (position - start - size + pitch) / pitch);
    };
    const int firstColumn = from(contents.left(), origin.left(), origin.width(), step.width());
    const int lastColumn = contents.right() < origin.left() ? -1 : qMin((contents.right() - origin.left()) / step.width(), columns() - 1);
    const int firstLine = from(contents.top(), origin.top(), origin.height(), step.height());
    const int lastLine = contents.bottom() < origin.top() ? -1 : (contents.bottom() - origin.top()) / step.height();
    QItemSelection selection;
    if (firstColumn > lastColumn || firstLine > lastLine)
        return selection;
    const bool isWhole = firstColumn == 0 && lastColumn == columns() - 1;
    for (int line = firstLine; line <= lastLine; line = isWhole ? lastLine + 1 : line + 1) {
        const int first = line * columns() + firstColumn;
        const int last = qMin((isWhole ? lastLine : line) * columns() + lastColumn, rowCount() - 1);
        if (first > last)
            break;
        selection.append(QItemSelectionRange(indexOf(first), indexOf(last)));
    }
    return selection;
}

void GalleryView::setSelection(const QRect &rect, Selection::SelectionFlags flags)
{
    selectionModel()->select(rowsIn(rect.translated(0, verticalOffset())), flags);
}

void GalleryView::selectFromAnchor(int row, Selection::SelectionFlags flags)
{
    if (m_selectFrom < 0 || m_selectFrom >= rowCount())
        m_selectFrom = qMax(0, currentRow());
    const QItemSelection range(indexOf(qMin(m_selectFrom, row)), indexOf(qMax(m_selectFrom, row)));
    selectionModel()->select(range, flags);
    selectionModel()->setCurrentIndex(indexOf(row), Selection::NoUpdate);
}

void GalleryView::mousePressEvent(QMouseEvent *event)
{
    setFocus();
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool isLeft = event->button() == Qt::LeftButton;
    if (isLeft) {
        m_press = event->position().toPoint() + QPoint(0, verticalOffset());
        m_bandModifiers = event->modifiers();
        m_beforeBand = event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier) ? selectionModel()->selection() : QItemSelection();
    }
    const bool isOneOfMany = event->button() == Qt::RightButton && selectionModel()->isSelected(index);
    if (!index.isValid()) {
        if (isLeft && m_beforeBand.isEmpty())
            selectionModel()->clearSelection();
    } else if (isLeft && event->modifiers() & Qt::ShiftModifier) {
        selectFromAnchor(index.row(), event->modifiers() & Qt::ControlModifier ? Selection::Select : Selection::ClearAndSelect);
    } else if (isLeft && event->modifiers() & Qt::ControlModifier) {
        m_selectFrom = index.row();
        selectionModel()->setCurrentIndex(index, Selection::Toggle);
    } else if (!isOneOfMany) {
        m_selectFrom = index.row();
        selectionModel()->setCurrentIndex(index, Selection::ClearAndSelect);
    }
    event->accept();
}

void GalleryView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    m_pointer = position;
    if (!m_press || !(event->buttons() & Qt::LeftButton)) {
        const int row = indexAt(position).row();
        if (row != m_hovered)
            hover(row);
        return;
    }
    const QPoint before = *m_press - QPoint(0, verticalOffset());
    if (m_band || (position - before).manhattanLength() >= QApplication::startDragDistance())
        dragBand();
}

/// From where the button went down to where the pointer is.
void GalleryView::dragBand()
{
    const QRect band = QRect(*m_press, m_pointer + QPoint(0, verticalOffset())).normalized();
    m_band = band;
    QItemSelection selection = m_beforeBand;
    selection.merge(rowsIn(band), m_bandModifiers & Qt::ControlModifier ? Selection::Toggle : Selection::Select);
    selectionModel()->select(selection, Selection::ClearAndSelect);
    const bool isBeyond = m_pointer.y() < 0 || m_pointer.y() > viewport()->height();
    if (isBeyond && !m_autoScroll.isActive())
        m_autoScroll.start(kAutoScrollMs, this);
    else if (!isBeyond)
        m_autoScroll.stop();
    viewport()->update();
}

void GalleryView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_autoScroll.timerId()) {
        QAbstractItemView::timerEvent(event);
        return;
    }
    const int beyond = m_pointer.y() < 0 ? m_pointer.y() : qMax(0, m_pointer.y() - viewport()->height());
    verticalScrollBar()->setValue(verticalOffset() + qBound(-kFastestScroll, beyond, kFastestScroll));
    dragBand();
}

void GalleryView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (m_band) {
        // The keys go on from what was selected last.
        const QModelIndex under = indexAt(event->position().toPoint());
        const QItemSelection selection = selectionModel()->selection();
        if (under.isValid() && selectionModel()->isSelected(under))
            selectionModel()->setCurrentIndex(under, Selection::NoUpdate);
        else if (!selection.isEmpty() && !selectionModel()->isSelected(currentIndex()))
            selectionModel()->setCurrentIndex(selection.constFirst().topLeft(), Selection::NoUpdate);
        m_selectFrom = currentRow();
    }
    m_press.reset();
    m_band.reset();
    m_autoScroll.stop();
    viewport()->update();
}

void GalleryView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier)
        Q_EMIT rowActivated(index.row());
    else
        mousePressEvent(event);
}

void GalleryView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractItemView::wheelEvent(event);
        return;
    }
    const double notches = event->angleDelta().y() / 120.0;
    const int side = qRound(cellSide() * std::pow(kZoomANotch, notches));
    setCellSide(side == cellSide() && notches != 0 ? side + (notches > 0 ? 1 : -1) : side);
    event->accept();
}

QModelIndex GalleryView::moveCursor(CursorAction, Qt::KeyboardModifiers)
{
    return currentIndex(); // keyPressEvent() moves
}

/// -1: the key does not move.
int GalleryView::rowAfterKey(int key) const
{
    const int row = qMax(0, currentRow());
    const int last = rowCount() - 1;
    const int screen = qMax(1, viewport()->height() / pitch().height()) * columns();
    const auto upTo = [&](int by) { // stays in its column; at the last line it goes to the last of all
        return row + by <= last ? row + by : row / columns() < last / columns() ? qMin(last, row + by / columns() * columns()) : row;
    };
    switch (key) {
    case Qt::Key_Left: return qMax(0, row - 1);
    case Qt::Key_Right: return qMin(last, row + 1);
    case Qt::Key_Up: return row >= columns() ? row - columns() : row;
    case Qt::Key_Down: return upTo(columns());
    case Qt::Key_PageUp: return row >= screen ? row - screen : row % columns();
    case Qt::Key_PageDown: return upTo(screen);
    case Qt::Key_Home: return 0;
    case Qt::Key_End: return last;
    default: return -1;
    }
}

bool GalleryView::moveByKey(const QKeyEvent &event)
{
    const int row = rowCount() > 0 ? rowAfterKey(event.key()) : -1;
    if (row < 0)
        return false;
    if (event.modifiers() & Qt::ShiftModifier) {
        selectFromAnchor(row, event.modifiers() & Qt::ControlModifier ? Selection::Select : Selection::ClearAndSelect);
    } else {
        m_selectFrom = row;
        selectionModel()->setCurrentIndex(
            indexOf(row), event.modifiers() & Qt::ControlModifier ? Selection::NoUpdate : Selection::ClearAndSelect);
    }
    scrollTo(currentIndex());
    return true;
}

void GalleryView::keyPressEvent(QKeyEvent *event)
{
    const bool isWithoutModifiers = !(event->modifiers() & ~Qt::KeypadModifier);
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->modifiers() & (Qt::AltModifier | Qt::MetaModifier)) {
        event->ignore();
    } else if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
    } else if (isEnter && isWithoutModifiers && currentRow() >= 0) {
        Q_EMIT rowActivated(currentRow());
    } else if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier && currentRow() >= 0) {
        m_selectFrom = currentRow();
        selectionModel()->select(currentIndex(), Selection::Toggle);
    } else {
        const bool isNumber = event->modifiers() & Qt::KeypadModifier && !event->text().isEmpty(); // a class, not an arrow
        event->setAccepted(!isNumber && moveByKey(*event));
    }
}

} // namespace taxon
