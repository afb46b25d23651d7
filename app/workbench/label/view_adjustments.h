#pragma once

#include "core/imaging/display.h"

#include <QFrame>

#include <vector>

class QSlider;

namespace taxon {

class ImageView;

/// How often the values of the image occur, with the window in force above it.
class HistogramPlot : public QWidget {
    Q_OBJECT
public:
    explicit HistogramPlot(const ImageView &view, QWidget *parent = nullptr);

    /// Counts anew: another image or channel.
    void recount();
    QSize sizeHint() const override { return {280, 96}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ImageView &m_view;
    std::vector<double> m_bars; ///< 0 to 1
    double m_low = 0;           ///< value at the left edge
    double m_high = 1;
};

/// The popup of the view bar: histogram, brightness, contrast and gamma.
class ViewAdjustments : public QFrame {
    Q_OBJECT
public:
    explicit ViewAdjustments(ImageView &view, QWidget *parent = nullptr);

    void popUpAbove(const QWidget &anchor);

private:
    QSlider *addSlider(const QString &name, int least, int most);
    void apply();
    void showState();

    ImageView &m_view;
    HistogramPlot *m_histogram;
    QSlider *m_brightness;
    QSlider *m_contrast;
    QSlider *m_gamma;
};

} // namespace taxon
