#pragma once

#include <QWidget>

#include <array>

namespace taxon {

/// Shares of pixels by brightness in 64 bins.
using BrightnessHistogram = std::array<double, 64>;

/// Brightness before (an area) and after (a line), on one scale, from 0 to 255.
class HistogramView : public QWidget {
    Q_OBJECT
public:
    explicit HistogramView(QWidget *parent = nullptr);

    void setHistograms(const BrightnessHistogram &before, const BrightnessHistogram &after);
    const BrightnessHistogram &before() const { return m_before; }
    const BrightnessHistogram &after() const { return m_after; }

    QSize sizeHint() const override { return {200, 92}; }
    QSize minimumSizeHint() const override { return {120, 76}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRectF plotArea() const;
    void paintAxis(QPainter &painter) const;
    void paintNames(QPainter &painter, double most) const;

    BrightnessHistogram m_before {};
    BrightnessHistogram m_after {};
};

} // namespace taxon
