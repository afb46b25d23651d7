// What the pointer does to the view, and how the picture is shown.
#include "widgets/image_view/image_view.h"

#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>

namespace taxon {
namespace {

constexpr double kPixelsADouble = 200; ///< dragging this far changes the window by its own width

int channelOf(DisplayChannel channel)
{
    switch (channel) {
    case DisplayChannel::Red: return 0;
    case DisplayChannel::Green: return 1;
    case DisplayChannel::Blue: return 2;
    default: return -1;
    }
}

} // namespace

void ImageView::setDisplay(const ImageDisplay &display)
{
    if (display == m_display)
        return;
    if (display.channel != m_display.channel)
        m_automatic.reset();
    m_display = display;
    m_table.clear();
    m_rendered = {};
    update();
    Q_EMIT displayChanged();
}

ValueWindow ImageView::shownWindow() const
{
    if (!m_picture)
        return m_display.window.value_or(ValueWindow());
    const PixelImage &image = m_picture->image();
    if (!m_display.isAutomatic)
        return m_display.window.value_or(image.window);
    if (!m_automatic) {
        const int channel = image.channels == 3 ? channelOf(m_display.channel) : -1;
        m_automatic = robustWindow(image, codeHistogram(image, channel));
    }
    return *m_automatic;
}

void ImageView::resetWindow()
{
    ImageDisplay display = m_display;
    display.window.reset();
    display.isAutomatic = false;
    setDisplay(display);
}

QString ImageView::viewDescription() const
{
    return m_picture ? describeDisplay(m_display, shownWindow(), m_frame) : QString();
}

void ImageView::dragWindow(const QPointF &by)
{
    const ValueWindow window = shownWindow();
    const double least = std::abs(m_picture->image().slope);
    const double width = qMax(least, window.width() * (1 + by.x() / kPixelsADouble));
    const double center = window.center() + window.width() * by.y() / kPixelsADouble;
    ImageDisplay display = m_display;
    display.window = ValueWindow{center - width / 2, center + width / 2};
    display.isAutomatic = false;
    setDisplay(display);
}

void ImageView::readPixel()
{
    const QPointF place = (m_pointer * devicePixelRatioF() - QPointF(imageOrigin())) / m_zoom;
    const QPoint pixel(int(std::floor(place.x())), int(std::floor(place.y())));
    if (!m_picture || m_pointer.x() < 0 || !QRect(QPoint(0, 0), imageSize()).contains(pixel)) {
        Q_EMIT pixelHovered({-1, -1}, {});
        return;
    }
    QList<double> values;
    const PixelImage &image = m_picture->image();
    for (int channel = 0; m_picture->isWhole() && channel < image.channels; ++channel)
        values.append(image.value(pixel.x(), pixel.y(), channel));
    Q_EMIT pixelHovered(pixel, values);
}

void ImageView::wheelEvent(QWheelEvent *event)
{
    if (!hasImage() || event->angleDelta().y() == 0)
        return;
    zoomAt(event->position(), std::pow(1.0015, event->angleDelta().y()));
    event->accept();
}

void ImageView::mousePressEvent(QMouseEvent *event)
{
    m_dragFrom = event->position();
    if (event->button() == Qt::LeftButton && hasImage())
        setCursor(Qt::ClosedHandCursor);
    QWidget::mousePressEvent(event);
}

void ImageView::mouseMoveEvent(QMouseEvent *event)
{
    m_pointer = event->position();
    const QPointF by = event->position() - m_dragFrom;
    m_dragFrom = event->position();
    if (hasImage() && event->buttons() & Qt::LeftButton) {
        moveTo(m_center - by * devicePixelRatioF() / m_zoom);
    } else if (hasImage() && event->buttons() & Qt::RightButton) {
        dragWindow(by);
    }
    readPixel();
}

void ImageView::mouseReleaseEvent(QMouseEvent *)
{
    unsetCursor();
}

void ImageView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::RightButton)
        resetWindow();
    else
        fit();
}

void ImageView::leaveEvent(QEvent *)
{
    m_pointer = {-1, -1};
    readPixel();
}

} // namespace taxon
