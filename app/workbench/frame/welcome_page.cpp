#include "app/workbench/frame/welcome_page.h"

#include "app/workbench/frame/actions.h"
#include "app/workbench/frame/new_project_card.h"
#include "app/workbench/session.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace taxon {
namespace {

constexpr int kMaxWidth = 920;
constexpr int kShownRecent = 5;

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

WelcomePage::WelcomePage(Session &session, WorkbenchActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_newProject(new NewProjectCard(session))
    , m_recent(new QVBoxLayout)
{
    auto *content = new QWidget;
    content->setMaximumWidth(kMaxWidth);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(space::kLarge);
    columns->addWidget(m_newProject, 3);
    columns->addWidget(makeStart(actions), 2);

    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(space::kHuge, space::kHuge, space::kHuge, space::kHuge);
    layout->setSpacing(space::kLarge);
    layout->addStretch(1);
    layout->addWidget(makeLabel(tr("Label images. Train a classifier. Take it with you."), TextSize::Huge));
    auto *text = makeMutedLabel(tr("A project keeps your classes, labels and training runs in one folder. "
                                   "Your images stay where they are, and nothing leaves this computer."));
    text->setWordWrap(true);
    layout->addWidget(text);
    layout->addLayout(columns);
    layout->addStretch(2);

    auto *outer = new QHBoxLayout(this);
    outer->addStretch(1);
    outer->addWidget(content, 100);
    outer->addStretch(1);
    connect(m_newProject, &NewProjectCard::cancelled, this, &WelcomePage::dismissed);
}

void WelcomePage::activate()
{
    fillRecent();
    m_newProject->reset();
}

void WelcomePage::focusName()
{
    m_newProject->start({});
}

void WelcomePage::startNewProject(const QString &images)
{
    activate();
    m_newProject->start(images);
}

QWidget *WelcomePage::makeStart(WorkbenchActions &actions)
{
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kLarge);

    QFrame *trial = makeCard(tr("Try it first"));
    auto *text = makeMutedLabel(tr("About 900 drawn images of surface defects with the labels of three people. "
                                   "Everything works on it: labeling, training, results."));
    text->setWordWrap(true);
    auto *sample = makeButton(QStringLiteral("image"), actions.sample->text());
    connect(sample, &QPushButton::clicked, actions.sample, &QAction::trigger);
    cardLayout(trial)->addWidget(text);
    cardLayout(trial)->addWidget(sample);
    layout->addWidget(trial);

    QFrame *known = makeCard(tr("Recent projects"));
    m_recent->setSpacing(space::kTiny);
    cardLayout(known)->addLayout(m_recent);
    auto *open = makeButton(QStringLiteral("folder"), actions.open->text());
    connect(open, &QPushButton::clicked, actions.open, &QAction::trigger);
    auto *package = makeButton(QStringLiteral("folder"), actions.openPackage->text());
    package->setToolTip(tr("What somebody packed for you to label becomes a project beside it."));
    connect(package, &QPushButton::clicked, actions.openPackage, &QAction::trigger);
    cardLayout(known)->addWidget(open);
    cardLayout(known)->addWidget(package);
    layout->addWidget(known);
    layout->addStretch();
    return column;
}

void WelcomePage::fillRecent()
{
    clear(m_recent);
    const QStringList recent = m_session.recentProjects().mid(0, kShownRecent);
    for (const QString &path : recent) {
        auto *button = new QPushButton(QFileInfo(path).completeBaseName());
        button->setProperty("flat", true);
        button->setStyleSheet(QStringLiteral("text-align: left"));
        button->setToolTip(path);
        connect(button, &QPushButton::clicked, this, [this, path] { m_session.openProject(path); });
        m_recent->addWidget(button);
    }
    if (recent.isEmpty()) {
        auto *none = makeMutedLabel(tr("Projects that you open appear here. You can also drop a project folder on this window."));
        none->setWordWrap(true);
        m_recent->addWidget(none);
    }
}

} // namespace taxon
