#include "app/workbench/frame/main_window.h"

#include "app/workbench/data/package_opening.h"
#include "app/workbench/frame/actions.h"
#include "app/workbench/frame/command_palette.h"
#include "app/workbench/frame/help.h"
#include "app/workbench/frame/keys_overlay.h"
#include "app/workbench/frame/pages.h"
#include "app/workbench/frame/rail.h"
#include "app/workbench/session.h"
#include "app/workbench/settings.h"
#include "app/workbench/frame/top_bar.h"
#include "app/workbench/frame/welcome_page.h"
#include "core/project/project.h"
#include "widgets/jobs/job_bar.h"
#include "widgets/jobs/message_line.h"
#include "widgets/theme/theme.h"

#include <QCloseEvent>
#include <QDesktopServices>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QStackedWidget>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

#include <utility>

namespace taxon {
namespace {

constexpr char kGeometry[] = "window/geometry";
constexpr char kPage[] = "window/page";
constexpr QSize kFirstSize(1280, 820);
constexpr QSize kSmallest(960, 600);

bool isLabelsFile(const QString &path)
{
    static const QStringList kSuffixes {QStringLiteral("csv"), QStringLiteral("tsv"), QStringLiteral("json"), QStringLiteral("xml"),
        QStringLiteral("txt"), QStringLiteral("bin")};
    const QFileInfo file(path);
    return file.isFile() && kSuffixes.contains(file.suffix().toLower());
}

} // namespace

MainWindow::MainWindow(Session &session)
    : m_session(session)
    , m_actions(new WorkbenchActions(session, this))
    , m_stack(new QStackedWidget)
    , m_outer(new QStackedWidget)
    , m_welcome(new WelcomePage(session, *m_actions))
    , m_opening(makeMutedLabel({}))
    , m_work(nullptr)
    , m_topBar(new TopBar(session, *m_actions))
    , m_rail(nullptr)
    , m_messages(new MessageLine)
    , m_jobs(new JobBar)
    , m_status(makeMutedLabel({}))
    , m_palette(nullptr)
    , m_keys(nullptr)
{
    setWindowIcon(QIcon(QStringLiteral(":/taxon/icons/taxon.svg")));
    setAcceptDrops(true);
    setMinimumSize(kSmallest);
    buildFrame();
    m_palette = new CommandPalette(this);
    m_keys = new KeysOverlay(this);
    connectSession();
    connectActions();
    if (!restoreGeometry(workbenchSettings().value(QLatin1String(kGeometry)).toByteArray()))
        resize(kFirstSize);
    if (session.project())
        buildPages();
    showProject();
}

void MainWindow::buildPages()
{
    if (m_rail)
        return;
    const QString last = workbenchSettings().value(QLatin1String(kPage)).toString();
    for (Page *page : makePages(m_session, m_stack)) {
        m_pages.append(page);
        if (page->focusPolicy() == Qt::NoFocus)
            page->setFocusPolicy(Qt::ClickFocus);
        m_stack->addWidget(page);
        if (page->iconName() == last)
            m_stack->setCurrentWidget(page);
    }
    m_rail = new Rail(m_pages);
    m_work->insertWidget(0, m_rail);
    connect(m_rail, &Rail::chosen, this, &MainWindow::show);
}

Page *MainWindow::currentPage() const
{
    return qobject_cast<Page *>(m_stack->currentWidget());
}

void MainWindow::focusContent()
{
    if (m_session.project())
        currentPage()->setFocus();
    else
        m_welcome->focusName();
}

void MainWindow::buildFrame()
{
    auto *work = new QWidget;
    m_work = new QHBoxLayout(work);
    m_work->setContentsMargins(0, 0, 0, 0);
    m_work->setSpacing(0);
    m_work->addWidget(m_stack, 1);
    m_opening->setAlignment(Qt::AlignCenter);
    m_outer->addWidget(m_welcome);
    m_outer->addWidget(work);
    m_outer->addWidget(m_opening);

    auto *frame = new QWidget;
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_topBar);
    layout->addWidget(m_outer, 1);
    layout->addWidget(m_messages);
    layout->addWidget(makeBottomLine());
    setCentralWidget(frame);
}

QWidget *MainWindow::makeBottomLine()
{
    auto *line = new QWidget;
    line->setProperty("bar", true);
    line->setAttribute(Qt::WA_StyledBackground);
    line->setMinimumHeight(32);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(space::kLarge, 0, space::kMedium, 0);
    layout->addWidget(m_status);
    layout->addStretch();
    layout->addWidget(m_jobs);
    m_status->setAccessibleName(tr("Labeling progress"));
    return line;
}

void MainWindow::connectSession()
{
    connect(&m_session, &Session::projectOpening, this, &MainWindow::buildPages);
    connect(&m_session, &Session::projectChanged, this, &MainWindow::showProject);
    connect(&m_session, &Session::pageRequested, this, &MainWindow::showPage);
    connect(&m_session, &Session::reviewRequested, this, [this] { showPage(QStringLiteral("label")); });
    connect(&m_session, &Session::importRequested, this, [this] { showPage(QStringLiteral("data")); });
    connect(&m_session, &Session::messageShown, m_messages, &MessageLine::show);
    connect(&m_session, &Session::statusShown, m_status, &QLabel::setText);
    connect(&m_session, &Session::jobStarted, m_jobs, &JobBar::add);
    connect(&m_session, &Session::workShown, m_jobs, &JobBar::setEntry);
    connect(&m_session, &Session::workHidden, m_jobs, &JobBar::removeEntry);
    connect(m_jobs, &JobBar::cancelRequested, &m_session, &Session::workCancelRequested);
}

void MainWindow::connectActions()
{
    connect(m_actions->newProject, &QAction::triggered, this, [this] {
        m_outer->setCurrentIndex(0);
        m_welcome->startNewProject();
    });
    connect(m_actions->palette, &QAction::triggered, this, &MainWindow::openPalette);
    connect(m_actions->keys, &QAction::triggered, this, &MainWindow::openKeys);
    connect(m_actions->guide, &QAction::triggered, this, &MainWindow::openGuide);
    connect(m_actions->about, &QAction::triggered, this, [this] { showAbout(this); });
    connect(m_welcome, &WelcomePage::dismissed, this, [this] { m_outer->setCurrentIndex(m_session.project() ? 1 : 0); });
}

void MainWindow::show(Page *page)
{
    m_outer->setCurrentIndex(1);
    m_stack->setCurrentWidget(page);
    m_rail->setCurrent(page);
    page->setFocus();
    page->activate();
}

void MainWindow::showPage(const QString &name)
{
    if (!m_session.project())
        return;
    for (Page *page : std::as_const(m_pages)) {
        if (page->iconName() != name.section(u'/', 0, 0))
            continue;
        page->showSection(name.section(u'/', 1));
        show(page);
    }
}

void MainWindow::openSoon(const QString &path, const std::function<void()> &then)
{
    m_opening->setText(tr("Opening %1 …").arg(QFileInfo(path).completeBaseName()));
    m_outer->setCurrentWidget(m_opening);
    m_afterFirstPaint = [this, path, then] {
        if (!m_session.openProject(path))
            showProject();
        then();
    };
}

bool MainWindow::event(QEvent *event)
{
    const bool isHandled = QMainWindow::event(event);
    if (event->type() == QEvent::Paint && m_afterFirstPaint)
        QTimer::singleShot(0, this, std::exchange(m_afterFirstPaint, {}));
    return isHandled;
}

void MainWindow::showProject()
{
    const Project *project = m_session.project();
    setWindowTitle(project ? QStringLiteral("%1 – Taxon").arg(project->name()) : QStringLiteral("Taxon"));
    m_status->clear();
    if (project) {
        show(currentPage());
        return;
    }
    m_outer->setCurrentIndex(0);
    m_welcome->activate();
}

void MainWindow::openPalette()
{
    QList<PaletteEntry> entries;
    for (Page *page : std::as_const(m_pages)) {
        if (!m_session.project())
            break;
        entries.append({page->title(), tr("page"), page->iconName(), [this, page] { show(page); }});
        entries.append(page->paletteEntries());
    }
    const QList<QAction *> actions = m_actions->all();
    for (QAction *action : actions)
        entries.append({action->text(), action->shortcut().toString(QKeySequence::NativeText), {}, [action] { action->trigger(); }});
    m_palette->open(entries);
}

void MainWindow::openKeys()
{
    QList<std::pair<QString, QString>> keys;
    QString title = tr("Keys");
    if (m_outer->currentIndex() == 1) {
        keys = currentPage()->keys();
        title = currentPage()->title();
        keys.append({tr("Ctrl+1 … Ctrl+%1").arg(m_pages.size()), tr("Go to a page")});
    }
    for (const QAction *action : {m_actions->palette, m_actions->newProject, m_actions->open, m_actions->guide})
        keys.append({action->shortcut().toString(QKeySequence::NativeText), action->text()});
    m_keys->open(title, keys, m_outer->currentIndex() == 1 ? currentPage()->keyEditor() : std::function<void()>());
}

void MainWindow::openGuide()
{
    const QString page = m_outer->currentIndex() == 1 ? currentPage()->guideName() : QStringLiteral("welcome");
    const QString path = guidePath(page);
    if (path.isEmpty())
        m_session.showMessage(MessageKind::Warning, tr("The user guide is not installed with this program."));
    else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        m_session.showMessage(MessageKind::Warning, tr("No program opened the guide. You find it at %1.").arg(path));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    for (Page *page : std::as_const(m_pages)) {
        if (!page->mayClose()) {
            event->ignore();
            return;
        }
    }
    QSettings settings = workbenchSettings();
    settings.setValue(QLatin1String(kGeometry), saveGeometry());
    if (const Page *page = currentPage())
        settings.setValue(QLatin1String(kPage), page->iconName());
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    const QString path = urls.size() == 1 ? urls.first().toLocalFile() : QString();
    if (QFileInfo(path).isDir() || isPackageFile(path) || (m_session.project() && isLabelsFile(path)))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = event->mimeData()->urls().value(0).toLocalFile();
    event->acceptProposedAction();
    if (isPackageFile(path))
        receivePackage(m_session, path, this);
    else if (path.endsWith(QLatin1String(".taxon")))
        m_session.openProject(path);
    else if (m_session.project())
        m_session.prepareImport(path);
    else
        m_welcome->startNewProject(path);
}

} // namespace taxon
