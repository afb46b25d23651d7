#pragma once

#include <QColor>
#include <QImage>
#include <QPixmap>
#include <QTimer>
#include <QWidget>

namespace taxon {

/// One image on neutral grey: fitted at first, zoomed at the cursor by the wheel, moved by dragging.
class ImageView : public QWidget {
    Q_OBJECT
public:
    explicit ImageView(QWidget *parent = nullptr);

    void showImage(const QImage &image);
    /// No picture: says why instead.
    void showReason(const QString &reason);
    /// Nothing at all, while an image is on its way.
    void showNothing();
    bool hasImage() const { return !m_image.isNull(); }
    const QImage &image() const { return m_image; }

    /// Screen pixels per image pixel, in device pixels.
    double zoom() const { return m_zoom; }
    bool isFitted() const { return m_isFitted; }
    void fit();
    /// One image pixel on one screen pixel; called again it fits.
    void toggleOneToOne();
    void zoomAt(const QPointF &position, double factor);

    /// Colours the border for 150 ms: the decision was taken.
    void flash(const QColor &color);
    QColor flashColor() const { return m_flash.isActive() ? m_flashColor : QColor(); }

    QSize sizeHint() const override { return {640, 480}; }
    QSize minimumSizeHint() const override { return {240, 180}; }

Q_SIGNALS:
    void zoomChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    double fittingZoom() const;
    void setZoom(double zoom, const QPointF &fixedPoint);
    void keepInside();
    void drawImage(QPainter &painter);
    void drawReason(QPainter &painter);
    QSizeF shownSize() const;

    QImage m_image;
    QPixmap m_scaled; ///< the image at the current zoom, when it is made smaller
    QString m_reason;
    double m_zoom = 1;
    bool m_isFitted = true;
    QPointF m_center; ///< of the view, in image pixels
    QPointF m_dragFrom;
    QColor m_flashColor;
    QTimer m_flash;
};

} // namespace taxon
