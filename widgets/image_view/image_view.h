#pragma once

#include "core/imaging/display.h"
#include "widgets/image_view/pixel_loader.h"

#include <QColor>
#include <QImage>
#include <QList>
#include <QTimer>
#include <QWidget>

#include <optional>

namespace taxon {

/// Which part of an image is in view, told so that it means the same on an image of another size.
struct ViewPlace {
    double zoomOfFit = 1;      ///< the zoom as a multiple of that at which the whole image is in view
    QPointF center{0.5, 0.5};  ///< of the view, as a share of the image's width and height
    bool isFitted = true;
};

/// One image on neutral grey: fitted at first, zoomed at the cursor by the wheel, moved by dragging with the left
/// button. The right button drags the window: across its width, up and down its level; a double click takes it back.
/// Only what is on the screen is drawn, so that the cost does not grow with the image.
class ImageView : public QWidget {
    Q_OBJECT
public:
    explicit ImageView(QWidget *parent = nullptr);

    /// A new image. `frame` from 0 is named in viewDescription().
    void showPicture(const PyramidPointer &picture, int frame = 0);
    /// The image that is shown already, in better quality: nothing moves.
    void refine(const PyramidPointer &picture);
    /// 8-bit pixels that come from elsewhere.
    void showImage(const QImage &image);
    /// No picture: says why instead.
    void showReason(const QString &reason);
    /// Nothing at all, while an image is on its way.
    void showNothing();
    /// What showReason() was given; empty while there is a picture or nothing.
    const QString &reason() const { return m_reason; }
    bool hasImage() const { return m_picture != nullptr; }
    const PyramidPointer &picture() const { return m_picture; }

    /// Screen pixels per image pixel, in device pixels.
    double zoom() const { return m_zoom; }
    bool isFitted() const { return m_isFitted; }
    void fit();
    /// One image pixel on one screen pixel; called again it fits.
    void toggleOneToOne();
    void zoomAt(const QPointF &position, double factor);
    /// To show the same part of several images.
    ViewPlace place() const;
    void setPlace(const ViewPlace &place);
    /// Zoom, place and window stay from image to image; else each image starts fitted with its own window.
    void setKeepsView(bool keeps) { m_keepsView = keeps; }
    bool keepsView() const { return m_keepsView; }

    const ImageDisplay &display() const { return m_display; }
    void setDisplay(const ImageDisplay &display);
    /// The window in force: chosen, automatic or the image's own.
    ValueWindow shownWindow() const;
    /// Back to the image's own window; everything else stays.
    void resetWindow();
    /// How the picture is shown, as compact JSON for DecisionStore; empty when it is shown as decoded.
    QString viewDescription() const;

    /// Colours the border for 150 ms: the decision was taken.
    void flash(const QColor &color);
    QColor flashColor() const { return m_flash.isActive() ? m_flashColor : QColor(); }

    QSize sizeHint() const override { return {640, 480}; }
    QSize minimumSizeHint() const override { return {240, 180}; }

Q_SIGNALS:
    void zoomChanged();
    void placeChanged(); ///< zoomed, moved or fitted
    /// Another image, a better one, or none.
    void pictureChanged();
    void displayChanged();
    /// The image pixel under the pointer and its true values, one a channel; no values: the pointer is elsewhere, or
    /// they are not known yet.
    void pixelHovered(const QPoint &pixel, const QList<double> &values);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QSize imageSize() const;
    QSize screenSize() const;
    QPoint imageOrigin() const;
    double fittingZoom() const;
    void setZoom(double zoom, const QPointF &fixedPoint);
    void keepInside();
    void moveTo(const QPointF &center);
    void setPicture(const PyramidPointer &picture);
    void drawImage(QPainter &painter);
    void drawReason(QPainter &painter);
    void dragWindow(const QPointF &by);
    void readPixel();

    PyramidPointer m_picture;
    int m_frame = 0;
    QString m_reason;
    double m_zoom = 1;
    bool m_isFitted = true;
    bool m_keepsView = false;
    QPointF m_center;  ///< of the view, in image pixels
    QSize m_placedFor; ///< the image size that m_center was meant for
    QPointF m_dragFrom;
    QPointF m_pointer{-1, -1};
    QColor m_flashColor;
    QTimer m_flash;

    ImageDisplay m_display;
    mutable std::optional<ValueWindow> m_automatic; ///< of this picture and channel, once it was asked for
    std::vector<std::uint8_t> m_table;              ///< empty: to be made again
    QImage m_canvas;                                ///< memory for m_rendered: to ask for it anew takes longer than to draw
    QImage m_rendered;                              ///< what is on the screen; null: to be drawn again
    QPoint m_renderedAt;                            ///< its place, device pixels
};

} // namespace taxon
