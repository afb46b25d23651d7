#include "app/workbench/inspect/accuracy_scale.h"

#include "widgets/theme/theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace taxon {
namespace {

constexpr int kMargin = 8;    ///< half of the widest mark
constexpr int kBarHeight = 6;
constexpr int kTickHeight = 14;

} // namespace

AccuracyScale::AccuracyScale(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("accuracyScale"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFont(textFont(TextSize::Small));
}

void AccuracyScale::setFigures(double accuracy, const Interval &interval, double people)
{
    m_accuracy = accuracy;
    m_interval = interval;
    m_people = people;
    // Differences near the top are what matters: the scale begins at the ten below the lowest mark.
    m_from = std::max(0.0, std::floor(std::min(interval.low, people) * 10 - 0.5) / 10);
    const auto perCent = [](double share) { return QLocale().toString(share * 100, 'f', 1); };
    setAccessibleName(tr("Model %1 %, people %2 %").arg(perCent(accuracy), perCent(people)));
    update();
}

QSize AccuracyScale::sizeHint() const
{
    return {220, kTickHeight + 2 * fontMetrics().height()};
}

double AccuracyScale::placeOf(double share) const
{
    return kMargin + (share - m_from) / (1 - m_from) * (width() - 2 * kMargin);
}

void AccuracyScale::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int line = fontMetrics().height();
    const double middle = line + kTickHeight / 2.0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().border);
    painter.drawRoundedRect(QRectF(kMargin, middle - 1, width() - 2 * kMargin, 2), 1, 1);
    QColor band = theme().accent;
    band.setAlphaF(0.35f);
    painter.setBrush(band);
    painter.drawRoundedRect(QRectF(placeOf(m_interval.low), middle - kBarHeight / 2.0, placeOf(m_interval.high) - placeOf(m_interval.low), kBarHeight), 3, 3);
    painter.setBrush(theme().accent);
    painter.drawEllipse(QPointF(placeOf(m_accuracy), middle), 4, 4);
    painter.setBrush(theme().text);
    painter.drawRect(QRectF(placeOf(m_people) - 1, middle - kTickHeight / 2.0, 2, kTickHeight));
    // Words above for people and below for the model never meet.
    const auto word = [&](const QString &text, double place, int top, const QColor &color) {
        const int wide = fontMetrics().horizontalAdvance(text);
        painter.setPen(color);
        painter.drawText(QRect(std::clamp(int(place) - wide / 2, 0, std::max(0, width() - wide)), top, wide, line), Qt::AlignCenter, text);
    };
    const auto end = [](double share) { return tr("%1 %").arg(QLocale().toString(share * 100, 'f', 0)); };
    word(tr("people"), placeOf(m_people), 0, theme().text);
    const int below = line + kTickHeight;
    const QString model = tr("model");
    painter.setPen(theme().mutedText);
    const int half = fontMetrics().horizontalAdvance(model) / 2 + space::kSmall;
    if (placeOf(m_accuracy) - half > fontMetrics().horizontalAdvance(end(m_from)))
        painter.drawText(QRect(0, below, width(), line), Qt::AlignLeft | Qt::AlignVCenter, end(m_from));
    if (placeOf(m_accuracy) + half < width() - fontMetrics().horizontalAdvance(end(1)))
        painter.drawText(QRect(0, below, width(), line), Qt::AlignRight | Qt::AlignVCenter, end(1));
    word(model, placeOf(m_accuracy), below, theme().accent);
}

} // namespace taxon
