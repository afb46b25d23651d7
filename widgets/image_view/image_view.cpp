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
constexpr double kPixelsVisible = 8; ///< from here on single pixels are shown as squares

} // namespace

ImageView::ImageView(QWidget *parent)
    : QWidget(parent)
{
    m_flash.setSingleShot(true);
    m_flash.setInterval(kFlashMs);
    connect(&m_flash, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    setAccessibleName(tr("Image"));
}

void ImageView::showImage(const QImage &image)
{
    m_image = image;
    m_reason.clear();
    fit();
}

void ImageView::showReason(const QString &reason)
{
    m_image = {};
    m_reason = reason;
    fit();
}

void ImageView::showNothing()
{
    showReason({});
}

void ImageView::fit()
{
    m_isFitted = true;
    m_center = QPointF(m_image.width() / 2.0, m_image.height() / 2.0);
    setZoom(fittingZoom(), QRectF(rect()).center());
    m_isFitted = true;
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
    if (m_image.isNull())
        return 1;
    const double ratio = devicePixelRatioF();
    const double width = qMax(1, this->width() - 2 * kMargin) * ratio;
    const double height = qMax(1, this->height() - 2 * kMargin) * ratio;
    return qMin(width / m_image.width(), height / m_image.height());
}

void ImageView::setZoom(double zoom, const QPointF &fixedPoint)
{
    const double ratio = devicePixelRatioF();
    const QPointF offset = (fixedPoint - QRectF(rect()).center()) * ratio;
    m_center += offset / m_zoom - offset / zoom;
    m_zoom = zoom;
    m_isFitted = false;
    m_scaled = {};
    keepInside();
    update();
    Q_EMIT zoomChanged();
}

void ImageView::keepInside()
{
    m_center.setX(qBound(0.0, m_center.x(), double(m_image.width())));
    m_center.setY(qBound(0.0, m_center.y(), double(m_image.height())));
}

QSizeF ImageView::shownSize() const
{
    return QSizeF(m_image.size()) * (m_zoom / devicePixelRatioF());
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
    const QPointF topLeft = QRectF(rect()).center() - m_center * (m_zoom / ratio);
    if (m_zoom < 1) {
        // Averages the pixels that fall together; the painter alone would leave most of them out.
        if (m_scaled.isNull()) {
            const QSize size = (QSizeF(m_image.size()) * m_zoom).toSize().expandedTo(QSize(1, 1));
            m_scaled = QPixmap::fromImage(m_image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
            m_scaled.setDevicePixelRatio(ratio);
        }
        painter.drawPixmap(topLeft, m_scaled);
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform, m_zoom < kPixelsVisible);
    painter.drawImage(QRectF(topLeft, shownSize()), m_image);
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
    if (m_isFitted)
        fit();
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
    if (!(event->buttons() & Qt::LeftButton) || !hasImage())
        return;
    m_center -= (event->position() - m_dragFrom) * devicePixelRatioF() / m_zoom;
    m_dragFrom = event->position();
    m_isFitted = false;
    keepInside();
    update();
}

void ImageView::mouseReleaseEvent(QMouseEvent *)
{
    unsetCursor();
}

void ImageView::mouseDoubleClickEvent(QMouseEvent *)
{
    fit();
}

} // namespace taxon
