#include "app/workbench/frame/actions.h"

#include "app/workbench/data/package_opening.h"
#include "app/workbench/frame/preferences.h"
#include "app/workbench/frame/sample_action.h"
#include "app/workbench/session.h"
#include "widgets/theme/theme.h"

#include <QActionGroup>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

namespace taxon {

WorkbenchActions::WorkbenchActions(Session &session, QWidget *window)
    : QObject(window)
    , newProject(nullptr)
    , m_session(session)
    , m_window(window)
    , m_themes(new QActionGroup(this))
    , m_languages(new QActionGroup(this))
{
    newProject = add(QStringLiteral("plus"), tr("New project"), QKeySequence::New);
    open = add(QStringLiteral("folder"), tr("Open project…"), QKeySequence::Open);
    openPackage = add(QStringLiteral("folder"), tr("Open a package…"));
    sample = add(QStringLiteral("image"), tr("Make a sample project to try"));
    close = add(QStringLiteral("close"), tr("Close project"), QKeySequence(Qt::CTRL | Qt::Key_W));
    palette = add(QStringLiteral("search"), tr("Search actions"), QKeySequence(Qt::CTRL | Qt::Key_K));
    keys = add(QStringLiteral("info"), tr("Keys of this page"), QKeySequence(Qt::Key_Question));
    // On some layouts the platform tells the Shift that made the question mark, on others not.
    keys->setShortcuts({QKeySequence(Qt::Key_Question), QKeySequence(Qt::SHIFT | Qt::Key_Question)});
    guide = add(QStringLiteral("help"), tr("Guide to this page"), QKeySequence::HelpContents);
    about = add(QStringLiteral("info"), tr("About Taxon"));
    quit = add(QStringLiteral("close"), tr("Quit"), QKeySequence::Quit);
    addThemes();
    addLanguages();

    connect(open, &QAction::triggered, this, &WorkbenchActions::chooseProject);
    connect(openPackage, &QAction::triggered, this, [this] { choosePackage(m_session, m_window); });
    connect(sample, &QAction::triggered, this, [this] { openSampleProject(m_session, m_window); });
    connect(close, &QAction::triggered, &session, &Session::closeProject);
    connect(quit, &QAction::triggered, window, &QWidget::close);
    connect(&session, &Session::projectChanged, this, &WorkbenchActions::updateEnabled);
    updateEnabled();
}

QList<QAction *> WorkbenchActions::all() const
{
    QList<QAction *> runnable;
    for (QAction *action : {newProject, open, openPackage, sample, close, keys, guide, about, quit})
        if (action->isEnabled())
            runnable.append(action);
    return runnable + m_themes->actions() + m_languages->actions();
}

QMenu *WorkbenchActions::makeMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->addActions({newProject, open, openPackage});
    QMenu *recent = menu->addMenu(icon(QStringLiteral("clock")), tr("Recent projects"));
    connect(menu, &QMenu::aboutToShow, this, [this, recent] { fillRecent(recent); });
    menu->addActions({sample, close});
    menu->addSeparator();
    menu->addMenu(icon(QStringLiteral("sun")), tr("Theme"))->addActions(m_themes->actions());
    // In both languages, so that whoever chose the wrong one finds the way back.
    menu->addMenu(QStringLiteral("Language / 语言"))->addActions(m_languages->actions());
    menu->addSeparator();
    menu->addActions({keys, guide, about});
    menu->addSeparator();
    menu->addAction(quit);
    return menu;
}

QAction *WorkbenchActions::add(const QString &iconName, const QString &text, const QKeySequence &key)
{
    auto *action = new QAction(icon(iconName), text, this);
    action->setShortcut(key);
    m_window->addAction(action);
    return action;
}

void WorkbenchActions::addThemes()
{
    const std::pair<ThemeKind, QString> choices[]{
        {ThemeKind::System, tr("Theme as the system")},
        {ThemeKind::Light, tr("Light theme")},
        {ThemeKind::Dark, tr("Dark theme, for reading rooms")},
    };
    for (const auto &[kind, text] : choices) {
        QAction *action = m_themes->addAction(text);
        action->setCheckable(true);
        action->setChecked(rememberedTheme() == kind);
        connect(action, &QAction::triggered, this, [kind = kind] { chooseTheme(kind); });
    }
}

void WorkbenchActions::addLanguages()
{
    const std::pair<QString, QString> choices[]{
        {QString(), tr("Language of the system")},
        {QStringLiteral("en"), QStringLiteral("English")},
        {QStringLiteral("zh_CN"), QStringLiteral("简体中文")},
    };
    for (const auto &[language, text] : choices) {
        QAction *action = m_languages->addAction(text);
        action->setCheckable(true);
        action->setChecked(rememberedLanguage() == language);
        connect(action, &QAction::triggered, this, [this, language = language] {
            rememberLanguage(language);
            m_session.showMessage(MessageKind::Info, tr("The language changes when Taxon starts the next time. 语言将在下次启动时更改。"));
        });
    }
}

void WorkbenchActions::chooseProject()
{
    const QStringList recent = m_session.recentProjects();
    const QString start = recent.isEmpty() ? QString() : QFileInfo(recent.first()).absolutePath();
    const QString path = QFileDialog::getExistingDirectory(m_window, tr("Open a project folder (NAME.taxon)"), start);
    if (!path.isEmpty())
        m_session.openProject(path);
}

void WorkbenchActions::fillRecent(QMenu *menu)
{
    menu->clear();
    const QStringList recent = m_session.recentProjects();
    for (const QString &path : recent) {
        QAction *action = menu->addAction(QFileInfo(path).completeBaseName());
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] { m_session.openProject(path); });
    }
    menu->setToolTipsVisible(true);
    if (recent.isEmpty())
        menu->addAction(tr("None yet"))->setEnabled(false);
}

void WorkbenchActions::updateEnabled()
{
    close->setEnabled(m_session.project());
}

} // namespace taxon
