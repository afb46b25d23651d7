#include "widgets/image_view/image_view.h"

#include "widgets/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <cmath>

namespace taxon {
namespace {

constexpr int kFlashMs = 150;
constexpr int kFlashWidth = 6;
constexpr int kMargin = 12;
constexpr double kMostZoom = 64;

PixelImage pixelsOf(const QImage &image)
{
    const QImage rgb = image.convertToFormat(QImage::Format_RGB888);
    PixelImage pixels;
    pixels.width = pixels.info.width = rgb.width();
    pixels.height = pixels.info.height = rgb.height();
    pixels.channels = 3;
    pixels.bytes.reserve(std::size_t(rgb.width()) * std::size_t(rgb.height()) * 3);
    for (int y = 0; y < rgb.height(); ++y)
        pixels.bytes.insert(pixels.bytes.end(), rgb.constScanLine(y), rgb.constScanLine(y) + rgb.width() * 3);
    return pixels;
}

} // namespace

ImageView::ImageView(QWidget *parent)
    : QWidget(parent)
{
    m_flash.setSingleShot(true);
    m_flash.setInterval(kFlashMs);
    connect(&m_flash, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    setAccessibleName(tr("Image"));
    setMouseTracking(true);
}

void ImageView::showPicture(const PyramidPointer &picture, int frame)
{
    m_frame = frame;
    m_reason.clear();
    if (!m_keepsView)
        m_display.window.reset();
    const QSize before = m_placedFor;
    setPicture(picture);
    if (m_keepsView && !m_isFitted && !before.isEmpty()) {
        m_placedFor = imageSize();
        m_center.rx() *= double(m_placedFor.width()) / before.width();
        m_center.ry() *= double(m_placedFor.height()) / before.height();
        keepInside();
    } else {
        fit();
    }
    Q_EMIT pictureChanged();
}

void ImageView::refine(const PyramidPointer &picture)
{
    setPicture(picture);
    Q_EMIT pictureChanged();
}

void ImageView::setPicture(const PyramidPointer &picture)
{
    m_picture = picture;
    m_automatic.reset();
    m_table.clear();
    m_rendered = {};
    readPixel();
    update();
}

void ImageView::showImage(const QImage &image)
{
    if (image.isNull())
        showNothing();
    else
        showPicture(sharedPyramid(Pyramid(pixelsOf(image))));
}

void ImageView::showReason(const QString &reason)
{
    m_reason = reason;
    setPicture(nullptr);
    if (!m_keepsView)
        fit();
    Q_EMIT pictureChanged();
}

void ImageView::showNothing()
{
    showReason({});
}

QSize ImageView::imageSize() const
{
    return m_picture ? QSize(m_picture->width(), m_picture->height()) : QSize(0, 0);
}

QSize ImageView::screenSize() const
{
    return (QSizeF(size()) * devicePixelRatioF()).toSize();
}

void ImageView::fit()
{
    m_center = QPointF(imageSize().width() / 2.0, imageSize().height() / 2.0);
    m_placedFor = imageSize();
    setZoom(fittingZoom(), QRectF(rect()).center());
    m_isFitted = true;
    Q_EMIT placeChanged();
}

ViewPlace ImageView::place() const
{
    if (!m_picture || m_isFitted)
        return {};
    const QSize size = imageSize();
    return {m_zoom / fittingZoom(), {m_center.x() / size.width(), m_center.y() / size.height()}, false};
}

void ImageView::setPlace(const ViewPlace &place)
{
    if (!m_picture)
        return;
    if (place.isFitted) {
        fit();
        return;
    }
    m_zoom = qMin(place.zoomOfFit * fittingZoom(), kMostZoom);
    m_isFitted = false;
    moveTo({place.center.x() * imageSize().width(), place.center.y() * imageSize().height()});
    Q_EMIT zoomChanged();
}

void ImageView::moveTo(const QPointF &center)
{
    m_center = center;
    m_isFitted = false;
    m_rendered = {};
    keepInside();
    update();
    Q_EMIT placeChanged();
}

void ImageView::toggleOneToOne()
{
    if (!m_isFitted)
        fit();
    else
        setZoom(1, QRectF(rect()).center());
}

void ImageView::zoomAt(const QPointF &position, double factor)
{
    const double least = qMin(fittingZoom(), 1.0);
    const double zoom = qBound(least, m_zoom * factor, kMostZoom);
    if (zoom <= fittingZoom() && factor < 1 && fittingZoom() <= 1)
        fit();
    else
        setZoom(zoom, position);
}

void ImageView::flash(const QColor &color)
{
    m_flashColor = color;
    m_flash.start();
    update();
}

double ImageView::fittingZoom() const
{
    if (!m_picture)
        return 1;
    const double ratio = devicePixelRatioF();
    const double width = qMax(1, this->width() - 2 * kMargin) * ratio;
    const double height = qMax(1, this->height() - 2 * kMargin) * ratio;
    return qMin(width / m_picture->width(), height / m_picture->height());
}

void ImageView::setZoom(double zoom, const QPointF &fixedPoint)
{
    const double ratio = devicePixelRatioF();
    const QPointF offset = (fixedPoint - QRectF(rect()).center()) * ratio;
    const QPointF center = m_center + offset / m_zoom - offset / zoom;
    m_zoom = zoom;
    moveTo(center);
    Q_EMIT zoomChanged();
}

void ImageView::keepInside()
{
    m_center.setX(qBound(0.0, m_center.x(), double(imageSize().width())));
    m_center.setY(qBound(0.0, m_center.y(), double(imageSize().height())));
}

/// Where the image's corner falls, in whole device pixels so that 1:1 is exact.
QPoint ImageView::imageOrigin() const
{
    const QSize screen = screenSize();
    return {int(std::lround(screen.width() / 2.0 - m_center.x() * m_zoom)),
        int(std::lround(screen.height() / 2.0 - m_center.y() * m_zoom))};
}

void ImageView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().imageBackground);
    if (hasImage())
        drawImage(painter);
    else if (!m_reason.isEmpty())
        drawReason(painter);
    if (m_flash.isActive()) {
        painter.setPen(QPen(m_flashColor, kFlashWidth));
        painter.drawRect(rect().adjusted(kFlashWidth / 2, kFlashWidth / 2, -kFlashWidth / 2, -kFlashWidth / 2));
    }
}

void ImageView::drawImage(QPainter &painter)
{
    const double ratio = devicePixelRatioF();
    if (m_rendered.isNull() || m_rendered.devicePixelRatio() != ratio) {
        const QPoint origin = imageOrigin();
        const QSize shown = (QSizeF(imageSize()) * m_zoom).toSize().expandedTo({1, 1});
        const QRect part = QRect(origin, shown) & QRect(QPoint(0, 0), screenSize());
        if (part.isEmpty())
            return;
        if (m_table.empty()) {
            ImageDisplay resolved = m_display;
            resolved.window = shownWindow();
            m_table = displayTable(m_picture->image(), resolved);
        }
        if (m_canvas.size() != screenSize())
            m_canvas = QImage(screenSize(), QImage::Format_RGB32);
        m_rendered = QImage(m_canvas.bits(), part.width(), part.height(), m_canvas.bytesPerLine(), QImage::Format_RGB32);
        m_renderedAt = part.topLeft();
        const QPointF left = QPointF(part.topLeft() - origin) / m_zoom;
        taxon::render(*m_picture, {left.x(), left.y(), m_zoom, part.width(), part.height()}, m_table, m_display.channel,
            m_rendered.bits(), m_rendered.bytesPerLine());
        m_rendered.setDevicePixelRatio(ratio);
    }
    painter.drawImage(QPointF(m_renderedAt) / ratio, m_rendered);
}

void ImageView::drawReason(QPainter &painter)
{
    const QPoint middle = rect().center();
    // The background is grey in both themes: its own contrast, not the theme's text colour.
    const QColor color = theme().imageBackground.lightness() > 128 ? QColor(0x30, 0x30, 0x34) : QColor(0xC8, 0xC8, 0xCE);
    painter.drawPixmap(middle.x() - 24, middle.y() - 72, iconPixmap(QStringLiteral("image"), color, 48, devicePixelRatioF()));
    painter.setPen(color);
    painter.setFont(textFont(TextSize::Normal));
    const QRect box(middle.x() - qMin(240, width() / 2 - kMargin), middle.y(), qMin(480, width() - 2 * kMargin), height() / 2);
    painter.drawText(box, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_reason);
}

void ImageView::resizeEvent(QResizeEvent *)
{
    m_rendered = {};
    if (m_isFitted)
        fit();
}

} // namespace taxon
