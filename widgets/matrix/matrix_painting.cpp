#include "widgets/matrix/matrix_painting.h"

#include "widgets/matrix/confusion_matrix_model.h"
#include "widgets/theme/contrast.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace taxon {
namespace {

QColor mix(const QColor &from, const QColor &to, double share)
{
    const auto channel = [share](int a, int b) { return int(std::lround(a + (b - a) * share)); };
    return {
        channel(from.red(), to.red()), channel(from.green(), to.green()), channel(from.blue(), to.blue())};
}

/// A single image in a row of a thousand must still be seen: the shade starts at 12 %.
QColor cellColor(double share, bool isDiagonal)
{
    if (share <= 0)
        return mix(theme().surface, theme().border, 0.25);
    return mix(theme().surface, isDiagonal ? theme().good : theme().bad, 0.12 + 0.68 * std::sqrt(share));
}

} // namespace

void MatrixCellDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto count = index.data(ConfusionMatrixModel::CountRole).toLongLong();
    const QRectF cell = QRectF(option.rect).adjusted(1, 1, -1, -1);
    const QColor fill = cellColor(index.data(ConfusionMatrixModel::ShareRole).toDouble(),
        index.data(ConfusionMatrixModel::IsDiagonalRole).toBool());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(fill);
    painter->drawRoundedRect(cell, 3, 3);
    if (option.state & QStyle::State_Selected) {
        painter->setPen(QPen(theme().accent, 2.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(cell.adjusted(1, 1, -1, -1), 3, 3);
    }
    if (m_textSize > 0) {
        QFont font = option.font;
        font.setPixelSize(m_textSize);
        painter->setFont(font);
        painter->setPen(count > 0 ? readableOn(fill) : theme().mutedText);
        painter->drawText(cell, Qt::AlignCenter, count > 0 ? index.data(Qt::DisplayRole).toString() : QStringLiteral("·"));
    }
    painter->restore();
}

ClassHeader::ClassHeader(Qt::Orientation orientation, QWidget *parent)
    : QHeaderView(orientation, parent)
{
    setHighlightSections(false);
}

void ClassHeader::setNames(bool areUpright, int nameSide, int titleSide)
{
    m_areUpright = areUpright;
    m_nameSide = areUpright ? nameSide : fontMetrics().height() + space::kSmall;
    m_titleSide = titleSide;
    setFixedHeight(m_nameSide + m_titleSide);
    viewport()->update();
}

QSize ClassHeader::sizeHint() const
{
    const QSize hint = QHeaderView::sizeHint();
    return orientation() == Qt::Vertical ? hint : QSize(hint.width(), m_nameSide + m_titleSide);
}

void ClassHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    if (orientation() == Qt::Vertical)
        return;
    QPainter painter(viewport());
    painter.setPen(theme().mutedText);
    const QRect title(0, 0, std::min(viewport()->width(), length()), m_titleSide);
    const QString text = QCoreApplication::translate("ConfusionMatrix", "prediction →");
    painter.drawText(title, int(Qt::AlignVCenter) | int(Qt::AlignLeft) | int(Qt::TextDontClip), text);
}

void ClassHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const QString name = model()->headerData(section, orientation(), Qt::DisplayRole).toString();
    painter->save();
    painter->setPen(theme().text);
    if (orientation() == Qt::Vertical) {
        const QRect beside = rect.adjusted(0, 0, -space::kSmall, 0);
        painter->drawText(beside, Qt::AlignVCenter | Qt::AlignRight,
            fontMetrics().elidedText(name, Qt::ElideMiddle, beside.width()));
        painter->restore();
        return;
    }
    QRect place = rect.adjusted(0, m_titleSide, 0, 0);
    if (m_areUpright) {
        painter->translate(place.left(), place.bottom() + 1);
        painter->rotate(-90);
        place = QRect(space::kTiny, 0, place.height() - space::kSmall, place.width());
    }
    const QString shown = fontMetrics().elidedText(name, Qt::ElideMiddle, place.width());
    painter->drawText(place, Qt::AlignVCenter | (m_areUpright ? Qt::AlignLeft : Qt::AlignHCenter), shown);
    painter->restore();
}

} // namespace taxon
