#include "app/workbench/inspect/probability_bars.h"

#include "widgets/theme/theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace taxon {
namespace {

constexpr std::size_t kMostBars = 6;
constexpr int kBarHeight = 6;
constexpr double kLeastShare = 0.0005; ///< less would read "0.0 %"

} // namespace

ProbabilityBars::ProbabilityBars(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Probabilities"));
}

void ProbabilityBars::setProbabilities(
    const QStringList &classes, const QStringList &colors, const std::vector<float> &probabilities)
{
    m_bars.clear();
    for (std::size_t i = 0; i < probabilities.size(); ++i)
        m_bars.push_back({classes.value(int(i)), colors.value(int(i)), double(probabilities[i])});
    std::stable_sort(
        m_bars.begin(), m_bars.end(), [](const Bar &a, const Bar &b) { return a.share > b.share; });
    m_bars.resize(std::min(m_bars.size(), kMostBars));
    std::erase_if(m_bars, [](const Bar &bar) { return bar.share < kLeastShare; });
    QStringList words;
    for (const Bar &bar : m_bars)
        words << tr("%1 %2 %").arg(bar.name, locale().toString(bar.share * 100, 'f', 1));
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QSize ProbabilityBars::sizeHint() const
{
    return {220, int(m_bars.size()) * (fontMetrics().height() + kBarHeight + space::kSmall)};
}

void ProbabilityBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int line = fontMetrics().height();
    int y = 0;
    for (const Bar &bar : m_bars) {
        const QString percent = tr("%1 %").arg(locale().toString(bar.share * 100, 'f', 1));
        const QRect text(0, y, width(), line);
        const int nameWidth = width() - fontMetrics().horizontalAdvance(percent) - space::kSmall;
        painter.setPen(theme().text);
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
            fontMetrics().elidedText(bar.name, Qt::ElideMiddle, nameWidth));
        painter.setPen(theme().mutedText);
        painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter, percent);
        const QRectF track(0, y + line + 1, width(), kBarHeight);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().border);
        painter.drawRoundedRect(track, 3, 3);
        const QColor color(bar.color);
        painter.setBrush(color.isValid() ? color : theme().accent);
        painter.drawRoundedRect(
            QRectF(track.topLeft(), QSizeF(std::max(2.0, track.width() * bar.share), kBarHeight)), 3, 3);
        y += line + kBarHeight + space::kSmall;
    }
}

} // namespace taxon
