#pragma once

#include <QList>
#include <QMainWindow>

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
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// The session outlives the window.
    explicit MainWindow(Session &session);

    const QList<Page *> &pages() const { return m_pages; }
    Page *currentPage() const;
    /// By icon name, or ICON_NAME/SECTION for a part of the page; an unknown name is ignored.
    void showPage(const QString &name);
    /// Keys go to the page, or to the name of a new project; not to the first button of the frame.
    void focusContent();
    MessageLine &messageLine() const { return *m_messages; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildFrame();
    QWidget *makeBottomLine();
    void connectSession();
    void connectActions();
    void show(Page *page);
    void showProject();
    void openPalette();
    void openKeys();
    void openGuide();
    void restore();

    Session &m_session;
    WorkbenchActions *m_actions;
    QList<Page *> m_pages;
    QStackedWidget *m_stack;     ///< the pages
    QStackedWidget *m_outer;     ///< welcome, or rail and pages
    WelcomePage *m_welcome;
    TopBar *m_topBar;
    Rail *m_rail;
    MessageLine *m_messages;
    JobBar *m_jobs;
    QLabel *m_status;
    CommandPalette *m_palette;
    KeysOverlay *m_keys;
};

} // namespace taxon
