#include "app/workbench/label/view_adjustments.h"

#include "widgets/image_view/image_view.h"
#include "widgets/theme/theme.h"

#include <QGuiApplication>
#include <QLabel>
#include <QPainter>
#include <QScreen>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace taxon {
namespace {

constexpr int kBars = 128;
constexpr double kSteps = 100; ///< slider steps for a factor of e, or for brightness 1

} // namespace

HistogramPlot::HistogramPlot(const ImageView &view, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
{
    setAccessibleName(tr("Histogram"));
}

void HistogramPlot::recount()
{
    m_bars.clear();
    if (m_view.hasImage()) {
        const PixelImage &image = m_view.picture()->image();
        const std::vector<int> counts = codeHistogram(image);
        const auto isThere = [](int count) { return count > 0; };
        const auto first = int(std::find_if(counts.begin(), counts.end(), isThere) - counts.begin());
        const auto last = int(counts.rend() - std::find_if(counts.rbegin(), counts.rend(), isThere)) - 1;
        const int from = image.bits == 8 ? 0 : first;
        const int codes = (image.bits == 8 ? 255 : last) - from + 1;
        m_bars.assign(kBars, 0);
        for (int code = first; code <= last; ++code)
            m_bars[std::size_t(qint64(code - from) * kBars / codes)] += counts[std::size_t(code)];
        // Roots: dark backgrounds would leave nothing else to see.
        std::transform(m_bars.begin(), m_bars.end(), m_bars.begin(), [](double count) { return std::sqrt(count); });
        const double most = qMax(1.0, *std::max_element(m_bars.begin(), m_bars.end()));
        std::transform(m_bars.begin(), m_bars.end(), m_bars.begin(), [most](double bar) { return bar / most; });
        m_low = image.valueOf(from);
        m_high = image.valueOf(from + codes);
    }
    update();
}

void HistogramPlot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().window);
    const double barWidth = double(width()) / kBars;
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const double barHeight = m_bars[i] * (height() - 4);
        painter.fillRect(QRectF(double(i) * barWidth, height() - barHeight, std::ceil(barWidth), barHeight), theme().mutedText);
    }
    if (m_bars.empty())
        return;
    const ValueWindow window = m_view.shownWindow();
    painter.setPen(QPen(theme().accent, 1.5));
    for (const double value : {window.low, window.high}) {
        const double x = std::clamp((value - m_low) / (m_high - m_low), 0.0, 1.0) * (width() - 2) + 1;
        painter.drawLine(QPointF(x, 0), QPointF(x, height()));
    }
}

ViewAdjustments::ViewAdjustments(ImageView &view, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_view(view)
    , m_histogram(new HistogramPlot(view))
{
    setProperty("card", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kMedium, space::kMedium, space::kMedium, space::kMedium);
    layout->setSpacing(space::kSmall);
    layout->addWidget(m_histogram);
    m_brightness = addSlider(tr("Brightness"), -100, 100);
    m_contrast = addSlider(tr("Contrast"), -160, 160);
    m_gamma = addSlider(tr("Gamma"), -160, 160);
    connect(&m_view, &ImageView::displayChanged, this, &ViewAdjustments::showState);
    connect(&m_view, &ImageView::pictureChanged, this, [this] {
        if (isVisible())
            m_histogram->recount();
    });
    showState();
}

QSlider *ViewAdjustments::addSlider(const QString &name, int least, int most)
{
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setRange(least, most);
    slider->setAccessibleName(name);
    layout()->addWidget(makeLabel(name, TextSize::Small));
    layout()->addWidget(slider);
    connect(slider, &QSlider::valueChanged, this, &ViewAdjustments::apply);
    return slider;
}

void ViewAdjustments::popUpAbove(const QWidget &anchor)
{
    m_histogram->recount();
    showState();
    adjustSize();
    const QPoint corner = anchor.mapToGlobal(QPoint(anchor.width() - width(), -height() - space::kTiny));
    const QRect screen = anchor.screen()->availableGeometry();
    move(qMax(screen.left(), corner.x()), qMax(screen.top(), corner.y()));
    show();
}

void ViewAdjustments::apply()
{
    ImageDisplay display = m_view.display();
    display.brightness = m_brightness->value() / kSteps;
    display.contrast = m_contrast->value() == 0 ? 1 : std::exp(m_contrast->value() / kSteps);
    display.gamma = m_gamma->value() == 0 ? 1 : std::exp(m_gamma->value() / kSteps);
    m_view.setDisplay(display);
}

void ViewAdjustments::showState()
{
    const ImageDisplay &display = m_view.display();
    const auto set = [](QSlider *slider, double value) {
        const QSignalBlocker blocker(slider);
        slider->setValue(int(std::lround(value * kSteps)));
    };
    set(m_brightness, display.brightness);
    set(m_contrast, std::log(display.contrast));
    set(m_gamma, std::log(display.gamma));
    m_histogram->update();
}

} // namespace taxon
