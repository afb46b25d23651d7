#include "app/workbench/label/queue_bar.h"

#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace taxon {

QueueBar::QueueBar(QWidget *parent)
    : QWidget(parent)
    , m_text(makeLabel({}))
    , m_show(new QPushButton(tr("Show my queue")))
    , m_leave(new QPushButton(tr("Show all images")))
    , m_question(makeLabel({}))
{
    m_text->setObjectName(QStringLiteral("queueText"));
    m_show->setObjectName(QStringLiteral("showQueue"));
    m_leave->setObjectName(QStringLiteral("leaveQueue"));
    m_question->setObjectName(QStringLiteral("queueQuestion"));
    m_question->setWordWrap(true);
    m_question->setTextFormat(Qt::PlainText);
    for (QPushButton *button : {m_show, m_leave})
        button->setFocusPolicy(Qt::TabFocus); // the keys belong to the image
    auto *row = new QHBoxLayout;
    row->setSpacing(space::kMedium);
    row->addWidget(m_text);
    row->addWidget(m_show);
    row->addWidget(m_leave);
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kMedium, 0, space::kMedium, space::kSmall);
    layout->setSpacing(space::kTiny);
    layout->addLayout(row);
    layout->addWidget(m_question);
    connect(m_show, &QPushButton::clicked, this, &QueueBar::queueChosen);
    connect(m_leave, &QPushButton::clicked, this, &QueueBar::allChosen);
    setState({});
}

void QueueBar::setState(const State &state)
{
    const QLocale locale;
    QString text = tr("Your queue: nothing left to do.");
    if (state.toDo > 0)
        text = tr("Your queue: %1 to do").arg(locale.toString(state.toDo));
    if (state.opinions > 0)
        text += u' ' + tr("(%Ln second opinion(s))", nullptr, state.opinions);
    m_text->setText(text);
    m_show->setVisible(!state.isShown);
    m_leave->setVisible(state.isShown);
    m_question->setText(state.question);
    m_question->setVisible(!state.question.isEmpty());
    setVisible(state.images > 0);
}

} // namespace taxon
