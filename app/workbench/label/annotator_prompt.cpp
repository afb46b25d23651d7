#include "app/workbench/label/annotator_prompt.h"

#include "app/workbench/session.h"
#include "core/project/project.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace taxon {

AnnotatorPrompt::AnnotatorPrompt(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_known(new QVBoxLayout)
    , m_name(new QLineEdit)
    , m_start(makePrimaryButton(tr("Start labeling")))
{
    QFrame *card = makeCard(tr("Who is labeling?"));
    card->setFixedWidth(420);
    auto *text = makeMutedLabel(tr("Every label is kept with the name of the person who gave it. "
                                   "You see only your own labels, so that several people can judge independently."));
    text->setWordWrap(true);
    m_name->setPlaceholderText(tr("Your name"));
    m_name->setAccessibleName(tr("Your name"));
    m_name->setObjectName(QStringLiteral("annotatorName"));
    m_start->setEnabled(false);
    auto *line = new QHBoxLayout;
    line->addWidget(m_name, 1);
    line->addWidget(m_start);
    m_known->setSpacing(space::kSmall);
    cardLayout(card)->addWidget(text);
    cardLayout(card)->addLayout(m_known);
    cardLayout(card)->addLayout(line);

    auto *layout = new QVBoxLayout(this);
    layout->addStretch(1);
    layout->addLayout(centered(card));
    layout->addStretch(2);

    const auto start = [this] { m_session.setAnnotator(m_name->text()); };
    connect(m_name, &QLineEdit::textChanged, this, [this] { m_start->setEnabled(!m_name->text().trimmed().isEmpty()); });
    connect(m_name, &QLineEdit::returnPressed, this, start);
    connect(m_start, &QPushButton::clicked, this, start);
}

void AnnotatorPrompt::activate()
{
    while (QLayoutItem *item = m_known->takeAt(0)) {
        item->widget()->deleteLater(); // it may be the one that was clicked
        delete item;
    }
    m_name->clear();
    m_session.attempt([this] {
        const QList<Annotator> annotators = m_session.project()->annotators().all();
        for (const Annotator &annotator : annotators) {
            auto *button = makeButton(QStringLiteral("person"), annotator.name);
            connect(button, &QPushButton::clicked, this, [this, annotator] { m_session.setAnnotator(annotator.name); });
            m_known->addWidget(button);
        }
    });
    m_name->setFocus();
}

} // namespace taxon
