#pragma once

#include <QList>
#include <QMainWindow>

#include <functional>

class QHBoxLayout;
class QLabel;
class QStackedWidget;

namespace taxon {

class CommandPalette;
class JobBar;
class KeysOverlay;
class MessageLine;
class Page;
class Rail;
class Session;
class TopBar;
class WelcomePage;
class WorkbenchActions;

/// The frame: top bar, rail, pages, message line and bottom line. Shows the welcome page while no project is open.
/// The pages are built with the first project: the window is there sooner without them.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// The session outlives the window.
    explicit MainWindow(Session &session);

    /// Empty until the first project is opened.
    const QList<Page *> &pages() const { return m_pages; }
    /// nullptr until the first project is opened.
    Page *currentPage() const;
    /// Opens the project once the window is on the screen, which says so until then; `then` is called in any case.
    void openSoon(const QString &path, const std::function<void()> &then);
    /// By icon name, or ICON_NAME/SECTION for a part of the page; an unknown name is ignored.
    void showPage(const QString &name);
    /// Keys go to the page, or to the name of a new project; not to the first button of the frame.
    void focusContent();
    MessageLine &messageLine() const { return *m_messages; }

protected:
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildFrame();
    void buildPages();
    QWidget *makeBottomLine();
    void connectSession();
    void connectActions();
    void show(Page *page);
    void showProject();
    void openPalette();
    void openKeys();
    void openGuide();

    Session &m_session;
    WorkbenchActions *m_actions;
    QList<Page *> m_pages;
    QStackedWidget *m_stack;     ///< the pages
    QStackedWidget *m_outer;     ///< welcome, rail and pages, or "Opening …"
    WelcomePage *m_welcome;
    QLabel *m_opening;
    QHBoxLayout *m_work;         ///< rail and pages
    TopBar *m_topBar;
    Rail *m_rail;
    MessageLine *m_messages;
    JobBar *m_jobs;
    QLabel *m_status;
    CommandPalette *m_palette;
    KeysOverlay *m_keys;
    std::function<void()> m_afterFirstPaint;
};

} // namespace taxon
