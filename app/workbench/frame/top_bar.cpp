#include "app/workbench/frame/top_bar.h"

#include "app/workbench/frame/actions.h"
#include "app/workbench/frame/annotator_menu.h"
#include "app/workbench/session.h"
#include "core/project/project.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace taxon {

TopBar::TopBar(Session &session, WorkbenchActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_project(makeMutedLabel({}))
    , m_annotator(makeButton(QStringLiteral("person"), {}))
{
    setProperty("bar", true);
    setAttribute(Qt::WA_StyledBackground);
    m_annotator->setProperty("flat", true);
    m_annotator->setToolTip(tr("Whose labels are recorded"));
    m_annotator->setMenu(new AnnotatorMenu(session, this));

    auto *search = makeButton(QStringLiteral("search"), tr("Search actions  (Ctrl+K)"));
    search->setAccessibleName(tr("Search actions"));
    search->setMinimumWidth(220);
    connect(search, &QPushButton::clicked, actions.palette, &QAction::trigger);

    auto *menu = makeIconButton(QStringLiteral("menu"), tr("Projects, theme, language and help"));
    menu->setMenu(actions.makeMenu(menu));
    menu->setPopupMode(QToolButton::InstantPopup);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::kLarge, space::kSmall, space::kMedium, space::kSmall);
    layout->setSpacing(space::kMedium);
    layout->addWidget(makeLabel(QStringLiteral("Taxon"), TextSize::Large));
    layout->addWidget(m_project);
    layout->addStretch();
    layout->addWidget(m_annotator);
    layout->addWidget(search);
    layout->addWidget(menu);

    connect(&session, &Session::projectChanged, this, &TopBar::update);
    connect(&session, &Session::annotatorChanged, this, &TopBar::update);
    update();
}

void TopBar::showAnnotators()
{
    m_annotator->showMenu();
}

void TopBar::update()
{
    const Project *project = m_session.project();
    m_project->setText(project ? project->name() : QString());
    m_project->setToolTip(project ? project->path() : QString());
    const QString name = m_session.annotatorName();
    // The spaces leave room for the arrow.
    m_annotator->setText((name.isEmpty() ? tr("Who is labeling?") : name) + QStringLiteral("    "));
    m_annotator->setAccessibleName(tr("Annotator: %1").arg(m_annotator->text().trimmed()));
    m_annotator->setVisible(project != nullptr);
}

} // namespace taxon
