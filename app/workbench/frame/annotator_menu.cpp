#include "app/workbench/frame/annotator_menu.h"

#include "app/workbench/session.h"
#include "core/project/project.h"
#include "widgets/theme/theme.h"

#include <QLineEdit>
#include <QVBoxLayout>
#include <QWidgetAction>

namespace taxon {

AnnotatorMenu::AnnotatorMenu(Session &session, QWidget *parent)
    : QMenu(parent)
    , m_session(session)
    , m_name(new QLineEdit)
{
    m_name->setPlaceholderText(tr("Add a person: name, then Enter"));
    m_name->setAccessibleName(tr("Name of a new annotator"));
    m_name->setMinimumWidth(240);
    connect(m_name, &QLineEdit::returnPressed, this, &AnnotatorMenu::addTyped);

    auto *frame = new QWidget;
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(space::kSmall, space::kTiny, space::kSmall, space::kTiny);
    layout->addWidget(m_name);
    auto *action = new QWidgetAction(this);
    action->setDefaultWidget(frame);
    m_nameAction = action;
    connect(this, &QMenu::aboutToShow, this, &AnnotatorMenu::fill);
}

void AnnotatorMenu::fill()
{
    removeAction(m_nameAction);
    clear();
    m_name->clear();
    m_session.attempt([this] {
        const QList<Annotator> annotators = m_session.project() ? m_session.project()->annotators().all() : QList<Annotator>();
        for (const Annotator &annotator : annotators) {
            QAction *action = addAction(annotator.name);
            action->setCheckable(true);
            action->setChecked(annotator.id == m_session.annotator());
            connect(action, &QAction::triggered, this, [this, annotator] { m_session.setAnnotator(annotator.name); });
        }
    });
    addSeparator();
    addAction(m_nameAction);
}

void AnnotatorMenu::addTyped()
{
    if (m_session.setAnnotator(m_name->text()))
        close();
}

} // namespace taxon
