#pragma once

#include <QWidget>

#include <array>

namespace taxon {

/// Shares of pixels by brightness in 64 bins.
using BrightnessHistogram = std::array<double, 64>;

/// Brightness before (an area) and after (a line), on one scale.
class HistogramView : public QWidget {
    Q_OBJECT
public:
    explicit HistogramView(QWidget *parent = nullptr);

    void setHistograms(const BrightnessHistogram &before, const BrightnessHistogram &after);
    const BrightnessHistogram &before() const { return m_before; }
    const BrightnessHistogram &after() const { return m_after; }

    QSize sizeHint() const override { return {200, 56}; }
    QSize minimumSizeHint() const override { return {120, 40}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    BrightnessHistogram m_before {};
    BrightnessHistogram m_after {};
};

} // namespace taxon
