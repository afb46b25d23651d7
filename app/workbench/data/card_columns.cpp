#include "app/workbench/data/card_columns.h"

#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace taxon {
namespace {

constexpr int kMaxWidth = 1'240;
constexpr int kMaxWidthOfOne = 860; ///< longer lines are hard to read
constexpr int kTwoColumns = 860;    ///< narrower than this the cards stand below each other

} // namespace

CardColumns::CardColumns(const QList<QList<QWidget *>> &columns, QWidget *parent)
    : QScrollArea(parent)
    , m_columns(new QHBoxLayout)
{
    auto *cards = new QWidget;
    cards->setMaximumWidth(columns.size() > 1 ? kMaxWidth : kMaxWidthOfOne);
    cards->setLayout(m_columns);
    m_columns->setContentsMargins(space::kHuge, space::kLarge, space::kHuge, space::kLarge);
    m_columns->setSpacing(space::kLarge);
    for (const QList<QWidget *> &column : columns) {
        auto *layout = new QVBoxLayout;
        layout->setSpacing(space::kLarge);
        for (QWidget *card : column)
            layout->addWidget(card);
        m_columns->addLayout(layout, 1);
        layout->addStretch();
    }

    auto *middle = new QWidget;
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *line = new QHBoxLayout;
    line->addStretch(1);
    line->addWidget(cards, 1'000);
    line->addStretch(1);
    layout->addLayout(line);
    layout->addStretch(1);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setWidget(middle);
}

void CardColumns::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    m_columns->setDirection(width() < kTwoColumns ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace taxon
