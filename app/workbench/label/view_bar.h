#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QSlider;
class QToolButton;

namespace taxon {

class ImageView;
class ViewAdjustments;

/// One line below the image: the pixel under the pointer and its true value, the window, and how the picture is shown.
class ViewBar : public QWidget {
    Q_OBJECT
public:
    explicit ViewBar(ImageView &view, QWidget *parent = nullptr);
    ~ViewBar() override;

    /// `frame` from 0 of `frames`; nothing is shown for one.
    void setFrames(int frame, int frames);

Q_SIGNALS:
    void frameChosen(int frame);

private:
    void build();
    QWidget *makeFrames();
    void connectAll();
    void showPixel(const QPoint &pixel, const QList<double> &values);
    void showState();
    void restore();

    ImageView &m_view;
    QLabel *m_pixel;
    QLabel *m_window;
    QToolButton *m_automatic;
    QToolButton *m_invert;
    QComboBox *m_channel;
    QToolButton *m_adjust;
    QToolButton *m_reset;
    QToolButton *m_keep;
    QWidget *m_frames;
    QSlider *m_frame;
    QLabel *m_frameText;
    ViewAdjustments *m_adjustments;
};

} // namespace taxon
