#include "app/workbench/frame/rail.h"

#include "app/workbench/page.h"
#include "app/workbench/frame/rail_button.h"
#include "widgets/theme/theme.h"

#include <QShortcut>
#include <QVBoxLayout>

namespace taxon {

Rail::Rail(const QList<Page *> &pages, QWidget *parent)
    : QWidget(parent)
{
    setProperty("bar", true);
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::kSmall, 0, space::kSmall);
    layout->setSpacing(0);
    for (Page *page : pages) {
        auto *button = new RailButton(page);
        const QKeySequence key(Qt::CTRL | Qt::Key(Qt::Key_1 + m_buttons.size()));
        button->setToolTip(key.toString(QKeySequence::NativeText));
        connect(button, &RailButton::clicked, this, [this, page] { Q_EMIT chosen(page); });
        connect(new QShortcut(key, this), &QShortcut::activated, this, [this, page] { Q_EMIT chosen(page); });
        layout->addWidget(button);
        m_buttons.append(button);
    }
    layout->addStretch();
}

void Rail::setCurrent(Page *page)
{
    for (RailButton *button : std::as_const(m_buttons))
        button->setChecked(button->page() == page);
}

} // namespace taxon
