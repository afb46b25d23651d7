#include "app/workbench/label/grid_question.h"

#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace taxon {

GridQuestion::GridQuestion(QWidget *parent)
    : QWidget(parent)
    , m_sentence(makeLabel({}))
    , m_first(makePrimaryButton({}))
    , m_second(new QPushButton)
{
    m_sentence->setWordWrap(true);
    m_sentence->setObjectName(QStringLiteral("gridQuestion"));
    auto *close = makeIconButton(QStringLiteral("close"), tr("Leave everything as it is (Esc)"));
    connect(m_first, &QPushButton::clicked, this, &GridQuestion::firstChosen);
    connect(m_second, &QPushButton::clicked, this, &GridQuestion::secondChosen);
    connect(close, &QToolButton::clicked, this, &GridQuestion::leftOpen);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kSmall);
    layout->setSpacing(space::kSmall);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_first);
    layout->addWidget(m_second);
    layout->addWidget(close);
    hide();
}

void GridQuestion::ask(const QString &sentence, const QString &first, const QString &second)
{
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    m_first->setText(first);
    m_first->setVisible(!first.isEmpty());
    m_second->setText(second);
    m_second->setVisible(!second.isEmpty());
    show();
    if (!first.isEmpty())
        m_first->setFocus();
}

QString GridQuestion::sentence() const
{
    return m_sentence->text();
}

void GridQuestion::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor wash = theme().accent;
    wash.setAlphaF(0.12f);
    painter.fillRect(rect(), theme().surface);
    painter.fillRect(rect(), wash);
    painter.fillRect(0, height() - 1, width(), 1, theme().border);
}

} // namespace taxon
