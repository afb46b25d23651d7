#include "app/workbench/frame/ribbon.h"

#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace taxon {

Ribbon::Ribbon(QWidget *parent)
    : QFrame(parent)
    , m_text(makeLabel({}))
    , m_button(new QPushButton)
{
    setProperty("card", true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::kMedium, space::kTiny, space::kTiny, space::kTiny);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    m_text->setWordWrap(true);
    connect(m_button, &QPushButton::clicked, this, &Ribbon::clicked);
    hide();
}

void Ribbon::announce(const QString &text, const QString &button)
{
    m_text->setText(text);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    setVisible(true);
}

QString Ribbon::text() const
{
    return m_text->text();
}

} // namespace taxon
