#pragma once

#include <QWidget>

class QVBoxLayout;

namespace taxon {

class NewProjectCard;
class Session;
class WorkbenchActions;

/// What the window shows while no project is open: make one, open one, or try the sample.
class WelcomePage : public QWidget {
    Q_OBJECT
public:
    WelcomePage(Session &session, WorkbenchActions &actions, QWidget *parent = nullptr);

    void activate();
    void focusName();
    /// Puts the cursor into the name of a new project; `images` is imported once it is made.
    void startNewProject(const QString &images = {});

Q_SIGNALS:
    /// Back to the open project, if there is one.
    void dismissed();

private:
    QWidget *makeStart(WorkbenchActions &actions);
    void fillRecent();

    Session &m_session;
    NewProjectCard *m_newProject;
    QVBoxLayout *m_recent;
};

} // namespace taxon
