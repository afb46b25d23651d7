#include "app/workbench/label/view_switch.h"

#include "widgets/theme/controls.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace taxon {

ViewSwitch::ViewSwitch(QWidget *parent)
    : QWidget(parent)
    , m_single(makeIconButton(QStringLiteral("image"), tr("One image (Ctrl+G)")))
    , m_grid(makeIconButton(QStringLiteral("grid"), tr("Grid of thumbnails (Ctrl+G)")))
{
    auto *group = new QButtonGroup(this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QToolButton *button : {m_single, m_grid}) {
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        group->addButton(button);
        layout->addWidget(button);
    }
    m_single->setChecked(true);
    connect(m_single, &QToolButton::clicked, this, [this] { Q_EMIT chosen(LabelViews::View::Single); });
    connect(m_grid, &QToolButton::clicked, this, [this] { Q_EMIT chosen(LabelViews::View::Grid); });
}

void ViewSwitch::setView(LabelViews::View view)
{
    (view == LabelViews::View::Single ? m_single : m_grid)->setChecked(true);
}

} // namespace taxon
