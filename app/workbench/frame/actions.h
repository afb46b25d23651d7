#pragma once

#include <QAction>
#include <QList>
#include <QObject>

class QActionGroup;
class QMenu;

namespace taxon {

class Session;

/// The actions that belong to no page, each with its key. One set for the menu, the palette and the keys.
class WorkbenchActions : public QObject {
    Q_OBJECT
public:
    /// `window` is the parent of file dialogs and gets the keys.
    WorkbenchActions(Session &session, QWidget *window);

    QAction *newProject;
    QAction *open;
    QAction *openPackage;
    QAction *sample;
    QAction *close;
    QAction *palette;
    QAction *keys;
    QAction *guide;
    QAction *about;
    QAction *quit;

    /// All of them that can be run now, theme and language included.
    QList<QAction *> all() const;
    /// The menu of the top bar; recent projects are filled in when it opens.
    QMenu *makeMenu(QWidget *parent);

private:
    QAction *add(const QString &iconName, const QString &text, const QKeySequence &key = {});
    void addThemes();
    void addLanguages();
    void chooseProject();
    void fillRecent(QMenu *menu);
    void updateEnabled();

    Session &m_session;
    QWidget *m_window;
    QActionGroup *m_themes;
    QActionGroup *m_languages;
};

} // namespace taxon
